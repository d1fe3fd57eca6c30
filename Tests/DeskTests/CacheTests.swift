import Communication
import Core
import People
import Store
import Support
import Testing
import Web

struct `The kept obligations` {
    private func cache(_ floor: Floor) -> ObligationCache {
        ObligationCache(database: floor.house.database, clock: floor.house.clock, calendars: floor.house.calendars)
    }

    @Test(arguments: TestEngine.available)
    func `are after every write what all facts would give anew`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let kept = cache(floor)
            _ = try await kept.view()
            let files = [
                ("reports", "employee_id,reported_at,reported_by,kind,grade\nBEN,2026-11-23 09:00,CEM,mood,soon"),
                ("talks", "employee_id,held_at,kind,held_by\nDORA,2026-11-20 09:00,C1,MAX"),
                ("absences", "employee_id,from,to,kind\nBEN,2026-11-24,2026-11-30,sick"),
                // Who becomes a manager holds the talks of those below from then on.
                ("roster", "employee_id,name,team,role,joined_on,leader_id\nCEM,Cem,B,manager,2024-01-01,MAX"),
                ("roster", "employee_id,name,team,role,joined_on,leader_id\nEVE,Eve,A,agent,2026-11-20,ADA"),
                ("talks", "employee_id,held_at,kind,held_by\nEVE,2026-11-23 09:00,C7,MAX"),
            ]
            for (kind, text) in files {
                let before = try await kept.view().obligations
                _ = try await floor.take(kind, text)
                let (now, anew) = (try await kept.view(), try await cache(floor).view())
                #expect(now.obligations == anew.obligations && now.facts.roster.people == anew.facts.roster.people)
                #expect(now.obligations != before, "\(kind)")
            }
            _ = try await floor.house.database.write(.system("test"), "start") { tx in
                try SiteStore.set("K5.start_on", "2026-11-01", site: "main", from: "2026-11-01", tx)
            }
            let (now, anew) = (try await kept.view(), try await cache(floor).view())
            #expect(now.obligations == anew.obligations)
        }
    }

    @Test(arguments: TestEngine.available)
    func `cost nothing anew after a write that no rule reads`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let kept = cache(floor)
            _ = try await kept.view()
            _ = try await floor.viewer("MAX")
            let before = floor.house.database.statements.count
            _ = try await kept.view()
            #expect(floor.house.database.statements.count - before == 2, "is it true, and which day is it")
        }
    }

    @Test(arguments: TestEngine.available)
    func `show nobody who has come to stand elsewhere, though no fact of theirs is another`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let kept = cache(floor)
            let team = Scope.team("/main//A/")
            func visible() async throws -> Set<String> {
                let view = try await kept.view()
                let ids = try await kept.visible(to: team, reader: PersonID("nobody"), of: view)
                return Set(view.facts.roster.people.filter { ids.contains($0.id) }.map(\.employeeID))
            }
            #expect(try await visible() == ["ADA", "BEN"])
            _ = try await floor.take(
                "roster",
                "employee_id,name,team,role,joined_on,leader_id\nDORA,Dora,A,agent,2024-01-01,ADA"
            )
            #expect(try await visible() == ["ADA", "BEN", "DORA"])
            let ben = try #require(try await kept.view().facts.roster.person("BEN")?.id)
            try await floor.house.database.writePart(.system("test")) { tx in
                _ = try tx.run(
                    "UPDATE standing {unscoped: test} SET path = '/main//B/' WHERE person_id = $1",
                    [.id(ben)],
                    about: [ben]
                )
            }
            #expect(try await visible() == ["ADA", "DORA"])
            let before = floor.house.database.statements.count
            _ = try await visible()
            #expect(floor.house.database.statements.count - before == 2, "only whether the view still holds")
        }
    }

    /// Ten thousand people are not read again because one of them was talked with.
    @Test(arguments: TestEngine.available)
    func `are seen after a change as before it, with a look at whom it was about alone`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let kept = cache(floor)
            let cem = try #require(try await kept.view().facts.roster.person("CEM")?.id)
            func visible() async throws -> (people: Set<String>, cost: Int) {
                let view = try await kept.view()
                let before = floor.house.database.statements.count
                let ids = try await kept.visible(to: .team("/main//B/"), reader: cem, of: view)
                let cost = floor.house.database.statements.count - before
                return (Set(view.facts.roster.people.filter { ids.contains($0.id) }.map(\.employeeID)), cost)
            }
            let first = try await visible()
            #expect(first.people == ["CEM", "DORA"] && first.cost == 2, "everyone, and who stands above")
            let report = "employee_id,reported_at,reported_by,kind,grade\nDORA,2026-11-23 09:00,CEM,mood,soon"
            _ = try await floor.take("reports", report)
            for cost in [1, 0] {
                let again = try await visible()
                #expect(again.people == ["CEM", "DORA"] && again.cost == cost)
            }
            // Who comes to stand above the reader is not seen any more.
            try await floor.house.database.writePart(.system("test")) { tx in
                _ = try tx.run(
                    "UPDATE standing {unscoped: test} SET leader = 'DORA' WHERE person_id = $1",
                    [.id(cem)],
                    about: [cem]
                )
            }
            #expect(try await visible().people == ["CEM"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `show no reader those above them, though another of the same reach sees all (C5a)`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let kept = cache(floor)
            let view = try await kept.view()
            func visible(_ reader: String) async throws -> Set<String> {
                let reader = try #require(view.facts.roster.person(reader)?.id)
                let ids = try await kept.visible(to: .site("main"), reader: reader, of: view)
                return Set(view.facts.roster.people.filter { ids.contains($0.id) }.map(\.employeeID))
            }
            let all: Set = ["MAX", "ADA", "BEN", "CEM", "DORA", "HANA"]
            #expect(try await visible("MAX") == all)
            #expect(try await visible("HANA") == all.subtracting(["MAX"]))
            #expect(try await visible("BEN") == all.subtracting(["ADA", "MAX"]))
            #expect(try await visible("MAX") == all)
        }
    }

    @Test(arguments: TestEngine.available)
    func `hold for whoever asks what was written before, though others have asked already`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let kept = cache(floor)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for reader in 0..<4 {
                    group.addTask {
                        for turn in 0..<5 {
                            let reason = "\(reader)/\(turn)"
                            let key = "BEN/K1/2026-11-19"
                            let ben = try #require(try await kept.view().facts.roster.person("BEN")?.id)
                            _ = try await floor.house.database.write(.system("test"), "waive") { tx in
                                try CommunicationStore(clock: floor.house.clock).decide(
                                    .waiver,
                                    obligation: key,
                                    about: ben,
                                    on: "2026-11-23",
                                    by: .system("test"),
                                    reason: reason,
                                    tx
                                )
                            }
                            let owed = try await kept.view().obligations.first { $0.key == key }
                            #expect(owed?.state == .waived, "\(reason)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let (now, anew) = (try await kept.view(), try await cache(floor).view())
            #expect(now.obligations == anew.obligations)
        }
    }
}
