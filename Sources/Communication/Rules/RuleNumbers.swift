import Core

/// The numbers of the rules, each a setting with an effective date per site; the one in force on the cause's date counts.
package struct RuleNumbers: Sendable, Hashable {
    /// K1: calendar days after joining [S].
    var k1Days = 7
    /// K3: working days after detection.
    var k3WorkingDays = 5
    /// K4: working days after the report.
    var k4WorkingDays = 2
    /// K5: months after the last counting talk [S].
    var k5Months = 6
    /// K11: days between two talks of one holder with a person, and how many talks any longer stretch may hold.
    var k11Days = 14
    var k11LongDays = 90
    var k11Most = 3
    /// K13: working days after the period's results.
    var k13WorkingDays = 10
    /// K14: calendar days after the first live calls, and the second talk's.
    var k14Days = 7
    var k14SecondDays = 30
    /// K16: days without a talk that put a person on the season's list.
    var k16Days = 60
    /// K18: working days of absence that stop the clocks, and working days for the return talk.
    var k18Absence = 5
    var k18WorkingDays = 3
    /// K19: working days before probation ends.
    var k19WorkingDays = 15

    package init() {}

    /// Sets the number a setting names; false where no number has this name.
    package mutating func set(_ name: String, to value: Int) -> Bool {
        switch name {
        case "K1.days": k1Days = value
        case "K3.working_days": k3WorkingDays = value
        case "K4.working_days": k4WorkingDays = value
        case "K5.months": k5Months = value
        case "K11.days": k11Days = value
        case "K11.long_days": k11LongDays = value
        case "K11.most": k11Most = value
        case "K13.working_days": k13WorkingDays = value
        case "K14.days": k14Days = value
        case "K14.second_days": k14SecondDays = value
        case "K16.days": k16Days = value
        case "K18.absence_working_days": k18Absence = value
        case "K18.working_days": k18WorkingDays = value
        case "K19.working_days": k19WorkingDays = value
        default: return false
        }
        return true
    }
}
