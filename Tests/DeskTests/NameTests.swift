import Store
import Support
import Testing

struct `A number on a page` {
    private static let reports = """
        employee_id,reported_at,reported_by,kind,grade
        BEN,2026-11-20 10:00,DORA,mood,soon
        BEN,2026-11-21 10:00,GUEST,leaving,soon
        """
    private static let talks = """
        employee_id,kind,held_at,held_by
        BEN,C7,2026-11-20 15:00,ADA
        BEN,C1,2026-11-20 16:00,GUEST
        """
    private let ada = #"<a href="/people/ADA" title="ADA">Ada</a>"#

    @Test(arguments: TestEngine.available)
    func `is said by name and leads to the person`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("talks", Self.talks)
            for path in ["/people", "/people/BEN"] {
                let page = try #require(try await floor.page(path, as: "MAX"))
                #expect(page.contains(ada), "\(path)")
            }
            let person = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(person.contains("Held by " + ada))
            #expect(person.contains("Held by GUEST"), "a number nobody has stays as it was written")
        }
    }

    @Test(arguments: TestEngine.available)
    func `leads nowhere for whom it is not`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let own = try #require(try await floor.page("/people/BEN", as: "BEN"))
            #expect(own.contains(#"<span title="ADA">Ada</span>"#))
            #expect(!own.contains(#"href="/people/ADA""#))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is said by name in the week's reasons, and so is the holder`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("reports", Self.reports)
            let week = try #require(try await floor.page("/week", as: "MAX"))
            #expect(week.contains("Dora reported a clear mood change on 2026-11-20"))
            #expect(week.contains("GUEST reported a leaning to leave on 2026-11-21"))
            #expect(week.contains(#"Held by <a href="/people/MAX" title="MAX">Max</a>"#))
        }
    }
}
