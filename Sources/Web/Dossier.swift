import Core

/// A part of a person's page that an area brings; what is not for the viewer to see is nil.
package struct DossierSection: Sendable {
    package typealias Body = @Sendable (inout HTML) -> Void

    /// What it brings to the one sheet that somebody reads before a talk with the person (P2).
    package enum Sheet: Sendable {
        /// The same as on the person's page.
        case asOnPage
        case nothing
        /// Lines of its own, of which the sheet shows as many as fit and counts the others.
        case lines(@Sendable (_ person: PersonID, _ visit: Visit) async throws -> SheetLines?)
    }

    package let title: Word
    /// Lower comes first.
    package let rank: Int
    package let sheet: Sheet
    package let load: @Sendable (_ person: PersonID, _ visit: Visit) async throws -> Body?

    package init(
        _ title: Word,
        rank: Int,
        sheet: Sheet = .asOnPage,
        load: @escaping @Sendable (_ person: PersonID, _ visit: Visit) async throws -> Body?
    ) {
        (self.title, self.rank, self.sheet, self.load) = (title, rank, sheet, load)
    }
}

/// What a section says on the sheet: one line for each thing, the most telling first.
///
/// It may be kept and shown later, so a line takes what belongs to the session when it is written.
package struct SheetLines: Sendable {
    package typealias Line = @Sendable (_ h: inout HTML, _ csrf: String) -> Void

    package let lines: [Line]
    /// As many stand on the printed sheet; the rest is counted.
    package let most: Int

    package init(_ lines: [Line], most: Int) { (self.lines, self.most) = (lines, most) }
}
