import Core
import Statistics
import Store
import Web

/// How often each reason was named, by period, with its interval, for managers and HR (P21).
enum ReasonPages {
    static let path = Path("/leaving/reasons")

    static let routes: [Route] = [
        Route(.get, "/leaving/reasons", LeaverPages.readers) { visit in
            let period = CommunicationMap.period(from: visit.query["from"], to: visit.query["to"], today: visit.today)
            let (reasons, left) = try await visit.read { tx in
                try ExitReasonStore.reasons(from: period.lowerBound, to: period.upperBound, tx)
            }
            let counts = ReasonCounts(reasons, left: left)
            return .page(Words.reasonsTitle, at: LeavingPages.path) { h in ReasonView.page(counts, period, &h) }
        }
    ]
}

/// The table of reasons.
enum ReasonView {
    static func page(_ counts: ReasonCounts, _ period: ClosedRange<Day>, _ h: inout HTML) {
        h.pageHead(Words.reasonsTitle, sub: h.say.dayRange(period.lowerBound, period.upperBound)) { h in
            h.a(.class("btn"), .href(LeavingPages.path), text: Words.leavingTitle)
        }
        h.form(.class("card", "toolbar"), .method(.get), .action(ReasonPages.path)) { h in
            h.field(Field("from", Words.reasonsFrom, value: period.lowerBound.description), type: "date")
            h.field(Field("to", Words.reasonsTo, value: period.upperBound.description), type: "date")
            h.button(.class("btn"), .type("submit"), text: Words.apply)
        }
        h.p(.class("sub"), text: Words.reasonsOf(counts.left, answered: counts.answered))
        guard !counts.lines.isEmpty || counts.togetherCount > 0 else {
            h.p(.class("note"), text: Words.tooFewReasons(ReasonCounts.fewest))
            return
        }
        h.tableWrap(Words.reasonsTitle) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in [Words.givenReason, Words.timesNamed, Words.shareNamed, Words.shareInterval] {
                            h.th(.scope(.col), text: head)
                        }
                    }
                }
                h.tbody { h in
                    for line in counts.lines { row(line, &h) }
                    if counts.togetherCount > 0 {
                        h.tr { h in
                            h.th(.scope(.row)) { h in
                                h.text(Words.fewTogether)
                                h.span(.class("faint"), text: " \(h.say.list(counts.together.map { h.say($0.word) }))")
                            }
                            h.td(.class("number"), .label(Words.timesNamed), text: h.say.count(counts.togetherCount))
                            h.td(text: "–")
                            h.td(text: "–")
                        }
                    }
                }
            }
        }
        h.p(.class("sub"), text: Words.reasonsNote(ReasonCounts.fewest))
    }

    private static func row(_ line: ReasonCounts.Line, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), text: line.reason.word)
            h.td(.class("number"), .label(Words.timesNamed), text: h.say.count(line.count))
            h.td(.class("number"), .label(Words.shareNamed), text: h.say.percent(line.share))
            h.td(
                .class("number"),
                .label(Words.shareInterval),
                text: "\(h.say.percent(line.low)) – \(h.say.percent(line.high))"
            )
        }
    }
}
