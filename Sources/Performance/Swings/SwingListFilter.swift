import Core
import Signals

extension SwingList {
    /// Which swings are looked at, as the address says it.
    package struct Filter: Sendable, Hashable {
        /// How a swing is known.
        package enum Known: String, Sendable, CaseIterable { case data, person, look }
        package enum State: String, Sendable, CaseIterable { case open, over }

        package var team: String?
        package var direction: Swing.Direction?
        package var measure: String?
        package var known: Known?
        package var state: State?

        package init(
            team: String? = nil,
            direction: Swing.Direction? = nil,
            measure: String? = nil,
            known: Known? = nil,
            state: State? = nil
        ) {
            (self.team, self.direction, self.measure) = (team, direction, measure)
            (self.known, self.state) = (known, state)
        }

        /// What an address asks for; a value that is none asks for nothing.
        package init(_ query: (String) -> String?) {
            func asked(_ name: String) -> String? { query(name).flatMap { $0.isEmpty ? nil : $0 } }
            self.init(
                team: asked("team"),
                direction: asked("direction").flatMap { Swing.Direction(rawValue: $0) },
                measure: asked("measure"),
                known: asked("known").flatMap { Known(rawValue: $0) },
                state: asked("state").flatMap { State(rawValue: $0) }
            )
        }

        /// The same as the address says it.
        package var query: [(name: String, value: String?)] {
            [
                ("team", team), ("known", known?.rawValue), ("direction", direction?.rawValue),
                ("state", state?.rawValue), ("measure", measure),
            ]
        }

        func admits(_ episode: SwingEpisode) -> Bool {
            (direction.map { $0 == episode.direction } ?? true) && (measure.map { $0 == episode.measure } ?? true)
                && (known == .look || (state.map { ($0 == .open) == (episode.state == .open) } ?? true))
        }

        /// What a person saw names no direction, no measure of the catalogue and no end.
        var admitsSeen: Bool {
            direction == nil && measure == nil && state == nil && (known == nil || known == .person)
        }
    }
}
