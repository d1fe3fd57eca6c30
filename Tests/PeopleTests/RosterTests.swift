import Core
import Foundation
import Support
import Testing

@testable import People

struct `Who stands above whom` {
    private let day: Day = "2026-06-01"

    /// People by number, role and leader.
    private func roster(_ people: [(String, Role, String?)]) -> Roster {
        Roster(
            people.map { id, role, leader in
                Person(
                    id: PersonID(id),
                    employeeID: id,
                    name: id,
                    employments: [Employment(joinedOn: "2026-01-01")],
                    placements: [Placement(fromOn: "2026-01-01", site: "main", team: "A", role: role, leader: leader)]
                )
            }
        )
    }

    private func above(_ id: String, _ roster: Roster) -> [String] {
        roster.person(id).map { roster.above($0, on: day).map(\.employeeID) } ?? []
    }

    private func holder(_ id: String, _ roster: Roster) -> String? {
        roster.person(id).flatMap { roster.holder(of: $0, on: day)?.employeeID }
    }

    @Test func `goes from the nearest up`() {
        let roster = roster([("a", .agent, "l"), ("l", .leader, "m"), ("m", .manager, "n"), ("n", .manager, nil)])
        #expect(above("a", roster) == ["l", "m", "n"])
        #expect(above("n", roster) == [])
    }

    @Test func `makes the manager next above the leader the holder`() {
        let roster = roster([("a", .agent, "l"), ("l", .leader, "m"), ("m", .manager, "n"), ("n", .manager, nil)])
        #expect(holder("a", roster) == "m")
        #expect(holder("l", roster) == "m")
        #expect(holder("m", roster) == "n")
        #expect(holder("n", roster) == nil)
    }

    @Test func `makes a direct leader who is a manager the holder`() {
        let roster = roster([("a", .agent, "m"), ("m", .manager, "n"), ("n", .manager, nil)])
        #expect(holder("a", roster) == "m")
    }

    @Test func `passes over leaders between`() {
        let roster = roster([("a", .agent, "l"), ("l", .leader, "f"), ("f", .floor, "m"), ("m", .manager, nil)])
        #expect(holder("a", roster) == "m")
    }

    @Test func `makes the direct leader the holder where no manager stands above`() {
        let roster = roster([("a", .agent, "l"), ("l", .leader, "f"), ("f", .floor, nil)])
        #expect(holder("a", roster) == "l")
    }

    @Test func `finds a leader below a manager of the same name nowhere else`() {
        // A manager who reports to a leader: unusual, but the nearest manager above still holds.
        let roster = roster([("a", .agent, "m"), ("m", .manager, "l"), ("l", .leader, "n"), ("n", .manager, nil)])
        #expect(holder("a", roster) == "m")
        #expect(holder("m", roster) == "n")
    }

    @Test func `knows nobody where the leader is unknown, empty or oneself`() {
        let roster = roster([("a", .agent, "ghost"), ("b", .agent, nil), ("c", .agent, "c"), ("d", .agent, "c")])
        for id in ["a", "b", "c"] {
            #expect(above(id, roster) == [])
            #expect(holder(id, roster) == nil)
        }
        #expect(above("d", roster) == ["c"])
    }

    @Test func `ends where leaders go in a circle`() {
        let roster = roster([
            ("a", .agent, "b"), ("b", .leader, "c"), ("c", .leader, "b"), ("x", .leader, "y"), ("y", .leader, "x"),
        ])
        #expect(above("a", roster) == ["b", "c"])
        #expect(above("x", roster) == ["y"])
        #expect(holder("a", roster) == "b")
    }

    @Test func `counts a talk by the holder or anyone above, not by one below`() throws {
        let roster = roster([
            ("a", .agent, "l"), ("l", .leader, "m"), ("m", .manager, "n"), ("n", .manager, nil), ("o", .manager, nil),
        ])
        let person = try #require(roster.person("a"))
        #expect(["m", "n"].allSatisfy { roster.isHolderOrAbove($0, of: person, on: day) })
        #expect(!["l", "a", "o", "ghost", ""].contains { roster.isHolderOrAbove($0, of: person, on: day) })
        let top = try #require(roster.person("n"))
        #expect(!roster.isHolderOrAbove("m", of: top, on: day))
    }

