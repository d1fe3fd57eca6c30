import Core
import Signals

enum CorrectionRecord {}
typealias CorrectionID = ID<CorrectionRecord>

/// What a person says of a type against what was reckoned: beside it, with a reason, and with an end.
struct TypeCorrection: Sendable, Hashable {
    let id: CorrectionID
    let type: TalentType
    /// What was reckoned when it was made.
    let reckoned: TalentType?
    let reason: String
    let fromOn: Day
    let untilOn: Day
    /// The employee_id.
    let madeBy: String
    let endedOn: Day?
    let endedBy: String?

    /// A word of a person lasts half a year at most; then the figures speak again, or somebody says it anew.
    static let mostDays = 183
    static let usualDays = 91
    static let longestReason = 500

    /// Holds on a day; the day it was ended on no more.
    func holds(on day: Day) -> Bool {
        guard fromOn <= day, day <= untilOn else { return false }
        return endedOn.map { day < $0 } ?? true
    }
}

extension [TypeCorrection] {
    /// The one that counts on a day: the newest that holds.
    func inForce(on day: Day) -> TypeCorrection? {
        filter { $0.holds(on: day) }.max { a, b in (a.fromOn, a.id) < (b.fromOn, b.id) }
    }
}

/// What was typed of a correction, and what is wrong with it.
struct CorrectionDraft: Sendable {
    var type: TalentType?
    var reason = ""
    var until = ""
    var untilOn: Day?
    var reasonError: Word?
    var untilError: Word?

    init() {}

    init(today: Day, _ field: (String) -> String?) {
        type = TalentType(rawValue: field("type") ?? "")
        reason = field("reason") ?? ""
        until = field("until") ?? ""
        untilOn = until.isEmpty ? today + TypeCorrection.usualDays : Day(until)
        if reason.isEmpty || reason.count > TypeCorrection.longestReason {
            reasonError = Words.reasonWrong(TypeCorrection.longestReason)
        }
        let isFit = untilOn.map { today <= $0 && $0 <= today + TypeCorrection.mostDays } ?? false
        if !isFit { untilError = Words.untilWrong(TypeCorrection.mostDays) }
    }

    var isWrong: Bool { type == nil || reasonError != nil || untilError != nil }
}
