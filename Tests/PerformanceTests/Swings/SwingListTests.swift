import Core
import Signals
import Support
import Testing

@testable import Performance

struct `The list of swings` {
    private static let ada = SwingList.Person(id: PersonID("a"), employeeID: "E1", name: "Ada", team: "Red")
    private static let ben = SwingList.Person(id: PersonID("b"), employeeID: "E2", name: "Ben", team: "Blue")

    private func kept(_ person: SwingList.Person, _ direction: Swing.Direction, found: Day) -> SwingEpisodeStore.Kept {
        var episode = SwingEpisode(measure: "csat", direction: direction, first: found - 14)
        (episode.state, episode.found) = (.open, found)
        return SwingEpisodeStore.Kept(person: person.id, episode: episode, figures: nil)
    }

    private func seen(_ person: PersonID, by name: String?, on day: Day) throws -> SeenSwing {
        let report = Reported(what: .swing, grade: .soon, by: name, note: "up a lot")
        return try #require(
            try SeenSwing(
                Signal(
                    id: SignalID("s"),
                    person: person,
                    team: nil,
                    kind: Reported.kind,
                    version: Reported.version,
                    happenedAt: Zone.shanghai.instant(day),
                    happenedOn: day,
                    payload: canonicalJSON(report),
                    evidence: []
                )
            )
        )
    }

    private func lines(_ filter: SwingList.Filter = .init()) throws -> [String] {
        let list = SwingList(
            computed: [kept(Self.ada, .down, found: "2026-03-02"), kept(Self.ben, .up, found: "2026-03-09")],
            seen: [try seen(Self.ada.id, by: "L1", on: "2026-03-12")],
            people: [Self.ada.id: Self.ada, Self.ben.id: Self.ben],
            filter
        )
        return list.lines.map { "\($0.person.name) \($0.on) \($0.direction?.rawValue ?? "seen")" }
    }

    @Test func `has what was found, on the Monday it was known, beside what a person saw, newest first`() throws {
        #expect(try lines() == ["Ben 2026-03-16 up", "Ada 2026-03-12 seen", "Ada 2026-03-09 down"])
        #expect(try lines(.init(team: "Red")) == ["Ada 2026-03-12 seen", "Ada 2026-03-09 down"])
        #expect(try lines(.init(direction: .up)) == ["Ben 2026-03-16 up"])
        #expect(try lines(.init(measure: "fcr")).isEmpty)
    }

    @Test func `shows reports to managers and HR, to leaders and analysts only their own, to the person none`() throws {
        let report = try seen(Self.ada.id, by: "L1", on: "2026-03-12")
        for role in Role.allCases {
            let others = ReportSight(role, employeeID: "X").admits(report)
            let own = ReportSight(role, employeeID: "L1").admits(report)
            #expect(others == [.manager, .hr].contains(role))
            #expect(own == ![.agent, .administrator].contains(role))
        }
    }

    @Test func `takes no other report for a swing`() throws {
        let mood = Reported(what: .mood, grade: .soon, by: "L1", note: nil)
        let signal = Signal(
            id: SignalID("s"),
            person: Self.ada.id,
            team: nil,
            kind: Reported.kind,
            version: Reported.version,
            happenedAt: Zone.shanghai.instant("2026-03-12"),
            happenedOn: "2026-03-12",
            payload: canonicalJSON(mood),
            evidence: []
        )
        #expect(try SeenSwing(signal) == nil)
    }
}
