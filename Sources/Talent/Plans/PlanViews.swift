import Core
import Signals
import Web

/// A plan, its actions and what was said of them.
enum PlanView {
    static func list(_ plans: [Plan], _ employeeID: String, _ today: Day, _ h: inout HTML) {
        h.pageHead(Words.plansTitle, sub: h.say(Words.plansSub))
        guard !plans.isEmpty else { return h.p(.class("sub"), text: Words.noPlans) }
        h.ul(.class("card", "voice-list")) { h in
            for plan in plans {
                h.li(.class("voice-list__item")) { h in
                    h.a(
                        .class("voice-list__link"),
                        .href(PlanPages.path.adding(plan.id)),
                        text: plan.name + " · " + plan.aim
                    )
                    let open = plan.actions.filter { $0.state == .open }
                    if open.contains(where: { $0.isLate(on: today) }) {
                        h.badge(.late, Words.late)
                    } else if plan.asksForEnd(on: today) {
                        h.badge(.soon, Words.endsOn)
                    }
                    h.span(.class("faint")) { h in
                        let own = open.filter { $0.owner == employeeID }
                        let next = (own.isEmpty ? open : own).min { $0.dueOn < $1.dueOn }
                        if let next { h.text("\(next.words) · \(h.say.date(next.dueOn))") }
                    }
                }
            }
        }
    }

