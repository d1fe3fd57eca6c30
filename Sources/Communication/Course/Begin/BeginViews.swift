import Core
import People
import Web

/// The page on which a talk is taken in hand, and the button of a line.
enum BeginView {
    static func page(_ page: BeginPage, csrf: String, _ h: inout HTML) {
        h.pageHead(CourseWords.beginTitle) { h in
            h.a(.class("btn"), .href(Path("/week")), text: Words.week)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        switch page.choice {
        case .search(let text, let found): search(text, found, page, &h)
        case .person(let person, let team, let kinds, let due): self.person(person, team, kinds, due, page, csrf, &h)
        case .batch(let people): batch(people, page, csrf, &h)
        case .department(let name): department(name, page, csrf, &h)
        }
    }

    private static func search(_ text: String, _ found: [FoundPerson], _ page: BeginPage, _ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(BeginPages.path)) { h in
            h.label(.for("q"), text: CourseWords.withWhom)
            h.input(.type("search"), .id("q"), .name("q"), .value(text), .autocomplete("off"), .autofocus(text.isEmpty))
            h.button(.class("btn"), .type("submit"), text: CourseWords.find)
        }
        if !text.isEmpty, found.isEmpty { h.p(.class("note"), text: CourseWords.nobodyFound) }
        if !found.isEmpty {
            h.ul(.class("card", "course-list")) { h in
                for one in found {
                    h.li { h in
                        h.a(.href(BeginPages.path.query("person", one.employeeID)), text: one.name)
                        h.span(.class("faint"), text: " " + h.say.joined(one.employeeID, one.team))
                    }
                }
            }
        }
        h.p(.class("actions")) { h in
            if page.mayBatch {
                h.a(.class("btn"), .href(BeginPages.path.query("with", "batch")), text: CourseWords.withBatch)
            }
            if page.mayDepartment {
                h.a(.class("btn"), .href(BeginPages.path.query("with", "department")), text: CourseWords.withDepartment)
            }
        }
    }

    private static func person(
        _ person: Person,
        _ team: String,
        _ kinds: [TalkKind],
        _ due: [Obligation],
        _ page: BeginPage,
        _ csrf: String,
        _ h: inout HTML
    ) {
        h.p(.class("sub"), text: h.say.joined(person.name, person.employeeID, team))
        if let gap = page.gap {
            h.p(.class("sub"), text: gap.sentence(on: h.say.today) { h.say.date($0) })
            if page.begunInside > 0 {
                h.p(.class("sub"), text: CourseWords.begunInside(page.begunInside, gap.longDays))
            }
            if gap.isInside, !page.asksReason { h.flash(GapStanding.inside, tone: .soon) }
        }
        if kinds.isEmpty { return h.p(.class("note"), text: TalkStart.No.role.sentence) }
        // What is due most pressingly is offered first.
        let offered = page.kind ?? due.first?.kinds.first { kinds.contains($0) } ?? kinds.first
        form(page, csrf, &h) { h in
            h.hidden("person", person.employeeID)
            if let keys = page.keys { h.hidden("keys", keys) }
            h.fieldset { h in
                h.legend(text: CourseWords.kind)
                for kind in kinds {
                    h.label(.class("tick")) { h in
                        h.input(
                            .type("radio"),
                            .name("kind"),
                            .value(kind.rawValue),
                            .checked(kind == offered),
                            .required()
                        )
                        h.span { h in
                            h.text(kind.word)
                            let met = due.filter { $0.kinds.contains(kind) }.map {
                                h.say($0.reason.sentence(naming: page.names.name(of:)))
                            }
                            if !met.isEmpty { h.span(.class("faint"), text: " " + met.joined(separator: " · ")) }
                        }
                    }
                }
            }
        }
    }

    private static func batch(_ people: [Person], _ page: BeginPage, _ csrf: String, _ h: inout HTML) {
        h.p(.class("sub"), text: CourseWords.batchHint)
        if people.isEmpty { return h.p(.class("note"), text: CourseWords.noBatch) }
        form(page, csrf, &h) { h in
            h.hidden("kind", TalkKind.c7.rawValue)
            h.fieldset { h in
                h.legend(text: CourseWords.withWhom)
                for person in people {
                    h.tickField("with-\(person.employeeID)", "\(person.name) \(person.employeeID)", isOn: true)
                }
            }
        }
    }

    private static func department(_ name: String, _ page: BeginPage, _ csrf: String, _ h: inout HTML) {
        form(page, csrf, &h) { h in
            h.hidden("kind", TalkKind.c8.rawValue)
            h.field(
                Field(
                    "department",
                    CourseWords.department,
                    value: name,
                    hint: CourseWords.departmentHint,
                    required: true
                )
            )
        }
    }

    private static func form(_ page: BeginPage, _ csrf: String, _ h: inout HTML, _ body: HTML.Body) {
        h.form(.class("card", "form"), .method(.post), .action(Path("/talks"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("course", page.id.text)
            body(&h)
            if page.asksReason { return reasons(&h) }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: CourseWords.begin) }
        }
    }

    /// One tap says why, and begins the talk (K11).
    private static func reasons(_ h: inout HTML) {
        h.fieldset { h in
            h.legend(text: CourseWords.beginInside)
            h.p(.class("actions")) { h in
                for why in GapReason.Why.allCases {
                    h.button(.class("btn"), .type("submit"), .name("gap"), .value(why.rawValue), text: why.word)
                }
            }
        }
    }

    /// The button of a line, or the way to the talk that has begun.
    static func line(_ line: WeekPage.Line, csrf: String, _ h: inout HTML) {
        guard line.plan.isUnmet else { return }
        if let course = line.course {
            h.p { h in
                h.a(.class("btn", "btn--primary"), .href(Path("/talks").adding(course)), text: CourseWords.goOn)
            }
        } else if !line.begins.isEmpty {
            h.form(.class("course-begin"), .method(.post), .action(Path("/talks"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("person", line.plan.employeeID)
                h.hidden("keys", line.plan.obligations.map(\.key).joined(separator: "\n"))
                kind(line, &h)
                h.button(.class("btn", "btn--primary"), .type("submit")) { h in
                    h.text(CourseWords.begin)
                    h.span(.class("visually-hidden", "name"), text: " \(line.person.name)")
                }
            }
        }
    }

    /// The kind is asked only where there is a choice.
    private static func kind(_ line: WeekPage.Line, _ h: inout HTML) {
        if line.begins.count == 1 { return h.hidden("kind", line.begins[0].rawValue) }
        let id = "kind-\(line.plan.obligations[0].key)"
        h.label(.class("visually-hidden"), .for(id), text: CourseWords.kind)
        h.select(.id(id), .name("kind")) { h in
            for kind in line.begins { h.option(.value(kind.rawValue), text: kind.word) }
        }
    }
}
