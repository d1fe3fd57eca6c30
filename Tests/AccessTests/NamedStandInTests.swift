import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

@testable import Access

/// HR names who stands in for somebody who is away without having done it (domain 1, K12a).
struct `Standing in as HR names it` {
    private static let path = "/settings/users/ADA/delegation"
    private static let form = [
        "to": "EVE", "from": "2026-11-23", "until": "2026-11-27", "reason": "absent",
    ]

    /// Eve and Kai lead at the first site, Hugo is HR beside Hana; Yara looks after another site.
    private static let roster = """
        employee_id,name,team,role,joined_on,leader_id
        EVE,Eve,B,leader,2024-01-01,MAX
        KAI,Kai,C,leader,2024-01-01,MAX
        HUGO,Hugo,Office,hr,2024-01-01,MAX
        """
    private static let elsewhere = """
        employee_id,name,team,role,joined_on,leader_id
        YARA,Yara,Far,hr,2024-01-01,
        ZOE,Zoe,Far,leader,2024-01-01,YARA
        """

    private func run(_ engine: TestEngine, _ body: (Gate) async throws -> Void) async throws {
        try await Gate.run(engine) { gate in
            try await hire(Self.roster, gate)
            try await hire("site,zone,calendar\nfar,Asia/Shanghai,CN\n", kind: "sites", gate)
            try await hire(Self.elsewhere, site: "far", gate)
            try await body(gate)
        }
    }

