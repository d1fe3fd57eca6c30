import Core

/// A part of the page where people read about their own talks, brought by an area; nil where it has nothing to say.
///
/// It is always about the reader, and never says why they are on anybody's list.
package struct OwnTalkSection: Sendable {
    package typealias Body = @Sendable (inout HTML) -> Void

    package let title: Word
    /// Lower comes first: 10 what comes up, 20 what was agreed, 30 what was promised, 40 what was raised, 50 the past.
    package let rank: Int
    package let load: @Sendable (_ visit: Visit) async throws -> Body?

    package init(_ title: Word, rank: Int, load: @escaping @Sendable (_ visit: Visit) async throws -> Body?) {
        (self.title, self.rank, self.load) = (title, rank, load)
    }
}

extension House {
    /// Every section of the page of one's own talks, in order.
    package var ownTalks: [OwnTalkSection] { areas.flatMap(\.ownTalks).sorted { $0.rank < $1.rank } }
}