    static func page(_ page: PlanPage, _ h: inout HTML) {
        let plan = page.plan
        h.pageHead(plan.name, sub: h.say(Words.plan)) { h in
            if page.access.maySeeType {
                h.a(.class("btn"), .href(TalentPages.path.adding(plan.employeeID)), text: Words.talent)
            } else if page.access == .helper {
                h.a(.class("btn"), .href(PlanPages.path), text: Words.back)
            }
        }
        if let error = page.error { h.flash(error, tone: .late) }
        h.section(.class("card")) { h in
            var pairs: [(Word, String)] = [(Words.aim, plan.aim)]
            if let test = plan.test { pairs.append((Words.test, test)) }
            if let ends = plan.endsOn { pairs.append((Words.endsOn, h.say.day(ends))) }
            if let outcome = plan.outcome { pairs.append((Words.outcome, h.say(outcome.word))) }
            if let words = plan.words { pairs.append((Words.words, words)) }
            h.keyValues(pairs)
            h.p(.class("sub"), text: Words.whoReads)
            if plan.asksForEnd(on: page.today) { h.p { $0.badge(.soon, Words.endHasCome) } }
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.actions)
            h.ul(.class("plan-actions")) { h in
                for action in plan.actions { item(action, page, &h) }
            }
        }
        guard page.access.mayChange, plan.isOpen else { return }
        addForm(page, &h)
        endForm(page, &h)
    }

    private static func item(_ action: PlanAction, _ page: PlanPage, _ h: inout HTML) {
        h.li(.class("plan-actions__item")) { h in
            h.p(.class("plan-actions__words")) { h in
                h.strong(text: action.kind.word)
                h.text(" \(action.words) ")
                state(action, page.today, &h)
            }
            h.p(.class("faint"), text: h.say.joined(page.name(action.owner), h.say.day(action.dueOn)))
            if !action.said.isEmpty {
                h.ol(.class("timeline")) { h in
                    for word in action.said { said(word, page, &h) }
                }
            }
            let may = PlanWord.Said.allCases.filter {
                page.access.maySay($0, of: action, in: page.plan, page.employeeID)
            }
            if !may.isEmpty { wordForm(action, may, page, &h) }
        }
    }

    private static func state(_ action: PlanAction, _ today: Day, _ h: inout HTML) {
        switch action.state {
        case .done:
            h.badge(.good, Words.done)
            if let result = action.result {
                h.text(" ")
                h.badge(result == .passed ? .good : .plain, result.word)
            }
        case .dropped: h.badge(.plain, Words.dropped)
        case .open: if action.isLate(on: today) { h.badge(.late, Words.late) }
        }
    }

    private static func said(_ word: PlanWord, _ page: PlanPage, _ h: inout HTML) {
        h.li(.class("timeline__item")) { h in
            h.time(.class("faint"), .datetime(word.day), text: h.say.date(word.day))
            h.p { h in
                h.strong(text: word.said.word)
                h.span(.class("faint"), text: " \(page.name(word.by))")
                if let minutes = word.minutes { h.span(.class("faint"), text: " · \(h.say(Words.said(minutes)))") }
            }
            if let words = word.words { h.p(.class("sub"), text: words) }
        }
    }

    private static func wordForm(_ action: PlanAction, _ may: [PlanWord.Said], _ page: PlanPage, _ h: inout HTML) {
        let id = "action-\(action.number)"
        h.details { h in
            h.summary(text: Words.words)
            h.form(
                .class("form"),
                .method(.post),
                .action(PlanPages.path.adding(page.plan.id).adding("words"))
            ) { h in
                h.hidden("csrf", page.csrf)
                h.hidden("action", String(action.number))
                labelled(id + "-words", Words.words, &h) {
                    $0.input(.class("field__input"), .id(id + "-words"), .name("words"), .maxlength(Plan.longestWords))
                }
                if may.contains(.done) {
                    if action.kind.isTested { resultField(id, &h) }
                    labelled(id + "-minutes", Words.minutes, &h) {
                        $0.input(
                            .class("field__input"),
                            .id(id + "-minutes"),
                            .name("minutes"),
                            .type("text"),
                            .attribute("inputmode", "numeric")
                        )
                    }
                    labelled(id + "-due", Words.moved, &h) {
                        $0.input(
                            .class("field__input"),
                            .id(id + "-due"),
                            .name("due"),
                            .type("date"),
                            .value(action.dueOn.description)
                        )
                    }
                }
                h.div(.class("actions")) { h in
                    for said in may {
                        h.button(
                            .class("btn", "btn--primary", when: said == .done),
                            .type("submit"),
                            .name("said"),
                            .value(said.rawValue),
                            text: said.word
                        )
                    }
                }
            }
        }
    }

    private static func resultField(_ id: String, _ h: inout HTML) {
        labelled(id + "-result", Words.result, &h) { h in
            h.select(.class("field__input"), .id(id + "-result"), .name("result")) { h in
                h.option(.value(""), text: Say.missing)
                for result in PlanWord.Result.allCases { h.option(.value(result.rawValue), text: result.word) }
            }
        }
    }

    /// A field whose name stands on the page more than once.
    static func labelled(_ id: String, _ name: Word, _ h: inout HTML, _ control: HTML.Body) {
        h.div(.class("field")) { h in
            h.label(.class("field__label"), .for(id), text: name)
            control(&h)
        }
    }

    private static func addForm(_ page: PlanPage, _ h: inout HTML) {
        h.details(.class("card")) { h in
            h.summary(text: Words.addAction)
            h.form(.class("form"), .method(.post), .action(PlanPages.path.adding(page.plan.id).adding("actions"))) {
                h in
                h.hidden("csrf", page.csrf)
                h.choiceField(
                    Field("kind-1", Words.what, value: ActionKind.other.rawValue),
                    options: ActionKind.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.field(Field("words-1", Words.words, required: true))
                h.field(Field("owner-1", Words.owner, value: page.employeeID, required: true))
                h.field(Field("due-1", Words.due, value: (page.today + 28).description, required: true), type: "date")
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.addAction) }
            }
        }
    }

    private static func endForm(_ page: PlanPage, _ h: inout HTML) {
        h.details(.class("card"), .attribute("open", page.plan.asksForEnd(on: page.today) ? "" : nil)) { h in
            h.summary(text: Words.endPlan)
            h.form(.class("form"), .method(.post), .action(PlanPages.path.adding(page.plan.id).adding("end"))) { h in
                h.hidden("csrf", page.csrf)
                h.choiceField(
                    Field("outcome", Words.outcome, value: Plan.Outcome.reached.rawValue),
                    options: Plan.Outcome.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.textField(Field("words", Words.words, required: true), rows: 3)
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.endPlan) }
            }
        }
    }
}
