import Core
import Web

/// What a review is filled with, on the form of the talk and on the person's own page.
enum ReviewView {
    static func sheet(_ sheet: ReviewSheet, showsOwn: Bool, agreement: Path?, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2 { h in
                h.text(ReviewWords.title)
                h.span(.class("faint"), text: " \(h.say(ReviewWords.month(sheet.period)))")
            }
            guard !sheet.figures.isEmpty else { return h.p(.class("sub"), text: ReviewWords.none) }
            summary(sheet, &h)
            figures(sheet, &h)
        }
        goals(sheet, agreement, &h)
        if showsOwn { own(sheet.own, &h) }
    }

    private static func summary(_ sheet: ReviewSheet, _ h: inout HTML) {
        func line(_ word: Word, _ figures: [ReviewFigure]) {
            let names = figures.map { h.say($0.name) }
            h.p { h in
                h.strong(text: word)
                h.text(" \(names.isEmpty ? h.say(ReviewWords.nothingMoved) : h.say.list(names))")
            }
        }
        line(ReviewWords.progress, sheet.progress)
        line(ReviewWords.shortfall, sheet.shortfall)
    }

    private static func figures(_ sheet: ReviewSheet, _ h: inout HTML) {
        let words = [
            ReviewWords.figure, ReviewWords.reached, ReviewWords.peers, ReviewWords.isPeers, ReviewWords.past,
            ReviewWords.isPast,
        ]
        h.tableWrap(ReviewWords.title) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in words { h.th(.scope(.col), text: word) }
                    }
                }
                h.tbody { h in
                    for figure in sheet.figures { row(figure, words, &h) }
                }
            }
        }
    }

    private static func row(_ figure: ReviewFigure, _ words: [Word], _ h: inout HTML) {
        let say = h.say
        h.tr { h in
            h.th(.scope(.row)) { $0.a(.href(figure.definition), text: figure.name) }
            h.td(.label(words[1])) { h in
                h.text(figure.said(figure.value, say))
                h.span(.class("faint"), text: " \(figure.sure(say))")
            }
            h.td(.label(words[2]), text: figure.said(figure.expected, say))
            h.td(.label(words[3]), text: figure.againstPeers.word)
            h.td(.label(words[4]), text: figure.before.map { figure.said($0, say) } ?? Say.missing)
            h.td(.label(words[5]), text: figure.againstPast.word)
        }
    }

    private static func goals(_ sheet: ReviewSheet, _ agreement: Path?, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: ReviewWords.goals)
            if sheet.goals.isEmpty { h.p(.class("sub"), text: ReviewWords.noGoals) }
            h.ul { h in
                for goal in sheet.goals {
                    h.li { h in
                        h.text(goal.text)
                        h.span(.class("faint")) { h in
                            h.text(" ")
                            h.text(goal.outcome?.word ?? FollowUpWords.waiting)
                        }
                    }
                }
            }
            if let agreement { h.p { $0.a(.class("btn"), .href(agreement), text: ReviewWords.nextGoals) } }
        }
    }

    static func own(_ own: OwnReview?, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: ReviewWords.ownWords)
            guard let own else { return h.p(.class("sub"), text: ReviewWords.ownNone) }
            h.keyValues([
                (ReviewWords.ownProgress, own.progress), (ReviewWords.ownShortfall, own.shortfall),
                (ReviewWords.ownNext, own.nextStep),
            ])
            h.p(.class("faint"), text: h.say.moment(own.at))
        }
    }

    /// One tap: the measures and rules in force are known (C2c).
    static func known(_ known: MeasuresKnown, _ path: Path, csrf: String, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: ReviewWords.knownTitle)
            h.p(text: ReviewWords.knownAsk)
            h.ul { h in
                var seen: Set<String> = []
                for measure in known.measures where seen.insert(measure.definition.text).inserted {
                    h.li { $0.a(.href(measure.definition), text: measure.name) }
                }
                h.li { $0.a(.href(Path("/settings/rules")), text: ReviewWords.knownTitle) }
            }
            h.form(.method(.post), .action(path)) { h in
                h.hidden("csrf", csrf)
                h.hidden("version", known.version)
                h.button(.class("btn"), .type("submit"), text: ReviewWords.knownButton)
            }
        }
    }

    /// The person's own page: their figures, and three fields.
    static func write(
        _ sheet: ReviewSheet,
        _ draft: OwnReviewDraft,
        number: Int,
        error: Word?,
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(ReviewWords.ownTitle, sub: h.say(ReviewWords.month(sheet.period))) { h in
            h.a(.class("btn"), .href(OwnTalksPages.path), text: ReviewWords.back)
        }
        if let error { h.flash(error, tone: .late) }
        if error == ReviewWords.changed { own(sheet.own, &h) }
        Self.sheet(sheet, showsOwn: false, agreement: nil, &h)
        h.form(.class("form", "card"), .method(.post), .action(OwnReviewPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("period", sheet.period.description)
            h.hidden("number", String(number))
            h.p(.class("readers"), text: ReviewWords.ownHint)
            h.textField(Field("progress", ReviewWords.ownProgress, value: draft.progress), rows: 3)
            h.textField(Field("shortfall", ReviewWords.ownShortfall, value: draft.shortfall), rows: 3)
            h.textField(Field("next", ReviewWords.ownNext, value: draft.nextStep), rows: 3)
            h.p(.class("actions")) { h in
                h.button(.class("btn", "btn--primary"), .type("submit"), text: ReviewWords.save)
            }
        }
    }
}
