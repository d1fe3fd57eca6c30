import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K12b what goes first` {
    @Test func `is the order of the domain`() throws {
        var cast = try Cast()
        cast.start = "2026-06-01"
        cast.employ("ben", from: "2026-06-01", left: "2026-12-31", probation: "2026-12-01")
        cast.report(.mood, .now, about: "ben", on: "2026-08-03")
        cast.report(.mood, .soon, about: "ben", on: "2026-08-03")
        cast.raise("m", by: "ben", on: "2026-08-03")
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        cast.swing(.down, of: "ben", on: "2026-08-03", episode: "down")
        cast.swing(.up, of: "ben", on: "2026-08-03", episode: "up")
        cast.firstCalls(of: "ben", on: "2026-06-15", joined: "2026-06-01")
        cast.find(of: "ben", on: "2026-08-03")
        cast.becomes(.two, "ben", on: "2026-08-03")
        cast.agree(with: "ben", on: "2026-08-03", check: "2026-08-10")
        cast.missTwice("ben", found: "2026-08-03")
        cast.certify("ben", until: "2026-08-10", known: "2026-06-01")
        cast.away("ben", from: "2026-07-06", to: "2026-07-17", .sick)
        let owed = cast.all(on: "2026-12-03").filter { $0.employeeID == "ben" }
        var order: [String] = []
        // K10 has a review's place.
        for obligation in owed.sorted(by: { ($0.priority, $0.rule) < ($1.priority, $1.rule) }) {
            let name =
                obligation.rule == .k3
                ? "K3 \(obligation.key.hasSuffix("up") ? "up" : "down")" : obligation.rule.rawValue
            if order.last != name { order.append(name) }
        }
        #expect(
            order == [
                "K4a", "K8", "K4", "K7", "K6", "K1", "K14", "K19", "K3 down", "K10a", "K18", "K9", "K15", "K3 up",
                "K10",
                "K13", "K2",
                "K16", "K5",
            ]
        )
        let together = Set(owed.filter { [.k1, .k14].contains($0.rule) }.map(\.priority))
        #expect(together.count == 1)
    }

    @Test func `counts a swing a person declared as a fall`() throws {
        var cast = try Cast()
        cast.swing(.down, of: "ben", on: "2026-08-03")
        cast.report(.swing, about: "ben", on: "2026-08-03")
        #expect(Set(cast.owed("ben", .k3, on: "2026-08-03").map(\.priority)).count == 1)
    }
}
