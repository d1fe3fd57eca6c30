import Core
import Store
import Support
import Testing
import Web

@testable import Desk

/// The page on which a site says how long records are kept, and places holds.
struct `The page of retention` {
    private func led(_ answer: Answer?) -> String? {
        guard case .redirect(let path) = answer else { return nil }
        return path.text
    }

    @Test(arguments: TestEngine.available)
    func `is HR's to read and change, and nobody else's`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for stranger in ["MAX", "ADA", "BEN", nil] {
                let answer = try await floor.visit(.get, "/settings/retention", as: stranger)
                #expect(answer == nil, "\(stranger ?? "nobody")")
            }
            let form = ["kind": "talks", "days": "400", "from": "2026-11-23"]
            #expect(try await floor.visit(.post, "/settings/retention", as: "MAX", form: form) == nil)
            let page = try #require(try await floor.page("/settings/retention", as: "HANA"))
            #expect(page.contains("Words of talks") && page.contains("1,098"))
            #expect(led(try await floor.visit(.post, "/settings/retention", as: "HANA", form: form)) != nil)
            let changed = try #require(try await floor.page("/settings/retention", as: "HANA"))
            #expect(changed.contains("400") && changed.contains("23 Nov"))
        }
    }

    @Test(arguments: [
        ("talks", "365", "2026-11-23", "from 366 to 7305"), ("messages", "29", "2026-11-23", "from 30 to 7305"),
        ("talks", "400", "2026-11-22", "is the earliest"),
    ])
    func `says what is wrong and keeps it`(kind: String, days: String, from: String, said: String) async throws {
        try await Floor.run(.sqlite) { floor in
            let form = ["kind": kind, "days": days, "from": from]
            let answer = try await floor.visit(.post, "/settings/retention", as: "HANA", form: form)
            let text = try floor.read(answer, status: 422)
            #expect(text.contains(said) && text.contains(#"value="\#(days)""#))
        }
    }

    @Test(arguments: TestEngine.available)
    func `holds a person until somebody ends it with a reason`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = "/settings/retention/holds"
            let nobody = try await floor.visit(
                .post,
                path,
                as: "HANA",
                form: ["employee": "NONE", "reason": "dispute"]
            )
            #expect(try floor.read(nobody, status: 422).contains("Nobody at the site"))
            let silent = try await floor.visit(.post, path, as: "HANA", form: ["employee": "BEN"])
            #expect(try floor.read(silent, status: 422).contains("Say why"))
            let form = ["employee": "BEN", "reason": "a labour dispute"]
            #expect(led(try await floor.visit(.post, path, as: "HANA", form: form)) != nil)
            let held = try await floor.house.database.read(.all) { tx in try LegalHoldStore.open(at: "main", tx) }
            #expect(held.map(\.employeeID) == ["BEN"])
            let id = try #require(held.first?.id)
            let page = try #require(try await floor.page("/settings/retention", as: "HANA", query: ["count": "1"]))
            #expect(page.contains("a labour dispute") && page.contains("What tonight would remove"))
            let end = "\(path)/\(id)/end"
            guard case .refused(status: 422, _) = try await floor.visit(.post, end, as: "HANA", form: [:]) else {
                Issue.record("ended without a reason")
                return
            }
            let still = try await floor.house.database.read(.all) { tx in try LegalHoldStore.open(at: "main", tx) }
            #expect(still.count == 1, "not without a reason")
            #expect(led(try await floor.visit(.post, end, as: "HANA", form: ["reason": "settled"])) != nil)
            let left = try await floor.house.database.read(.all) { tx in try LegalHoldStore.open(at: "main", tx) }
            #expect(left.isEmpty)
        }
    }
}
