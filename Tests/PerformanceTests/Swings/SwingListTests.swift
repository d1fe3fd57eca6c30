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

    @Test func `is asked for by how it is known and whether it still stands, and the address says so`() throws {
        #expect(try lines(.init(known: .data)) == ["Ben 2026-03-16 up", "Ada 2026-03-09 down"])
        #expect(try lines(.init(known: .person)) == ["Ada 2026-03-12 seen"])
        #expect(try lines(.init(state: .open)) == ["Ben 2026-03-16 up", "Ada 2026-03-09 down"])
        #expect(try lines(.init(state: .over)).isEmpty)
        #expect(try lines(.init(direction: .down, known: .person)).isEmpty, "a person's word names no direction")
        let asked = SwingList.Filter(team: "Red", direction: .up, measure: "csat", known: .data, state: .over)
        let said = Dictionary(uniqueKeysWithValues: asked.query.map { ($0.name, $0.value ?? "") })
        #expect(SwingList.Filter { said[$0] } == asked)
        #expect(SwingList.Filter { _ in "nonsense" }.direction == nil)
        #expect(SwingList.Filter { _ in "" } == SwingList.Filter())
    }

    // Methods a.4: what nobody is told of stands on the list only where it is asked for.
    @Test func `has what waits only where it is worth a look`() throws {
        var waiting = SwingEpisode(measure: "csat", direction: .down, first: "2026-03-09")
        (waiting.flagged, waiting.judged) = (2, "2026-03-16")
        func lines(_ known: SwingList.Filter.Known?) -> [SwingList.Line] {
            SwingList(
                computed: [kept(Self.ben, .up, found: "2026-03-09")],
                waiting: [.init(person: Self.ada.id, episode: waiting, figures: nil)],
                seen: [],
                people: [Self.ada.id: Self.ada, Self.ben.id: Self.ben],
                .init(known: known)
            ).lines
        }
        #expect(lines(nil).map(\.person.name) == ["Ben"] && lines(.data).map(\.person.name) == ["Ben"])
        #expect(lines(.look).map(\.person.name) == ["Ada"])
        #expect(lines(.look).first?.on == "2026-03-23" && lines(.look).first?.source == .waiting(waiting))
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
