/// The numbers by which two axes become a type, each a setting of a site with the day it holds from.
///
/// Source: methods c; domain T1 to T5.
struct TypeRules: Sendable, Hashable {
    /// The weight of the newest four weeks in the smoothed value.
    var newest = 0.4
    /// A side is left only beyond this on the other side; inside it an axis is borderline.
    var band = 0.25
    /// For so many periods in a row.
    var dwell = 2
    /// A first side needs as long: one good month makes no type.
    var firstDwell = 2
    /// Share of the weight of all inputs that must be there.
    var leastPresent = 0.6
    /// Outcomes an ability rests on, and weeks of them.
    var leastIndicators = 3
    var leastWeeks = 8
    /// Behaviours an enthusiasm rests on.
    var leastBehaviours = 2
    /// People among whom an input is compared.
    var leastPeers = 8
    /// Scores are cut here.
    var clip = 3.0
    /// Time on the phone is a band: only beyond so many spreads, on either side, it counts against.
    var bandFrom = 1.5
    /// Overtime of one's own will weighs no more: who cares for others at home cannot give it.
    var mostOvertime = 0.2
    /// After so many periods without a score nothing is said any more.
    var mostMissed = 3
    /// What an input weighs where a site said so; 1 elsewhere, and 0 leaves it out.
    var outcomeWeights: [String: Double] = [:]
    var behaviourWeights: [Behaviour: Double] = [:]

    static let standard = TypeRules()
}
