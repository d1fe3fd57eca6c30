import Core
import Signals
import Workdays

/// An issue before it is kept: where it came from and where it goes.
package struct NewIssue: Sendable {
    /// The signal's id, or one of its own where somebody wrote it in: what comes twice is kept once.
    let sourceKey: String
    let site: String
    var department: String?
    var team: String?
    var leader: String?
    var person: PersonID?
    var talk: String?
    let what: Raised.What
    let foundBy: String
    var isNamed = false
    let words: String?
    var sealed: ID<SealedText>?
    let raisedAt: Instant
    let raisedOn: Day
    let topic: String
    let route: String
    let toDepartment: String?
    let owner: String?
    let due: Deadline

    /// What somebody wrote in, about nobody.
    static func byHand(
        _ words: String,
        _ what: Raised.What,
        as topic: IssueTopic,
        site: String,
        at now: Instant,
        on day: Day,
        by employeeID: String,
        calendar: WorkCalendar
    ) -> NewIssue {
        NewIssue(
            // The same words of the same person on one day are one issue.
            sourceKey: "hand/\(employeeID)/\(day)/\(words)",
            site: site,
            what: what,
            foundBy: IssueRecord.Source.hand.rawValue,
            words: words,
            raisedAt: now,
            raisedOn: day,
            topic: topic.code,
            route: topic.route.rawValue,
            toDepartment: topic.department,
            owner: topic.owner,
            due: calendar.day(topic.answerDays, workingDaysAfter: day)
        )
    }

    /// What was raised in a talk, by where the person stands today.
    static func raised(
        _ raised: Raised,
        signal: SignalID,
        by person: PersonID,
        at place: RaisedPlace,
        happenedAt: Instant,
        on day: Day,
        in table: RoutingTable,
        calendar: WorkCalendar
    ) -> NewIssue {
        let topic = table.suggestion(for: raised.text ?? "")
        return NewIssue(
            sourceKey: signal.text,
            site: place.site,
            department: place.department,
            team: place.team,
            leader: place.leader,
            person: person,
            talk: raised.talk,
            what: raised.what,
            foundBy: raised.source.rawValue,
            isNamed: raised.passedOn == .named,
            words: raised.sealedText == nil ? raised.text ?? "" : nil,
            sealed: raised.sealedText,
            raisedAt: happenedAt,
            raisedOn: day,
            topic: topic.code,
            route: topic.route.rawValue,
            toDepartment: topic.department,
            owner: topic.owner ?? (topic.route == .leader ? place.leader : nil),
            due: calendar.day(topic.answerDays, workingDaysAfter: day)
        )
    }
}

/// Where who raised something stands.
struct RaisedPlace: Sendable, Hashable {
    let site: String
    let department: String?
    let team: String?
    let leader: String?

    /// From the path `/site/department/team/` of a standing.
    init(site: String, path: String, team: String, leader: String?) {
        let parts = path.split(separator: "/").map(String.init)
        self.site = site
        department = parts.count > 2 ? parts[1] : nil
        (self.team, self.leader) = (team, leader)
    }
}
