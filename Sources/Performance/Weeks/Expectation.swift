/// What peers would have reached on the contacts of each of a person's weeks, the person left out (methods a).
///
/// How strata differ is told from all the weeks kept, how hard a week was from that week: a level for everyone's
/// contacts of it, again without the person. Where fewer than four others have a value in a week, or fewer than thirty
/// contacts, there is no such level, and where nobody else has enough, the person's own mean stands in.
struct Expectation {
    /// One week against its expected value, on the scale of the form.
    struct Outcome: Sendable {
        let week: Int32
        let days: Int
        let n: Double
        let observed: Double
        /// The expected sum: successes, events, or logarithms and values added up.
        let expected: Double
        /// Σ n e (1 - e) of a proportion; 0 for others.
        let variance: Double
        /// The others' contacts of the week where its level was told from them.
        let others: Double?
    }

    static let fewestOthers = 4

    let levels: PeerLevels
    let form: Measure.Form

    /// The outcomes of weeks that are all of one pool, in their order.
    func outcomes(_ cells: [WeekCell]) -> [Outcome] {
        var own: [Int: PeerLevels.Sum] = [:]
        var (ownFamilies, ownAll): ([Int: PeerLevels.Sum], PeerLevels.Sum) = ([:], .init())
        for cell in cells {
            ownAll.add(cell)
            guard let place = levels.places[cell.stratum] else { continue }
            own[place, default: .init()].add(cell)
            ownFamilies[levels.families[place], default: .init()].add(cell)
        }
        let others = levels.all - ownAll
        let fallback = others.n >= PeerLevels.fewestContacts ? others.mean : ownAll.mean
        guard let fallback else { return [] }
        var rates: [Int: Double] = [:]
        for (place, sum) in own {
            let family = levels.families[place]
            let narrow = [
                levels.strata[place] - sum, levels.familySums[family] - (ownFamilies[family] ?? .init()),
            ].first { $0.n >= PeerLevels.fewestContacts }
            rates[place] = narrow?.mean ?? fallback
        }
        var outcomes: [Outcome] = []
        cells.eachWeek { outcomes.append(outcome($0, rates, fallback)) }
        return outcomes
    }

    private func outcome(_ cells: ArraySlice<WeekCell>, _ rates: [Int: Double], _ fallback: Double) -> Outcome {
        func rate(_ cell: WeekCell) -> Double { levels.places[cell.stratum].flatMap { rates[$0] } ?? fallback }
        var (n, observed, plain) = (0.0, 0.0, 0.0)
        for cell in cells {
            n += Double(cell.n)
            observed += cell.sum
            plain += Double(cell.n) * rate(cell)
        }
        let shift = shift(cells.first?.week ?? 0, without: (n, observed, plain), rates)
        var (expected, variance) = (0.0, 0.0)
        for cell in cells {
            let rate = shift?.of(rate(cell)) ?? rate(cell)
            expected += Double(cell.n) * rate
            if form == .proportion { variance += Double(cell.n) * rate * (1 - rate) }
        }
        return Outcome(
            week: cells.first?.week ?? 0,
            days: Int(cells.first?.days ?? 0),
            n: n,
            observed: observed,
            expected: expected,
            variance: variance,
            others: shift?.others
        )
    }

    /// What one week did to everyone's level.
    private struct Shift {
        enum Kind {
            /// Times so much, of successes or of what is left to one.
            case times(Double), leftTimes(Double)
            case plus(Double)
            /// Times so much, of events that know no bound.
            case rate(Double)
        }

        /// Nothing is certain.
        private static let surest = 0.999

        let kind: Kind
        let others: Double

        func of(_ rate: Double) -> Double {
            switch kind {
            case .times(let factor): min(Self.surest, rate * factor)
            case .leftTimes(let factor): 1 - min(Self.surest, (1 - rate) * factor)
            case .plus(let shift): rate + shift
            case .rate(let factor): rate * factor
            }
        }
    }

    /// nil where too few others have a value in the week.
    private func shift(
        _ week: Int32,
        without own: (n: Double, observed: Double, expected: Double),
        _ rates: [Int: Double]
    ) -> Shift? {
        guard let all = levels.weeks[week], all.people - 1 >= Self.fewestOthers else { return nil }
        let n = all.all.n - own.n
        guard n >= PeerLevels.fewestContacts else { return nil }
        // The strata the person never met have the same level with and without them.
        var expected = all.expected - own.expected
        for (place, rate) in rates { expected += all.strata[place].n * (rate - levels.means[place]) }
        let observed = all.all.sum - own.observed
        switch form {
        case .mean, .meanOfLogs: return Shift(kind: .plus((observed - expected) / n), others: n)
        case .count:
            guard expected >= 1 else { return nil }
            return Shift(kind: .rate(max(0, observed / expected)), others: n)
        case .proportion:
            // The rarer side is scaled, so that no rate leaves 0...1 by much.
            let isRare = expected <= n / 2
            let (seen, awaited) = isRare ? (observed, expected) : (n - observed, n - expected)
            guard awaited >= 1 else { return nil }
            let factor = min(4, max(0.25, seen / awaited))
            return Shift(kind: isRare ? .times(factor) : .leftTimes(factor), others: n)
        }
    }
}
