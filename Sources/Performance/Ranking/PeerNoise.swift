import Statistics

/// How far chance alone moves a person's mean, read off all peers together: one person's weeks are too few.
///
/// Weeks resemble their neighbours, so that thirteen of them tell less than thirteen independent ones would: with a level
/// of .43 and a decay of .75 the mean of 13 weeks is worth that of 4.6 independent ones. Source: methods 0.5 and a.3.
package struct PeerNoise: Sendable, Hashable {
    /// What weeks have in common where a centre's own are too few to say.
    ///
    /// Source: methods a.3, 179 agents, 4,857 weeks of a travel agency's call centre.
    package static let usual = Autocorrelation(level: 0.43, decay: 0.75)
    /// Fewer pairs of neighbouring weeks say nothing of how alike they are.
    package static let fewestPairs = 500
    /// Shorter histories make weeks look less alike than they are.
    package static let fewestSpan = 26
    /// Fewer weeks beyond each person's first say nothing of their scatter.
    package static let fewestWeeks = 20

    /// The variance of one observation about a person's mean, weeks' own scatter included.
    package let perObservation: Double
    /// The same where nothing but chance is at work; 0 where only the weeks can tell.
    package let least: Double
    package let correlation: Autocorrelation?

    package init(perObservation: Double, least: Double = 0, correlation: Autocorrelation?) {
        (self.perObservation, self.least, self.correlation) = (perObservation, least, correlation)
    }

    /// Never below `least`, what independent single observations would have; that itself where weeks are too few.
    package init(of people: [Contender], least: Double, correlation known: Autocorrelation? = nil) {
        let freedom = people.reduce(0) { $0 + $1.weeks - 1 }
        let scatter = people.reduce(0) { $0 + $1.scatter }
        let seen = freedom >= Self.fewestWeeks ? scatter / Double(freedom) : 0
        perObservation = max(seen, least)
        self.least = least
        correlation = freedom >= Self.fewestWeeks ? known ?? Self.correlation(of: people) : nil
    }

    private static func correlation(of people: [Contender]) -> Autocorrelation? {
        let all = people.reduce(Contender.Kinship()) { $0 + $1.kinship }
        guard all.nextPairs >= fewestPairs, all.secondPairs >= fewestPairs, all.weeks >= fewestSpan * people.count,
            all.squares > 0
        else { return usual }
        let square = all.squares / Double(all.weeks)
        return Autocorrelation(
            first: all.next / Double(all.nextPairs) / square,
            second: all.second / Double(all.secondPairs) / square
        ) ?? usual
    }

    /// The variance of a person's mean.
    package func variance(of person: Contender) -> Double {
        person.n > 0 ? perObservation * alike(person) / Double(person.n) : .infinity
    }

    /// How many independent observations a person's are worth; never more than there are.
    package func size(of person: Contender) -> Double {
        perObservation > 0 ? Double(person.n) * least / (perObservation * alike(person)) : 0
    }

    /// How many weeks tell as much as one independent week.
    private func alike(_ person: Contender) -> Double {
        let weeks = Double(person.weeks)
        return max(1, weeks * (correlation?.meanVariance(of: person.weeks) ?? 1 / max(1, weeks)))
    }
}
