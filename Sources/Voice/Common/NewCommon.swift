import Core
import Workdays

/// A common issue before it is kept.
package struct NewCommon: Sendable {
    let id: CommonID
    let site: String
    let team: String?
    let topic: String
    let title: String
    let openedOn: Day
    let ownerDue: Deadline
    let wordDue: Deadline
    let owner: String?

    static let longestTitle = 120
}
