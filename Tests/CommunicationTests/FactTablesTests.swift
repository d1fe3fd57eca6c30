import Core
import People
import Store
import Support
import Testing
import Workdays

@testable import Communication

struct `Tables no rule reads` {
    @Test(arguments: TestEngine.available)
    func `may be away, and the facts are read all the same`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            _ = try await database.write(.system("test"), "a floor") { tx in
                try tx.run("INSERT INTO person (person_id, employee_id, name, search) VALUES ('p', 'P', 'P', 'p')")
            }
            try await database.writePart(.system("test")) { tx in
                for table in FactChange.besideTheRules.sorted()
                where !table.hasPrefix("audit") && table != "fact_change" {
                    try tx.run("ALTER TABLE \(table) RENAME TO \(table)_away")
                }
            }
            let store = FactsStore(clock: .system, calendars: CalendarSet([]))
            try await database.read(.system("test")) { tx in
                let all = try store.facts(through: "2026-11-23", tx)
                let own = try store.facts(of: [PersonID("p")], through: "2026-11-23", tx)
                #expect(all.roster.people == own.roster.people && own.roster.people.count == 1)
            }
        }
    }
}
