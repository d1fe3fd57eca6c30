import Core
import Foundation
import Statistics

/// The numbers by which swings are told from chance, each a setting of a site with the day it holds from.
package struct SwingRules: Sendable, Hashable {
    /// Weeks between two false alarms of one person, for the list of those worth a look.
    package var lookWeeks = 104
    /// The same for what others are told.
    package var toldWeeks = 500
    /// Of those flagged in a week, how many in a hundred may be false (Benjamini and Hochberg's q).
    package var falseShare = 10
    /// The smallest change worth a word, in hundredths of the measure's own step (δ).
    package var stepShare = 100
    /// Weeks running that it must stand before anybody is told.
    ///
    /// One week's list keeps q; over the weeks of a year the false ones would pile up (docs/statistics.md, swings).
    package var confirmingWeeks = 3
    /// Weeks back inside after which a swing is over.
    package var quietWeeks = 4
    package var hush = HushRules()

    package init() {}

    var falseRate: Double { Double(falseShare) / 100 }
}

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
