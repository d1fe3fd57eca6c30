import Core
import Foundation
import Statistics

/// Who among peers belongs to the top fifth, and how sure that is.
///
/// Never a rank: a chance, from everybody's level as far as it is known. Half of an observed top fifth is luck where
/// weeks are few (methods 0.4). Source: methods b; domain K2.
package struct PeerRanking: Sendable {
    /// One person among the peers.
    package struct Place: Sendable, Hashable {
        package let person: PersonID
        package let belonging: Belonging
        /// Of belonging to the top fifth; nil where nothing can be said.
        package let chance: Double?
        /// On the measure's own scale.
        package let estimate: Double?
        package let range: ClosedRange<Double>?
        package let seen: Double
        package let n: Int
        package let weeks: Int
    }

    /// Calls of one's own, or weeks, that it takes to be ranked at all.
    ///
    /// Source: methods b, "Minimum".
    package static let fewestCalls = 30
    package static let fewestWeeks = 4
    /// From so many people on the ranking of a crowd is taken: it agrees within .01 and takes no time.
    static let crowd = 25

    package let places: [Place]
    package let spread: PeerSpread?
    /// How many are the top fifth.
    package let top: Int
    /// What peers gather about, on the measure's own scale.
    package let middle: Double?

    /// Whether enough is known of somebody to say anything.
    package static func isEnough(_ person: Contender) -> Bool {
        person.n >= fewestCalls || person.weeks >= fewestWeeks
    }

    /// Peers of one group in one measure; a band has no first, and gives nobody a chance.
    package init(_ people: [Contender], _ measure: Measure, correlation: Autocorrelation? = nil) {
        let known = people.filter(Self.isEnough)
        let isRanked: Bool = if case .within = measure.better { false } else { known.count >= PeerGroup.fewest }
        let spread = isRanked ? PeerSpread(fitting: known, form: measure.form, correlation: correlation) : nil
        let pooled = Self.pooled(known)
        let top = known.count / 5
        let standings = known.map { spread?.posterior(of: $0, pooled: pooled) }
        let all = standings.compactMap { $0 }
        let chances = all.count == known.count ? Self.chances(all, top: top, isLessBetter: measure.better == .down) : []
        let say: (Double) -> Double = measure.form == .meanOfLogs ? { exp($0) } : { $0 }
        var byPerson: [PersonID: (chance: Double, standing: Standing)] = [:]
        for (person, (chance, standing)) in zip(known, zip(chances, all)) {
            byPerson[person.person] = (chance, standing)
        }
        (self.spread, self.top) = (spread, top)
        middle = spread.map { say($0.middle) }
        places = people.map { person in
            let found = byPerson[person.person]
            let isAlike = spread.map { !$0.isSpread } == true && Self.isEnough(person)
            return Place(
                person: person.person,
                belonging: found.map { Belonging(chance: $0.chance, isCertain: spread?.isCertain == true) }
                    ?? (isAlike ? .alike : .unranked),
                chance: found?.chance,
                estimate: found.map { say($0.standing.mean) },
                range: found?.standing.range.map { say($0.lowerBound)...say($0.upperBound) },
                seen: say(person.seen),
                n: person.n,
                weeks: person.weeks
            )
        }
    }

    static func pooled(_ people: [Contender]) -> Double {
        let n = people.reduce(0) { $0 + $1.n }
        return n > 0 ? people.reduce(0) { $0 + Double($1.n) * $1.seen } / Double(n) : 0
    }

    /// Each one's chance to be among the first: exact for few, within .01 for many.
    static func chances(_ people: [Standing], top: Int, isLessBetter: Bool) -> [Double] {
        if people.count >= crowd || people.allSatisfy(\.isNearlyNormal) {
            let levels = people.compactMap { standing -> Normal? in
                guard let normal = standing.normal else { return nil }
                return isLessBetter ? Normal(mean: -normal.mean, deviation: normal.deviation) : normal
            }
            if levels.count == people.count {
                return people.count >= crowd
                    ? CrowdRanking(levels)?.chanceOfTop(top) ?? [] : Ranking(levels)?.chanceOfTop(top) ?? []
            }
        }
        let levels: [any ContinuousDistribution] = people.map {
            isLessBetter ? Reversed(forwards: $0.distribution) : $0.distribution
        }
        return Ranking(levels)?.chanceOfTop(top) ?? []
    }
}
