import Core
import Web

/// What talks take off the line, as a table of one day and as pictures of a week.
enum DayLoadView {
    /// One day by half hour, with what is not known said.
    static func table(_ load: DayLoad, _ h: inout HTML) {
        guard !load.halves.isEmpty else {
            h.p(.class("sub"), text: Words.noShiftsKnown)
            return
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.byHalfHour)
            unknown(load, &h)
            h.tableWrap(Words.byHalfHour) { h in
                h.table(.class("table")) { h in
                    h.thead { h in
                        h.tr { h in
                            h.th(.scope(.col), text: Words.time)
                            for word in [Words.onShift, Words.talksOfDay, Words.talkMinutes, Words.shrinkage] {
                                h.th(.class("number"), .scope(.col), text: word)
                            }
                            h.th(.scope(.col), text: Words.traffic)
                        }
                    }
                    h.tbody { h in
                        for half in load.halves { row(half, &h) }
                    }
                }
            }
            h.p(.class("sub"), text: Words.howShrinkage)
        }
    }

    private static func unknown(_ load: DayLoad, _ h: inout HTML) {
        if !load.knowsShifts { h.p(.class("sub"), text: Words.noShiftsKnown) }
        if load.halves.allSatisfy({ $0.traffic == nil }) { h.p(.class("sub"), text: Words.noTrafficKnown) }
    }

    /// Many rows of short figures: a table on a phone too, not a card for each half hour.
    private static func row(_ half: DayLoad.Half, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), text: HalfHour.clock(half.minute))
            h.td(.class("number"), text: half.onShift.map { h.say.count($0) } ?? Say.missing)
            h.td(.class("number"), text: h.say.count(half.talks))
            h.td(.class("number"), text: h.say.count(half.talkMinutes))
            h.td(
                .class("number"),
                text: half.share.map { h.say.percent($0, digits: 1) } ?? Say.missing
            )
            h.td { h in
                switch half.traffic {
                case .quiet: h.badge(.plain, WeekGrid.Traffic.quiet.word)
                case .busy: h.badge(.soon, WeekGrid.Traffic.busy.word)
                case .usual: h.span(.class("faint"), text: WeekGrid.Traffic.usual.word)
                case nil: h.text(Say.missing)
                }
            }
        }
    }

    /// A week of a site, a picture for each day that has talks, with the figures in a table behind it.
    static func week(_ loads: [DayLoad], _ h: inout HTML) {
        guard !loads.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: Words.shrinkageOfWeek)
            let busy = loads.filter { $0.talkMinutes > 0 }
            if busy.isEmpty { return h.p(.class("sub"), text: Words.noSlotsKept) }
            for load in busy {
                h.details(.class("fold")) { h in
                    let share = load.share.map { "\(h.say(Words.shrinkage)) \(h.say.percent($0, digits: 1))" }
                    h.summary(
                        text: h.say.joined(
                            h.say.day(load.day),
                            h.say.duration(seconds: load.talkMinutes * 60),
                            share ?? h.say(Words.notEnoughData)
                        )
                    )
                    if !load.knowsShifts { h.p(.class("sub"), text: Words.noShiftsKnown) }
                    chart(load, &h)
                }
            }
            h.p(.class("sub"), text: Words.howShrinkage)
        }
    }

    private static func chart(_ load: DayLoad, _ h: inout HTML) {
        let minute = h.say(Words.talkMinutes)
        Chart.columns(
            BarChart(
                h.say.joined(h.say.day(load.day), minute),
                bars: load.halves.map { BarChart.Bar(HalfHour.clock($0.minute), Double($0.talkMinutes)) },
                unit: { String(Int($0.rounded())) }
            ),
            &h
        )
    }
}
