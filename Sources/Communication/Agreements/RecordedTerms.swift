import Core

/// The agreement that the four fields after a talk make, so that their check date is followed up like any other (K9).
enum RecordedTerms {
    /// Nil where nothing is to be followed: no day after today, or neither agreed nor promised anything.
    ///
    /// What was agreed is a goal in words, what was promised is due on the same day.
    static func terms(agreed: String?, promise: String?, check: String?, today: Day) -> Terms? {
        func text(_ text: String?) -> String? { text.flatMap { $0.trimmed.nilIfEmpty } }
        guard let day = check.flatMap({ Day($0) }), day > today, text(agreed) != nil || text(promise) != nil else {
            return nil
        }
        return Terms(
            goals: text(agreed).map { [Terms.Goal(number: 1, aim: .words($0))] } ?? [],
            method: "",
            checks: agreed.flatMap(text) == nil ? [] : [day],
            promises: text(promise).map { [Terms.Promise(number: 1, words: $0, dueOn: day)] } ?? []
        )
    }

    /// Whoever reads every field that is in it: nobody reads more than was said beside each (P12).
    static func readers(_ terms: Terms, _ kind: TalkKind, isHidden: Bool) -> FieldReaders {
        var readers = FieldReaders.agreement(kind, isHidden: isHidden).readers
        if !terms.goals.isEmpty { readers.formIntersection(SaidField.agreed.readers(kind).readers) }
        if !terms.promises.isEmpty { readers.formIntersection(SaidField.promise.readers(kind).readers) }
        return FieldReaders(readers)
    }
}
