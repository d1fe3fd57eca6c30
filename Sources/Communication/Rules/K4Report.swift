import Core
import People
import Signals
import Workdays

extension Case {
    /// K4: a reported mood change or leaning to leave is talked about within 2 working days; one a person and day.
    ///
    /// K4a: grade *now* is due the same day; *watch* raises nothing. Source: domain K4, K4a [S].
    func reports() -> [Obligation] {
        var seen: Set<String> = []
        return (facts.reports[person.id] ?? []).compactMap { signal in
            let report = signal.payload
            guard report.what != .swing, report.grade != .watch, signal.on <= asOf, employment.covers(signal.on),
                isSubject(on: signal.on)
            else { return nil }
            let rule: Rule = report.grade == .now ? .k4a : .k4
            guard site.counts(rule, causeOn: signal.on), seen.insert("\(rule.rawValue)\(signal.on)").inserted else {
                return nil
            }
            let kinds = TalkKind.care
            let due =
                rule == .k4a
                ? plain(signal.on)
                : site.calendar.day(site.numbers(on: signal.on).k4WorkingDays, workingDaysAfter: signal.on)
            return obligation(
                rule,
                cause: signal.on.description,
                causedOn: signal.on,
                kinds: kinds,
                reason: .reported(report, on: signal.on),
                due: due,
                metBy: firstTalk(Set(kinds), from: signal.on),
                detectedAt: signal.at,
                evidence: signal.evidence
            )
        }
    }
}
