import Core
import Performance
import Signals
import Web

/// One person: where they stand and how they came there, why, what was corrected, and the plans.
enum TalentPersonView {
    static func page(
        _ subject: TalentSubject,
        _ plans: [Plan],
        _ draft: CorrectionDraft?,
        csrf: String,
        _ h: inout HTML
    ) {
        let path = TalentPages.path.adding(subject.employeeID)
        h.pageHead(
            subject.name,
            sub: h.say.joined(subject.employeeID, subject.team, h.say(subject.type?.word ?? Words.noType))
        ) { h in
            h.a(.class("btn"), .href(Path("/people").adding(subject.employeeID)), text: Words.person)
            if subject.type == .two || subject.type == .four {
                h.a(.class("btn"), .href(path.adding("papers")), text: Words.papers)
            }
            h.a(.class("btn", "btn--primary"), .href(path.adding("plans").adding("new")), text: Words.openPlan)
        }
        if let held = subject.inForce {
            let (type, until) = (held.type.word, h.say.date(held.untilOn))
            h.flash(Words.held(type, until: until, by: held.madeBy), tone: .plain)
        }
        h.div(.class("talent")) { h in
            trail(subject, &h)
            h.div { h in
                if let last = subject.course.last {
                    reasons(last.reading, subject.rules(in: last.period), subject.measures, &h)
                }
                history(subject, &h)
            }
        }
        if !plans.isEmpty { self.plans(plans, &h) }
        corrections(subject, draft, csrf: csrf, path, &h)
    }

    private static func trail(_ subject: TalentSubject, _ h: inout HTML) {
        let say = h.say
        let rules = subject.course.last.map { subject.rules(in: $0.period) } ?? .standard
        let points = subject.course.suffix(13).compactMap { period, reading -> Quadrant.Point? in
            let (able, keen) = (reading.state.ability, reading.state.enthusiasm)
            guard let x = keen.smoothed, let y = able.smoothed else { return nil }
            return Quadrant.Point(
                say.dayRange(period.first, period.last),
                x: x,
                y: y,
                errors: ((keen.variance ?? 0).squareRoot(), (able.variance ?? 0).squareRoot()),
                form: reading.state.isBorderline(subject.rules(in: period)) ? .borderline : .clear,
                note: say(reading.state.type?.word ?? Words.noType)
            )
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.pathOverTime)
            Chart.quadrant(
                Quadrant(
                    say(Words.pathOverTime),
                    axes: (say(Words.enthusiasm), say(Words.ability)),
                    corners: TalentView.corners(say),
                    points: points,
                    band: rules.band,
                    isTrail: true
                ),
                &h
            )
            h.howComputed(Words.computed(rules) + [Words.chanceComputed, Words.ellipseComputed])
        }
    }

    private static func reasons(
        _ reading: StoredReading,
        _ rules: TypeRules,
        _ measures: MeasureCatalogue,
        _ h: inout HTML
    ) {
        for (title, axis, state) in [
            (Words.whyAbility, reading.ability, reading.state.ability),
            (Words.whyEnthusiasm, reading.enthusiasm, reading.state.enthusiasm),
        ] {
            h.section(.class("card")) { h in
                h.h2(text: title)
                if let chance = state.chanceAbove {
                    h.p { h in
                        h.text("\(h.say(Words.chance)) \(h.say.percent(chance)) ")
                        if state.isBorderline(rules) { h.badge(.plain, Words.borderline) }
                    }
                }
                list(axis, rules, measures, &h)
            }
        }
    }

    /// The inputs in words, the strongest first: for managers, and for the person alike.
    static func list(
        _ axis: StoredReading.Axis,
        _ rules: TypeRules,
        _ measures: MeasureCatalogue,
        _ h: inout HTML
    ) {
        if let unknown = axis.unknown { h.p(.class("sub"), text: Words.unknown(unknown, rules)) }
        h.ul(.class("talent-reasons")) { h in
            for reason in TypeReason.of(axis.inputs) {
                h.li(.class("talent-reasons__item")) { h in
                    h.span(
                        .class("talent-reasons__way"),
                        .aria("hidden", true),
                        text: reason.way == .up ? "▲" : reason.way == .down ? "▼" : "–"
                    )
                    let sentence = Words.reason(reason, Words.input(reason.input, measures))
                    if measures[reason.input] == nil {
                        h.span(text: sentence)
                    } else {
                        h.a(.href(Path("/measures").adding(reason.input)), text: sentence)
                    }
                }
            }
        }
    }

    private static func history(_ subject: TalentSubject, _ h: inout HTML) {
        guard !subject.changes.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: Words.history)
            h.ol(.class("timeline")) { h in
                for change in subject.changes {
                    h.li(.class("timeline__item")) { h in
                        h.time(
                            .class("faint"),
                            .datetime(change.period.last + 1),
                            text: h.say.date(change.period.last + 1)
                        )
                        h.p { h in
                            h.text(change.was?.word ?? Words.noType)
                            h.text(" → ")
                            h.text(change.type?.word ?? Words.noType)
                        }
                    }
                }
            }
        }
    }

    private static func plans(_ plans: [Plan], _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.plans)
            h.ul(.class("voice-list")) { h in
                for plan in plans {
                    h.li(.class("voice-list__item")) { h in
                        h.a(.class("voice-list__link"), .href(PlanPages.path.adding(plan.id)), text: plan.aim)
                        if let outcome = plan.outcome { h.badge(.plain, outcome.word) }
                        h.span(.class("faint"), text: h.say.date(plan.openedOn))
                    }
                }
            }
        }
    }

    private static func corrections(
        _ subject: TalentSubject,
        _ draft: CorrectionDraft?,
        csrf: String,
        _ path: Path,
        _ h: inout HTML
    ) {
        h.section(.class("card")) { h in
            h.h2(text: Words.correction)
            h.p(.class("sub"), text: Words.correctHint)
            h.ol(.class("timeline")) { h in
                for one in subject.corrections {
                    h.li(.class("timeline__item")) { h in
                        h.time(
                            .class("faint"),
                            .datetime(one.fromOn),
                            text: h.say.dayRange(one.fromOn, one.endedOn ?? one.untilOn)
                        )
                        h.p { h in
                            h.strong(text: one.type.word)
                            let reckoned = h.say(one.reckoned?.word ?? Words.noType)
                            h.span(.class("faint"), text: " \(h.say(Words.reckonedAs)) \(reckoned) · \(one.madeBy)")
                        }
                        h.p(.class("sub"), text: one.reason)
                    }
                }
            }
            if let held = subject.inForce {
                h.form(.method(.post), .action(path.adding("corrections").adding("end"))) { h in
                    h.hidden("csrf", csrf)
                    h.hidden("correction", held.id.text)
                    h.button(.class("btn"), .type("submit"), text: Words.endCorrection)
                }
            }
            h.form(.class("form"), .method(.post), .action(path.adding("corrections"))) { h in
                h.hidden("csrf", csrf)
                h.choiceField(
                    Field("type", Words.type, value: (draft?.type ?? subject.type)?.rawValue ?? ""),
                    options: TalentType.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.field(
                    Field("reason", Words.reason, value: draft?.reason ?? "", error: draft?.reasonError, required: true)
                )
                h.field(
                    Field("until", Words.until, value: draft?.until ?? "", error: draft?.untilError),
                    type: "date"
                )
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.save) }
            }
        }
    }
}
