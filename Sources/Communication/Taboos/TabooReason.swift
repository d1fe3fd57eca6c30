import Core

/// Why a flagged question stays: one of a few reasons, beside which somebody may write words.
package enum TabooReason: String, Sendable, CaseIterable, Codable {
    /// The words are there, the meaning is not.
    case harmless
    /// The person brought it up.
    case raised
    /// It is the subject of this talk.
    case subject
    /// It is within what the holder may decide.
    case mine
    case other

    package var word: Word {
        switch self {
        case .harmless: Word("用词相同，意思不同", "用詞相同，意思不同", "The words are there, the meaning is not")
        case .raised: Word("本人先提起的", "本人先提起的", "The person brought it up")
        case .subject: Word("正是这次要谈的事", "正是這次要談的事", "It is what this talk is about")
        case .mine: Word("在我的权限之内", "在我的權限之內", "It is mine to decide")
        case .other: Word("其他", "其他", "Something else")
        }
    }
}
