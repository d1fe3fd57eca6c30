import Core
import Web

enum RoutingView {
    static func page(_ table: RoutingTable, _ draft: RoutingDraft, site: String, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.routingTitle, sub: site) { h in
            h.a(.class("btn"), .href(IssuePages.path), text: Words.issuesTitle)
        }
        h.p(.class("sub"), text: Words.routingHint)
        h.tableWrap(Words.routingTitle) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in [Words.topic, Words.goesTo, Words.owner, Words.answerDays, Words.knownBy] {
                            h.th(.scope(.col), text: head)
                        }
                    }
                }
                h.tbody { h in for topic in table.topics { row(topic, &h) } }
            }
        }
        form(draft, csrf, &h)
    }

    private static func row(_ topic: IssueTopic, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row)) { $0.a(.href(RoutingPages.path.query("topic", topic.code)), text: topic.name) }
            h.td(.label(Words.goesTo)) { h in h.text(h.say.joined(h.say(topic.route.word), topic.department ?? "")) }
            h.td(.label(Words.owner), text: topic.owner ?? "—")
            h.td(.label(Words.answerDays), text: h.say.count(topic.answerDays))
            h.td(.label(Words.knownBy), text: topic.words.joined(separator: " "))
        }
    }

    private static func form(_ draft: RoutingDraft, _ csrf: String, _ h: inout HTML) {
        h.h2(text: draft.code.isEmpty ? Words.addTopic : Words.changeTopic)
        h.form(.class("card", "form"), .method(.post), .action(RoutingPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("topic", draft.code)
            h.field(Field("name", Words.topic, value: draft.name, error: draft.nameError, required: true))
            h.textField(Field("words", Words.knownBy, value: draft.words, hint: Words.knownByHint), rows: 2)
            h.choiceField(
                Field("route", Words.goesTo, value: draft.route),
                options: IssueRoute.allCases.map { (value: $0.rawValue, name: $0.word) }
            )
            h.field(Field("department", Words.department, value: draft.department))
            h.field(
                Field(
                    "owner",
                    Words.ownerNumber,
                    value: draft.owner,
                    hint: Words.ownerNumberHint,
                    error: draft.ownerError
                )
            )
            h.field(Field("days", Words.answerDays, value: draft.days, error: draft.daysError, required: true))
            h.div(.class("actions")) { h in
                h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save)
                if !draft.code.isEmpty, draft.code != IssueTopic.other {
                    h.button(.class("btn"), .type("submit"), .name("end"), .value("1"), text: Words.endTopic)
                }
            }
        }
    }
}
