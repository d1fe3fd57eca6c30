import Access
import Core
import HTTPTypes
import Store
import Support
import Testing
import Web

/// Settings and users over the interface: the pages' rules, refusals and rows of the audit.
struct `A program that looks after the centre` {
    /// The item of a list whose member is so called.
    private func item(_ name: String, _ value: String, _ path: String, _ client: Client) async throws -> JSONValue? {
        let answer = try await client.ask(.get, path)
        return answer.value["items"].list?.first { $0[name] == .text(value) }
    }

    @Test(arguments: TestEngine.available)
    func `sets a number of a rule from a day on`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "HANA", ["settings.read", "settings.write"])
            let before = try #require(try await item("number", "K4.working_days", "/rules?limit=200", client))
            #expect(before["value"] == before["default"] && before["since"] == .null)
            let change: JSONValue = .object([
                "number": .text("K4.working_days"), "value": .whole(3), "from": .text("2026-11-23"),
            ])
            #expect(try await client.ask(.post, "/rules", change).status == 200)
            let after = try #require(try await item("number", "K4.working_days", "/rules?limit=200", client))
            #expect(after["since"] == .text("2026-11-23") && after["value"] != before["value"])
            let changed = try #require(try await item("number", "K4.working_days", "/rules/changes", client))
            #expect(changed["from"] == .text("2026-11-23"))
            let yesterday: JSONValue = .object([
                "number": .text("K4.working_days"), "value": .whole(3), "from": .text("2026-11-22"),
            ])
            let refused = try await client.ask(.post, "/rules", yesterday)
            #expect(refused.status == 422 && refused.value["errors"].list?.isEmpty == false)
            let audited = try await floor.house.database.read(.all) { tx in
                try tx.rows(
                    "SELECT actor FROM audit {unscoped: test} WHERE why = 'set a number of a rule'"
                ) { $0.text(0) }
            }
            #expect(audited == ["HANA"])
            // Managers beside HR read.
            let manager = try await Client(floor, as: "MAX", ["settings.read", "settings.write"])
            #expect(try await manager.ask(.get, "/rules").status == 200)
            #expect(try await manager.ask(.post, "/rules", change).status == 404)
            #expect(try await manager.all("site", "/sites") == ["main"])
            #expect(try await manager.all("calendar", "/calendars").isEmpty == false)
            let leader = try await Client(floor, as: "ADA", ["settings.read"])
            for path in ["/rules", "/rules/changes", "/sites", "/calendars", "/retention", "/rooms"] {
                #expect(try await leader.ask(.get, path).status == 404, "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `reads lists of settings page by page`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "HANA", ["settings.read"])
            let whole = try await client.all("number", "/rules?limit=200")
            var (found, after): ([String], String?) = ([], nil)
            for _ in 0..<whole.count {
                let answer = try await client.ask(.get, "/rules?limit=7" + (after.map { "&after=\($0)" } ?? ""))
                found += (answer.value["items"].list ?? []).compactMap { $0["number"].text }
                after = answer.value["next"].text
                if after == nil { break }
            }
            #expect(found == whole && Set(found).count == whole.count)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps, holds and lists rooms as the pages do`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "HANA", ["settings.read", "settings.write"])
            let short: JSONValue = .object(["kind": .text("talks"), "days": .whole(365), "from": .text("2026-11-23")])
            #expect(try await client.ask(.post, "/retention", short).status == 422)
            let days: JSONValue = .object(["kind": .text("talks"), "days": .whole(366), "from": .text("2026-11-23")])
            #expect(try await client.ask(.post, "/retention", days).status == 200)
            let talks = try #require(try await item("kind", "talks", "/retention", client))
            #expect(talks["days"] == .whole(366) && talks["since"] == .text("2026-11-23"))
            let hold: JSONValue = .object(["employee": .text("BEN"), "reason": .text("dispute")])
            #expect(try await client.ask(.post, "/retention/holds", hold).status == 200)
            let held = try #require(try await item("employee_id", "BEN", "/retention/holds", client))
            let id = try #require(held["hold"].text)
            let end: JSONValue = .object(["reason": .text("settled")])
            #expect(try await client.ask(.post, "/retention/holds/\(id)/end", end).status == 200)
            #expect(try await client.all("hold", "/retention/holds").isEmpty)
            let room: JSONValue = .object([
                "name": .text("Pine"), "kind": .text("meeting"), "from": .text("2026-11-23"),
            ])
            #expect(try await client.ask(.post, "/rooms", room).status == 200)
            #expect(try await client.all("name", "/rooms") == ["Pine"])
        }
    }

    // A session of the company's sign-in may let the role rest; its token must not wake it.
    @Test(arguments: TestEngine.available)
    func `gets no token to administer in a session in which that role rests`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let resting = try await floor.viewer("MAX")
            let appointed = try await AdministratorStore(database: floor.house.database, clock: floor.house.clock)
                .appoint(number: "MAX", by: .system("test"))
            #expect(appointed && !resting.isAdministrator)
            for scope in ["users.write", "settings.read", "system.read"] {
                let form = ["name": "a program", "days": "30", "people.read": "1", scope: "1"]
                let answer = try await floor.visit(.post, "/account/tokens", resting, form: form)
                let page = try floor.read(answer, status: 422)
                #expect(page.contains("the role of administrator rests") && !page.contains("<code>zhiyin_"))
            }
            let plain = ["name": "a program", "days": "30", "people.read": "1"]
            let made = try await floor.visit(.post, "/account/tokens", resting, form: plain)
            #expect(try floor.read(made, status: 200).contains("<code>zhiyin_"))
            // Awake, it may.
            let client = try await Client(floor, as: "MAX", ["settings.write", "settings.read"])
            let change: JSONValue = .object([
                "number": .text("K4.working_days"), "value": .whole(3), "from": .text("2026-11-23"),
            ])
            #expect(try await client.ask(.post, "/rules", change).status == 200)
        }
    }

    // Domain 1; accounts.md: managers, HR and administrators are an administrator's to lock.
    @Test(arguments: TestEngine.available)
    func `looks after users as its holder may`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.viewer("BEN")
            let client = try await Client(floor, as: "HANA", ["users.read", "users.write"])
            #expect(try await client.all("employee_id", "/users").contains("DORA"))
            let ben = try await client.ask(.get, "/users/BEN")
            #expect(ben.value["state"] == .text("active") && ben.value["sessions"] == .whole(1))
            #expect(try await client.ask(.post, "/users/BEN/lock", .object([:])).status == 200)
            #expect(try await client.ask(.get, "/users/BEN").value["state"] == .text("locked"))
            #expect(try await client.all("employee_id", "/users?state=locked") == ["BEN"])
            #expect(try await client.ask(.post, "/users/BEN/lock/end", .object([:])).status == 200)
            #expect(try await client.ask(.get, "/users/BEN").value["state"] == .text("active"))
            #expect(try await client.ask(.post, "/users/MAX/lock", .object([:])).status == 404)
            #expect(try await client.ask(.post, "/users/BEN/administrator", .object([:])).status == 404)
            #expect(try await client.ask(.get, "/users/NONE").status == 404)
            // Without mail nobody is invited: a link is never a program's to read.
            let invite: JSONValue = .object(["employee_ids": .list([.text("DORA")])])
            #expect(try await client.ask(.post, "/users/invitations", invite).status == 422)
            #expect(try await client.ask(.get, "/users/DORA").value["state"] == .text("none"))
            let reader = try await Client(floor, as: "HANA", ["users.read"])
            #expect(try await reader.ask(.post, "/users/BEN/lock", .object([:])).status == 403)
            let manager = try await Client(floor, as: "MAX", ["users.read"])
            #expect(try await manager.ask(.get, "/users").status == 404)
        }
    }
}
