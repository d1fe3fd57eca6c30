import Core
import Signals

/// A talk on its way that went from one holder to another, and why; both, and those above, read it.
struct Handover: Sendable, Hashable {
    enum Why: String, Sendable, CaseIterable {
        /// Who held it is away.
        case away
        case load
        /// The other knows the person or the matter better.
        case closer
        /// The person asked for another listener (P23).
        case asked
        /// Who held it is not the one for it.
        case unfit

        var word: Word {
            switch self {
            case .away: Word("原面谈人不在", "原面談人不在", "Who held it is away")
            case .load: Word("原面谈人排不开", "原面談人排不開", "Who held it has no time")
            case .closer: Word("换的人更了解情况", "換的人更了解情況", "The other knows more of it")
            case .asked: Word("本人想换人谈", "本人想換人談", "The person wants another listener")
            case .unfit: Word("由原面谈人谈不合适", "由原面談人談不合適", "Who held it is not the one for it")
            }
        }
    }

    /// The employee_ids.
    let from: String
    let to: String
    let why: Why
    let at: Instant
    let by: String

    /// Whoever is to hold a talk from now on, and where they stand to everyone it is with.
    struct Next: Sendable, Hashable {
        let person: PersonID
        let employeeID: String
        let role: Role
        let site: String
        let isEmployed: Bool
        let standings: [TalkStart.Standing]
    }

    enum No: Refusal, Hashable, CaseIterable {
        case ended, nobody, noReason, same, mayNotHold, words

        var sentence: Word {
            switch self {
            case .ended: Word("这次沟通已经结束", "這次面談已經結束", "This talk has ended")
            case .nobody: Word("没有找到这个人，请写工号", "沒有找到這個人，請寫員工編號", "Nobody was found: give their number")
            case .noReason: Word("请选一个原因", "請選一個原因", "Choose a reason")
            case .same: Word("本来就由这个人谈", "本來就由這位同仁談", "They hold it already")
            case .mayNotHold: Word("这次沟通不能由这个人来谈", "這次面談不能由這位同仁來談", "They may not hold this talk")
            case .words:
                Word(
                    "已经写下的内容不该由这个人看到；请交给人事或主管，或由对方另开一次。",
                    "已經寫下的內容不該由這位同仁看到；請交給人資或主管，或由對方另開一次。",
                    "What was written is not for them to read: choose HR or a manager, or let them begin a talk of their own."
                )
            }
        }
    }

    /// Nil where a talk may go to somebody; else why not.
    ///
    /// They must be allowed to begin such a talk themselves, at its site; a complaint about a manager never goes to that
    /// manager nor below (C5a). Where something was written, its readers do not widen (P12): it goes only to whom they
    /// name besides the holder.
    static func refusal(of course: TalkCourse, to next: Next, hasWords: Bool) -> No? {
        if course.isEnded { return .ended }
        if next.employeeID == course.holder { return .same }
        guard next.isEmployed, next.site == course.site else { return .mayNotHold }
        let standings = course.people.isEmpty ? [TalkStart.Standing()] : next.standings
        guard standings.allSatisfy({ TalkStart.refusal(course.kind, by: next.role, $0) == nil }) else {
            return .mayNotHold
        }
        return hasWords && !readers(of: course).admits(reader(next.role)) ? .words : nil
    }

    /// Who reads all that was written, besides the holder and the person.
    private static func readers(of course: TalkCourse) -> FieldReaders {
        if course.hiddenFrom != nil { return FieldReaders([]) }
        return FieldReaders(course.kind == .c5 ? [.hr] : [.above, .hr])
    }

    private static func reader(_ role: Role) -> Set<FieldReaders.Reader> {
        switch role {
        case .hr: [.hr]
        case .manager: [.above]
        default: []
        }
    }
}

extension CourseReader {
    /// Its holder hands it over; managers and HR who may open it, too, but never a complaint about a manager (C5a).
    func mayHandOver(_ course: TalkCourse) -> Bool {
        guard mayOpen(course), !course.isEnded else { return false }
        return course.holder == employeeID || course.hiddenFrom == nil && [.manager, .hr].contains(role)
    }
}
