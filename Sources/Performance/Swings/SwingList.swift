import Core
import Signals

/// Swings of the people somebody may see, newest first: those found in the data beside those a person saw (K3, K3a).
package struct SwingList: Sendable {
    /// How a swing is known.
    package enum Source: Sendable, Hashable {
        case computed(SwingEpisode, SwingFigures?)
        /// Flagged, and not yet long enough for anybody to be told: worth a look at the rows.
        case waiting(SwingEpisode)
        /// A person's own word; nobody's monitor confirms it here.
        case seen(SeenSwing)
    }

    package struct Line: Sendable, Hashable {
        package let person: Person
        package let on: Day
        package let source: Source

        package var episode: SwingEpisode? {
            switch source {
            case .computed(let episode, _), .waiting(let episode): episode
            case .seen: nil
            }
        }

        package var measure: String? {
            episode?.measure
        }

        package var direction: Swing.Direction? {
            episode?.direction
        }

        package var isOpen: Bool {
            episode?.state == .open
        }
    }

    package struct Person: Sendable, Hashable {
        package let id: PersonID
        package let employeeID: String
        package let name: String
        package let team: String
    }

    /// How far back swings that are over are shown.
    package static let weeksBack = 13
    package static let size = 50

    package let lines: [Line]
    package let filter: Filter

    /// A filter by direction, measure or state leaves out what a person saw: such a word names none of them.
    ///
    /// - Parameter waiting: those flagged and not told; they stand on the list only where they are asked for.
    package init(
        computed: [SwingEpisodeStore.Kept],
        waiting: [SwingEpisodeStore.Kept] = [],
        seen: [SeenSwing],
        people: [PersonID: Person],
        _ filter: Filter
    ) {
        let kept = filter.known == .look ? waiting : filter.known == .person ? [] : computed
        let found = kept.compactMap { kept -> Line? in
            guard let person = people[kept.person], filter.admits(kept.episode) else { return nil }
            if filter.known == .look {
                return Line(person: person, on: kept.episode.judged + 7, source: .waiting(kept.episode))
            }
            return kept.episode.detectedOn.map {
                Line(person: person, on: $0, source: .computed(kept.episode, kept.figures))
            }
        }
        let said = filter.admitsSeen ? seen : []
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
