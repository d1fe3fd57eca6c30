import Core
import Signals
import Web

/// The matrix with its points and the list beside.
enum TalentView {
    static func page(_ matrix: TalentMatrix, _ address: Path, _ h: inout HTML) {
        h.pageHead(Words.talent, sub: h.say(Words.matrixSub)) { h in
            h.a(.class("btn"), .href(WatchPages.path), text: Words.watch)
            h.a(.class("btn"), .href(address.rerouted(to: "/talent.csv")), text: Words.exportCSV)
            h.a(.class("btn"), .href(address.rerouted(to: "/talent.xlsx")), text: Words.exportXLSX)
        }
        guard matrix.period != nil else {
            h.emptyState(
                Words.nothingYet,
                Words.nothingYetSentence(matrix.rules),
                action: (Words.importBehaviours, Path("/imports"))
            )
            return computed(matrix, &h)
        }
        filters(matrix, &h)
        if matrix.isTooMany {
            h.p(.class("sub"), text: Words.chooseTeam(TalentMatrix.mostRead))
            return computed(matrix, &h)
        }
        tiles(matrix, address, &h)
        if matrix.shown.isEmpty {
            h.p(.class("sub"), text: Words.nobodyHere)
        } else {
            h.div(.class("talent")) { h in
                picture(matrix, &h)
                h.div { h in
                    list(matrix, &h)
                    h.pager(matrix.page, of: matrix.pages, path: address)
                }
            }
        }
        computed(matrix, &h)
    }

    private static func filters(_ matrix: TalentMatrix, _ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(TalentPages.path)) { h in
            if matrix.sites.count > 1 {
                h.label(.class("visually-hidden"), .for("site"), text: Words.site)
                h.select(.id("site"), .name("site")) { h in
                    h.option(.value(""), text: Words.allSites)
                    for site in matrix.sites {
                        h.option(.value(site), .selected(site == matrix.filter.site), text: site)
                    }
                }
            }
            h.label(.class("visually-hidden"), .for("team"), text: Words.team)
            h.teamField(matrix.teams, chosen: matrix.filter.team)
            h.label(.class("visually-hidden"), .for("type"), text: Words.type)
            h.select(.id("type"), .name("type")) { h in
                h.option(.value(""), text: Words.allTypes)
                for type in TalentType.allCases {
                    h.option(.value(type.rawValue), .selected(type == matrix.filter.type), text: type.word)
                }
                h.option(.value("none"), .selected(matrix.filter.isUnknown), text: Words.noType)
            }
            h.label(.class("visually-hidden"), .for("period"), text: Words.period)
            h.select(.id("period"), .name("period")) { h in
                for period in matrix.periods.prefix(26) {
                    h.option(
                        .value(period.description),
                        .selected(period == matrix.period),
                        text: h.say.dayRange(period.first, period.last)
                    )
                }
            }
            h.button(.class("btn"), .type("submit"), text: Words.show)
        }
    }

    private static func tiles(_ matrix: TalentMatrix, _ address: Path, _ h: inout HTML) {
        h.summaryTiles { h in
            for type in TalentType.allCases {
                h.statTile(
                    h.say.count(matrix.count(type)),
                    type.word,
                    path: address.query("type", type.rawValue).query("page", nil)
                )
            }
            h.statTile(
                h.say.count(matrix.count(nil)),
                Words.noType,
                path: address.query("type", "none").query("page", nil)
            )
        }
    }

    static func corners(_ say: Say) -> [String] {
        [TalentType.one, .two, .three, .four].map { "\(say($0.word)) · \(say($0.sides))" }
    }

    private static func picture(_ matrix: TalentMatrix, _ h: inout HTML) {
        let say = h.say
        let points = matrix.drawn.compactMap { line -> Quadrant.Point? in
            guard let x = line.enthusiasm, let y = line.ability else { return nil }
            return Quadrant.Point(
                line.name,
                x: x.value,
                y: y.value,
                errors: (x.error, y.error),
                form: line.correction != nil ? .placed : line.isBorderline ? .borderline : .clear,
                path: TalentPages.path.adding(line.employeeID),
                note: note(line, say)
            )
        }
        h.section(.class("card")) { h in
            Chart.quadrant(
                Quadrant(
                    say(Words.talent),
                    axes: (say(Words.enthusiasm), say(Words.ability)),
                    corners: corners(say),
                    points: points,
                    band: matrix.rules.band
                ),
                &h
            )
            let shown = matrix.shown.count
            if points.count == TalentMatrix.mostDrawn {
                h.p(.class("sub"), text: Words.drawnOf(points.count, shown))
            } else if points.count < shown {
                h.p(.class("sub"), text: Words.notDrawn(shown - points.count))
            }
        }
    }

    static func note(_ line: TalentLine, _ say: Say) -> String {
        var notes = [line.team, say(line.type?.word ?? Words.noType)]
        if line.correction != nil { notes.append(say(Words.corrected)) }
        if line.isBorderline { notes.append(say(Words.borderline)) }
        return notes.joined(separator: " · ")
    }

    private static func list(_ matrix: TalentMatrix, _ h: inout HTML) {
        h.tableWrap(Words.talent) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: Words.person)
                        h.th(.scope(.col), text: Words.team)
                        h.th(.scope(.col), text: Words.type)
                    }
                }
                h.tbody { h in
                    for line in matrix.onPage { row(line, &h) }
                }
            }
        }
    }

    private static func row(_ line: TalentLine, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(Words.person)) { h in
                h.a(.href(TalentPages.path.adding(line.employeeID)), text: line.name)
                h.span(.class("faint"), text: " \(line.employeeID)")
            }
            h.td(.label(Words.team), text: line.team)
            h.td(.label(Words.type)) { h in
                h.text(line.type?.word ?? Words.noType)
                h.text(" ")
                if line.correction != nil { h.badge(.plain, Words.corrected) }
                if line.isBorderline { h.badge(.plain, Words.borderline) }
                if line.hasPlan { h.badge(.good, Words.hasPlan) }
            }
        }
    }

    private static func computed(_ matrix: TalentMatrix, _ h: inout HTML) {
        h.howComputed(Words.computed(matrix.rules) + [Words.ellipseComputed]) { h in
            for summary in matrix.summaries {
                func said(_ alpha: Double?) -> String { alpha.map { h.say.decimal($0, digits: 2) } ?? Say.missing }
                let (ability, enthusiasm) = (said(summary.ability), said(summary.enthusiasm))
                h.p(.class("sub"), text: Words.alpha(summary.site, ability, enthusiasm))
            }
            h.p { $0.a(.href(MeasurePages.path), text: Words.measuresOfTypes) }
        }
    }
}
