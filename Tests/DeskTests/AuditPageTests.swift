import Core
import Store
import Support
import Testing
import Web

struct `The page of the audit` {
    private static let number = ["number": "K4.working_days", "value": "3", "from": "2026-11-23"]

    @Test(arguments: TestEngine.available)
    func `shows HR who did what, with values before and after`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/settings/rules", as: "HANA", form: Self.number)
            let page = try #require(try await floor.page("/settings/audit", as: "HANA"))
            #expect(page.contains("Set a number of a rule"))
            #expect(page.contains("main K4.working_days from 2026-11-23"))
            #expect(page.contains("Import: Roster"))
            let none = try #require(
                try await floor.page("/settings/audit", as: "HANA", query: ["actor": "HANA", "to": "2026-11-22"])
            )
            #expect(none.contains("No rows fit"))
            let chinese = try #require(try await floor.page("/settings/audit", as: "HANA", language: .hant))
            #expect(chinese.contains("更改規則的數字"))
        }
    }

    // Managers are measured by what HR sets; where there is no HR, a manager looks after the site.
    @Test(arguments: TestEngine.available, ["/settings/audit", "/settings/audit.csv", "/settings/jobs"])
    func `is for whoever looks after the site`(_ engine: TestEngine, path: String) async throws {
        try await Floor.run(engine) { floor in
            guard case .notFound = try await floor.visit(.get, path, as: "MAX") else {
                Issue.record("a manager beside HR saw \(path)")
                return
            }
            for stranger in ["ADA", "BEN", nil] { #expect(try await floor.visit(.get, path, as: stranger) == nil) }
        }
        let alone = Floor.roster.split(separator: "\n").filter { !$0.hasPrefix("HANA") }.joined(separator: "\n")
        try await Floor.run(engine, roster: alone) { floor in
            if case .notFound = try await floor.visit(.get, path, as: "MAX") {
                Issue.record("\(path): nobody may see it")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `taken away as a file leaves a row itself`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let csv = try #require(try await floor.csv("/settings/audit.csv", as: "HANA"))
            #expect(csv.contains("at,actor,why,kind,origin,notes,changes"))
            let lines = try #require(try await floor.csv("/settings/audit.jsonl", as: "HANA"))
            #expect(lines.contains(#""why":"make a sign-in link""#))
            let reads = try #require(
                try await floor.page("/settings/audit", as: "HANA", query: ["reads": "1", "actor": "HANA"])
            )
            #expect(reads.contains("Export the audit"))
        }
    }
}

struct `The page of jobs` {
    /// A job that failed for good.
    private func bury(_ floor: Floor) async throws -> ID<Job> {
        let now = Floor.monday
        return try await floor.house.database.writePart(.system("test")) { tx in
            try JobStore.enqueue("mail", payload: "secret words", key: "k-1", at: now, tx)
            guard let job = try JobStore.claim(by: "s", until: now + 60, at: now, tx) else {
                throw Failure(.badInput, "no job")
            }
            _ = try JobStore.bury(job, problem: "no such address", at: now, tx)
            return job.id
        }
    }

    private func dead(_ floor: Floor) async throws -> Int {
        try await floor.house.database.read(.all) { try JobListStore.tally(at: Floor.monday, $0)[.dead] }
    }

    @Test(arguments: TestEngine.available)
    func `shows dead letters without what they carry, and tries them again`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let id = try await bury(floor)
            let page = try #require(try await floor.page("/settings/jobs", as: "HANA"))
            #expect(page.contains("no such address"))
            #expect(!page.contains("secret words"))
            guard case .redirect = try await floor.visit(.post, "/settings/jobs/\(id)/retry", as: "HANA") else {
                Issue.record("not tried again")
                return
            }
            #expect(try await dead(floor) == 0)
            guard case .notFound = try await floor.visit(.post, "/settings/jobs/none/retry", as: "HANA") else {
                Issue.record("a job that is not there")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `drops one only with a reason`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let id = try await bury(floor)
            guard case .page(let page) = try await floor.visit(.post, "/settings/jobs/\(id)/drop", as: "HANA") else {
                Issue.record("dropped without a reason")
                return
            }
            #expect(page.status == 422)
            #expect(try await dead(floor) == 1)
            let form = ["reason": "the person has left"]
            guard case .redirect = try await floor.visit(.post, "/settings/jobs/\(id)/drop", as: "HANA", form: form)
            else {
                Issue.record("not dropped")
                return
            }
            #expect(try await dead(floor) == 0)
        }
    }
}
