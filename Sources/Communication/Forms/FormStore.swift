import Core
import Store

/// Forms in the database: what a site changed of them, and what was written into them.
package enum FormStore {
    /// One saving of a form; of confidential kinds where the answers lie sealed.
    package struct Saved: Sendable {
        let course: CourseID
        package let number: Int
        package let form: String
        package let formVersion: Int
        package let at: Instant
        /// The employee_id of who wrote it.
        package let by: String
        let answers: String?
        let sealed: ID<SealedText>?
    }

    // MARK: A site's forms

    package static func changes(of site: String, _ tx: borrowing Transaction) throws -> FormChanges {
        FormChanges(
            try tx.rows(
                "SELECT form, field, is_on, wording FROM form_change WHERE site = $1 ORDER BY number",
                [.text(site)]
            ) { row in
                // One of a form that is no more still counts: the version is the number of changes.
                FormChange(
                    FormDefinition.ID(row.text(0)) ?? FormDefinition.ID(.c8, .routine),
                    field: row.text(1),
                    isOn: row.flag(2),
                    wording: row.optionalText(3)
                )
            }
        )
    }

    /// Keeps changes after the version they were made on; false where somebody changed a form meanwhile.
    package static func add(
        _ changes: [FormChange],
        after version: Int,
        site: String,
        by: String,
        at: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard try Self.changes(of: site, tx).version == version else { return false }
        for (place, change) in changes.enumerated() {
            try tx.run(
                """
                INSERT INTO form_change (site, number, form, field, is_on, wording, at, by_name)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                [
                    .text(site), .int(version + place + 1), .text(change.form.description), .text(change.field),
                    .bool(change.isOn), .text(change.wording), .at(at), .text(by),
                ]
            )
            let after = change.isOn ? change.wording ?? "as shipped" : "off"
            tx.change("form \(change.form) \(change.field)", from: nil, to: after)
        }
        return true
    }

    // MARK: What was written

    /// The versions of a talk's form, the newest first; of a talk that was found in scope.
    package static func versions(of course: TalkCourse, _ tx: borrowing Transaction) throws -> [Saved] {
        try tx.rows(
            """
            SELECT number, form, form_version, at, by_name, answers, sealed_answers
            FROM talk_form {unscoped: of a talk that is found in scope} WHERE course_id = $1 ORDER BY number DESC
            """,
            [.id(course.id)]
        ) { row in
            Saved(
                course: course.id,
                number: row.count(0),
                form: row.text(1),
                formVersion: row.count(2),
                at: row.at(3),
                by: row.text(4),
                answers: row.optionalText(5),
                sealed: row.optionalID(6)
            )
        }
    }

    /// What a version says; where it lies sealed, inside `readConfidential`.
    ///
    /// Nil where it is not in scope.
    package static func answers(_ saved: Saved, clock: Clock, _ tx: borrowing Transaction) throws -> FormAnswers? {
        if let answers = saved.answers { return try FormAnswers(json: answers) }
        let texts = try SealedTextStore(tx, clock: clock)
        for sealed in try [saved.sealed].compactMap(\.self) + copies(of: saved, tx) {
            if let text = try texts.open(sealed, tx) { return try FormAnswers(json: text) }
        }
        return nil
    }

    /// A group's form for each of them; any opens it, so that it stays when one of them is erased.
    private static func copies(of saved: Saved, _ tx: borrowing Transaction) throws -> [ID<SealedText>] {
        try tx.rows(
            """
            SELECT sealed_answers FROM talk_form_copy {unscoped: of a talk that is found in scope}
            WHERE course_id = $1 AND number = $2 ORDER BY person_id
            """,
            [.id(saved.course), .int(saved.number)]
        ) { $0.id(0) }
    }

    /// Keeps answers as the version after the one they were written on; false where somebody saved meanwhile.
    ///
    /// Words go into no audit row; of a confidential kind they lie sealed, and which steps were taken is not said.
    package static func save(
        _ answers: FormAnswers,
        form: FormDefinition,
        of course: TalkCourse,
        after number: Int,
        by: String,
        clock: Clock,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        course.hideAudit(tx)
        let last = try versions(of: course, tx).first?.number ?? 0
        guard last == number else { return false }
        var copies: [(person: PersonID, sealed: ID<SealedText>)] = []
        if course.kind.isConfidential {
            let texts = try SealedTextStore(tx, clock: clock)
            copies = try course.people.map { ($0, try texts.seal(answers.json, about: $0, tx)) }
        }
        let sealed = copies.first?.sealed
        try tx.run(
            """
            INSERT INTO talk_form (course_id, number, person_id, form, form_version, answers, sealed_answers, at, by_name)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .id(course.id), .int(number + 1), .id(course.person), .text(form.id.description),
                .int(form.version), .text(sealed == nil ? answers.json : nil), .id(sealed), .at(clock.now()),
                .text(by),
            ]
        )
        for (person, sealed) in copies where course.isGroup {
            try tx.run(
                "INSERT INTO talk_form_copy (course_id, number, person_id, sealed_answers) VALUES ($1, $2, $3, $4)",
                [.id(course.id), .int(number + 1), .id(person), .id(sealed)]
            )
        }
        tx.note("form \(number + 1) of \(course.id)")
        try TabooStore.overrule(answers.questions, in: course, by: by, at: clock.now(), tx)
        return true
    }

    /// The name of who wrote something.
    static func name(of employeeID: String, _ tx: borrowing Transaction) throws -> String? {
        try tx.first(
            "SELECT name FROM person {unscoped: who wrote what a reader may read} WHERE employee_id = $1",
            [.text(employeeID)]
        ) { $0.text(0) }
    }

    /// Takes the steps that a written form meets: the form's own, and the wish of a promotion talk (C3a).
    static func settle(
        _ answers: FormAnswers,
        of course: TalkCourse,
        by: String,
        at: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try CourseStore.met(.form, of: course, by: by, at: at, tx)
        guard course.kind == .c3, !answers[FormFields.wish].isEmpty,
            let course = try CourseStore.find(course.id, for: by, tx),
            let state = try CourseStore.state(of: course, tx),
            let step = state.flow.step("wish"), !state.isEnded, !state.isSettled(step), state.isReached(step)
        else { return true }
        return try CourseStore.take(.done(step.name), on: course, by: by, at: at, tx) != .changed
    }
}
