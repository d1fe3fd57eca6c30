import Core
import Store

/// Whether anything rests on a person, so that taking them back would lose it.
enum RosterUseStore {
    static func isUsed(_ person: PersonID, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT (SELECT count(*) FROM talk WHERE person_id = $1) + (SELECT count(*) FROM signal WHERE person_id = $1)
                + (SELECT count(*) FROM measure WHERE person_id = $1) + (SELECT count(*) FROM absence WHERE person_id = $1)
                + (SELECT count(*) FROM shift WHERE person_id = $1) + (SELECT count(*) FROM account WHERE person_id = $1)
                + (SELECT count(*) FROM slot WHERE person_id = $1) + (SELECT count(*) FROM activity WHERE person_id = $1)
                + (SELECT count(*) FROM decision WHERE person_id = $1)
                + (SELECT count(*) FROM talk_course_person WHERE person_id = $1) {unscoped: counts what rests on one person}
            """,
            [.id(person)]
        ) { $0.int(0) > 0 } ?? false
    }
}