    private func hire(_ rows: String, kind: String = "roster", site: String? = nil, _ gate: Gate) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-test-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try rows.write(toFile: path, atomically: true, encoding: .utf8)
        guard let intake = PeopleIntakes.all.first(where: { $0.kind == kind }) else {
            throw Failure(.badInput, "no \(kind)")
        }
        var options = FileImport.Options()
        options.site = site
        _ = try await FileImport(database: gate.database, clock: gate.clock)
            .run(intake, path: path, by: .system("test"), options)
    }

    private func post(
        _ gate: Gate,
        _ path: String = path,
        as number: String,
        _ form: [String: String]
    ) async throws
        -> Int?
    {
        Gate.status(try await gate.visit(.post, path, as: number, form: form))
    }

    private func acting(_ gate: Gate, _ number: String, on day: Day) async throws -> String {
        try await gate.database.read(.all) { tx in try DelegationStore.standIns(tx).acting(for: number, on: day) }
    }

    private func made(_ gate: Gate) async throws -> Int? {
        try await gate.database.read(.all) { tx in
            try tx.first("SELECT count(*) FROM delegation {unscoped: test} WHERE ended_at IS NULL") { $0.count(0) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `holds through its last day, and both read who named it and why`(_ engine: TestEngine) async throws {
        try await run(engine) { gate in
            #expect(try await post(gate, as: "HANA", Self.form) == 303)
            for (day, holder) in [
                ("2026-11-22", "ADA"), ("2026-11-23", "EVE"), ("2026-11-27", "EVE"), ("2026-11-28", "ADA"),
            ] as [(Day, String)] {
                #expect(try await acting(gate, "ADA", on: day) == holder, "\(day)")
            }
            for (number, said) in [("ADA", "Given to Eve EVE"), ("EVE", "Standing in for Ada ADA")] {
                let page = try #require(Gate.text(try await gate.visit(.get, "/account/delegation", as: number)))
                #expect(page.contains(said), "\(number)")
                #expect(page.contains("Named by Hana HANA: Away without notice"), "\(number)")
            }
            // Nobody else reads of it on a page of their own.
            let other = try #require(Gate.text(try await gate.visit(.get, "/account/delegation", as: "KAI")))
            #expect(!other.contains("Named by"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `stands in the audit with for whom and why`(_ engine: TestEngine) async throws {
        try await run(engine) { gate in
            #expect(try await post(gate, as: "HANA", Self.form) == 303)
            let rows = try await gate.database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT a.actor, d.notes FROM audit a {unscoped: test} JOIN audit_detail d ON d.audit_id = a.audit_id
                    WHERE a.why = $1
                    """,
                    ["name who stands in for somebody"]
                ) { "\($0.text(0)): \($0.text(1))" }
            }
            #expect(rows.count == 1)
            #expect(rows.first?.contains("HANA") == true)
            #expect(rows.first?.contains("for ADA, absent, to EVE from 2026-11-23 through 2026-11-27") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is ended by HR and by either of the two, by nobody else`(_ engine: TestEngine) async throws {
        try await run(engine) { gate in
            for (number, path, status) in [
                ("HANA", Self.path + "/end", 303), ("HUGO", Self.path + "/end", 303),
                ("ADA", "/account/delegation/end", 303), ("EVE", "/account/delegation/end", 303),
                ("KAI", "/account/delegation/end", 404), ("YARA", Self.path + "/end", 404),
            ] {
                if try await made(gate) == 0 { #expect(try await post(gate, as: "HANA", Self.form) == 303) }
                let id = try await gate.database.read(.all) { tx in
                    try tx.first("SELECT delegation_id FROM delegation {unscoped: test} WHERE ended_at IS NULL") {
                        $0.text(0)
                    }
                }
                #expect(try await post(gate, path, as: number, ["delegation": id ?? ""]) == status, "\(number)")
            }
            #expect(try await made(gate) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is for HR of the same site alone, and for nobody's own`(_ engine: TestEngine) async throws {
        try await run(engine) { gate in
            for number in ["MAX", "ADA", "BEN"] {
                #expect(try await gate.visit(.post, Self.path, as: number, form: Self.form) == nil, "\(number)")
                #expect(try await gate.visit(.get, Self.path, as: number) == nil, "\(number)")
            }
            #expect(Gate.status(try await gate.visit(.get, Self.path, as: "YARA")) == 404)
            #expect(Gate.status(try await gate.visit(.get, "/settings/users/HANA/delegation", as: "HANA")) == 404)
            let own = Self.form.merging(["to": "HUGO"]) { $1 }
            #expect(try await post(gate, "/settings/users/HANA/delegation", as: "HANA", own) == 404)
            // Whom they do not see is nobody to them: the answer is that of a number nobody has.
            #expect(Gate.status(try await gate.visit(.post, Self.path, as: "YARA", form: Self.form)) == 404)
            #expect(try await made(gate) == 0)
        }
    }

    // Below, elsewhere, oneself, the reader; without a reason; in the past; beyond 120 days.
    @Test(
        arguments: [
            ["to": "BEN"], ["to": "ZOE"], ["to": "ADA"], ["to": "HANA"], ["to": ""], ["reason": ""],
            ["reason": "flu"], ["from": "2026-11-22"], ["until": "2027-03-23"], ["until": "soon"],
        ]
    )
    func `is refused and keeps what was typed`(_ change: [String: String]) async throws {
        try await run(.sqlite) { gate in
            let form = Self.form.merging(change) { $1 }
            let answer = try await gate.visit(.post, Self.path, as: "HANA", form: form)
            #expect(Gate.status(answer) == 422, "\(change)")
            let page = try #require(Gate.text(answer))
            #expect(page.contains("aria-invalid") && page.contains("value=\"\(form["from"] ?? "")\""), "\(change)")
            #expect(try await made(gate) == 0)
        }
    }

    // HR stands in for HR; to name oneself would be to give oneself a view.
    @Test func `names another of HR, never the one who names`() async throws {
        try await run(.sqlite) { gate in
            let path = "/settings/users/HUGO/delegation"
            #expect(try await post(gate, path, as: "HANA", Self.form.merging(["to": "HANA"]) { $1 }) == 422)
            #expect(try await post(gate, path, as: "HANA", Self.form) == 422, "a leader stands in for no HR")
        }
    }

    @Test func `says so where days are given already`() async throws {
        try await run(.sqlite) { gate in
            #expect(try await post(gate, as: "HANA", Self.form) == 303)
            let again = Self.form.merging(["to": "KAI", "from": "2026-11-27", "until": "2026-11-30"]) { $1 }
            #expect(try await post(gate, as: "HANA", again) == 422)
            let after = Self.form.merging(["to": "KAI", "from": "2026-11-28", "until": "2026-11-30"]) { $1 }
            #expect(try await post(gate, as: "HANA", after) == 303)
        }
    }

    /// More than fit a list are asked for by number; what is read stays the same.
    @Test(arguments: TestEngine.available)
    func `reads no more people where there are many who could`(_ engine: TestEngine) async throws {
        try await run(engine) { gate in
            let rows = (0..<150).map { "L\(1000 + $0),Lee,T\($0),leader,2024-01-01,MAX\n" }.joined()
            // Once before, so that no page pays for what another finds kept.
            _ = try await cost(gate)
            let few = try await cost(gate)
            #expect(few.text.contains("<option value=\"EVE\">"))
            try await hire("employee_id,name,team,role,joined_on,leader_id\n" + rows, gate)
            _ = try await cost(gate)
            let many = try await cost(gate)
            #expect(many.statements == few.statements)
            #expect(many.text.contains("The colleague’s number") && !many.text.contains("L1001"))
            let form = Self.form.merging(["to": "L1149"]) { $1 }
            #expect(try await post(gate, as: "HANA", form) == 303)
        }
    }

    private func cost(_ gate: Gate) async throws -> (statements: Int, text: String) {
        let link = try await gate.sessions.makeLink(employeeID: "HANA", by: .system("test"))
        let token = try await gate.sessions.begin(linkToken: link ?? "", caller: gate.caller())
        let before = gate.database.statements.count
        let answer = try await gate.visit(.get, Self.path, token: token)
        return (gate.database.statements.count - before, try #require(Gate.text(answer)))
    }

    @Test(arguments: Language.allCases)
    func `is whole in every language`(_ language: Language) async throws {
        try await run(.sqlite) { gate in
            let page = Gate.text(try await gate.visit(.get, Self.path, as: "HANA"), language)
            #expect(page?.contains("<select") == true)
        }
    }
}
