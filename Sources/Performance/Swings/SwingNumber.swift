import Core

/// A number of the rules of swings, by the name its setting has.
package enum SwingNumber: String, CaseIterable, Sendable {
    case lookWeeks = "K3.look_weeks"
    case toldWeeks = "K3.told_weeks"
    case falseShare = "K3.false_share"
    case stepShare = "K3.step_share"
    case confirmingWeeks = "K3.confirming_weeks"
    case quietWeeks = "K3.quiet_weeks"
    case hushWeeks = "K3.hush_weeks"
    case firstWeeks = "K3.first_weeks"

    /// The number as the page of settings shows and takes it.
    package var number: SiteNumber {
        SiteNumber(
            rawValue,
            meaning: meaning,
            byDefault: SwingRules()[self],
            range: range,
            decimals: self == .stepShare ? 2 : 0
        )
    }

    /// Wide enough for a centre's taste, and never so that the list of swings says nothing or everything.
    private var range: ClosedRange<Int> {
        switch self {
        case .lookWeeks: 26...520
        case .toldWeeks: 52...1000
        case .falseShare: 1...30
        case .stepShare: 25...400
        case .confirmingWeeks: 1...8
        case .quietWeeks: 1...12
        case .hushWeeks: 1...8
        case .firstWeeks: 1...26
        }
    }

    fileprivate var place: WritableKeyPath<SwingRules, Int> {
        switch self {
        case .lookWeeks: \.lookWeeks
        case .toldWeeks: \.toldWeeks
        case .falseShare: \.falseShare
        case .stepShare: \.stepShare
        case .confirmingWeeks: \.confirmingWeeks
        case .quietWeeks: \.quietWeeks
        case .hushWeeks: \.hush.weeksAfter
        case .firstWeeks: \.hush.firstWeeks
        }
    }
}

extension SwingRules {
    package subscript(number: SwingNumber) -> Int {
        get { self[keyPath: number.place] }
        set { self[keyPath: number.place] = newValue }
    }
}
