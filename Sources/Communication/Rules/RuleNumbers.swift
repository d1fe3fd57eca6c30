import Core
import Signals

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
    /// K6: working days after the finding, and working days within which the same fault is one guidance.
    var k6WorkingDays = 2
    var k6SameFault = 10
    /// K10: days before a certificate lapses that want a booking, and that want a talk where there is none.
    var k10BookDays = 30
    var k10Days = 7
    /// K10a: working days after a goal was missed for the second time.
    var k10aWorkingDays = 5
    /// K8: working days until the first answer to an own matter.
    var k8WorkingDays = OwnMatter.workingDays
    /// K11: days between two talks of one holder with a person, and how many talks any longer stretch may hold.
    var k11Days = 14
    var k11LongDays = 90
    var k11Most = 3
    /// K12: how many talks a holder has at most a day and a week, where none are set for them.
    var k12PerDay = 4
    var k12PerWeek = 12
    /// K13: working days after the period's results.
    var k13WorkingDays = 10
    /// K14: calendar days after the first live calls, and the second talk's.
    var k14Days = 7
    var k14SecondDays = 30
    /// K15: working days after the type became II.
    var k15WorkingDays = 10
    /// K16: days without a talk that put a person on the season's list.
    var k16Days = 60
    /// K18: working days of absence that stop the clocks, and working days for the return talk.
    var k18Absence = 5
    var k18WorkingDays = 3
    /// K19: working days before probation ends.
    var k19WorkingDays = 15

    package init() {}
}
