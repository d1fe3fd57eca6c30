import Core
import Web

/// The counts behind the heat: each row, then each rule, with what they are counted from.
struct MapTable {
    let map: CommunicationMap
    let rows: ArraySlice<CommunicationMap.Row>

    func write(_ h: inout HTML) {
        let first = map.team == nil ? Words.team : Words.person
        table(Words.countsBehind, first, &h) { h in
            for row in rows {
                let name = row.name.isEmpty ? Say.missing : h.say.joined(row.name, row.employeeID ?? "")
                line(name, row.total, isName: true, &h)
            }
        }
        table(Words.byRule, Words.rule, &h) { h in
            for rule in map.rules { line("\(rule.rawValue) \(h.say(rule.short))", map.total(of: rule), &h) }
            line(h.say(Words.everything), map.total, &h)
        }
    }

    private func table(_ title: Word, _ first: Word, _ h: inout HTML, _ body: HTML.Body) {
        h.section(.class("section")) { h in
            h.h2(text: title)
            h.tableWrap(title) { h in
                h.table(.class("table")) { h in
                    h.caption(.class("visually-hidden"), text: title)
                    head(first, &h)
                    h.tbody(body: body)
                }
            }
        }
    }

    private func head(_ first: Word, _ h: inout HTML) {
        h.thead { h in
            h.tr { h in
                h.th(.scope(.col), text: first)
                for word in [Words.fallDue, Words.wasMet, Words.stillDue, Words.late, Words.waived, Words.coverage] {
                    h.th(.scope(.col), .class("number"), text: word)
                }
            }
        }
    }

    private func line(_ name: String, _ tally: Tally, isName: Bool = false, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), .class("name").when(isName), text: name)
            for (word, count) in [
                (Words.fallDue, tally.all), (Words.wasMet, tally.held), (Words.stillDue, tally.due),
                (Words.late, tally.late), (Words.waived, tally.waived),
            ] {
                h.td(.class("number"), .label(word), text: h.say.count(count))
            }
            h.td(.class("number"), .label(Words.coverage), text: MapView.coverage(tally, h.say))
        }
    }
}
