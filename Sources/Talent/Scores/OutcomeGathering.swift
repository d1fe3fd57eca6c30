import Core
import Performance

/// Gathers series of all measures into what one period says of each person.
struct OutcomeGathering: Sendable {
    private struct Gathered: Sendable {
        let peers: PeerGroup
        var weeks: Set<Int32> = []
        var outcomes: [String: OutcomeRow.Outcome] = [:]
    }

    private let period: FourWeeks
    private var people: [PersonID: Gathered] = [:]

    init(_ period: FourWeeks) { self.period = period }

    mutating func add(_ series: PersonSeries) {
        guard !Outcomes.leftOut.contains(series.measure) else { return }
        var person = people[series.person] ?? Gathered(peers: series.peers)
        for week in series.weeks where week.n > 0 && week.week <= period.last {
            person.weeks.insert(week.week.number)
        }
        person.outcomes[series.measure] = Outcomes.outcome(series.weeks, in: period)
        people[series.person] = person
    }

    /// Everybody by peer group, in order of their ids.
    func rows() -> [PeerGroup: [OutcomeRow]] {
        var groups: [PeerGroup: [OutcomeRow]] = [:]
        for (person, one) in people.sorted(by: { $0.key < $1.key }) {
            groups[one.peers, default: []].append(
                OutcomeRow(person: person, weeks: one.weeks.count, outcomes: one.outcomes)
            )
        }
        return groups
    }
}
