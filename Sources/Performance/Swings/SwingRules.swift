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
