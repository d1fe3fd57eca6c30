import Core
import People
import Web

/// What the leaders say of the week's list, as its holder reads it.
enum LeadersSayView {
    /// How many leaders have still to answer, while they can.
    static func tile(_ page: WeekPage, _ h: inout HTML) {
        guard let round = page.round, round.phase == .open else { return }
        let waiting = round.waitingFor(page.lines.map(\.plan)).count
        h.statTile(h.say.count(waiting), Words.waitingForLeaders(until: h.say.moment(round.times.closes)))
    }

    /// The button that sends the list out before Thursday noon.
    static func send(_ page: WeekPage, _ csrf: String, _ h: inout HTML) {
        h.form(.method(.post), .action(Path("/week/round"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("week", page.week.description)
            if page.filter.everyone { h.hidden("who", "all") }
            h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.send)
        }
    }

    /// The leader's answer in one phrase under the reason.
    static func mark(_ line: WeekPage.Line, _ page: WeekPage, _ h: inout HTML) {
        guard let round = page.round, round.phase > .drafted else { return }
        // What was said stays to be read, though the leader has changed or the line has become the holder's alone.
        let comments = round.comments(on: line.plan)
        let last = [comments.last { $0.answer.text == nil }, comments.last { $0.answer.text != nil }].compactMap { $0 }
        var said = last.map {
            $0.isLate ? "\(h.say($0.answer.word)) (\(h.say(Words.isLateComment)))" : h.say($0.answer.word)
        }
        if said.isEmpty, let silence = silence(round, line.plan) { said = [h.say(silence)] }
        guard !said.isEmpty else { return }
        h.span(.class("faint"), text: "\(h.say(Words.leader))\(h.say(Words.colon))\(said.joined(separator: " · "))")
    }

    private static func silence(_ round: WeekRound, _ line: PlanLine) -> Word? {
        switch round.verdict(on: line) {
        case .waiting: Words.waiting
        case .silence: Words.silence
        case .consent, .notThisWeek, nil: nil
        }
    }

    /// All that was said of the line, with who and when.
    static func comments(_ line: WeekPage.Line, _ page: WeekPage, _ h: inout HTML) {
        guard let said = page.round?.comments(on: line.plan), !said.isEmpty else { return }
        h.ul(.class("team__given")) { h in
            for comment in said {
                h.li { h in
                    h.person(page.names.person(comment.leader))
                    AnswerView.said(comment, &h)
                }
            }
        }
    }
}
