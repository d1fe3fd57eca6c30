import Core
import Foundation
import People
import Signals
import Support
import Workdays

@testable import Communication

/// The floor of these tests: Ada leads Ben, Eve leads Cem; Max manages Ada's team, Kai Eve's; Nora stands above both.
///
/// Everyone joined on 5 January 2026 and had the onboarding talk that day; days are those of mainland China.
struct Cast {
    private var people: [String: Life] = [:]
    private(set) var talks: [String: [HeldTalk]] = [:]
    private(set) var reports: [String: [DatedSignal<Reported>]] = [:]
    private(set) var swings: [String: [DatedSignal<Swing>]] = [:]
    private(set) var topFifths: [String: [DatedSignal<TopFifth>]] = [:]
    private(set) var firstCalls: [String: [DatedSignal<FirstLiveCalls>]] = [:]
    private(set) var findings: [String: [DatedSignal<Finding>]] = [:]
    private(set) var certificates: [String: [DatedSignal<Certificate>]] = [:]
    private(set) var types: [String: [DatedSignal<TypeChanged>]] = [:]
    private(set) var matters: [String: [DatedSignal<OwnMatter>]] = [:]
    private(set) var answers: [String: [DatedSignal<MatterAnswered>]] = [:]
    private(set) var checks: [String: [DatedSignal<AgreementCheck>]] = [:]
    private(set) var misses: [String: [DatedSignal<GoalMissedTwice>]] = [:]
    private(set) var decisions: [String: [Decision]] = [:]
    var calendar: WorkCalendar
    var start: Day?
    var ruleStarts: [Rule: Day] = [:]
    var history: [(from: Day, numbers: RuleNumbers)] = []
    var standIns = StandIns()
    var handed: [String: TakenOver] = [:]

    init() throws {
        calendar = try china.get()
        hire("nora", .manager, team: "Office", under: nil)
        hire("max", .manager, team: "Office", under: "nora")
        hire("kai", .manager, team: "Office", under: "nora")
        hire("ada", .leader, team: "North", under: "max")
        hire("eve", .leader, team: "South", under: "kai")
        hire("ben", .agent, team: "North", under: "ada")
        hire("cem", .agent, team: "South", under: "eve")
        for id in people.keys { talk(.c7, with: id, on: "2026-01-05", by: nil) }
    }

    // MARK: - What happens to people

    mutating func hire(
        _ id: String,
        _ role: Role = .agent,
        team: String = "North",
        under leader: String?,
        on day: Day = "2026-01-05"
    ) {
        let place = Placement(fromOn: day, site: "main", team: team, role: role, leader: leader)
        people[id] = Life(employments: [Employment(joinedOn: day)], placements: [place])
    }

    /// Says anew when someone joined and left; nobody has talked with them yet.
    mutating func employ(_ id: String, from joined: Day, left: Day? = nil, notice: Day? = nil, probation: Day? = nil) {
        people[id]?.employments = [
            Employment(joinedOn: joined, leftOn: left, noticeOn: notice, probationUntil: probation)
        ]
        talks[id] = nil
        guard let first = people[id]?.placements.first else { return }
        people[id]?.placements = [
            Placement(fromOn: joined, site: first.site, team: first.team, role: first.role, leader: first.leader)
        ]
    }

    /// A person who had left comes back.
    mutating func rejoin(_ id: String, on joined: Day, left: Day? = nil) {
        people[id]?.employments.append(Employment(joinedOn: joined, leftOn: left))
        move(id, on: joined)
    }

    /// From a day on someone stands elsewhere; what is not said stays.
    mutating func move(_ id: String, on day: Day, _ role: Role? = nil, team: String? = nil, under leader: String? = nil)
    {
        guard let last = people[id]?.placements.last else { return }
        people[id]?.placements.append(
            Placement(
                fromOn: day,
                site: "main",
                team: team ?? last.team,
                role: role ?? last.role,
                leader: leader ?? last.leader
            )
        )
    }

    mutating func away(_ id: String, from first: Day, to last: Day, _ kind: Absence.Kind = .leave) {
        people[id]?.absences.append(Absence(fromOn: first, toOn: last, kind: kind))
    }

    /// `keys`: the obligations it was about.
    mutating func talk(
        _ kind: TalkKind,
        with id: String,
        on day: Day,
        by holder: String? = "max",
        citing keys: Set<String> = []
    ) {
        let talk = HeldTalk(
            id: "\(kind.rawValue) \(day) \(holder ?? "nobody")",
            kind: kind,
            heldOn: day,
            heldBy: holder,
            cites: keys
        )
        // In order of the day held, as the store gives them.
        let after = talks[id]?.firstIndex { $0.heldOn > day } ?? talks[id]?.count ?? 0
        talks[id, default: []].insert(talk, at: after)
    }

