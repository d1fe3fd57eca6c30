/// What peers reach, laid out so that a person's weeks can be compared with the others' at little cost.
struct PeerLevels: Sendable {
    struct Sum: Sendable {
        var n = 0.0
        var sum = 0.0

        var mean: Double? { n > 0 ? sum / n : nil }

        static func - (a: Sum, b: Sum) -> Sum { Sum(n: max(0, a.n - b.n), sum: a.sum - b.sum) }

        mutating func add(_ cell: WeekCell) {
            n += Double(cell.n)
            sum += cell.sum
        }
    }

    struct InWeek: Sendable {
        var people = 0
        var all = Sum()
        /// By place of the stratum.
        var strata: [Sum]
        /// What the strata's own means of the whole time add up to.
        var expected = 0.0
    }

    /// Places of the strata.
    let places: [Int64: Int]
    let strata: [Sum]
    /// The place of each stratum's family.
    let families: [Int]
    let familySums: [Sum]
    let all: Sum
    let weeks: [Int32: InWeek]
    var spread: Spread

    /// Fewer contacts of others tell nothing of a stratum; its family, or all of them, stand in.
    static let fewestContacts = 30.0

    init(_ cells: [WeekCell], family: (Int64) -> Int64, spread: Spread = Spread()) {
        var (places, strata, familyPlaces): ([Int64: Int], [Sum], [Int64: Int]) = ([:], [], [:])
        var (families, familySums, all): ([Int], [Sum], Sum) = ([], [], Sum())
        for cell in cells {
            let place: Int
            if let known = places[cell.stratum] {
                place = known
            } else {
                place = strata.count
                places[cell.stratum] = place
                strata.append(Sum())
                let home = family(cell.stratum)
                if familyPlaces[home] == nil {
                    familyPlaces[home] = familySums.count
                    familySums.append(Sum())
                }
                families.append(familyPlaces[home] ?? 0)
            }
            strata[place].add(cell)
            familySums[families[place]].add(cell)
            all.add(cell)
        }
        let (count, overall) = (strata.count, all)
        let means = strata.indices.map { place in
            Self.level([strata[place], familySums[families[place]], overall]) ?? 0
        }
        var weeks: [Int32: InWeek] = [:]
        for cell in cells {
            guard let place = places[cell.stratum] else { continue }
            var week = weeks[cell.week] ?? InWeek(strata: Array(repeating: Sum(), count: count))
            week.people = Int(cell.days)
            week.all.add(cell)
            week.strata[place].add(cell)
            week.expected += Double(cell.n) * means[place]
            weeks[cell.week] = week
        }
        (self.places, self.strata, self.families, self.familySums) = (places, strata, families, familySums)
        (self.all, self.weeks, self.spread) = (all, weeks, spread)
        self.means = means
    }

    /// By place: the level of each stratum with everybody in it.
    let means: [Double]

    /// The mean of the narrowest of several sums that holds enough; of the last if none does, nil where it is empty.
    static func level(_ sums: [Sum]) -> Double? {
        (sums.first { $0.n >= fewestContacts } ?? sums.last)?.mean
    }
}
