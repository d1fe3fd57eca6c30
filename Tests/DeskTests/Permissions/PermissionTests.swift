import Core
import Foundation
import Store
import Support
import Testing
import Web

struct `The table of permissions` {
    /// What a route answers one reader about everyone in turn: the widest, or none.
    ///
    /// - Parameter isHolder: what is asked for is the reader's own to hold, and not the director's.
    private func answer(_ route: Route, _ role: Role, isHolder: Bool, _ town: Town) async throws -> String {
        guard let viewer = town.viewers[role], route.allowed.admits(viewer) else { return "none" }
        let holder = isHolder ? viewer.employeeID : Knock.director
        var widest: Town.Relation?
        for relation in Town.Relation.allCases {
            let knock = try await Knock(route, of: town.number(relation, to: role), heldBy: holder, in: town)
            var isOpen = false
            for query in knock.queries {
                let (isAdmitted, read) = try await town.ask(route, knock, query, viewer)
                let text = String(decoding: read, as: UTF8.self)
                isOpen = isOpen || isAdmitted
                guard !knock.asksForSomebody else { continue }
                for other in Town.Relation.allCases {
                    if let probe = other.probe, [probe.number, probe.name].contains(where: text.contains) {
                        widest = wider(widest, other)
                    }
                }
            }
            if isOpen { widest = wider(widest, knock.asksForSomebody ? relation : .own) }
            if !knock.asksForSomebody { break }
        }
        return widest?.rawValue ?? "none"
    }

    private func wider(_ one: Town.Relation?, _ other: Town.Relation) -> Town.Relation {
        let all = Town.Relation.allCases
        guard let one, let a = all.firstIndex(of: one), let b = all.firstIndex(of: other) else { return other }
        return all[max(a, b)]
    }

    @Test(arguments: TestEngine.available)
    func `says of every route what every role is answered`(_ engine: TestEngine) async throws {
        try await Town.run(engine) { town in
            // Everybody has done something that the audit can show.
            for relation in Town.Relation.allCases {
                guard let probe = relation.probe else { continue }
                try await town.floor.house.database.write(.system(probe.number), "do something") { _ in }
            }
            var table = PermissionTable()
            for route in town.floor.house.routes {
                let name = "\(route.method.rawValue) \(route.pattern)"
                guard case .roles = route.allowed else {
                    table.rows[name] = Town.readers.map { _ in "open" }
                    continue
                }
                let isHeld = Knock.isHeld(route.pattern)
                for isHolder in isHeld ? [false, true] : [false] {
                    var row: [String] = []
                    for (role, _) in Town.readers {
                        row.append(try await answer(route, role, isHolder: isHolder, town))
                    }
                    table.rows[isHolder ? name + PermissionTable.holder : name] = row
                }
            }
            let page = try String(contentsOf: PermissionTable.file, encoding: .utf8)
            if ProcessInfo.processInfo.environment["ZHIYIN_REWRITE"] == "1" {
                try table.rewrite(page).write(to: PermissionTable.file, atomically: true, encoding: .utf8)
                return
            }
            let written = PermissionTable(page)
            for name in Set(table.rows.keys).union(written.rows.keys).sorted() {
                #expect(table.rows[name] == written.rows[name], "\(name)")
            }
        }
    }

    // Nobody who has not signed in gets past the routes for everyone, and those know nobody.
    @Test func `lets nobody in who has not signed in`() async throws {
        try await Town.run(.sqlite) { town in
            for route in town.floor.house.routes {
                switch route.allowed {
                case .roles: #expect(!route.allowed.admits(nil), "\(route.pattern)")
                case .everyone: #expect(!route.pattern.contains(":employee") && !route.pattern.contains(":number"))
                }
            }
        }
    }

    // Domain 1: to administer is no post, and shows nobody's talks.
    @Test(arguments: TestEngine.available)
    func `shows an administrator nobody's page`(_ engine: TestEngine) async throws {
        try await Town.run(engine) { town in
            for number in ["AGT1", "AGT2", "AGT9", "ROOT"] {
                let answer = try await town.floor.visit(.get, "/people/\(number)", town.viewers[.administrator])
                guard case .notFound = answer else {
                    Issue.record("\(number)")
                    continue
                }
            }
        }
    }
}
