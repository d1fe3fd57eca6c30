import Core
import Ingest
import Foundation
import Support
import Testing
import Web

@testable import Communication

struct `The calendar of a week` {
    private let say = Say(.english, zone: .shanghai, today: "2026-11-20")

    @Test func `says of each place why it is not free`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.want("cem")
        week.keep("cem", at: "2026-11-23 10:00", .told)
        let page = try #require(week.page(for: "max", moving: week.key("ben")))
        let offers = try #require(page.moving?.offers)
        let monday = offers.filter { $0.day == "2026-11-23" }.map {
            "\(page.zone.clock($0.slot.start)) \($0.obstacle.map { "\($0)" } ?? "free")"
        }
        #expect(monday == ["09:00 free", "10:00 holderFull", "11:00 free", "13:30 free", "14:30 free", "15:30 free"])
    }

    @Test func `is closed to a leader who does not hold it`() throws {
        var week = try SlotWeek()
        week.want("ben")
        #expect(week.page(for: "ada") == nil)
        #expect(week.page(of: "ada", for: "ada") != nil)
    }

    @Test func `shows a manager nothing said of them`() throws {
        var week = try SlotWeek()
        week.want("kai", by: "nora")
        #expect(week.page(of: "nora", for: "kai")?.entries.isEmpty == true)
        #expect(week.page(of: "nora", for: "max")?.entries.count == 1)
    }

    /// Max has a talk nobody but Cem and he may notice, or has not.
    private func week(confidential: Bool, kept: Bool) throws -> SlotWeek {
        var week = try SlotWeek()
        for id in ["ada", "ben"] { week.want(id) }
        guard confidential else { return week }
        week.want("cem", .k4, due: "2026-11-23", kinds: [.c5])
        if kept { week.keep("cem", [week.key("cem", .k4)], at: "2026-11-23 16:30", .told, confidential: true) }
        return week
    }

    @Test(arguments: ["nora", "kai", "eve"], [false, true])
    func `tells others nothing of a confidential talk (K12d, C5a)`(reader: String, kept: Bool) throws {
        func seen(_ week: SlotWeek) throws -> String {
            let page = try #require(week.page(for: reader, moving: week.key("ben")))
            var html = HTML(say)
            CalendarView.page(page, csrf: "", wanted: nil, &html)
            return String(decoding: html.finish(), as: UTF8.self)
                + SlotExportPages.calendar(page, now: Instant(seconds: 0), say)
                + SlotExportPages.table(page, say).texts.map { $0.joined(separator: ",") }.joined(separator: "\n")
        }
        let (with, without) = (try week(confidential: true, kept: kept), try week(confidential: false, kept: kept))
        #expect(try seen(with) == seen(without))
        #expect(!(try seen(with)).contains("Cem"))
    }

    @Test func `shows the holder their confidential talk, and no schedule does`() throws {
        let page = try #require(try week(confidential: true, kept: true).page(for: "max"))
        #expect(page.entries.contains { $0.name == "Cem" })
        #expect(!SlotExportPages.table(page, say).texts.contains { $0.contains("cem") })
        let calendar = SlotExportPages.calendar(page, now: Instant(seconds: 0), say)
        #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 4)
        #expect(!calendar.contains("Cem") && !calendar.contains("K4"))
    }

    @Test func `is written whole in every language`() throws {
        var week = try week(confidential: true, kept: true)
        week.keep("eve", at: "2026-11-24 09:00", .told)
        let page = try #require(week.page(for: "max", moving: week.key("ben")))
        for language in Language.allCases {
            var html = HTML(Say(language, zone: .shanghai, today: "2026-11-20"))
            CalendarView.page(page, csrf: "token", wanted: nil, &html)
            let text = String(decoding: html.finish(), as: UTF8.self)
            for name in ["Ada", "Ben", "Cem", "Eve"] { #expect(text.contains(name), "\(name) in \(language)") }
        }
    }
}
