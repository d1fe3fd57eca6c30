import Core
import Foundation
import Store
import Support
import Testing
import Web

/// Somebody signed in guesses the ids of what is not theirs to see (OWASP API1, ASVS 8.2.2).
struct `What is somebody else's` {
    @Test(arguments: TestEngine.available)
    func `is answered as what never was, and nothing is written`(_ engine: TestEngine) async throws {
        try await Town.run(engine) { town in
            var tried = 0
            for route in town.floor.house.routes {
                guard case .roles = route.allowed else { continue }
                for (role, _) in Town.readers {
                    guard let viewer = town.viewers[role], route.allowed.admits(viewer) else { continue }
                    for relation in [Town.Relation.team, .site, .all] {
                        tried += try await guess(route, role, viewer, relation, town)
                    }
                }
            }
            #expect(tried > 500, "only \(tried) guesses were refused")
        }
    }

    private func guess(
        _ route: Route,
        _ role: Role,
        _ viewer: Viewer,
        _ relation: Town.Relation,
        _ town: Town
    ) async throws -> Int {
        let number = town.number(relation, to: role)
        let knock = try await Knock(route, of: number, in: town)
        let ids = knock.ids(of: number)
        guard !ids.isEmpty else { return 0 }
        let (nothing, others) = knock.atNothing(number)
        var tried = 0
        for (query, other) in zip(knock.queries, nothing.queries) {
            let real = try await town.tell(route, knock, query, viewer)
            if case .more = real.told { continue }
            let guess = try await town.tell(route, nothing, other, viewer)
            let name = "\(route.method.rawValue) \(route.pattern) of \(number) by \(role.rawValue)"
            #expect(real.told.hiding(ids) == guess.told.hiding(others), "\(name)")
            #expect(real.written == guess.written, "\(name) leaves a trace")
            tried += 1
        }
        return tried
    }

    // An address of one's own and an id of somebody else's behind it.
    @Test(arguments: TestEngine.available)
    func `is not reached by an address of one's own`(_ engine: TestEngine) async throws {
        try await Town.run(engine) { town in
            var tried = 0
            for route in town.floor.house.routes where route.pattern.contains(":") {
                guard case .roles = route.allowed else { continue }
                for (role, own) in Town.readers {
                    guard let viewer = town.viewers[role], route.allowed.admits(viewer) else { continue }
                    for number in Set([own, "AGT1"]).sorted() {
                        tried += try await smuggle(route, role, viewer, number, town)
                    }
                }
            }
            #expect(tried > 20, "only \(tried) were tried")
        }
    }

    private func smuggle(
        _ route: Route,
        _ role: Role,
        _ viewer: Viewer,
        _ number: String,
        _ town: Town
    ) async throws -> Int {
        guard route.method == .post else { return 0 }
        let other = try await Knock(route, of: "AGT9", in: town)
        guard !other.sentIDs.isEmpty else { return 0 }
        var told: [Told] = []
        for isReal in [false, true] {
            var knock = try await Knock(route, of: number, heldBy: viewer.employeeID, in: town)
            let ids = knock.ids(of: number)
            for (name, id) in other.sentIDs {
                let nothing = id == "AGT9" ? "NOBODY" : UUID().uuidString.lowercased()
                knock.form[name] = isReal ? id : nothing
            }
            let sent = Set(other.sentIDs.keys.compactMap { knock.form[$0] })
            told.append(try await town.tell(route, knock, [:], viewer).told.hiding(ids.union(sent)))
        }
        let name = "\(route.pattern) of \(number) by \(role.rawValue)"
        if case .more = told.first {
            // It looks at no such id; what it answers may differ by the moment, and knows nobody else.
            #expect(told.last?.names("Zachary") == false, "\(name)")
            return 0
        }
        #expect(told.first == told.last, "\(name)")
        return 1
    }
}
