import Core
import People
import Store
import Support
import Testing

@testable import Performance

struct `A log in two files` {
    /// Zero is 11 in the morning in Shanghai.
    private static let whole = Tracked.log([
        "0|CLI|sales|Cem|ADDMEMBER|", "0|CLI|support|Cem|ADDMEMBER|", "1|x|NONE|Ann|AGENTLOGIN|chan",
        "5|c1|sales|NONE|ENTERQUEUE||138|1", "8|c1|sales|Ann|CONNECT|3|x|2", "10|c2|sales|NONE|ENTERQUEUE||139|1",
        "12|c3|sales|NONE|ENTERQUEUE||140|1", "13|c4|sales|NONE|ENTERQUEUE||141|1", "14|c4|sales|Cem|CONNECT|1|x|2",
        "20|NONE|NONE|Ben|PAUSEALL|午餐", "20|NONE|sales|Ben|PAUSE|午餐",
        // The night between.
        "60|c1|sales|Ann|COMPLETECALLER|3|52|1", "61|c2|sales|Ann|CONNECT|51|x|2", "62|c3|sales|NONE|ABANDON|1|1|50",
        "70|NONE|NONE|Ben|UNPAUSEALL|", "70|NONE|sales|Ben|UNPAUSE|", "80|c4|sales|Ann|CONNECT|67|x|2",
        "90|c2|sales|Ann|COMPLETEAGENT|51|29|1", "95|c4|sales|Ann|COMPLETEAGENT|67|15|1",
        "96|CLI|sales|Cem|REMOVEMEMBER|", "97|CLI|support|Cem|REMOVEMEMBER|", "99|x|NONE|Ann|AGENTLOGOFF|chan|98",
    ])

    private func content(_ engine: TestEngine, _ files: [[String]], chunk: Int = 20_000) async throws -> [String] {
        try await withLogSite(engine) { site in
            var site = site
            site.chunk = chunk
            for file in files { try await site.take(file) }
            #expect(try await site.audit() == [])
            return try await site.content()
        }
    }

    /// Wherever it is cut: calls go on, log-ins and pauses end, and nothing is told twice.
    @Test(arguments: TestEngine.available)
    func `is what it is in one, wherever it is cut`(_ engine: TestEngine) async throws {
        let whole = try await content(engine, [Self.whole])
        #expect(whole.filter { $0.hasPrefix("contact") }.count == 5)
        for cut in engine == .sqlite ? Array(1..<Self.whole.count) : [3, 10, 14] {
            let halves = try await content(engine, [Array(Self.whole[..<cut]), Array(Self.whole[cut...])])
            #expect(halves == whole, "cut at \(cut)")
        }
    }

    @Test(arguments: TestEngine.available, 1...8)
    func `by chance is what it is in one`(_ engine: TestEngine, _ seed: UInt64) async throws {
        let lines = RandomLog(seed: seed + 1000, callers: 120).lines
        let whole = try await content(engine, [lines])
        var dice = Dice(state: seed)
        let cut = dice.roll(1...lines.count - 1)
        let halves = try await content(engine, [Array(lines[..<cut]), Array(lines[cut...])])
        #expect(halves == whole, "cut at \(cut)")
    }

    @Test(arguments: TestEngine.available)
    func `and in many is what it is in one`(_ engine: TestEngine) async throws {
        let lines = RandomLog(seed: 2024, callers: 150).lines
        let whole = try await content(engine, [lines])
        let parts = stride(from: 0, to: lines.count, by: 150).map { Array(lines[$0..<min($0 + 150, lines.count)]) }
        #expect(parts.count > 4)
        #expect(try await content(engine, parts, chunk: 40) == whole)
        // Each part once more, in any order, changes nothing.
        let again = try await content(engine, parts + parts.reversed(), chunk: 40)
        #expect(Set(again).symmetricDifference(whole).sorted() == [])
    }

    /// A log that grew since it was imported.
    @Test(arguments: TestEngine.available, 1...6)
    func `the first of which is part of the second is what the second is`(
        _ engine: TestEngine,
        _ seed: UInt64
    ) async throws {
        let lines = RandomLog(seed: seed + 3000, callers: 120).lines
        let whole = try await content(engine, [lines])
        var dice = Dice(state: seed)
        let part = Array(lines[..<dice.roll(1...lines.count - 1)])
        #expect(try await content(engine, [part, lines]) == whole)
        #expect(try await content(engine, [part, lines, part]) == whole)
    }

    /// Logs exported with some hours of the one before.
    @Test(arguments: TestEngine.available, 1...8)
    func `that overlap is what it is in one`(_ engine: TestEngine, _ seed: UInt64) async throws {
        let lines = RandomLog(seed: seed + 5000, callers: 120).lines
        let whole = try await content(engine, [lines])
        var dice = Dice(state: seed)
        let begin = dice.roll(1...lines.count / 2)
        let end = dice.roll(lines.count / 2...lines.count - 1)
        let halves = try await content(engine, [Array(lines[...end]), Array(lines[begin...])])
        let differences = Set(halves).symmetricDifference(whole).sorted()
        #expect(differences == [], "\(lines[begin]) to \(lines[end])")
    }

    @Test func `far apart is two logs`() async throws {
        let first = Tracked.log([
            "0|c1|sales|NONE|ENTERQUEUE||1|1", "5|c1|sales|Ann|CONNECT|5|x", "6|x|NONE|Ann|AGENTLOGIN|",
        ])
        let late = 86_400 + 7
        let second = Tracked.log(["\(late)|c1|sales|Ann|COMPLETEAGENT|5|60|1", "\(late + 1)|x|NONE|Ann|AGENTLOGOFF|"])
        try await withLogSite(.sqlite) { site in
            try await site.take(first)
            let before = try await site.content()
            let report = try await site.take(second)
            #expect([report.new, report.changed] == [0, 0] as [Int])
            #expect(try await site.content() == before)
        }
    }

    /// Whose log-in no line of the second file names is still there at its end.
    @Test func `lets log-ins under way last to the end of the second`() async throws {
        let first = Tracked.log(["0|x|NONE|Ann|AGENTLOGIN|", "1|NONE|sales|Ann|PAUSE|wc", "100|NONE|NONE|NONE|INFO"])
        let second = Tracked.log(["200|c1|sales|Ben|RINGNOANSWER|1", "300|NONE|NONE|NONE|INFO"])
        try await withLogSite(.sqlite) { site in
            try await site.take(first)
            let report = try await site.take(second)
            #expect([report.new, report.changed] == [1, 1] as [Int])
            #expect(
                try await site.metrics(by: [.agent]).map {
                    "\($0["agent_code"] ?? "") \($0["login_s"] ?? "") \($0["pauses"] ?? "") \($0["pause_s"] ?? "")"
                } == [
                    "Ann 300 1 ", "Ben  0 0",
                ]
            )
        }
    }

    @Test func `of two sites is two logs`() async throws {
        try await withLogSite(.sqlite) { site in
            try await site.takeTable(PeopleIntakes.all[0], "site\nother\n")
            try await site.take(Self.whole[..<10])
            let file = try TestFile(Self.whole[10...].joined(separator: "\n"))
            var options = CallImport.Options()
            options.site = "other"
            let calls = CallImport(database: site.database, clock: LogSite.clock)
            let report = try await calls.runQueueLog(path: file.path, by: LogSite.clerk, options)
            #expect(report.changed == 0)
            #expect(try await site.audit() == [])
        }
    }
}
