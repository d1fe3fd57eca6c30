import Core
import People
import Web

enum HoursView {
    static func page(_ page: HoursPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.hoursTitle, sub: page.holder.said) { h in
            h.a(.class("btn"), .href(Path("/week").query("view", "calendar")), text: Words.calendar)
        }
        h.p(
            .class("sub"),
            text: page.isSaid ? Words.hoursSaid(since: h.say.date(page.inForce.fromOn)) : Words.usualHours
        )
        h.holderPicker(page.holders, chosen: page.holder, at: Path("/settings/hours"))
        form(page, csrf, &h)
        if !page.said.isEmpty { history(page, &h) }
    }

    private static func form(_ page: HoursPage, _ csrf: String, _ h: inout HTML) {
        let draft = page.draft
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/hours"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("holder", page.holder.employeeID)
            for (index, text) in draft.days.enumerated() {
                h.field(
                    Field(
                        "day\(index + 1)",
                        Words.weekday(index + 1),
                        value: text,
                        hint: index == 0 ? Words.hoursHint : nil,
                        error: draft.wrongDays.contains(index) ? Words.hoursWrong : nil
                    )
                )
            }
            h.field(
                Field("per_day", Words.talksADay, value: draft.perDay, error: draft.perDayError, required: true)
            )
            h.field(
                Field("per_week", Words.talksAWeek, value: draft.perWeek, error: draft.perWeekError, required: true)
            )
            h.field(Field("from", Words.hoursFrom, value: draft.from, error: draft.fromError, required: true))
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }

    private static func history(_ page: HoursPage, _ h: inout HTML) {
        h.h2(text: Words.hoursHistory)
        h.tableWrap(Words.hoursHistory) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        h.th(.scope(.col), text: Words.hoursFrom)
                        h.th(.scope(.col), text: Words.hoursOfWeek)
                        h.th(.scope(.col), .class("number"), text: Words.talksADay)
                        h.th(.scope(.col), .class("number"), text: Words.talksAWeek)
                    }
                }
                h.tbody { h in
                    for time in page.said { row(time, page, &h) }
                }
            }
        }
    }

    private static func row(_ time: TalkTime, _ page: HoursPage, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row)) { h in
                h.text(h.say.date(time.fromOn))
                if time.fromOn > page.today {
                    h.text(" ")
                    h.badge(.plain, Words.toCome)
                }
            }
            h.td(.label(Words.hoursOfWeek)) { h in
                let days = (1...7).filter { !(time.hours.byWeekday[$0] ?? []).isEmpty }
                if days.isEmpty { h.text(Words.noHoursAtAll) }
                for day in days {
                    h.div(text: "\(h.say(Words.weekday(day))) \(WorkHours.text(time.hours.byWeekday[day] ?? []))")
                }
            }
            h.td(.label(Words.talksADay), .class("number"), text: h.say.count(time.perDay))
            h.td(.label(Words.talksAWeek), .class("number"), text: h.say.count(time.perWeek))
        }
    }
}
