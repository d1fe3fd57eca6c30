import Core
import Store
import Support
import Testing
import Workdays

@testable import People

struct `A file of working days` {
    private static let calendar = PeopleIntakes.all[4]
    private static let notice = """
        日期,类别,名称
        2027-01-01,通知,国办发明电
        2027-01-01,放假,元旦
        2027-02-06,放假,春节
        2027-02-20,上班,春节调休上班
        """

    /// The mainland's calendar as the rules see it, with nothing shipped.
    private func china(_ office: Office) async throws -> WorkCalendar {
        try await office.database.read(.all) { tx in
            let empty = try WorkCalendar(name: "CN", csv: "date,kind,name\n2027-05-03,holiday,劳动节\n")
            return try #require(try CalendarStore.current(CalendarSet([empty]), tx)["CN"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `brings days off, make-up days and the notice, once`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let shipped = try await china(office)
            #expect(!shipped.isPublished(2027) && !shipped.isWorkday("2027-05-03"))
            let report = try await office.take(Self.notice, Self.calendar)
            #expect((report.new, report.refused) == (4, 0))
            let after = try await china(office)
            #expect(after.notice(of: 2027) == "国办发明电")
            #expect(!after.isWorkday("2027-01-01") && after.isWorkday("2027-02-20"))
            #expect(after.isWorkday("2027-05-03"), "a published year is replaced whole")
            let again = try await office.take(Self.notice, Self.calendar)
            #expect((again.new, again.changed, again.unchanged) == (0, 0, 4))
        }
    }

    @Test(arguments: TestEngine.available)
    func `without a notice changes only the days it names`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.notice, Self.calendar)
            let report = try await office.take(
                "calendar,date,kind,name\nCN,2027-02-06,workday,改期\n中国大陆,2027-02-08,holiday,春节\n",
                Self.calendar
            )
            #expect((report.new, report.changed) == (1, 1))
            let after = try await china(office)
            #expect(after.isWorkday("2027-02-06") && !after.isWorkday("2027-02-08"))
            #expect(after.isWorkday("2027-02-20") && after.isPublished(2027))
        }
    }

    @Test(arguments: TestEngine.available)
    func `says of each row why it cannot be taken`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let report = try await office.take(
                """
                calendar,date,kind,name
                MOON,2027-01-01,holiday,x
                WEEKDAYS,2027-01-01,holiday,x
                CN,soon,holiday,x
                CN,2027-01-01,feast,x
                CN,2027-01-01,holiday,
                CN,1999-01-01,holiday,x
                CN,2027-03-01,published,x
                CN,2027-03-02,holiday,x
                CN,2027-03-02,holiday,x
                """,
                Self.calendar
            )
            #expect(report.new == 1)
            #expect(
                report.firstRefused.map { "\($0.line) \($0.reason.english)" } == [
                    "2 calendar has an unknown value: MOON", "3 calendar has an unknown value: WEEKDAYS",
                    "4 date is not a day: soon", "5 kind has an unknown value: feast", "6 name is empty",
                    "7 1999-01-01 is outside the years 2000–2099.",
                    "8 a published row is dated 1 January of its year, not 2027-03-01.",
                    "10 date appears twice in the file",
                ]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `writes nothing in a dry run, and is taken back while nothing came later`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.notice, Self.calendar, isDryRun: true)
            #expect(try await !china(office).isPublished(2027))
            let first = try await office.take(Self.notice, Self.calendar)
            let second = try await office.take("date,kind,name\n2027-06-09,holiday,端午\n", Self.calendar)
            #expect(try await office.undo(first, Self.calendar) == ["CN"])
            #expect(try await office.undo(second, Self.calendar).isEmpty)
            #expect(try await china(office).isWorkday("2027-06-09"))
            #expect(try await office.undo(first, Self.calendar).isEmpty)
            #expect(try await !china(office).isPublished(2027))
        }
    }
}
