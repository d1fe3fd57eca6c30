import Core
import People
import Web

/// One agreement: what holds, what came of it, what both said of it.
enum AgreementView {
    static func page(_ page: AgreementPage, csrf: String, _ h: inout HTML) {
        let agreement = page.agreement
        let other = page.isPerson ? page.holder : page.person
        h.pageHead(
            AgreementWords.title,
            sub: h.say.joined(other.name ?? other.employeeID, h.say(agreement.kind.word))
        ) { h in
            if page.isHolder {
                let write = Path("/talks").adding(agreement.course.text).adding("agreement")
                    .query("employee", page.person.employeeID)
                h.a(.class("btn"), .href(write), text: AgreementWords.rewrite)
            }
            h.a(.class("btn"), .href(Path("/agreements")), text: AgreementWords.listTitle)
        }
        if let unsent = page.unsent {
            h.flash(unsent.error, tone: .late)
        } else if page.standing == .reached {
            h.flash(FollowUpWords.praise)
        }
        h.div(.class("columns")) { h in
            h.div(.class("stack")) { h in
                terms(page, &h)
                if page.isPerson { AgreementAnswerView.form(page, csrf: csrf, &h) }
                FollowUpView.checks(page, csrf: csrf, &h)
                FollowUpView.promises(page, csrf: csrf, &h)
            }
            h.div(.class("stack")) { h in
                AgreementAnswerView.answer(page, &h)
                versions(page, &h)
            }
        }
    }

    static func standing(_ standing: AgreementStanding, _ h: inout HTML) {
        let tone: Tone =
            switch standing {
            case .reached, .agreed: .good
            case .missed: .late
            case .due, .differs: .soon
            case .waiting: .plain
            }
        h.badge(tone, standing.word)
    }

    private static func terms(_ page: AgreementPage, _ h: inout HTML) {
        let saying = page.saying
        h.section(.class("card")) { h in
            h.p(.class("agreement__head")) { h in
                standing(page.standing, &h)
                h.text(" ")
                h.span(.class("faint"), text: AgreementWords.version(page.agreement.newest))
            }
            if let terms = page.terms {
                if !terms.goals.isEmpty {
                    h.ol(.class("agreement__goals")) { h in
                        for goal in terms.goals { h.li { $0.p(.class("agreement__goal"), text: saying.goal(goal)) } }
                    }
                }
                if !terms.method.isEmpty {
                    h.h2(text: AgreementWords.method)
                    h.p(.class("agreement__text"), text: terms.method)
                }
                if !terms.checks.isEmpty {
                    h.p(.class("sub")) { h in
                        h.text(h.say(AgreementWords.checkDates) + (h.say.language == .english ? ": " : "："))
                        h.text(h.say.list(terms.checks.map { h.say.day($0) }))
                    }
                }
            }
            h.p(.class("faint"), text: page.agreement.readers.sentence)
        }
    }

    private static func versions(_ page: AgreementPage, _ h: inout HTML) {
        guard page.agreement.versions.count > 1 else { return }
        let saying = page.saying
        h.section(.class("card")) { h in
            h.h2(text: AgreementWords.versions)
            h.ol(.class("timeline")) { h in
                for (version, changes, before) in page.changes {
                    h.li(.class("timeline__item")) { h in
                        h.p { h in
                            h.strong(text: AgreementWords.version(version.number))
                            h.span(.class("faint")) { h in
                                h.text(" ")
                                h.time(.datetime(version.madeAt), text: h.say.moment(version.madeAt))
                            }
                        }
                        if let terms = version.terms {
                            for change in changes {
                                h.p(
                                    .class("sub"),
                                    text: TermsChangeSaying(before, terms, saying).sentence(change, h.say)
                                )
                            }
                        }
                        for answer in page.agreement.answers where answer.version == version.number {
                            AgreementAnswerView.said(answer, &h)
                        }
                    }
                }
            }
        }
    }
}

/// A change of an agreement in words.
struct TermsChangeSaying {
    private let before: Terms?
    private let terms: Terms
    private let saying: AgreementSaying

    init(_ before: Terms?, _ terms: Terms, _ saying: AgreementSaying) {
        (self.before, self.terms, self.saying) = (before, terms, saying)
    }

    func sentence(_ change: TermsChange, _ say: Say) -> String {
        switch change {
        case .added(let part): "\(say(AgreementWords.added)) · \(name(part, say)) \(text(part, terms, say))"
        case .dropped(let part): "\(say(AgreementWords.dropped)) · \(name(part, say)) \(text(part, before, say))"
        case .changed(let part):
            "\(name(part, say)) \(say(AgreementWords.before)) \(say.quoted(text(part, before, say))) "
                + "\(say(AgreementWords.changed)) \(say.quoted(text(part, terms, say)))"
        }
    }

    private func name(_ part: TermsChange.Part, _ say: Say) -> String {
        switch part {
        case .goal: say(AgreementWords.goal)
        case .method: say(AgreementWords.method)
        case .checks: say(AgreementWords.checkDates)
        case .promise: say(AgreementWords.promises)
        }
    }

    private func text(_ part: TermsChange.Part, _ terms: Terms?, _ say: Say) -> String {
        switch part {
        case .goal(let number): terms?.goals.first { $0.number == number }.map { say(saying.goal($0)) } ?? ""
        case .method: terms?.method ?? ""
        case .checks: say.list((terms?.checks ?? []).map { say.day($0) })
        case .promise(let number):
            terms?.promises.first { $0.number == number }
                .map { "\($0.words) \(say(FollowUpWords.by(say.date($0.dueOn))))" } ?? ""
        }
    }
}
