import Core
import Signals
import Statistics
import Web

/// Time by type against its guide, and each team's reports over time with an honest answer.
enum WatchView {
    static func page(_ page: WatchPage?, _ h: inout HTML) {
        h.pageHead(Words.watch, sub: h.say(Words.matrixSub)) { h in
            h.a(.class("btn"), .href(TalentPages.path), text: Words.talent)
        }
        guard let page else { return h.emptyState(Words.nothingYet, Words.nothingYetSentence(.standard)) }
        time(page.time, &h)
        h.section(.class("section")) { h in
            h.h2(text: Words.moodByTeam)
            h.p(.class("sub"), text: Words.moodHint)
            h.howComputed([Words.moodComputed])
            if page.teams.isEmpty { h.p(.class("sub"), text: Words.noTeamToWatch) }
            for team in page.teams { self.team(team, &h) }
        }
    }

    private static func time(_ time: TimeSpent, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.timeByType)
            h.p(
                text: Words.timeAgainstGuide(
                    time.limited.minutes,
                    guide: time.guideMinutes,
                    people: time.limited.people
                )
            )
            if time.isAboveGuide { h.p { $0.badge(.soon, Words.aboveGuide) } }
            h.tableWrap(Words.timeByType) { h in
                h.table(.class("table")) { h in
                    h.thead { h in
                        h.tr { h in
                            h.th(.scope(.col), text: Words.type)
                            for word in [Words.people, Words.minutesSpent, Words.perPerson] {
                                h.th(.class("number"), .scope(.col), text: word)
                            }
                        }
                    }
                    h.tbody { h in
                        for type in TalentType.allCases { row(type, time.sums[type] ?? TimeSpent.Sum(), &h) }
                    }
                }
            }
            h.p(.class("sub"), text: Words.timeHint)
            h.howComputed([Words.timeComputed(guide: TimeSpent.guide)])
        }
    }

    private static func row(_ type: TalentType, _ sum: TimeSpent.Sum, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), text: type.word)
            h.td(.class("number"), text: h.say.count(sum.people))
            h.td(.class("number"), text: h.say.count(sum.minutes))
            h.td(.class("number"), text: sum.perPerson.map { h.say.decimal($0, digits: 0) } ?? Say.missing)
        }
    }

    private static func team(_ team: WatchPage.Team, _ h: inout HTML) {
        let say = h.say
        h.section(.class("card")) { h in
            h.h3(text: team.name)
            h.p { h in
                h.text(Words.answer(team.watch.answer))
                if let ratio = team.watch.ratio, let interval = team.watch.interval {
                    let low = say.decimal(interval.low, digits: 2)
                    let high = interval.high.isFinite ? say.decimal(interval.high, digits: 1) : "∞"
                    let value = ratio.isFinite ? say.decimal(ratio, digits: 2) : "∞"
                    h.span(.class("faint"), text: " " + say(Words.ratio(value, low, high)))
                }
            }
            h.p(
                .class("sub"),
                text: Words.reports(
                    before: team.watch.before?.events ?? 0,
                    after: team.watch.after?.events ?? 0,
                    since: say.date(team.watch.since),
                    people: team.lostHeart
                )
            )
            Chart.columns(
                BarChart(
                    say(Words.reportsOverTime),
                    bars: team.counts.map { BarChart.Bar(say.date($0.from), Double($0.count)) }
                ) { say.decimal($0, digits: 0) },
                &h
            )
        }
    }
}
