import Core

/// A part of a person's page that an area brings; what is not for the viewer to see is nil.
package struct DossierSection: Sendable {
    package typealias Body = @Sendable (inout HTML) -> Void

    package let title: Word
    /// Lower comes first.
    package let rank: Int
    package let load: @Sendable (_ person: PersonID, _ visit: Visit) async throws -> Body?

    package init(
        _ title: Word,
        rank: Int,
        load: @escaping @Sendable (_ person: PersonID, _ visit: Visit) async throws -> Body?
    ) {
        (self.title, self.rank, self.load) = (title, rank, load)
    }
}
