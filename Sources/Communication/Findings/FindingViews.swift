import Core
import People
import Signals
import Web

/// The form of a finding and the list with its disputes.
enum FindingView {
    static func page(_ page: FindingPage, _ names: KnownNames, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.findingsTitle, sub: h.say(Words.findingsHint))
        if let chosen = page.chosen {
            form(page, chosen, csrf, &h)
        } else {
            PersonChoiceView.choose(page.people, search: page.search, at: FindingPages.path, &h)
        }
        guard !page.found.isEmpty else { return }
        h.h2(text: Words.foundLately)
        h.ul(.class("timeline", "card")) { h in
            for found in page.found { one(found, page, names, csrf, &h) }
        }
    }

    private static func form(_ page: FindingPage, _ person: Person, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(FindingPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("finding", page.id)
            h.hidden("person", person.employeeID)
            h.p { h in
                h.strong(text: person.name)
                h.span(.class("faint"), text: " \(person.employeeID) ")
                h.a(.href(FindingPages.path), text: Words.anotherPerson)
            }
            ReportView.choices(
                Words.findingSource,
                "source",
                Finding.Source.complaint.rawValue,
                Finding.Source.allCases.map { ($0.rawValue, $0.word) },
                nil,
                &h
            )
            ReportView.choices(
                Words.findingFault,
                "fault",
                nil,
                Finding.Fault.allCases.map { ($0.rawValue, $0.word) },
                nil,
                &h
            )
            h.field(
                Field("found_on", Words.foundOn, value: h.say.today.description, error: page.error, required: true),
                type: "date"
            )
            if page.isAnalyst { h.tickField("guide", Words.iGuide, isOn: false) }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }

    private static func one(
        _ found: FoundFault,
        _ page: FindingPage,
        _ names: KnownNames,
        _ csrf: String,
        _ h: inout HTML
    ) {
        h.li(.class("timeline__item")) { h in
            h.time(.class("faint"), .datetime(found.on), text: h.say.date(found.on))
            h.p { h in
                h.strong(text: names.name(of: found.employeeID))
                h.text(" \(h.say.joined(h.say(found.finding.source.word), h.say(found.finding.fault.word))) ")
                switch found.finding.standing(on: h.say.today) {
                case .stands: break
                case .upheld: h.badge(.plain, Words.disputeUpheld)
                case .disputed: h.badge(.soon, Words.disputeOpen)
                case .overturned: h.badge(.good, Words.disputeOverturned)
                }
            }
            let steps = DisputeStep.allCases.filter { $0.fits(found, by: page.reader, today: h.say.today) }
            guard !steps.isEmpty else { return }
            h.form(.class("actions"), .method(.post), .action(FindingPages.path.adding("disputes"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("key", found.key)
                for step in steps {
                    h.button(.class("btn"), .type("submit"), .name("step"), .value(step.rawValue), text: step.word)
                }
            }
        }
    }
}
