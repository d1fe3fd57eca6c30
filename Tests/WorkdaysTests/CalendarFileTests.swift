import Core
import Support
import Testing
import Workdays

struct `A calendar file` {
    @Test(
        arguments: [
            ("", 1, .noHeader),
            ("# nothing\n", 2, .noHeader),
            ("2027-01-01,holiday,元旦", 1, .noHeader),
            ("date,kind,name\n2027-01-01,holiday", 2, .fields(2)),
            ("date,kind,name\n2027-01-01", 2, .fields(1)),
            ("date,kind,name\n2027-01-01,holiday,元旦,3", 2, .fields(4)),
            ("date,kind,name\n2027-01-01,holiday,\"元旦", 2, .openQuote),
            ("date,kind,name\n\n# 2027\n2027-02-29,holiday,春节", 4, .notADay("2027-02-29")),
            ("date,kind,name\nsoon,holiday,春节", 2, .notADay("soon")),
            ("date,kind,name\n1999-12-31,holiday,元旦", 2, .outsideYears("1999-12-31")),
            ("date,kind,name\n2100-01-01,published,通知", 2, .outsideYears("2100-01-01")),
            ("date,kind,name\n2027-01-01,放假,元旦", 2, .kind("放假")),
            ("date,kind,name\n2027-01-01,,元旦", 2, .kind("")),
            ("date,kind,name\n2027-01-01,holiday, ", 2, .noName),
            ("date,kind,name\n2027-01-01,published,", 2, .noName),
            ("date,kind,name\n2027-03-01,published,通知", 2, .notNewYear("2027-03-01")),
            ("date,kind,name\r\n2027-01-01,holiday,元旦\r\n2027/1/1,workday,元旦", 3, .dayTwice("2027-01-01", first: 2)),
            ("date,kind,name\n2027-01-01,published,通知\n\n2027-01-01,published,通知", 4, .yearTwice(2027, first: 2)),
        ] as [(String, Int, CalendarRefusal.Problem)]
    )
    func `is refused with the line that is wrong`(text: String, line: Int, problem: CalendarRefusal.Problem) throws {
        let refusal = try #require(throws: CalendarRefusal.self) { try WorkCalendar(name: "CN", csv: text) }
        #expect(refusal.line == line)
        #expect(refusal.problem == problem)
        #expect(refusal.sentence.hans.hasPrefix("第\(line)行："))
        #expect(refusal.sentence.hant.hasPrefix("第\(line)列："))
        #expect(refusal.sentence.english.hasPrefix("Line \(line): "))
        #expect(refusal.sentence.english.hasSuffix("."))
    }

    @Test func `says what to write instead`() throws {
        let refusal = try #require(throws: CalendarRefusal.self) {
            try WorkCalendar(name: "CN", csv: "date,kind,name\n2027-02-30,holiday,春节")
        }
        #expect(refusal.sentence.hans == "第2行：“2027-02-30”不是日期，请写成 2027-02-06。")
        #expect(refusal.sentence.english == "Line 2: “2027-02-30” is not a day; write it like 2027-02-06.")
    }

    @Test func `may come from a spreadsheet`() throws {
        let text =
            "\u{FEFF}Date,Kind,Name,,\r\n# 2027,,\r\n2027/1/1,Holiday,\"元旦, \"\"新年\"\"\",\r\n,,\r\n20270102,workday,调休\r\n"
        let calendar = try WorkCalendar(name: "CN", csv: text)
        #expect(calendar.name(of: "2027-01-01") == "元旦, \"新年\"")
        #expect(!calendar.isWorkday("2027-01-01"))
        #expect(calendar.isWorkday("2027-01-02"))
        #expect(!calendar.isWorkday("2027-01-03"))
        #expect(!calendar.isPublished(2027))
    }

    @Test func `may name the notice and the holiday on 1 January`() throws {
        let calendar = try WorkCalendar(
            name: "CN",
            csv: "date,kind,name\n2027-01-01,holiday,元旦\n2027-01-01,published,通知"
        )
        #expect(calendar.isPublished(2027))
        #expect(calendar.name(of: "2027-01-01") == "元旦")
        #expect(calendar.notice(of: 2027) == "通知")
    }
}

struct `An administrator's update` {
    let cn: WorkCalendar

    init() throws { cn = try shipped("CN") }

    private func updated(_ rows: String) throws -> WorkCalendar {
        cn.merging(try WorkCalendar(name: "update", csv: "date,kind,name\n" + rows))
    }

    @Test func `publishes the new year and ends the estimate`() throws {
        let before = cn.day(1, workingDaysAfter: "2026-12-31")
        #expect(before == Deadline(day: "2027-01-01", estimated: true))
        let new = try updated(
            "2027-01-01,published,国务院办公厅关于2027年部分节假日安排的通知\n2027-01-01,holiday,元旦\n2027-01-03,workday,元旦调休上班"
        )
        #expect(new.day(1, workingDaysAfter: "2026-12-31") == Deadline(day: "2027-01-03", estimated: false))
        #expect(new.day(2, workingDaysAfter: "2026-12-31") == Deadline(day: "2027-01-04", estimated: false))
        #expect(new.name == "CN")
        #expect(new.isPublished(2026) && new.isPublished(2027) && !new.isPublished(2028))
        #expect(new.name(of: "2026-10-01") == "国庆节")
        #expect(cn.day(1, workingDaysAfter: "2026-12-31") == before)
    }

    @Test func `replaces a published year whole`() throws {
        let new = try updated("2026-01-01,published,修订\n2026-10-01,holiday,国庆")
        #expect(new.name(of: "2026-10-01") == "国庆")
        #expect(new.isWorkday("2026-10-02") && !new.isWorkday("2026-10-10"))
        #expect(!new.isWorkday("2025-10-01") && new.isWorkday("2025-10-11"))
        #expect(new.notice(of: 2026) == "修订")
    }

    @Test func `without a notice replaces the named days only`() throws {
        let new = try updated("2020-02-03,holiday,延长\n2026-10-10,holiday,停工\n2027-01-01,holiday,元旦")
        #expect(!new.isWorkday("2020-02-03") && !new.isWorkday("2026-10-10") && !new.isWorkday("2026-10-02"))
        #expect(new.day(1, workingDaysAfter: "2026-12-31") == Deadline(day: "2027-01-04", estimated: true))
        #expect((2000...2040).filter(new.isPublished) == Array(2007...2026))
    }

    @Test func `can add days off to plain weekdays`() throws {
        let new = WorkCalendar.weekdays.merging(
            try WorkCalendar(name: "x", csv: "date,kind,name\n2027-05-03,holiday,Founders' day")
        )
        #expect(new.day(1, workingDaysAfter: "2027-04-30") == Deadline(day: "2027-05-04", estimated: false))
    }
}

struct `A set of calendars` {
    @Test func `finds a calendar by its name`() throws {
        let set = CalendarSet([try shipped("CN"), try shipped("HK"), .weekdays])
        #expect(set.names == ["CN", "HK", "WEEKDAYS"])
        #expect(set["CN"]?.isWorkday("2026-02-14") == true)
        #expect(set["WEEKDAYS"]?.isWorkday("2026-02-14") == false)
        #expect(set["TW"] == nil)
    }

    @Test func `keeps the later of two with one name`() throws {
        let other = try WorkCalendar(name: "CN", csv: "date,kind,name\n")
        let set = CalendarSet([try shipped("CN"), other])
        #expect(set.names == ["CN"])
        #expect(set["CN"]?.isPublished(2026) == false)
    }
}
