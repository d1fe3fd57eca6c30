import Core
import Foundation
import Store
import Support
import Testing

@testable import People

struct `An agent code in roster files` {
    private static let head = "employee_id,name,team,joined_on,left_on,agent_code\n"
    private static let left = "E1,Ada,A,2026-01-01,2026-03-31,7\n"
    private static let next = "E2,Ben,A,2026-05-01,,7\n"

    /// Whoever stands first in the file, the code is Ada's until Ben has it.
    @Test(arguments: TestEngine.available, [left + next, next + left])
    func `is handed over by one who left`(_ engine: TestEngine, _ rows: String) async throws {
        try await withOffice(engine) { office in
            for day in ["2026-06-01", "2026-06-02"] as [Day] {
                let report = try await office.take(Self.head + rows, on: day)
                #expect(report.refused == 0)
                #expect(report.changed == 0)
                #expect(try await office.history(of: "E1")?.last == "7 2026-01-01…2026-04-30")
                #expect(try await office.history(of: "E2")?.last == "7 2026-05-01…")
            }
        }
    }

    /// Three in a row, in every order in which their lines may stand: each is written once, as the last word has it.
    @Test(arguments: TestEngine.available, [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func `goes from hand to hand in one file`(_ engine: TestEngine, _ order: [Int]) async throws {
        let rows = [
            "E1,Ada,A,2026-01-01,2026-01-31,7\n", "E2,Ben,A,2026-03-01,2026-03-31,7\n", "E3,Cem,A,2026-05-01,,7\n",
        ]
        try await withOffice(engine) { office in
            let file = Self.head + order.map { rows[$0] }.joined()
            let report = try await office.take(file)
            #expect([report.new, report.changed, report.refused] == [3, 0, 0] as [Int])
            #expect(try await office.history(of: "E1")?.last == "7 2026-01-01…2026-02-28")
            #expect(try await office.history(of: "E2")?.last == "7 2026-03-01…2026-04-30")
            #expect(try await office.history(of: "E3")?.last == "7 2026-05-01…")
            #expect(try await office.take(file, on: "2026-06-02").unchanged == 3)
            #expect(try await office.undo(report, on: "2026-06-03") == [])
            #expect(try await office.content(["person", "employment", "placement", "person_code"]) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `comes back to one who comes back`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + Self.left + Self.next)
            let back = "E1,Ada,A,2026-06-01,,7\n"
            let early = try await office.take(Self.head + back)
            #expect(early.firstRefused.map(\.reason.english) == ["agent code 7 belongs to E2 now"])
            let report = try await office.take(Self.head + "E2,Ben,A,2026-05-01,2026-05-31,7\n" + back)
            #expect([report.changed, report.refused] == [2, 0] as [Int])
            #expect(
                try await office.history(of: "E1")?.suffix(2) == ["7 2026-01-01…2026-03-31", "7 2026-06-01…"]
            )
            #expect(try await office.history(of: "E2")?.last == "7 2026-05-01…2026-05-31")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is handed over between two files`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + Self.left)
            let report = try await office.take(Self.head + Self.next)
            #expect([report.new, report.changed, report.refused] == [1, 0, 0] as [Int])
            #expect(try await office.history(of: "E1")?.last == "7 2026-01-01…2026-04-30")
        }
    }

    @Test(arguments: TestEngine.available)
    func `of one who stays is not another's`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + "E1,Ada,A,2026-01-01,,7\n")
            let report = try await office.take(Self.head + Self.next + "E3,Cem,A,2026-01-01,,8\n")
            #expect(report.firstRefused.map(\.reason.english) == ["agent code 7 belongs to E1 now"])
            #expect(report.new == 1)
            #expect(try await office.history(of: "E1")?.last == "7 2026-01-01…")
            #expect(try await office.history(of: "E2") == nil)
        }
    }

    /// Ben's second code is Cem's, so that Ben is refused as a whole, and Ada keeps what she had.
    @Test(arguments: TestEngine.available)
    func `is not given up for a row that is refused`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + Self.left + "E3,Cem,A,2026-01-01,,8\n")
            let before = try await office.content()
            let report = try await office.take(Self.head + "E2,Ben,A,2026-05-01,,7;8\n")
            #expect(report.refused == 1)
            #expect(try await office.content() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `moves from one to the other in one file`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + "E1,Ada,A,2026-01-01,,7\nE2,Ben,A,2026-01-01,,8\n")
            // Ada gives hers up above the line that gives it to Ben.
            let report = try await office.take(Self.head + "E1,Ada,A,2026-01-01,,\nE2,Ben,A,2026-01-01,,8;7\n")
            #expect([report.changed, report.refused] == [2, 0] as [Int])
            #expect(try await office.history(of: "E1")?.last == "7 2026-01-01…2026-05-31")
            #expect(try await office.history(of: "E2")?.last == "7 2026-06-01…")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is compared composed`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + "E1,Ada,A,2026-01-01,,Rene\u{301}； x ;x\n")
            let again = try await office.take(Self.head + "E1,Ada,A,2026-01-01,,x;Ren\u{e9}\n")
            #expect(again.unchanged == 1)
            #expect(
                try await office.history(of: "E1")?.suffix(2).sorted() == ["Ren\u{e9} 2026-01-01…", "x 2026-01-01…"]
            )
        }
    }
}
