import Core

/// What is not asked or said in a talk (P7, P9, P10).
package enum Taboo: String, Sendable, CaseIterable, Codable {
    /// Asking a new person straight out what they think of the company (P9).
    case opinion
    /// Judging the direct leader, or asking the person to (P10).
    case leader
    /// Prying into private matters (P7).
    case privacy = "private"
    /// A promise nobody can keep.
    case promise
    /// Overruling what the leader ordered (P10).
    case overrule

    /// Whether it is one in a talk of this kind with this audience.
    ///
    /// Opinions are asked of anybody but new people. In care, exit and onboarding talks the private cause may be the
    /// subject; an own matter may be about the leader; a department has neither private life nor leader.
    package func holds(in context: TalkContext) -> Bool {
        switch self {
        case .opinion: context.audience == .new
        case .leader: context.kind != .c5 && context.kind != .c8
        case .privacy: ![.c4, .c6, .c7].contains(context.kind)
        case .promise, .overrule: true
        }
    }
}

/// What a question is asked in: the kind of talk, and whom it is with.
package struct TalkContext: Sendable, Hashable {
    package let kind: TalkKind
    package let audience: Audience

    package init(_ kind: TalkKind, _ audience: Audience) { (self.kind, self.audience) = (kind, audience) }
}

/// Something a text says that is not asked like this.
package struct TabooHit: Sendable, Hashable {
    package let taboo: Taboo
    /// The rule that found it.
    package let rule: String
    /// The words as they were written.
    package let phrase: String
    /// What could be asked or said instead.
    package let better: Word
}
