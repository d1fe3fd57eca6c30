import Core
import Foundation
import People
import Signals
import Store

/// Own matters as their readers find them: who may see which is `MatterReader`'s to say.
enum MatterListStore {
    /// So many are looked through for a list.
    static let limit = 500

    /// Which matters are asked for; what is nil asks for none.
    private struct Asked {
        var id: MatterID?
        var person: PersonID?
        var owner: String?
        /// All of those in scope since a day.
        var since: Day?

        var arguments: [Value] { [.id(id), .id(person), .text(owner), .day(since)] }
    }

    /// A matter that is something to the reader, and what.
    static func open(
        _ id: MatterID,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> (matter: Matter, access: MatterAccess)? {
        try found(Asked(id: id), viewer, tx).first
    }

    /// What the reader raised themselves, and what is theirs to answer, newest first.
    static func theirs(_ viewer: Viewer, _ tx: borrowing Transaction) throws -> (own: [Matter], mine: [Matter]) {
        let found = try found(Asked(person: viewer.person, owner: viewer.employeeID), viewer, tx)
        return (
            own: found.filter { $0.access == .own }.map(\.matter),
            mine: found.filter { $0.access == .owner }.map(\.matter)
        )
    }

    /// HR: every matter raised by those in scope since a day, newest first.
    static func all(_ viewer: Viewer, since day: Day, _ tx: borrowing Transaction) throws -> [Matter] {
        guard viewer.role == .hr else { return [] }
        return try found(Asked(since: day), viewer, tx).filter { $0.access != .own }.map(\.matter)
    }

    /// What the reader has no business with is left out before anything is counted (C5a).
    private static func found(
        _ asked: Asked,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> [(matter: Matter, access: MatterAccess)] {
        let reader = MatterReader(
            person: viewer.person,
            employeeID: viewer.employeeID,
            isHR: viewer.role == .hr,
            above: try VisiblePeopleStore.above(viewer.person, tx),
            isKiosk: viewer.kioskIdle != nil
        )
        let events = try events(asked, tx)
        let rows = try tx.rows(
            """
            SELECT m.matter_id, m.person_id, p.employee_id, p.name, m.what, m.site, m.raised_at, m.raised_on, m.due_on,
                m.due_estimated, m.owner, m.sealed_words, m.hidden_from, m.talk_on, m.talk_time, m.listener,
                CASE WHEN {scope m.person_id} THEN 1 ELSE 0 END, t.happened_at, t.happened_on, t.payload
            FROM matter m JOIN person p ON p.person_id = m.person_id
            LEFT JOIN signal t ON t.source_key = 'matter/' || m.matter_id || '/talk' AND t.retracted_at IS NULL
            WHERE m.matter_id IN (
                SELECT matter_id FROM matter WHERE matter_id = $1
                UNION ALL SELECT matter_id FROM matter WHERE person_id = $2
                UNION ALL SELECT matter_id FROM matter WHERE owner = $3
                UNION ALL SELECT x.matter_id FROM matter x WHERE x.raised_on >= $4 AND {scope x.person_id})
            ORDER BY m.raised_at DESC, m.matter_id DESC
            """,
            asked.arguments
        ) { row in (matter: try Matter(row, events[row.text(0)] ?? []), isInScope: row.flag(16)) }
        return rows.map { ($0.matter, reader.access($0.matter, isInScope: $0.isInScope)) }.filter { $0.1 != .none }
            .prefix(limit).map { (matter: $0.0, access: $0.1) }
    }

    private static func events(_ asked: Asked, _ tx: borrowing Transaction) throws -> [String: [MatterEvent]] {
        var events: [String: [MatterEvent]] = [:]
        try tx.each(
            """
            SELECT matter_id, number, at, day, by_name, step, sealed_words, owner FROM matter_event
            WHERE matter_id IN (
                SELECT matter_id FROM matter WHERE matter_id = $1
                UNION ALL SELECT matter_id FROM matter WHERE person_id = $2
                UNION ALL SELECT matter_id FROM matter WHERE owner = $3
                UNION ALL SELECT x.matter_id FROM matter x WHERE x.raised_on >= $4 AND {scope x.person_id})
            ORDER BY matter_id, number
            """,
            asked.arguments
        ) { row in
            events[row.text(0), default: []].append(
                MatterEvent(
                    number: row.count(1),
                    at: row.at(2),
                    day: row.day(3),
                    by: row.text(4),
                    step: MatterStep(rawValue: row.text(5)) ?? .received,
                    words: row.optionalID(6),
                    owner: row.optionalText(7)
                )
            )
        }
        return events
    }
}

extension Matter {
    fileprivate init(_ row: borrowing Row, _ events: [MatterEvent]) throws {
        self.init(
            id: row.id(0),
            person: row.id(1),
            employeeID: row.text(2),
            name: row.text(3),
            what: OwnMatter.What(rawValue: row.text(4)) ?? .opinion,
            site: row.text(5),
            raisedAt: row.at(6),
            raisedOn: row.day(7),
            dueOn: row.day(8),
            isEstimated: row.flag(9),
            owner: row.text(10),
            words: row.id(11),
            hiddenFrom: row.optionalID(12),
            wish: TalkWish(day: row.optionalDay(13), time: row.optionalText(14), listener: row.optionalText(15)),
            events: events
        )
        guard let at = row.optionalAt(17), let day = row.optionalDay(18), let payload = row.optionalText(19) else {
            return
        }
        let talk = try JSONDecoder().decode(MatterTalked.self, from: Data(payload.utf8))
        talked = MatterEvent(number: 0, at: at, day: day, by: talk.by, step: .talk, words: nil, owner: nil)
    }
}
