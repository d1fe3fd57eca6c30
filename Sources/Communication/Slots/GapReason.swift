import Core
import Signals

/// Why a holder talks with someone again inside the gap (K11): one of a few reasons, with who gave it and when.
package struct GapReason: Sendable, Hashable {
    package enum Why: String, Sendable, CaseIterable {
        /// The person asked for it.
        case asked
        /// It was promised at the last talk.
        case promised
        /// The last talk was broken off.
        case unfinished
        /// Something happened since.
        case news
    }

    package let why: Why
    /// The employee_id of whose gap it is.
    package let holder: String
    package let at: Instant
    package let by: String

    package init(_ why: Why, holder: String, at: Instant, by: String) {
        (self.why, self.holder, self.at, self.by) = (why, holder, at, by)
    }
}

extension GapReason.Why {
    package var word: Word {
        switch self {
        case .asked: Word("本人要求再谈", "本人要求再談", "The person asked for it")
        case .promised: Word("上次答应要跟进", "上次答應要追蹤", "It was promised at the last talk")
        case .unfinished: Word("上次没有谈完", "上次沒有談完", "The last talk was broken off")
        case .news: Word("出现了新情况", "出現了新狀況", "Something has happened since")
        }
    }
}

extension WeekSlots {
    /// The reason given to hold a line inside its holder's gap.
    func gapReason(_ line: PlanLine) -> GapReason? {
        line.obligations.lazy.compactMap { kept.gapReasons[$0.key] }.first { $0.holder == line.owner }
    }
}
