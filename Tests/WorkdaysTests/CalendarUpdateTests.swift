import Core
import Support
import Testing
import Workdays

struct `A calendar's update` {
    @Test func `is written as a file that reads back the same`() throws {
        var update = CalendarUpdate()
        update.put(try .init("2027-02-20", .workday, "春节\n调休, \"补\""))
        update.put(try .init("2027-01-01", .holiday, "元旦"))
        update.put(try .init("2027-01-01", .published, "通知"))
        #expect(
            update.csv == """
                date,kind,name
                2027-01-01,published,通知
                2027-01-01,holiday,元旦
                2027-02-20,workday,"春节 调休, ""补\"""

                """
        )
        #expect(try CalendarUpdate(csv: update.csv) == update)
    }

    @Test func `of nothing changes nothing`() throws {
        #expect(try CalendarUpdate(csv: CalendarUpdate().csv) == CalendarUpdate())
        let calendar = try WorkCalendar(name: "CN", csv: "date,kind,name\n2027-01-01,holiday,元旦\n")
        #expect(!calendar.merging(CalendarUpdate()).isWorkday("2027-01-01"))
    }

    @Test func `replaces a year it publishes whole, and other days one by one`() throws {
        let old = try CalendarUpdate(csv: "date,kind,name\n2027-01-01,holiday,a\n2028-01-03,holiday,b\n")
        let new = try CalendarUpdate(csv: "date,kind,name\n2027-01-01,published,n\n2028-01-04,holiday,c\n")
        #expect(
            old.merging(new).entries.map(\.line) == [
                "2027-01-01,published,n", "2028-01-03,holiday,b", "2028-01-04,holiday,c",
            ]
        )
    }
}
