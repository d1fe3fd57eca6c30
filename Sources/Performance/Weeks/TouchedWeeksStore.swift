import Core
import Store

/// What one import of measures touched: few people one by one, many people by the weeks.
struct TouchedWeeks: Sendable {
    /// Up to so many people have their weeks made anew at once; more wait for the night, week by week.
    static let fewPeople = 50

    private var people: Set<PersonID> = []
    private var weeks: [String: Set<Int32>] = [:]
    private var isMany = false

    mutating func add(_ person: PersonID, _ measure: String, _ day: Day) {
        if !isMany { people.insert(person) }
        weeks[measure, default: []].insert(WeekCell.monday(of: day.number))
        if people.count > Self.fewPeople { isMany = true }
    }

    /// Puts what came since the last time on the list of what is to be made anew.
    mutating func note(_ tx: borrowing Transaction) throws {
        let due = WeekDueStore()
        if isMany {
            for (measure, weeks) in weeks.sorted(by: { $0.key < $1.key }) { try due.note(measure, weeks: weeks, tx) }
        } else {
            try due.note(people: people, tx)
        }
        (people, weeks) = ([], [:])
    }
}
