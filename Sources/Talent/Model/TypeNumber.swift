import Core

/// A number of the rules of types that a site may set, by the name its setting has.
enum TypeNumber: String, CaseIterable, Sendable {
    case newest = "T.newest"
    case band = "T.band"
    case dwell = "T.dwell"
    case firstDwell = "T.first_dwell"
    case leastPresent = "T.least_present"
    case leastIndicators = "T.least_outcomes"
    case leastWeeks = "T.least_weeks"
    case leastBehaviours = "T.least_behaviours"
    case leastPeers = "T.least_peers"
    case bandFrom = "T.time_band"
    case mostOvertime = "T.most_overtime"
    case mostMissed = "T.most_missed"

    /// The number as the page of settings shows and takes it.
    var number: SiteNumber {
        let (range, decimals) = bounds
        return SiteNumber(
            rawValue,
            rule: TypeRules.rows,
            meaning: meaning,
            byDefault: Self.kept(TypeRules.standard[self], decimals),
            range: range,
            decimals: decimals
        )
    }

    /// Overtime never weighs more than a fifth: who cares for others at home cannot give it (methods c).
    private var bounds: (ClosedRange<Int>, decimals: Int) {
        switch self {
        case .newest: (10...100, 2)
        case .band: (5...100, 2)
        case .dwell, .firstDwell: (1...6, 0)
        case .leastPresent: (30...100, 2)
        case .leastIndicators: (2...8, 0)
        case .leastWeeks: (4...26, 0)
        case .leastBehaviours: (1...8, 0)
        case .leastPeers: (5...50, 0)
        case .bandFrom: (5...30, 1)
        case .mostOvertime: (0...20, 2)
        case .mostMissed: (1...12, 0)
        }
    }

    private static func kept(_ value: Double, _ decimals: Int) -> Int {
        Int((value * (0..<decimals).reduce(1.0) { ten, _ in ten * 10 }).rounded())
    }
}

extension TypeRules {
    /// The rows of the domain the numbers belong to.
    static let rows = "T1–T4"

    subscript(number: TypeNumber) -> Double {
        get {
            switch number {
            case .newest: newest
            case .band: band
            case .dwell: Double(dwell)
            case .firstDwell: Double(firstDwell)
            case .leastPresent: leastPresent
            case .leastIndicators: Double(leastIndicators)
            case .leastWeeks: Double(leastWeeks)
            case .leastBehaviours: Double(leastBehaviours)
            case .leastPeers: Double(leastPeers)
            case .bandFrom: bandFrom
            case .mostOvertime: mostOvertime
            case .mostMissed: Double(mostMissed)
            }
        }
        set {
            switch number {
            case .newest: newest = newValue
            case .band: band = newValue
            case .dwell: dwell = Int(newValue)
            case .firstDwell: firstDwell = Int(newValue)
            case .leastPresent: leastPresent = newValue
            case .leastIndicators: leastIndicators = Int(newValue)
            case .leastWeeks: leastWeeks = Int(newValue)
            case .leastBehaviours: leastBehaviours = Int(newValue)
            case .leastPeers: leastPeers = Int(newValue)
            case .bandFrom: bandFrom = newValue
            case .mostOvertime: mostOvertime = newValue
            case .mostMissed: mostMissed = Int(newValue)
            }
        }
    }
}
