import Communication
import Core
import Foundation
import Performance
import Store

/// Takes one person's old records of a kind away, with what lies sealed of them.
extension OldRecordsStore {
    /// How many records went: of talks, how many talks lost their words.
    func remove(of person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        switch kind {
        case .contacts, .facts, .imports, .audit: 0
        case .measures: try FactRetentionStore.remove(of: person, before: before, tx)
        case .shifts: try shifts(person, tx)
        case .talks: try talks(person, tx)
        case .reports: try reports(person, tx)
        case .agreements: try agreements(person, tx)
        case .exits: try exits(person, tx)
        case .matters: try matters(person, tx)
        case .comments: try comments(person, tx)
        case .messages: try messages(person, tx)
        case .openings: try openings(person, tx)
        }
    }

    private func shifts(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let shifts = try tx.run(
            "DELETE FROM shift {unscoped: what is old goes for everyone} WHERE person_id = $1 AND ends_at < $2",
            [.id(person), .at(end)]
        )
        return try shifts
            + tx.run(
                "DELETE FROM activity {unscoped: what is old goes for everyone} WHERE person_id = $1 AND ends_at < $2",
                [.id(person), .at(end)]
            )
    }

    private func talks(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let talks = try tx.rows(
            "SELECT talk_id FROM talk {unscoped: what is old goes for everyone} WHERE person_id = $1 AND held_at < $2",
            [.id(person), .at(end)]
        ) { ID<HeldTalk>($0.text(0)) }
        var emptied = 0
        for talk in talks where try TalkWordsStore.empty(talk, of: person, tx) {
            try ArchiveIndexStore.renew(talk, tx)
            emptied += 1
        }
        return emptied
    }

    /// Where a report's words lie sealed stands in its payload.
    private struct Words: Decodable {
        let sealed: String?
    }

    private func reports(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let payloads = try tx.rows(
            """
            SELECT payload FROM signal {unscoped: what is old goes for everyone}
            WHERE person_id = $1 AND kind = 'reported' AND happened_at < $2
            """,
            [.id(person), .at(end)]
        ) { $0.text(0) }
        let sealed = try payloads.compactMap { try JSONDecoder().decode(Words.self, from: Data($0.utf8)).sealed }
        try SealedTextStore.remove(sealed.map { ID($0) }, tx)
        try tx.run(
            "DELETE FROM report_made {unscoped: what is old goes for everyone} WHERE person_id = $1 AND reported_at < $2",
            [.id(person), .at(end)]
        )
        return try tx.run(
            """
            DELETE FROM signal {unscoped: what is old goes for everyone}
            WHERE person_id = $1 AND kind = 'reported' AND happened_at < $2
            """,
            [.id(person), .at(end)],
            about: [person]
        )
    }

    private func agreements(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let old = try tx.rows(
            """
            SELECT t.agreement_id FROM agreement t {unscoped: what is old goes for everyone}
            WHERE t.person_id = $1 AND t.made_at < $2 AND t.standing IN ('reached', 'missed') AND t.next_check IS NULL
                AND NOT EXISTS (SELECT 1 FROM agreement_goal g
                    WHERE g.agreement_id = t.agreement_id AND (g.checked_at IS NULL OR g.checked_at >= $2))
                AND NOT EXISTS (SELECT 1 FROM agreement_promise p
                    WHERE p.agreement_id = t.agreement_id AND p.state = 'open')
            """,
            [.id(person), .at(end)]
        ) { $0.text(0) }
        for agreement in old { try AgreementErasureStore.remove(agreement, tx) }
        return old.count
    }

    private func exits(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let sealed = try tx.rows(
            """
            SELECT sealed_text FROM exit_reason {unscoped: what is old goes for everyone}
            WHERE person_id = $1 AND at < $2 AND sealed_text IS NOT NULL
            """,
            [.id(person), .at(end)]
        ) { ID<SealedText>($0.text(0)) }
        try tx.run(
            """
            UPDATE exit_reason {unscoped: what is old goes for everyone} SET sealed_text = NULL
            WHERE person_id = $1 AND at < $2 AND sealed_text IS NOT NULL
            """,
            [.id(person), .at(end)]
        )
        try SealedTextStore.remove(sealed, tx)
        return sealed.count
    }

    private func matters(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let old = try tx.rows(
            """
            SELECT t.matter_id FROM matter t {unscoped: what is old goes for everyone}
            WHERE t.person_id = $1 AND t.raised_at < $2
                AND EXISTS (SELECT 1 FROM matter_event e WHERE e.matter_id = t.matter_id AND e.step = 'closed')
                AND NOT EXISTS (SELECT 1 FROM matter_event e WHERE e.matter_id = t.matter_id AND e.at >= $2)
            """,
            [.id(person), .at(end)]
        ) { $0.text(0) }
        for matter in old { try MatterErasureStore.remove(matter, tx) }
        return old.count
    }

    private func comments(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let comments = try tx.run(
            "DELETE FROM week_comment {unscoped: what is old goes for everyone} WHERE person_id = $1 AND at < $2",
            [.id(person), .at(end)]
        )
        return try comments
            + tx.run(
                "DELETE FROM week_told {unscoped: what is old goes for everyone} WHERE person_id = $1 AND at < $2",
                [.id(person), .at(end)]
            )
    }

    private func messages(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        let messages = try tx.run(
            """
            DELETE FROM message {unscoped: what is old goes for everyone}
            WHERE person_id = $1 AND until_at < $2 AND made_at < $2 AND state IN ('sent', 'dropped', 'failed')
            """,
            [.id(person), .at(end)]
        )
        try tx.run(
            """
            DELETE FROM dispatch {unscoped: what is old goes for everyone} WHERE person_id = $1 AND ended_at < $2
                AND NOT EXISTS (SELECT 1 FROM message m WHERE m.dispatch_id = dispatch.dispatch_id)
            """,
            [.id(person), .at(end)]
        )
        return messages
    }

    private func openings(_ person: PersonID, _ tx: borrowing Transaction) throws -> Int {
        try tx.run(
            "DELETE FROM record_opening {unscoped: what is old goes for everyone} WHERE person_id = $1 AND until_at < $2",
            [.id(person), .at(end)]
        )
    }
}
