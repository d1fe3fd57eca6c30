import Core
import Statistics
import Web

/// What came of an agreement on its check dates, and of what was promised for it.
enum FollowUpView {
    static func checks(_ page: AgreementPage, csrf: String, _ h: inout HTML) {
        guard !page.followUp.dates.isEmpty else { return }
        let saying = page.saying
        h.section(.class("card"), .id("followup")) { h in
            h.h2(text: FollowUpWords.title)
            h.ol(.class("timeline")) { h in
                for day in page.followUp.dates {
                    h.li(.class(item(page.followUp.outcome(on: day)))) { h in
                        h.time(.class("timeline__when"), .datetime(day), text: h.say.day(day))
                        for one in page.followUp.goals(on: day) { goal(one, page, saying, &h) }
                        if let word = page.followUp.words[day] {
                            h.p(.class("faint"), text: "\(h.say(FollowUpWords.recordedBy)) \(word.by)")
                            if let words = word.words { h.blockquote(.class("quote"), text: words) }
                        }
                        if page.mayFollow, page.waitingDates.first == day { form(day, page, csrf, &h) }
                    }
                }
            }
        }
    }

    private static func item(_ outcome: GoalCheck.Outcome?) -> String {
        switch outcome {
        case .reached: "timeline__item timeline__item--good"
        case .missed: "timeline__item timeline__item--late"
        default: "timeline__item"
        }
    }

    private static func goal(_ one: WatchedGoal, _ page: AgreementPage, _ saying: AgreementSaying, _ h: inout HTML) {
        h.p { h in
            h.text(name(one, page, saying, h.say))
            h.text(" ")
            switch one.check?.outcome {
            case .reached: h.badge(.good, FollowUpWords.reached)
            case .missed: h.badge(.late, FollowUpWords.missed)
            case .few: h.badge(.plain, FollowUpWords.few)
            case nil:
                h.span(.class("faint"), text: one.checkOn > page.today ? FollowUpWords.ahead : FollowUpWords.toSay)
            }
        }
        guard let check = one.check, let target = one.target else { return }
        h.p(.class("faint"), text: figures(check, target, h.say))
    }

    /// The goal as it was on that date: its level may have changed since.
    private static func name(_ one: WatchedGoal, _ page: AgreementPage, _ saying: AgreementSaying, _ say: Say) -> String
    {
        if let target = one.target { return say(saying.target(target)) }
        let versions = page.agreement.versions.compactMap(\.terms)
        let known = versions.last { $0.goals.contains { $0.number == one.goal } }?.goals.first { $0.number == one.goal }
        return known.map { say(saying.goal($0)) } ?? say(AgreementWords.goal(one.goal))
    }

    static func figures(_ check: GoalCheck, _ target: Target, _ say: Say) -> String {
        let form = target.form
        let counts = FollowUpWords.counts(observations: say.count(check.observations), days: say.count(check.days))
        guard let value = check.value else { return say(counts) }
        let interval = check.interval.map {
            say(FollowUpWords.interval(Level.said($0.low, form), Level.said($0.high, form)))
        }
        return say.joined(
            Level.said(value, form),
            interval ?? "",
            say(counts),
            check.outcome != .few && check.isClose(to: target) ? say(FollowUpWords.close) : ""
        )
    }

    private static func form(_ day: Day, _ page: AgreementPage, _ csrf: String, _ h: inout HTML) {
        let unsent = page.unsent.flatMap { $0.field == "followed" ? $0 : nil }
        h.form(.class("form"), .method(.post), .action(AgreementPages.path(page.agreement.id).adding("followups"))) {
            h in
            h.hidden("csrf", csrf)
            h.hidden("day", day.description)
            for one in page.followUp.goals(on: day) where one.isForAPersonToSay {
                let title = name(one, page, page.saying, h.say)
                h.fieldset { h in
                    h.legend(text: title)
                    let options: [(GoalCheck.Outcome, Word)] = [
                        (.reached, FollowUpWords.reached), (.missed, FollowUpWords.missed),
                        (.few, FollowUpWords.cannotTell),
                    ]
                    for (outcome, word) in options {
                        h.label(.class("tick")) { h in
                            h.input(.type("radio"), .name("goal\(one.goal)"), .value(outcome.rawValue), .required())
                            h.span(text: word)
                        }
                    }
                }
            }
            h.p(.class("faint"), text: page.agreement.readers.sentence)
            h.textField(
                Field("words", FollowUpWords.whatCame, value: unsent?.text ?? "", error: unsent?.error),
                rows: 2
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: FollowUpWords.record) }
        }
    }

    static func promises(_ page: AgreementPage, csrf: String, _ h: inout HTML) {
        let promises = page.promises.filter { $0.state != .dropped }
        guard !promises.isEmpty else { return }
        h.section(.class("card"), .id("promises")) { h in
            h.h2(text: AgreementWords.promises)
            h.ol(.class("timeline")) { h in
                for promise in promises {
                    h.li(.class("timeline__item", "timeline__item--good", when: promise.state == .kept)) { h in
                        h.time(
                            .class("timeline__when"),
                            .datetime(promise.dueOn),
                            text: FollowUpWords.by(h.say.day(promise.dueOn))
                        )
                        h.p { h in
                            h.text(words(promise, page))
                            h.text(" ")
                            if promise.state == .kept {
                                h.badge(.good, FollowUpWords.kept)
                            } else if promise.isLate(on: page.today) {
                                h.badge(.late, Words.late)
                            } else if promise.isDue(on: page.today) {
                                h.badge(.soon, FollowUpWords.isDue)
                            }
                        }
                        for word in promise.said {
                            h.p(
                                .class("faint"),
                                text: h.say.joined(
                                    h.say.moment(word.at),
                                    h.say(word.said == .kept ? FollowUpWords.kept : FollowUpWords.notYet),
                                    word.words ?? ""
                                )
                            )
                        }
                        if page.mayFollow, promise.state == .open { promiseForm(promise, page, csrf, &h) }
                    }
                }
            }
        }
    }

    private static func words(_ promise: Promised, _ page: AgreementPage) -> String {
        page.terms?.promises.first { $0.number == promise.number }?.words ?? ""
    }

    private static func promiseForm(_ promise: Promised, _ page: AgreementPage, _ csrf: String, _ h: inout HTML) {
        let name = "promised-\(promise.number)"
        h.form(.class("form"), .method(.post), .action(AgreementPages.path(page.agreement.id).adding("promises"))) {
            h in
            h.hidden("csrf", csrf)
            h.hidden("promise", String(promise.number))
            h.label(.class("faint"), .for(name), text: FollowUpWords.promiseWord)
            h.input(
                .type("text"),
                .id(name),
                .name("words"),
                .maxlength(Terms.longestText),
                .autocomplete("off")
            )
            h.div(.class("actions")) { h in
                h.button(.class("btn"), .type("submit"), .name("said"), .value("kept"), text: FollowUpWords.kept)
                h.button(.class("btn"), .type("submit"), .name("said"), .value("not_yet"), text: FollowUpWords.notYet)
            }
        }
    }
}
