import Core
import Workdays

/// When a person works: which hours, and which two days of seven are free.
struct ShiftPattern: Sendable {
    enum Kind: Sendable {
        /// Early and late by turns, week by week.
        case turns(first: Bool)
        case day, night, office
    }

    let kind: Kind
    /// Free on this day of the seven and the next; nil follows the calendar's working days.
    let freeFrom: Int?

    static func drawn(_ post: Post, trade: Trade?, _ chance: inout Chance) -> ShiftPattern {
        guard post == .agent else { return ShiftPattern(kind: .office, freeFrom: nil) }
        let free = chance.happens(0.5) ? nil : chance.int(0...6)
        let draw = chance.unit()
        if trade?.stem == "售后" || trade?.stem == "技术支持", draw < 0.08 {
            return ShiftPattern(kind: .night, freeFrom: chance.int(0...6))
        }
        return ShiftPattern(kind: draw < 0.5 ? .day : .turns(first: draw < 0.75), freeFrom: free)
    }

    /// Seconds after midnight of begin and end on a day worked; past 86,400 the shift ends the next morning.
    func hours(on day: Day) -> ClosedRange<Int> {
        switch kind {
        case .turns(let first):
            let odd = Int(day.number + 3).floorDivided(by: 7) % 2 != 0
            return odd == first ? 25_200...55_800 : 46_800...79_200
        case .day, .office: return 32_400...64_800
        case .night: return 79_200...108_000
        }
    }

    /// Half of those whose turn it is are free on a public holiday.
    func isWorked(_ day: Day, calendar: WorkCalendar, turn: Int) -> Bool {
        let workday = calendar.isWorkday(day)
        guard let freeFrom else { return workday }
        let place = (Int(day.number) + freeFrom).floorRemainder(by: 7)
        if place < 2 { return false }
        return workday || day.weekday > 5 || (turn + Int(day.number)) % 2 == 0
    }
}