    @Test func `counts a talk by anyone of a circle, or of a chain that ends in nobody`() throws {
        let roster = roster([
            ("a", .agent, "b"), ("b", .leader, "c"), ("c", .leader, "b"), ("d", .agent, "m"), ("m", .manager, "n"),
            ("n", .manager, "m"), ("e", .agent, "l"), ("l", .leader, "ghost"), ("f", .agent, "ghost"),
        ])
        func holders(_ id: String) throws -> [String] {
            let person = try #require(roster.person(id))
            let all = roster.people.map(\.employeeID) + ["ghost"]
            return all.filter { roster.isHolderOrAbove($0, of: person, on: day) }
        }
        #expect(try holders("a") == ["b", "c"])
        #expect(try holders("b") == ["c"])
        #expect(try holders("d") == ["m", "n"])
        #expect(try holders("m") == ["n"])
        #expect(try holders("e") == ["l"])
        #expect(try holders("f") == [])
    }

    @Test func `is looked up no further than 32 leaders`() throws {
        let long = (0..<50).map { ("p\($0)", Role.leader, "p\($0 + 1)") } as [(String, Role, String?)]
        let roster = roster(long)
        #expect(above("p0", roster) == (1...32).map { "p\($0)" })
        let person = try #require(roster.person("p0"))
        #expect(roster.isHolderOrAbove("p32", of: person, on: day))
        #expect(!roster.isHolderOrAbove("p33", of: person, on: day))
    }

    @Test func `takes leaders as they stood that day, before their first day as they stood on it`() throws {
        func person(_ id: String, _ placements: (Day, Role, String?)...) -> Person {
            Person(
                id: PersonID("id of \(id)"),
                employeeID: id,
                name: id,
                employments: [],
                placements: placements.map {
                    Placement(fromOn: $0.0, site: "main", team: "A", role: $0.1, leader: $0.2)
                }
            )
        }
        let roster = Roster([
            person("a", ("2026-01-01", .agent, "l")),
            person("l", ("2026-03-01", .leader, "m"), ("2026-06-01", .manager, "n")),
            person("m", ("2026-01-01", .manager, nil)), person("n", ("2026-01-01", .manager, nil)), person("x"),
        ])
        let a = try #require(roster.person("a"))
        for (day, expected) in [("2026-02-01", ["l", "m"]), ("2026-05-31", ["l", "m"]), ("2026-06-01", ["l", "n"])]
            as [(Day, [String])]
        {
            #expect(roster.above(a, on: day).map(\.employeeID) == expected)
        }
        #expect(roster.holder(of: a, on: "2026-05-31")?.employeeID == "m")
        #expect(roster.holder(of: a, on: "2026-06-01")?.employeeID == "l")
        #expect(roster.isHolderOrAbove("n", of: a, on: "2026-06-01"))
        #expect(!roster.isHolderOrAbove("l", of: a, on: "2026-05-31"))
        #expect(roster.above(try #require(roster.person("x")), on: "2026-06-01").isEmpty)
    }

    @Test func `changes with the day`() throws {
        let person = Person(
            id: PersonID("a"),
            employeeID: "a",
            name: "a",
            employments: [Employment(joinedOn: "2026-01-01", leftOn: "2026-08-31")],
            placements: [
                Placement(fromOn: "2026-01-01", site: "main", team: "A", role: .agent, leader: "l"),
                Placement(fromOn: "2026-06-01", site: "main", team: "B", role: .agent, leader: "m"),
            ]
        )
        let roster = Roster([person] + roster([("l", .leader, nil), ("m", .manager, nil)]).people)
        #expect(roster.holder(of: person, on: "2026-05-31")?.employeeID == "l")
        #expect(roster.holder(of: person, on: "2026-06-01")?.employeeID == "m")
        #expect(person.placement(on: "2025-01-01")?.team == "A")
        #expect(person.employment(on: "2026-08-31") != nil)
        #expect(person.employment(on: "2026-09-01") == nil)
        #expect(person.employment(on: "2025-12-31") == nil)
    }
}

