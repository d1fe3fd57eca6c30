import Communication
import Core
import Ingest
import People
import Store
import Support
import Testing
import Web

/// P12: the archive as its readers see it.
struct `The page of past talks` {
    private static let talks = """
        employee_id,kind,held_at,held_by,note,agreed,promised
        BEN,C1,2026-11-20 15:00,ADA,退款流程慢,先核对订单号,本周安排演练
        BEN,C4,2026-11-19 15:00,MAX,孩子住院,不排夜班,
        DORA,C2,2026-11-18 15:00,MAX,refund script,,
        ADA,C1,2026-11-17 15:00,MAX,lead by example,,
        MAX,C1,2026-11-16 15:00,HANA,a word to the manager,,
        """

    private func run(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine) { floor in
            let report = try await floor.take("talks", Self.talks)
            #expect(report.new == 5 && report.refused == 0)
            try await body(floor)
        }
    }

    @Test(arguments: TestEngine.available)
    func `has what was agreed and promised, and finds it`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let page = try #require(try await floor.page("/talks", as: "MAX"))
            for words in ["退款流程慢", "先核对订单号", "本周安排演练", "refund script", "Words are sealed"] {
                #expect(page.contains(words), "\(words)")
            }
            let found = try #require(try await floor.page("/talks", as: "MAX", query: ["q": "核對訂單"]))
            #expect(found.contains("先核对订单号") && !found.contains("refund script") && found.contains("1 talk"))
            let none = try #require(try await floor.page("/talks", as: "MAX", query: ["q": "zzzz"]))
            #expect(none.contains("Nothing found"))
            let person = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(person.contains("Agreed: 先核对订单号") && person.contains("Promised: 本周安排演练"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `never shows, finds or saves what was said in confidence`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            for reader in ["MAX", "HANA", "ADA", "CEM"] {
                for query in [[:], ["q": "孩子住院"], ["q": "夜班"], ["kind": "C4"]] as [[String: String]] {
                    let page = try #require(try await floor.page("/talks", as: reader, query: query))
                    // What was typed stands in its field.
                    let list = page.split(separator: "id=\"talks\"", omittingEmptySubsequences: false).last ?? ""
                    #expect(!list.contains("孩子住院") && !list.contains("夜班"), "\(reader) \(query)")
                }
                let file = try #require(try await floor.csv("/talks.csv", as: reader))
                #expect(!file.contains("孩子住院") && !file.contains("夜班"), "\(reader)")
            }
        }
    }

    @Test(
        arguments: TestEngine.available,
        [
            ("MAX", ["BEN C1", "BEN C4", "DORA C2", "ADA C1"]), ("HANA", ["BEN C1", "BEN C4", "DORA C2", "ADA C1"]),
            ("ADA", ["BEN C1"]), ("CEM", ["DORA C2"]),
        ] as [(String, [String])]
    )
    func `lists whom the reader sees, neither themselves nor those above`(
        _ engine: TestEngine,
        _ expected: (reader: String, talks: [String])
    ) async throws {
        try await run(engine) { floor in
            let file = try #require(try await floor.csv("/talks.csv", as: expected.reader))
            // What was said may take several lines of a cell.
            let rows = file.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("2026-") }.map { line -> String in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[2]) \(cells[1])"
            }
            #expect(rows == expected.talks)
        }
    }

    @Test(arguments: ["BEN", "DORA"])
    func `is no agent's`(_ reader: String) async throws {
        try await run(.sqlite) { floor in
            for path in ["/talks", "/talks.csv", "/talks.xlsx"] {
                let answer = try await floor.visit(.get, path, as: reader)
                #expect(answer == nil, "\(path)")
            }
        }
    }

    @Test func `has no note for a leader who may not read notes, and finds none`() async throws {
        try await run(.sqlite) { floor in
            let page = try #require(try await floor.page("/talks", as: "ADA"))
            #expect(page.contains("/people/BEN") && !page.contains("退款流程慢"))
            let found = try #require(try await floor.page("/talks", as: "ADA", query: ["q": "退款流程慢"]))
            #expect(found.contains("Nothing found"))
        }
    }

    @Test func `keeps what was asked in its links and files`() async throws {
        try await run(.sqlite) { floor in
            let query = ["q": "refund", "kind": "C2", "from": "2026-11-01"]
            let page = try #require(try await floor.page("/talks", as: "MAX", query: query))
            #expect(page.contains("/talks.csv?q=refund&amp;kind=C2&amp;from=2026-11-01"))
            #expect(page.contains(#"value="refund""#))
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes the same file in once, and other words as another talk`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let again = try await floor.take("talks", Self.talks)
            #expect(again.unchanged == 5 && again.new == 0)
            let other = try await floor.take("talks", Self.talks.replacing("本周安排演练", with: "下周安排演练"))
            #expect(other.unchanged == 4 && other.new == 1)
            let sealed = try await floor.take("talks", Self.talks.replacing("不排夜班", with: "少排夜班"))
            #expect(sealed.new == 1)
        }
    }
}
