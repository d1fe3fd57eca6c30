import Core
import Web

/// Lengths and places of talks by kind: bars whose table says the same.
enum TalkLengthsView {
    /// - Parameter inside: how many were begun inside the gap (K11).
    static func page(_ lengths: TalkLengths, inside: Int = 0, _ h: inout HTML) {
        h.pageHead(HoldingWords.lengthsTitle, sub: h.say(HoldingWords.lengthsSub))
        if inside > 0 { h.p(.class("sub"), text: CourseWords.allInside(inside)) }
        if lengths.kinds.isEmpty {
            h.emptyState(HoldingWords.lengthsNone, HoldingWords.lengthsSub)
            return
        }
        table(lengths, &h)
        h.div(.class("lengths")) { h in
            for kind in lengths.kinds where kind.timed > 0 || !kind.places.isEmpty { charts(kind, &h) }
        }
    }

    private static func table(_ lengths: TalkLengths, _ h: inout HTML) {
        h.tableWrap(HoldingWords.lengthsTitle) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        h.th(.scope(.col), text: HoldingWords.lengthsKind)
                        for word in [HoldingWords.lengthsTalks, HoldingWords.lengthsMedian, HoldingWords.lengthsWithin]
                        {
                            h.th(.scope(.col), .class("number"), text: word)
                        }
                    }
                }
                h.tbody { h in
                    for kind in lengths.kinds { row(kind, &h) }
                }
            }
        }
    }

    private static func row(_ kind: TalkLengths.Kind, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), text: kind.kind.word)
            h.td(.label(HoldingWords.lengthsTalks), .class("number"), text: h.say.count(kind.talks))
            h.td(
                .label(HoldingWords.lengthsMedian),
                .class("number"),
                text: kind.median.map { h.say(Words.minutes($0)) } ?? Say.missing
            )
            let band = TalkBand(kind.kind).minutes
            let share =
                kind.timed == 0
                ? Say.missing
                : "\(h.say.count(kind.within)) / \(h.say.count(kind.timed)) (\(band.lowerBound)–\(band.upperBound))"
            h.td(.label(HoldingWords.lengthsWithin), .class("number"), text: share)
        }
    }

    private static func charts(_ kind: TalkLengths.Kind, _ h: inout HTML) {
        let say = h.say
        h.section(.class("card")) { h in
            h.h2(text: kind.kind.word)
            if kind.timed > 0 {
                let bars = TalkLengths.Bin.allCases.map { BarChart.Bar($0.label, Double(kind.bins[$0] ?? 0)) }
                Chart.bars(BarChart(say(HoldingWords.lengthsOf), bars: bars) { say.count(Int($0)) }, &h)
            }
            if !kind.places.isEmpty {
                let bars = TalkPlace.allCases.compactMap { place in
                    kind.places[place].map { BarChart.Bar(say(place.word), Double($0)) }
                }
                Chart.bars(BarChart(say(HoldingWords.lengthsPlaces), bars: bars) { say.count(Int($0)) }, &h)
            }
        }
    }
}
