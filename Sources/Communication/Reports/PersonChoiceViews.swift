import Core
import Web

/// Choosing somebody by name, pinyin or number: their own people stand there before anything is typed.
enum PersonChoiceView {
    static func choose(_ people: [ReportedPerson], search: String, at path: Path, _ h: inout HTML) {
        h.form(
            .class("card", "toolbar"),
            .method(.get),
            .action(path),
            .role("search"),
            .data("behaviour", "live-search"),
            .data("target", "people-to-choose")
        ) { h in
            h.input(
                .type("search"),
                .name("q"),
                .value(search),
                .placeholder(Words.personSearch),
                .aria("label", Words.personSearch),
                .autocomplete("off")
            )
            h.button(.class("btn"), .type("submit"), .data("without-script", "1"), text: Words.apply)
        }
        h.div(.id("people-to-choose"), .class("report__people")) { h in
            if people.isEmpty { h.p(.class("sub"), text: Words.nobodyFound) }
            for person in people {
                h.a(.class("report__person"), .href(path.query("person", person.employeeID))) { h in
                    h.strong(text: person.name)
                    h.span(.class("faint"), text: h.say.joined(person.employeeID, person.team))
                }
            }
        }
    }
}
