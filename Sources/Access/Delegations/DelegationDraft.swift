import Core
import People

/// What was typed into the form.
struct DelegationDraft: Sendable {
    var to = ""
    var from = ""
    var until = ""
    /// Why HR names somebody; empty where one gives one's own.
    var reason = ""

    init(from day: Day) { from = day.description }

    init(_ form: [String: String]) {
        func said(_ name: String) -> String { form[name]?.trimmed ?? "" }
        (to, from, until, reason) = (said("to"), said("from"), said("until"), said("reason"))
    }

    /// The days; nil where they are no days or not fit.
    func days(today: Day) -> (from: Day, until: Day)? {
        guard let from = Day(from), let until = Day(until),
            DelegationRule.refusal(from: from, until: until, today: today) == nil
        else { return nil }
        return (from, until)
    }
}
