import Core
import Signals
import Store

extension AgreementStore {
    /// Makes the agreement of a talk that was written down in four fields, where there is none yet; a later correction
    /// of the record leaves it, for it has versions of its own.
    func adopt(
        _ texts: [SaidField: String],
        of course: TalkCourse,
        with person: PersonID,
        by writer: String,
        today: Day,
        _ tx: borrowing Transaction
    ) throws {
        guard
            let terms = RecordedTerms.terms(
                agreed: texts[.agreed],
                promise: texts[.promise],
                check: texts[.check],
                today: today
            ), try find(of: course.id, with: person, tx) == nil
        else { return }
        let readers = RecordedTerms.readers(terms, course.kind, isHidden: course.hiddenFrom != nil)
        try write(terms, readers: readers, in: course, with: person, after: 0, by: writer, tx)
    }
}
