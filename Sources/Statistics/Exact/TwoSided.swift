/// Two-sided exact chances: of all results no likelier than the one seen.
enum TwoSided {
    /// As R's `binom.test`: results within 1e-7 of the seen one's chance count as just as likely.
    static func noLikelier(than seen: Int, _ distribution: Binomial) -> Double {
        let edge = distribution.probability(seen) * (1 + 1e-7)
        let mean = Double(distribution.trials) * distribution.chance
        if Double(seen) == mean { return 1 }
        if Double(seen) < mean {
            // Beyond the mean chances fall: the first that is small enough.
            var (low, high) = (Int(mean.rounded(.up)), distribution.trials + 1)
            while low < high {
                let middle = (low + high) / 2
                if distribution.probability(middle) <= edge { high = middle } else { low = middle + 1 }
            }
            return min(1, distribution.lower(seen) + distribution.upper(low - 1))
        }
        var (low, high) = (-1, Int(mean.rounded(.down)))
        while low < high {
            let middle = (low + high + 1) / 2
            if distribution.probability(middle) <= edge { low = middle } else { high = middle - 1 }
        }
        return min(1, distribution.lower(low) + distribution.upper(seen - 1))
    }
}
