import Core
import Store

/// What the nightly work found of people's swings, as pages ask for it.
enum AnswerStore {
    static func answers(
        of people: [PersonID],
        asOf week: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: [String: ResultAnswer]] { [:] }

    static func incidents(from: Day, through: Day, _ tx: borrowing Transaction) throws -> [CentreIncident] { [] }
}
