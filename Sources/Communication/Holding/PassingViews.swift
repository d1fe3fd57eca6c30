import Core
import People
import Signals
import Web

/// The readable list "this is what I pass on", and the fields it comes from.
enum PassingView {
    /// Before the talk is recorded: large, to be read by two.
    static func page(_ talk: HoldingTalk, _ items: [RaisedItem], _ h: inout HTML) {
        h.pageHead(HoldingWords.passingTitle, sub: h.say(HoldingWords.passingHint)) { h in
            HoldingNav.links(talk, at: "passing", &h)
        }
        if items.isEmpty {
            h.emptyState(HoldingWords.passingNone, HoldingWords.passingNotes)
            return
        }
        h.ol(.class("passing")) { h in
            for item in items {
                h.li(.class("passing__item")) { h in
                    h.badge(.plain, item.what.word)
                    h.p(.class("passing__words"), text: item.text)
                }
            }
        }
        h.p(.class("sub"), text: HoldingWords.passingNotes)
    }

    /// After it: what was passed on, and what waits until both have read it.
    static func list(_ page: RecordPage, csrf: String, _ h: inout HTML) {
        let waiting = page.raised.filter { $0.shownAt == nil }
        h.section(.class("card")) { h in
            h.h2(text: HoldingWords.passingTitle)
            h.ol(.class("passing")) { h in
                for kept in page.raised where kept.shownAt != nil { seen(kept, &h) }
            }
            guard !waiting.isEmpty else { return }
            h.p(.class("sub"), text: HoldingWords.passingNotYet)
            guard page.talk.isHolder else { return }
            h.form(
                .class("form"),
                .method(.post),
                .action(CoursePages.path(page.talk.course, "passing"))
            ) { h in
                h.hidden("csrf", csrf)
                if page.talk.people.count > 1, let person = page.person { h.hidden("with", person.employeeID) }
                for kept in waiting {
                    h.p(.class("passing__words")) { h in
                        h.badge(.plain, kept.item.what.word)
                        h.text(" \(kept.item.text)")
                    }
                    choice("passing\(kept.number)", kept.item.passing, &h)
                }
                h.button(.class("btn", "btn--primary"), .type("submit"), text: HoldingWords.passingConfirm)
            }
        }
    }

    private static func seen(_ kept: RaisedStore.Kept, _ h: inout HTML) {
        h.li(.class("passing__item")) { h in
            h.badge(.plain, kept.item.what.word)
            h.p(.class("passing__words"), text: kept.item.text)
            h.p(.class("faint")) { h in
                h.text(h.say.joined(h.say(kept.item.passing.word), h.say(HoldingWords.passedOnSeen)))
            }
        }
    }

    /// The rows of the record's form: as many as there are, and two more.
    static func fields(_ draft: RecordDraft, known: Int, _ h: inout HTML) {
        let count = min(RaisedItem.most, draft.raised.count + 2)
        guard known < RaisedItem.most else { return }
        h.details(.class("record__more"), .open(!draft.raised.isEmpty)) { h in
            h.summary(text: HoldingWords.passingAdd)
            h.p(.class("sub"), text: HoldingWords.passingHint)
            for number in 1...count { row(number, draft, &h) }
            h.tickField("shown", HoldingWords.passingConfirm, isOn: draft.isShown)
        }
    }

    private static func row(_ number: Int, _ draft: RecordDraft, _ h: inout HTML) {
        let item = number <= draft.raised.count ? draft.raised[number - 1] : nil
        h.fieldset(.class("fieldset", "record__raised")) { h in
            h.legend(text: HoldingWords.thing(number))
            h.field(
                Field(
                    "raised\(number)",
                    HoldingWords.passingWords,
                    value: item?.text ?? "",
                    error: draft.errors["raised\(number)"]
                )
            )
            h.div(.class("record__row")) { h in
                h.choiceField(
                    Field("what\(number)", HoldingWords.passingWhat, value: (item?.what ?? .issue).rawValue),
                    options: RaisedItem.What.allCases.map { ($0.rawValue, $0.word) }
                )
                h.choiceField(
                    Field("source\(number)", HoldingWords.passingSource, value: (item?.source ?? .person).rawValue),
                    options: [Raised.Source.person, .manager].map { ($0.rawValue, $0.word) }
                )
                choice("passing\(number)", item?.passing ?? .kept, &h)
            }
        }
    }

    private static func choice(_ name: String, _ passing: RaisedItem.Passing, _ h: inout HTML) {
        h.choiceField(
            Field(name, HoldingWords.passingHow, value: passing.rawValue),
            options: RaisedItem.Passing.allCases.map { ($0.rawValue, $0.word) }
        )
    }
}
