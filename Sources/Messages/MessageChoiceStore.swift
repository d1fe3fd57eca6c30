import Core
import Notify
import Store

/// People's choices in the database.
package enum MessageChoiceStore {
    package static func choice(of person: PersonID, _ tx: borrowing Transaction) throws -> MessageChoice {
        try tx.first(
            "SELECT by_mail, outside, language FROM message_choice WHERE person_id = $1 AND {scope person_id}",
            [.id(person)]
        ) { row in
            MessageChoice(
                byMail: row.flag(0),
                outside: Set(row.text(1).split(separator: "\n").compactMap { Notice.Kind(rawValue: String($0)) }),
                language: row.optionalText(2).flatMap(Language.init(rawValue:))
            )
        } ?? MessageChoice()
    }

    package static func put(
        _ choice: MessageChoice,
        of person: PersonID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let before = try self.choice(of: person, tx)
        try tx.run(
            """
            INSERT INTO message_choice (person_id, by_mail, outside, language, changed_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (person_id) DO UPDATE SET by_mail = $2, outside = $3, language = $4, changed_at = $5
            """,
            [
                .id(person), .bool(choice.byMail), .text(choice.kept), .text(choice.language?.rawValue), .at(now),
            ]
        )
        tx.change("messages", from: before.audited, to: choice.audited)
    }
}

extension MessageChoice {
    /// One kind a line.
    fileprivate var kept: String { outside.map(\.rawValue).sorted().joined(separator: "\n") }
    fileprivate var audited: String {
        "mail \(byMail ? "on" : "off"), outside the shift: \(outside.isEmpty ? "nothing" : kept.replacing("\n", with: " "))"
    }
}

extension MessageChoiceStore {
    /// The mailbox the roster names; nil where none is there that a mail can go to.
    package static func mail(of person: PersonID, _ tx: borrowing Transaction) throws -> String? {
        let mail = try tx.first(
            "SELECT email FROM person WHERE person_id = $1 AND {scope person_id}",
            [.id(person)]
        ) { $0.optionalText(0).flatMap(MailAddress.init) }
        return (mail ?? nil)?.text
    }
}
