import Communication
import Core
import Foundation
import People
import Signals
import Store
import Support
import Testing
import Web

/// K6, K10 and K15 by hand and by file, until their areas bring them.
struct `Findings and certificates` {
    private static let roster = """
        employee_id,name,team,role,joined_on,leader_id
        MAX,Max,Office,manager,2024-01-01,
        QUE,Quentin,Office,qa,2024-01-01,MAX
        QIA,Qia,Office,qa,2024-01-01,MAX
        TRI,Tristan,Office,trainer,2024-01-01,MAX
        ADA,Ada,A,leader,2024-01-01,MAX
        BEN,Ben,A,agent,2024-01-01,ADA
        """

    private static func run(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine, roster: roster) { floor in
            let sites = "site,zone,calendar,start_on\nmain,Asia/Shanghai,CN,2026-01-01"
            _ = try await floor.take("sites", sites)
            try await body(floor)
        }
    }

    private static func found(_ floor: Floor) async throws -> [Finding] {
        try await floor.house.database.read(.system("test")) { tx in
            try SignalStore(clock: .system).signals(kind: Finding.kind, through: "2026-12-31", tx)
                .compactMap { try $0.payload(Finding.self) }
        }
    }

    private static let form = [
        "person": "BEN", "finding": "f", "source": "complaint", "fault": "attitude", "found_on": "2026-11-20",
    ]

    @Test(arguments: TestEngine.available)
    func `are entered once, guided by the leader, and stopped by a dispute another settles`(
        _ engine: TestEngine
    ) async throws {
        try await Self.run(engine) { floor in
            for _ in 1...2 { _ = try await floor.visit(.post, "/findings", as: "QUE", form: Self.form) }
            #expect(try await Self.found(floor).count == 1)
            func owed() async throws -> Bool {
                try await floor.page("/week", as: "ADA", query: ["week": "2026-W48"])?.contains("attitude") == true
            }
            #expect(try await owed())
            let key = "finding/BEN/page-f"
            func step(_ step: String, as reader: String) async throws -> Bool {
                let form = ["key": key, "step": step]
                if case .redirect = try await floor.visit(.post, "/findings/disputes", as: reader, form: form) {
                    return true
                }
                return false
            }
            #expect(try await !step("uphold", as: "QIA"), "nobody has disputed it")
            #expect(try await step("open", as: "QUE"))
            #expect(try await !step("open", as: "QUE"), "once")
            #expect(try await !owed())
            #expect(try await !step("overturn", as: "QUE"), "who found it has not the last word")
            #expect(try await step("uphold", as: "QIA"))
            #expect(try await owed())
            #expect(try await Self.found(floor).map(\.dispute?.isUpheld) == [true])
        }
    }

    private static func json(_ path: String, as reader: String, _ floor: Floor) async throws -> [String: Any]? {
        guard case .file(let bytes, let type, _) = try await floor.visit(.get, path, as: reader) else { return nil }
        #expect(type.hasPrefix("application/json"))
        return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    }

    // K6: the analyst who gives the guidance finds it in the menu, and nobody else's.
    @Test(arguments: TestEngine.available)
    func `guided by the analyst stand on the analyst's own page until the talk was held`(
        _ engine: TestEngine
    ) async throws {
        try await Self.run(engine) { floor in
            let guided = Self.form.merging(["guide": "1"]) { $1 }
            _ = try await floor.visit(.post, "/findings", as: "QUE", form: guided)
            let own = try #require(try await floor.page("/guidance", as: "QUE"))
            #expect(own.contains("Ben") && own.contains("attitude") && own.contains(#"datetime="2026-11-24""#))
            #expect(try #require(try await floor.page("/guidance", as: "QIA")).contains("No guidance is due"))
            #expect(try await floor.page("/guidance", as: "MAX") == nil)
            #expect(try await floor.page("/agreements", as: "QUE") != nil)
            let viewer = try await floor.viewer("QUE")
            let menu = floor.house.areas.flatMap { $0.menu(viewer) }.map(\.path.text)
            #expect(menu.contains("/guidance") && menu.contains("/agreements") && !menu.contains("/week"))
            let begun = try #require(own.firstMatch(of: /name="keys" value="([^"]+)"/)?.1)
            let form = ["person": "BEN", "keys": String(begun), "kind": "C2b"]
            guard case .redirect = try await floor.visit(.post, "/talks", as: "QUE", form: form) else {
                throw Failure(.badInput, "not begun")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are read and written by programs, by the same rules as the pages`(_ engine: TestEngine) async throws {
        try await Self.run(engine) { floor in
            _ = try await floor.visit(.post, "/findings", as: "QUE", form: Self.form)
            let found = try #require(try await Self.json("/findings.json", as: "QIA", floor))
            let items = try #require(found["items"] as? [[String: Any]])
            #expect(items.count == 1 && items[0]["employee_id"] as? String == "BEN")
            #expect(items[0]["standing"] as? String == "stands" && items[0]["guided_by"] is NSNull)
            #expect(try await Self.json("/findings.json", as: "ADA", floor) == nil, "no leader")
            _ = try await floor.take("certificates", "employee_id,certificate,lapses_on\nBEN,Voice,2026-11-29\n")
            let lapsing = try #require(try await Self.json("/certificates.json", as: "TRI", floor))
            #expect((lapsing["items"] as? [[String: Any]])?.map { $0["lapses_on"] as? String } == ["2026-11-29"])
            // K15.
            let type = ["person": "BEN", "changed_on": "2026-11-23", "type": "II", "from": "I"]
            for (field, value) in [("type", "V"), ("changed_on", "2026-11-24"), ("from", "0")] {
                let wrong = type.merging([field: value]) { $1 }
                guard case .refused(422, _) = try await floor.visit(.post, "/types.json", as: "MAX", form: wrong)
                else { throw Failure(.badInput, "\(field) was taken") }
            }
            for reader in ["QUE", "TRI", "ADA"] {
                #expect(try await floor.visit(.post, "/types.json", as: reader, form: type) == nil, "\(reader)")
            }
            for _ in 1...2 { _ = try await floor.visit(.post, "/types.json", as: "MAX", form: type) }
            let types = try #require(try await Self.json("/types.json", as: "MAX", floor))
            #expect((types["items"] as? [[String: Any]])?.map { $0["type"] as? String } == ["II"])
            #expect(types["csrf"] as? String != nil)
            let due = try await floor.page("/obligations", as: "MAX", query: ["person": "BEN", "rule": "K15"])
            #expect(due?.contains("Ben") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `come by file, say nothing twice, and are superseded by what a later row says`(
        _ engine: TestEngine
    ) async throws {
        try await Self.run(engine) { floor in
            let head = "工号,认定日期,问题类别,编号,申诉日期,裁定日期,裁定结果\n"
            let first = try await floor.take("findings", head + "BEN,2026-11-20,态度,C-1,,,\n")
            #expect(first.new == 1 && first.refused == 0)
            #expect(try await floor.take("findings", head + "BEN,2026-11-20,态度,C-1,,,\n").unchanged == 1)
            let later = try await floor.take("findings", head + "BEN,2026-11-20,态度,C-1,2026-11-21,2026-11-23,撤销\n")
            #expect(later.changed == 1)
            #expect(try await Self.found(floor).map { $0.standing(on: "2026-11-23") } == [.overturned])
            let wrong = [
                "NOBODY,2026-11-20,态度,,,,", "BEN,2026-11-25,态度,,,,", "BEN,2026-11-20,脸色,,,,", "BEN,,态度,,,,",
                "BEN,2026-11-20,态度,,2026-11-19,,", "BEN,2026-11-20,态度,,2026-11-21,2026-11-20,维持",
                "BEN,2026-11-20,态度,,2026-11-21,2026-11-22,", "BEN,2026-11-20,态度,,,2026-11-22,维持",
            ]
            let refused = try await floor.take("findings", head + wrong.joined(separator: "\n"))
            #expect(refused.refused == wrong.count && refused.new == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `lapse, are booked by the trainer, and are talked about only unbooked`(_ engine: TestEngine) async throws {
        try await Self.run(engine) { floor in
            let file = "employee_id,certificate,lapses_on\nBEN,Voice,2026-11-29\nADA,Voice,2027-03-01\n"
            #expect(try await floor.take("certificates", file).new == 2)
            #expect(try await floor.take("certificates", file).unchanged == 2)
            let page = try #require(try await floor.page("/certificates", as: "TRI"))
            #expect(page.contains("Ben") && !page.contains("Ada") && page.contains("not booked"))
            #expect(
                try await floor.page("/week", as: "ADA", query: ["week": "2026-W48"])?.contains("lapses on") == true
            )
            let form = ["key": "certificate/BEN/Voice/2026-11-29", "step": "booked"]
            _ = try await floor.visit(.post, "/certificates", as: "TRI", form: form)
            #expect(try await floor.page("/certificates", as: "TRI")?.contains("renewal booked") == true)
            _ = try await floor.visit(.post, "/certificates", as: "TRI", form: form.merging(["step": "renewed"]) { $1 })
            #expect(try await floor.page("/certificates", as: "TRI")?.contains("Nothing lapses") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep a type from leaders and from the import's refused rows`(_ engine: TestEngine) async throws {
        try await Self.run(engine) { floor in
            let file = "工号,变化日期,人才类型,原类型\nBEN,2026-11-20,II型,I\nNOBODY,2026-11-20,IV,I\n"
            let report = try await floor.take("types", file)
            #expect(report.new == 1 && report.refused == 1)
            let kept = try await floor.house.database.read(.system("test")) { tx in
                try tx.rows("SELECT cells FROM import_refusal") { $0.text(0) }
            }
            #expect(!kept.contains { $0.contains("IV") })
            let week = ["week": "2026-W49", "who": "all"]
            #expect(try await floor.page("/week", as: "MAX", query: week)?.contains("Less keen") == true)
            #expect(try await floor.page("/week", as: "ADA", query: week)?.contains("Less keen") == false)
        }
    }
}