struct `What people are found by` {
    private func finds(_ typed: String, _ name: String, _ employeeID: String = "E00017") -> Bool {
        SearchText.of(name: name, employeeID: employeeID).contains(SearchText.fold(typed))
    }

    @Test(arguments: [
        ("张伟", "张伟"), ("张伟", "張偉"), ("張偉", "张伟"), ("zhangwei", "张伟"), ("Zhang Wei", "张伟"), ("zhang", "張偉"),
        ("zw", "张伟"),
        ("伟", "张伟"), ("ZW", "張偉"), ("e00017", "张伟"), ("17", "张伟"), ("Ada", "Ada Lovelace"),
        ("lovelace", "Ada Lovelace"),
        ("adalove", "Ada Lovelace"), ("zengguofan", "曾国藩"), ("renxianqi", "任贤齐"), ("shanxiongxin", "单雄信"),
        ("Ｅ００017", "张伟"),
        ("歐陽", "欧阳修"), ("oyx", "欧阳修"), ("lubu", "吕布"),
    ])
    func `holds the name, its sound, its initials and the number`(_ typed: String, _ name: String) {
        #expect(finds(typed, name), "\(SearchText.of(name: name, employeeID: "E00017"))")
    }

    @Test(arguments: [("李", "张伟"), ("wz", "张伟"), ("E00018", "张伟")])
    func `holds nothing else`(_ typed: String, _ name: String) {
        #expect(!finds(typed, name))
    }

    /// Characters are looked at in their places, whatever was asked before; ASCII, which ICU is not asked about, too.
    @Test(arguments: ["沈重", "乾坤", "張偉", "沈", "Ada Lovelace", "Ｅ００017", "E00017", "ｶﾞ", "Zoe\u{301}", "a\tb", ""])
    func `is folded as ICU folds the whole`(_ text: String) {
        let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        let folded = simplified.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
        #expect(SearchText.fold(text) == folded)
        #expect(SearchText.of(name: text, employeeID: "1") == SearchText.of(name: text, employeeID: "1"))
    }

    @Test func `sounds the same when it is asked for again, but for surnames`() {
        for _ in 1...2 {
            #expect(SearchText.of(name: "任伟", employeeID: "1").contains(" renwei "))
            #expect(SearchText.of(name: "单单", employeeID: "1").contains(" shan"))
            #expect(!SearchText.of(name: "单单", employeeID: "1").contains("shanshan"))
        }
    }
}

struct `What an import's journal keeps of a person` {
    private let record = RosterRecord(
        employeeID: "E1",
        name: #"Ada "the \ first" / 王芳"# + "\n\t\r\u{1f}👩🏽‍💻",
        email: "ada@example.com",
        phone: nil,
        sex: "",
        extension: "8001",
        stays: [
            .init(joinedOn: "2026-01-01", leftOn: "2026-02-01", noticeOn: nil, leaveKind: "other", kind: "own"),
            .init(joinedOn: "2026-03-01", probationUntil: "2026-06-01", kind: "dispatched", employer: "X"),
        ],
        places: [.init(fromOn: "2026-01-01", site: "main", team: "A", role: "agent", leader: "L1")],
        codes: [.init(code: "7", fromOn: "2026-01-01", untilOn: "2026-02-01"), .init(code: "8", fromOn: "2026-03-01")]
    )
    private let empty = RosterRecord(employeeID: "", name: "", stays: [], places: [], codes: [])

    /// Imports of before are undone by comparing their journals with ours.
    @Test func `is written as JSONEncoder writes it`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for record in [record, empty] {
            #expect(record.journal == String(decoding: try encoder.encode(record), as: UTF8.self))
        }
    }

    @Test func `comes back whole`() throws {
        for record in [record, empty] {
            #expect(try JSONDecoder().decode(RosterRecord.self, from: Data(record.journal.utf8)) == record)
        }
    }
}
