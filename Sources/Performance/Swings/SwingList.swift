import Core
import Signals

/// Swings of the people somebody may see, newest first: those found in the data beside those a person saw (K3, K3a).
package struct SwingList: Sendable {
    /// How a swing is known.
    package enum Source: Sendable, Hashable {
        case computed(SwingEpisode, SwingFigures?)
        /// A person's own word; nobody's monitor confirms it here.
        case seen(SeenSwing)
    }

    package struct Line: Sendable, Hashable {
        package let person: Person
        package let on: Day
        package let source: Source

        package var measure: String? {
            if case .computed(let episode, _) = source { episode.measure } else { nil }
        }

        package var direction: Swing.Direction? {
            if case .computed(let episode, _) = source { episode.direction } else { nil }
        }

        package var isOpen: Bool {
            if case .computed(let episode, _) = source { episode.state == .open } else { false }
        }
    }

    package struct Person: Sendable, Hashable {
        package let id: PersonID
        package let employeeID: String
        package let name: String
        package let team: String
    }

    /// What was asked for.
    package struct Filter: Sendable, Hashable {
        package var team: String?
        package var direction: Swing.Direction?
        package var measure: String?

        package init(team: String? = nil, direction: Swing.Direction? = nil, measure: String? = nil) {
            (self.team, self.direction, self.measure) = (team, direction, measure)
        }
    }

    /// How far back swings that are over are shown.
    package static let weeksBack = 13
    package static let size = 50

    package let lines: [Line]
    package let filter: Filter

    /// A filter by direction or measure leaves out what a person saw: such a word names neither.
    package init(
        computed: [SwingEpisodeStore.Kept],
        seen: [SeenSwing],
        people: [PersonID: Person],
        _ filter: Filter
    ) {
        let found = computed.compactMap { kept -> Line? in
            guard let person = people[kept.person], let on = kept.episode.detectedOn,
                filter.direction.map({ $0 == kept.episode.direction }) ?? true,
                filter.measure.map({ $0 == kept.episode.measure }) ?? true
            else { return nil }
            return Line(person: person, on: on, source: .computed(kept.episode, kept.figures))
        }
        let said = filter.direction != nil || filter.measure != nil ? [] : seen
        let all =
            found
            + said.compactMap { one in
                people[one.person].map { Line(person: $0, on: one.on, source: .seen(one)) }
            }
        lines = all.filter { line in filter.team.map { $0 == line.person.team } ?? true }.sorted { a, b in
            if a.on != b.on { return a.on > b.on }
            return (a.person.employeeID, a.measure ?? "") < (b.person.employeeID, b.measure ?? "")
        }
        self.filter = filter
    }
}
