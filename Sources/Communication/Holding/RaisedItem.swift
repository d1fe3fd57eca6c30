import Core
import Signals

/// One thing of a talk that others are to hear: an issue, a good way, or something asked of the leader.
///
/// Issues and ideas become signals (P13), what is asked of the leader stands on the leader's week (P11). Nothing goes on
/// before the person has seen it; what was said about the leader is none of it (P10a).
struct RaisedItem: Sendable, Hashable {
    enum What: String, Sendable, CaseIterable {
        case issue, idea, ask

        var word: Word {
            switch self {
            case .issue: TalkMark.issue.word
            case .idea: TalkMark.idea.word
            case .ask: Word("请组长做的事", "請組長做的事", "Asked of the leader")
            }
        }

        var signal: Raised.What? {
            switch self {
            case .issue: .issue
            case .idea: .idea
            case .ask: nil
            }
        }
    }

    /// What the person wants done with it.
    enum Passing: String, Sendable, CaseIterable {
        case named, unnamed, kept

        var word: Word {
            switch self {
            case .named: Word("转达，写上名字", "轉達，寫上名字", "Pass on, with the name")
            case .unnamed: Word("转达，不写名字", "轉達，不寫名字", "Pass on, without the name")
            case .kept: Word("不转达", "不轉達", "Do not pass on")
            }
        }

        var signal: Raised.PassedOn? {
            switch self {
            case .named: .named
            case .unnamed: .unnamed
            case .kept: nil
            }
        }
    }

    var what: What
    var source: Raised.Source
    var passing: Passing
    var text: String

    static let longest = 500
    /// As many of one talk, so that what is passed on can be read in a minute.
    static let most = 8
}

extension Raised.Source {
    var word: Word {
        switch self {
        case .person: Word("本人提出", "本人提出", "The person raised it")
        case .manager: Word("面谈中发现", "面談中發現", "Found in the talk")
        }
    }
}

extension TalkKind {
    /// An own matter is itself what is followed up, and a talk with a department has no person to raise anything.
    var raisesMore: Bool { self != .c5 && self != .c8 }
}
