import Core
import Signals
import Workdays

/// A matter before it is kept.
package struct NewMatter: Sendable {
    package let person: PersonID
    package let employeeID: String
    package let site: String
    package let what: OwnMatter.What
    package let words: String
    package let raisedOn: Day
    /// K8: the last day for the first answer.
    package let due: Deadline
    /// The employee_id of who is to answer.
    package let owner: String
    /// The highest of those complained of (C5a).
    package let hiddenFrom: PersonID?
    package var talkOn: Day?
    package var talkTime: String?
    package var listener: String?

    package init(
        person: PersonID,
        employeeID: String,
        site: String,
        what: OwnMatter.What,
        words: String,
        raisedOn: Day,
        due: Deadline,
        owner: String,
        hiddenFrom: PersonID?
    ) {
        (self.person, self.employeeID, self.site, self.what) = (person, employeeID, site, what)
        (self.words, self.raisedOn, self.due) = (words, raisedOn, due)
        (self.owner, self.hiddenFrom) = (owner, hiddenFrom)
    }
}
