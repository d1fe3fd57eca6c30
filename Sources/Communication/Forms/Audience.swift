import Core
import Signals

/// Whom a talk is with, as far as its questions depend on it (P16 to P20).
package enum Audience: String, Sendable, CaseIterable, Codable {
    case new, top, riser, faller, leaver, matter, routine, promotion, care

    /// So many days from joining somebody is new: the first 8 weeks, which K2 leaves out, too.
    static let newDays = 56

    /// The kind decides where it says whom it is with; else being new, and then why the talk is due, a fall first.
    package static func of(_ kind: TalkKind, _ reasons: [Reason], joinedOn: Day?, on day: Day) -> Audience {
        switch kind {
        case .c3: return .promotion
        case .c4: return .care
        case .c5: return .matter
        case .c6: return .leaver
        case .c7: return .new
        case .c8: return .routine
        case .c1, .c2, .c2b: break
        }
        if let joinedOn, day - joinedOn < newDays { return .new }
        if kind == .c2 || reasons.contains(where: { $0.direction == .down }) { return .faller }
        if reasons.contains(where: { $0.direction == .up }) { return .riser }
        let isTop = reasons.contains { reason in
            if case .topFifth = reason { true } else { false }
        }
        return isTop ? .top : .routine
    }

    package var word: Word {
        switch self {
        case .new: Word("新员工", "新人", "New joiner")
        case .top: Word("绩优员工", "績優同仁", "Top performer")
        case .riser: Word("业绩上升", "績效上升", "Rising")
        case .faller: Word("业绩下滑", "績效下滑", "Falling")
        case .leaver: Word("离职员工", "離職同仁", "Leaver")
        case .matter: Word("提出诉求的员工", "反映意見的同仁", "Raised a matter")
        case .routine: Word("例行", "例行", "Routine")
        case .promotion: Word("晋升人选", "晉升人選", "Promotion")
        case .care: Word("需要关怀的员工", "需要關懷的同仁", "Care")
        }
    }

    /// The audiences a kind of talk can have.
    package static func all(of kind: TalkKind) -> [Audience] {
        switch kind {
        case .c1: [.routine, .new, .top, .riser, .faller]
        case .c2: [.faller, .new]
        case .c2b: [.routine, .new, .riser, .faller, .top]
        case .c3: [.promotion]
        case .c4: [.care]
        case .c5: [.matter]
        case .c6: [.leaver]
        case .c7: [.new]
        case .c8: [.routine]
        }
    }
}

extension Reason {
    /// Which way results moved, where that is the reason.
    fileprivate var direction: Swing.Direction? { if case .swing(let swing, _) = self { swing.direction } else { nil } }
}
