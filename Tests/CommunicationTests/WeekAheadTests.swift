import Communication
import Core
import Testing
import Workdays

struct `K12 the week ahead` {
    /// 2026-10-01 to -07 off, with Saturday 10 October worked for it (调休).
    private func calendar() throws -> WorkCalendar {
        let off = (1...7).map { "2026-10-0\($0),holiday,国庆节" }.joined(separator: "\n")
        return try WorkCalendar(name: "CN", csv: "date,kind,name\n\(off)\n2026-10-10,workday,国庆节调休上班\n")
    }

    @Test(arguments: [
        // Friday is still worked; Saturday and Sunday look at the next week.
        ("2026-11-20", "2026-W47"), ("2026-11-21", "2026-W48"), ("2026-11-22", "2026-W48"),
        ("2026-11-23", "2026-W48"),
        // The last working day before the holiday is a Wednesday.
        ("2026-09-30", "2026-W40"), ("2026-10-01", "2026-W41"), ("2026-10-04", "2026-W41"),
        ("2026-10-07", "2026-W41"),
        // A make-up Saturday is worked; its Sunday is not.
        ("2026-10-09", "2026-W41"), ("2026-10-10", "2026-W41"), ("2026-10-11", "2026-W42"),
    ])
    func `is that of the next working day, today's included`(today: String, week: String) throws {
        let today = try #require(Day(today))
        #expect(Week.ahead(of: today, try calendar()).description == week)
    }
}
