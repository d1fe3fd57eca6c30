import Core

/// What is written down after a talk (P12): at most four fields, none of them demanded.
enum SaidField: String, Sendable, CaseIterable, Comparable {
    case said, agreed, promise, check

    static func < (a: SaidField, b: SaidField) -> Bool { a.rawValue < b.rawValue }

    static let longest = 4000

    var word: Word {
        switch self {
        case .said: Word("对方说了什么", "對方說了什麼", "What they said")
        case .agreed: Word("我们约定了什么", "我們約定了什麼", "What we agreed")
        case .promise: Word("我承诺了什么", "我承諾了什麼", "What I promise")
        case .check: Word("跟进日", "追蹤日", "Check date")
        }
    }

    /// Who will read it, said before anybody types and never widened (P12).
    ///
    /// The leader reads results, not words (P11), and of a confidential kind nothing; of an own matter the holder, HR and
    /// the person alone (C5a).
    func readers(_ kind: TalkKind) -> FieldReaders {
        if kind == .c5 { return FieldReaders([.person, .holder, .hr]) }
        let narrow: Set<FieldReaders.Reader> = [.person, .holder, .above, .hr]
        guard kind.isOpenToLeaders, !kind.isConfidential else { return FieldReaders(narrow) }
        return switch self {
        case .said, .promise: FieldReaders(narrow)
        case .agreed, .check: FieldReaders(narrow.union([.leader]))
        }
    }
}

/// One version of one field of a held talk; corrections are later versions, and both sides see all of them.
struct TalkSaid: Sendable, Hashable {
    let field: SaidField
    let version: Int
    /// Nil where the field was emptied, or where it lies sealed and was not opened.
    let text: String?
    let sealed: ID<SealedText>?
    let readers: FieldReaders
    let writtenAt: Instant
    /// The employee_id.
    let writtenBy: String
}

extension [TalkSaid] {
    /// The newest version of each field.
    var newest: [SaidField: TalkSaid] {
        reduce(into: [:]) { newest, said in
            if (newest[said.field]?.version ?? 0) < said.version { newest[said.field] = said }
        }
    }
}
