import Core
import People
import Web

/// The form of an agreement; who will read it stands above the first field.
enum AgreementWritingView {
    static func page(_ page: AgreementWritingPage, csrf: String, _ h: inout HTML) {
        let title = page.agreement == nil ? AgreementWords.write : AgreementWords.rewrite
        h.pageHead(title, sub: h.say.joined(page.person.name, h.say(page.course.kind.word))) { h in
            if let known = page.agreement {
                h.a(.class("btn"), .href(AgreementPages.path(known.id)), text: AgreementWords.title)
            }
            h.a(.class("btn"), .href(CoursePages.path(page.course)), text: AgreementWords.fromTalk)
        }
        if page.isOutdated {
            h.flash(AgreementRefusal.writtenMeanwhile.sentence, tone: .late)
            if let terms = page.agreement?.terms { current(terms, page, &h) }
        } else if !page.said.isEmpty {
            h.flash(AgreementWords.notSaved, tone: .soon)
        }
        if page.agreement != nil { h.p(.class("sub"), text: AgreementWords.rewriteHint) }
        h.form(
            .class("card", "form"),
            .method(.post),
            .action(CoursePages.path(page.course, "agreement"))
        ) { h in
            h.hidden("csrf", csrf)
            h.hidden("employee", page.person.employeeID)
            h.hidden("version", String(page.agreement?.newest ?? 0))
            h.p(.class("agreement__readers"), text: page.readers.sentence)
            narrow(page, &h)
            fields(page, &h)
            if !page.said.isEmpty { AttainabilityView.said(page, &h) }
            h.div(.class("actions")) { h in
                h.button(
                    .class("btn", "btn--primary"),
                    .type("submit"),
                    text: page.said.isEmpty ? AgreementWords.save : AgreementWords.saveAll
                )
            }
        }
    }

    /// What another wrote meanwhile, beside what was typed here.
    private static func current(_ terms: Terms, _ page: AgreementWritingPage, _ h: inout HTML) {
        let saying = page.saying
        h.section(.class("card", "notice")) { h in
            h.h2(text: AgreementWords.version(page.agreement?.newest ?? 0))
            h.ol { h in for goal in terms.goals { h.li(text: saying.goal(goal)) } }
            h.p(text: terms.method)
        }
    }

    private static func narrow(_ page: AgreementWritingPage, _ h: inout HTML) {
        let readers = page.readers.readers
        guard readers.contains(.leader) || readers.contains(.above) else { return }
        h.details { h in
            h.summary(.class("faint"), text: AgreementWords.narrow)
            if readers.contains(.leader) { h.tickField("without-leader", AgreementWords.withoutLeader, isOn: false) }
            if readers.contains(.above) { h.tickField("without-above", AgreementWords.withoutAbove, isOn: false) }
        }
    }

    private static func fields(_ page: AgreementWritingPage, _ h: inout HTML) {
        goal(1, page, &h)
        let isWrong = page.faults.keys.contains { $0.hasPrefix("goal2") || $0.hasPrefix("goal3") }
        h.details(.open(isWrong || !page.draft.goals.dropFirst().allSatisfy(\.isEmpty))) { h in
            h.summary(text: AgreementWords.moreGoals)
            for place in 2...Terms.mostGoals { goal(place, page, &h) }
        }
        h.textField(
            Field("method", AgreementWords.method, value: page.draft.method, error: page.faults["method"]),
            rows: 3
        )
        h.fieldset(.class("agreement__dates")) { h in
            h.legend(text: AgreementWords.checkDates)
            for place in 1...Terms.mostChecks {
                let name = "check\(place)"
                h.field(
                    Field(
                        name,
                        AgreementWords.checkDate(place),
                        value: page.draft.checks[place - 1],
                        hint: place == 1 ? AgreementWords.checkHint : nil,
                        error: page.faults[name]
                    ),
                    type: "date"
                )
            }
        }
        for place in 1...Terms.mostPromises { promise(place, page, &h) }
    }

    private static func goal(_ place: Int, _ page: AgreementWritingPage, _ h: inout HTML) {
        let (draft, name) = (page.draft.goals[place - 1], "goal\(place)")
        h.fieldset(.class("agreement__field")) { h in
            h.legend(text: AgreementWords.goal(place))
            h.textField(
                Field(
                    name + "-words",
                    AgreementWords.sentence,
                    value: draft.words,
                    error: page.faults[name + "-words"]
                ),
                rows: 2
            )
            guard page.offersFigures else { return }
            let figures = page.figures.map { (value: $0.key, name: $0.name as any Phrase) }
            h.choiceField(
                Field(
                    name + "-figure",
                    AgreementWords.figure,
                    value: draft.figure,
                    error: page.faults[name + "-figure"]
                ),
                options: [(value: "", name: AgreementWords.inWords)] + figures
            )
            h.choiceField(
                Field(name + "-way", AgreementWords.way, value: draft.way, error: page.faults[name + "-way"]),
                options: [
                    (Target.Way.Name.least.rawValue, AgreementWords.atLeast),
                    (Target.Way.Name.most.rawValue, AgreementWords.atMost),
                    (Target.Way.Name.within.rawValue, AgreementWords.within),
                ]
            )
            h.field(
                Field(
                    name + "-level",
                    AgreementWords.level,
                    value: draft.level,
                    hint: AgreementWords.levelHint,
                    error: page.faults[name + "-level"]
                )
            )
            h.field(
                Field(name + "-upper", AgreementWords.upper, value: draft.upper, error: page.faults[name + "-upper"])
            )
        }
    }

    private static func promise(_ place: Int, _ page: AgreementWritingPage, _ h: inout HTML) {
        let (draft, name) = (page.draft.promises[place - 1], "promise\(place)")
        h.fieldset(.class("agreement__field")) { h in
            h.legend(text: place == 1 ? AgreementWords.promises : AgreementWords.promise(place))
            h.field(Field(name, AgreementWords.promise(place), value: draft.words, error: page.faults[name]))
            h.field(
                Field(
                    name + "-day",
                    AgreementWords.promiseDay,
                    value: draft.dueOn,
                    error: page.faults[name + "-day"]
                ),
                type: "date"
            )
        }
    }
}
