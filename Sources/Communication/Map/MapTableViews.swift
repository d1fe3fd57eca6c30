import Core
import Web

/// The counts behind the heat: each row, then each rule, with what they are counted from.
struct MapTable {
    let map: CommunicationMap
    let rows: ArraySlice<CommunicationMap.Row>

    func write(_ h: inout HTML) {
        h.tableWrap(Words.countsBehind) { h in
            h.table(.class("table")) { h in
                h.caption(.class("visually-hidden"), text: Words.countsBehind)
                head(map.team == nil ? Words.team : Words.person, &h)
                h.tbody { h in
                    for row in rows {
                        line(
                            row.name.isEmpty ? Say.missing : h.say.joined(row.name, row.employeeID ?? ""),
                            row.total,
                            &h
                        )
                    }
                }
            }
        }
        h.tableWrap(Words.byRule) { h in
            h.table(.class("table")) { h in
                h.caption(.class("visually-hidden"), text: Words.byRule)
                head(Words.rule, &h)
                h.tbody { h in
                    for rule in map.rules { line("\(rule.rawValue) \(h.say(rule.short))", map.total(of: rule), &h) }
                    line(h.say(Words.everything), map.total, &h)
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

    private func line(_ name: String, _ tally: Tally, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), text: name)
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