    mutating func report(
        _ what: Reported.What,
        _ grade: Reported.Grade = .soon,
        about id: String,
        on day: Day,
        by: String? = "ada"
    ) {
        let report = Reported(what: what, grade: grade, by: by, note: nil)
        reports[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: report))
    }

    mutating func swing(_ direction: Swing.Direction, of id: String, on day: Day, episode: String = "csat-1") {
        let swing = Swing(episode: episode, measure: "csat", direction: direction, before: 0.8, now: 0.6, count: 90)
        swings[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: swing))
    }

    mutating func best(_ id: String, in quarter: String, found day: Day) {
        let top = TopFifth(quarter: quarter, measure: "quality", value: 98, count: 20, place: 1, among: 9)
        topFifths[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: top))
    }

    mutating func firstCalls(of id: String, on day: Day, joined: Day) {
        let calls = FirstLiveCalls(joinedOn: joined.description, handled: 12)
        firstCalls[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: calls))
    }

    mutating func raise(_ matter: String, by id: String, on day: Day, to owner: String = "max") {
        let raised = OwnMatter(matter: matter, what: .opinion, owner: owner)
        matters[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: raised))
    }

    mutating func answer(_ matter: String, of id: String, on day: Day) {
        let answered = MatterAnswered(matter: matter, by: "max")
        answers[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: answered))
    }

    mutating func find(
        _ fault: Finding.Fault = .attitude,
        of id: String,
        on day: Day,
        guide: String? = nil,
        dispute: Dispute? = nil
    ) {
        let finding = Finding(source: .complaint, fault: fault, by: "dora", guide: guide, dispute: dispute)
        findings[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: finding))
    }

    /// Nothing follows from what was found any more: it was retracted.
    mutating func forgetFindings(of id: String) { findings[id] = nil }

    mutating func certify(
        _ id: String,
        _ name: String = "voice",
        until lapses: Day,
        known day: Day = "2026-01-05",
        booked: Day? = nil,
        settled: Day? = nil
    ) {
        let certificate = Certificate(name: name, lapsesOn: lapses, bookedOn: booked, settledOn: settled)
        certificates[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: certificate))
    }

    mutating func becomes(
        _ type: TypeChanged.TalentType,
        _ id: String,
        on day: Day,
        from old: TypeChanged.TalentType? = .one
    ) {
        let change = TypeChanged(from: old, to: type)
        types[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: change))
    }

    /// An agreement made on a day, to be looked at on another.
    mutating func agree(
        _ agreement: String = "A1",
        with id: String,
        on day: Day,
        check: Day,
        in talk: TalkKind = .c2,
        by holder: String = "max",
        forLeader: Bool = true,
        followed: Day? = nil
    ) {
        let payload = AgreementCheck(
            agreement: agreement,
            checkOn: check,
            talk: talk.rawValue,
            holder: holder,
            isForLeader: forLeader,
            followedOn: followed
        )
        checks[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: payload))
    }

    mutating func missTwice(_ id: String, found day: Day, of agreement: String = "A1", by holder: String = "max") {
        let missed = GoalMissedTwice(agreement: agreement, goal: 1, first: day - 28, second: day, holder: holder)
        misses[id, default: []].append(DatedSignal(on: day, at: Zone.shanghai.instant(day), payload: missed))
    }

    mutating func waive(_ key: String, on day: Day, because reason: String) {
        decisions[key, default: []].append(Decision(kind: .waiver, day: day, reason: reason))
    }

    mutating func attempt(_ key: String, on day: Day) {
        decisions[key, default: []].append(Decision(kind: .attempt, day: day, reason: "no answer"))
    }

    // MARK: - What the rules make of it

    var roster: Roster {
        Roster(
            people.sorted { $0.key < $1.key }.map { id, life in
                Person(
                    id: PersonID("id of \(id)"),
                    employeeID: id,
                    name: id.capitalized,
                    employments: life.employments,
                    placements: life.placements,
                    absences: life.absences
                )
            }
        )
    }

    var facts: Facts {
        let site = SiteRules(
            site: "main",
            zone: .shanghai,
            calendar: calendar,
            startOn: start,
            ruleStarts: ruleStarts,
            history: history
        )
        func byPerson<Value>(_ values: [String: Value]) -> [PersonID: Value] {
            Dictionary(uniqueKeysWithValues: values.map { (PersonID("id of \($0)"), $1) })
        }
        return Facts(
            roster: roster,
            sites: ["main": site],
            talks: byPerson(talks),
            reports: byPerson(reports),
            swings: byPerson(swings),
            topFifths: byPerson(topFifths),
            firstLiveCalls: byPerson(firstCalls),
            agreementChecks: byPerson(checks),
            missedGoals: byPerson(misses),
            findings: byPerson(findings),
            certificates: byPerson(certificates),
            types: byPerson(types),
            matters: byPerson(matters),
            answers: byPerson(answers),
            decisions: decisions,
            handed: handed,
            standIns: standIns
        )
    }

    func all(on today: Day) -> [Obligation] { Obligations.all(facts, asOf: ["main": today]) }

    func owed(_ id: String, _ rule: Rule, on today: Day) -> [Obligation] {
        all(on: today).filter { $0.employeeID == id && $0.rule == rule }
    }

    /// Each obligation of a rule in one line: `2026-08-31: due 2026-09-07, met late`.
    func lines(_ id: String, _ rule: Rule, on today: Day) -> [String] { owed(id, rule, on: today).map(\.line) }
}

/// What the roster knows of one person.
private struct Life {
    var employments: [Employment]
    var placements: [Placement]
    var absences: [Absence] = []
}

extension Obligation {
    /// Its cause, due day and state in one line.
    var line: String {
        let cause = key.split(separator: "/").last.map(String.init) ?? ""
        let estimate = dueEstimated ? " (estimated)" : ""
        let detail = metLate ? " late" : waivedReason.map { " as \($0)" } ?? ""
        return "\(cause): due \(dueOn)\(estimate), \(state.rawValue)\(detail)"
    }
}

/// Days in order, first and last included.
func days(_ first: Day, _ last: Day) -> [Day] { (first.number...last.number).map { Day(number: $0) } }

/// The calendar the product ships for mainland China; its last published year is 2026.
private let china = Result {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../public/calendars/CN.csv")
    return try WorkCalendar(name: "CN", csv: String(contentsOf: file.standardizedFileURL, encoding: .utf8))
}
