import Core
import Web

/// The page of a peer group: ranges first, then one line each; never a place.
struct RankingView {
    let page: RankingPage

    static func address(_ path: Path, _ measure: String, _ peers: String) -> Path {
        path.query("measure", measure).query("peers", peers)
    }

    func write(_ h: inout HTML) {
        let (measure, peers) = (page.measure.id, page.group.key)
        h.pageHead(
            RankWords.title,
            sub: h.say.joined(
                h.say(page.measure.name),
                h.say(RankWords.group(page.group.group)),
                h.say(Words.people(page.total)),
                page.through.map { h.say(RankWords.through(h.say.date($0))) } ?? ""
            )
        ) { h in
            h.a(.class("btn"), .href(Path("/performance")), text: RankWords.back)
            h.a(
                .class("btn"),
                .href(Self.address(Path("/performance/ranking.xlsx"), measure, peers)),
                text: RankWords.xlsx
            )
            h.a(
                .class("btn"),
                .href(Self.address(Path("/performance/ranking.csv"), measure, peers)),
                text: RankWords.csv
            )
        }
        h.p(.class("sub"), text: RankWords.lead)
        choose(&h)
        h.p(.class("note")) { h in
            h.text(
                page.isAlike
                    ? RankWords.alikeSentence
                    : RankWords.sentence(
                        people: page.picture.rows.count,
                        clearly: page.count(.clearly),
                        possibly: page.count(.possibly),
                        unranked: page.count(.unranked)
                    )
            )
        }
        ranges(&h)
        table(&h)
        h.pager(behind: page.place?.list, next: page.next?.list, path: Self.address(RankingPages.path, measure, peers))
        h.p(.class("sub", "note"), text: RankWords.note)
        h.p { $0.a(.href(Path("/measures").adding(measure)), text: RankWords.computed) }
    }

    private func choose(_ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(RankingPages.path)) { h in
            h.div(.class("field")) { h in
                h.label(.for("measure"), text: RankWords.measure)
                h.select(.id("measure"), .name("measure")) { h in
                    for measure in page.measures {
                        h.option(
                            .value(measure.id),
                            .selected(measure.id == page.measure.id),
                            text: measure.name
                        )
                    }
                }
            }
            h.div(.class("field")) { h in
                h.label(.for("peers"), text: RankWords.peers)
                h.select(.id("peers"), .name("peers")) { h in
                    for one in page.groups {
                        h.option(
                            .value(one.key),
                            .selected(one.key == page.group.key),
                            text: RankWords.group(one.group)
                        )
                    }
                }
            }
            h.button(.class("btn"), .type("submit"), text: RankWords.show)
        }
    }

    private func ranges(_ h: inout HTML) {
        let measure = page.measure
        let say = h.say
        let rows = page.picture.rows.compactMap { row -> IntervalPlot.Row? in
            guard let estimate = row.estimate, let range = row.range else { return nil }
            return IntervalPlot.Row(
                row.name,
                value: estimate,
                low: range.lowerBound,
                high: range.upperBound,
                count: row.count,
                standing: row.belonging == .clearly ? (page.picture.isHigherBetter ? .above : .below) : .notClear,
                path: Path("/people").adding(row.employeeID).adding("results")
            )
        }
        guard !rows.isEmpty else { return }
        h.section(.class("card")) { h in
            Chart.intervals(
                IntervalPlot(say(RankWords.range), rows: rows, better: measure.side) { measure.said($0, say) },
                &h
            )
        }
    }

    private func table(_ h: inout HTML) {
        h.tableWrap(RankWords.table) { h in
            h.table(.class("table")) { h in
                h.caption(.class("visually-hidden"), text: RankWords.table)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: RankWords.person)
                        h.th(.scope(.col), text: RankWords.belongs)
                        for word in [RankWords.chance, RankWords.seen, RankWords.count] {
                            h.th(.class("number"), .scope(.col), text: word)
                        }
                    }
                }
                h.tbody { h in
                    for row in page.picture.rows { line(row, &h) }
                }
            }
        }
    }

    private func line(_ row: RankPicture.Row, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row)) { h in
                h.a(.href(Path("/people").adding(row.employeeID)), text: row.name)
                h.span(.class("faint"), text: " \(row.employeeID)")
            }
            h.td(.label(RankWords.belongs), text: row.belonging.word)
            h.td(.label(RankWords.chance), .class("number"), text: row.chance.map { h.say.percent($0) } ?? Say.missing)
            h.td(.label(RankWords.seen), .class("number"), text: page.measure.said(row.seen, h.say))
            h.td(.label(RankWords.count), .class("number"), text: h.say.count(row.count))
        }
    }
}
