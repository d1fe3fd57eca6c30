import Core
import Web

/// What is on file before parting may be spoken of, and what is missing (L4); an advice it is not.
enum SupportView {
    static func page(
        _ subject: TalentSubject,
        _ papers: SupportPapers,
        _ read: [(by: String, on: Day, words: String)],
        error: Word?,
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(subject.name, sub: h.say(Words.papers)) { h in
            h.a(.class("btn"), .href(TalentPages.path.adding(subject.employeeID)), text: Words.back)
        }
        h.p(text: Words.papersSentence)
        if papers.isProtected { h.flash(Words.protectedSentence, tone: .late) }
        h.section(.class("card")) { h in
            h.ul(.class("plan-actions")) { h in
                for paper in SupportPapers.Paper.allCases {
                    h.li(.class("plan-actions__item")) { h in
                        h.p { h in
                            h.text(paper.word)
                            h.text(" ")
                            if let day = papers.there[paper] {
                                h.badge(.good, Words.onFile(h.say.date(day)))
                            } else {
                                h.badge(.soon, Words.isMissing)
                            }
                        }
                    }
                }
            }
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.whoRead)
            for one in read {
                h.p { h in
                    h.strong(text: "\(one.by) · \(h.say.date(one.on))")
                    h.text(" \(one.words)")
                }
            }
            h.form(
                .class("form"),
                .method(.post),
                .action(TalentPages.path.adding(subject.employeeID).adding("papers"))
            ) { h in
                h.hidden("csrf", csrf)
                h.field(Field("words", Words.readWords, error: error, required: true))
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.save) }
            }
        }
    }
}
