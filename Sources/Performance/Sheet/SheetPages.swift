import Core
import People
import Statistics
import Store
import Web

/// What this area brings to the sheet somebody reads before a talk (P2).
enum SheetPages {
    /// Each measure and the talk time, with how sure it is and what changed since the last talk.
    static func results(_ person: PersonID, _ visit: Visit) async throws -> SheetLines? {
        let (today, from) = (visit.today, visit.today - 26 * 7)
        let (calls, measures, talkedOn, employeeID) = try await visit.read { tx in
            (
                try SheetStore.calls(of: person, from: from, through: today, tx),
                try MeasureStore().entries(of: person, measure: nil, from: from, through: today, tx),
                try SheetStore.lastTalk(with: person, before: today, tx),
                try RosterStore().person(person, tx)?.employeeID ?? ""
            )
        }
        var lines: [SheetLines.Line] = []
        for (name, entries) in Dictionary(grouping: measures, by: \.measure).sorted(by: { $0.key < $1.key }) {
            let days = entries.map { (day: $0.day, mean: $0.value / Double($0.count)) }
            let isShare = days.allSatisfy { (0...1).contains($0.mean) }
            let change = MeasuredChange(days, talkedOn: talkedOn, today: today)
            let path = Path("/people").adding(employeeID).adding("measures").query("measure", name)
            lines.append(
                line(Words.name(of: name), change, path) { value, say in
                    isShare ? say.percent(value, digits: 1) : say.decimal(value, digits: 2)
                }
            )
        }
        let talk = calls.filter { $0.talkCount > 0 }.map { (day: $0.day, mean: Double($0.talk) / Double($0.talkCount)) }
        if !talk.isEmpty {
            let change = MeasuredChange(talk, talkedOn: talkedOn, today: today)
            let path = Path("/people").adding(employeeID).adding("calls")
            lines.append(
                line(Words.talk, change, path) { value, say in say.duration(seconds: Int(value.rounded())) }
            )
        }
        guard !lines.isEmpty else { return nil }
        let since: SheetLines.Line = { h, _ in
            h.span(
                .class("faint"),
                text: talkedOn.map { Words.since(h.say.date($0)) } ?? Words.sinceBefore
            )
        }
        return SheetLines([since] + lines, most: 7)
    }

    private static func line(
        _ name: Word,
        _ change: MeasuredChange,
        _ rows: Path,
        unit: @escaping @Sendable (Double, Say) -> String
    ) -> SheetLines.Line {
        { h, _ in
            h.a(.href(rows), text: name)
            h.text(h.say(Words.colon))
            if let now = change.now {
                h.strong(text: unit(now.mean, h.say))
                let (low, high) = (unit(now.interval.low, h.say), unit(now.interval.high, h.say))
                h.span(.class("faint"), text: Words.between(low, high, days: now.days))
                if let before = change.before { h.text(h.say(Words.was(unit(before.mean, h.say)))) }
                h.text(" ")
            }
            h.span(text: change.verdict.word)
        }
    }

    /// Days whose calls are worth hearing, with the reason and the way to their rows.
    static func calls(_ person: PersonID, _ visit: Visit) async throws -> SheetLines? {
        let today = visit.today
        let (calls, employeeID) = try await visit.read { tx in
            (
                try SheetStore.calls(of: person, from: today - 27, through: today, tx),
                try RosterStore().person(person, tx)?.employeeID ?? ""
            )
        }
        let days = DayToHear.all(calls)
        guard !days.isEmpty else { return nil }
        let lines = days.map { one -> SheetLines.Line in
            let path = Path("/people").adding(employeeID).adding("calls")
                .query("from", one.day.description).query("to", one.day.description)
            return { h, _ in
                h.a(.href(path), text: h.say.day(one.day))
                h.text(h.say(Words.colon))
                h.text(one.reason.word(h.say))
            }
        }
        return SheetLines(lines, most: 4)
    }
}

extension MeasuredChange.Verdict {
    var word: Word {
        switch self {
        case .higher: Words.higher
        case .lower: Words.lower
        case .notClear: Words.notClear
        case .notEnough: Words.notEnough
        }
    }
}

extension DayToHear.Reason {
    func word(_ say: Say) -> Word {
        switch self {
        case .longest(let seconds): Words.longestDay(say.duration(seconds: seconds))
        case .shortest(let seconds): Words.shortestDay(say.duration(seconds: seconds))
        case .transfers(let count): Words.transferDay(count)
        case .short(let count): Words.shortDay(count)
        }
    }
}
