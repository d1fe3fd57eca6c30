import Core

/// A post as roster files write it.
package enum Post: String, Sendable {
    case agent, leader, floor, qa, trainer, manager, hr
}

/// One person of the centre, with what the files say and what only the simulation knows.
package struct SimulatedPerson: Sendable {
    package internal(set) var employeeID = ""
    package let name: String
    package let team: String
    package let post: Post
    package let joinedOn: Day
    package internal(set) var leftOn: Day?
    package internal(set) var noticeOn: Day?
    package internal(set) var leaveKind: String?
    package let probationUntil: Day?
    package let employment: String
    package let employer: String?
    /// The direct leader's place in `Centre.people`; nil at the top.
    package internal(set) var leader: Int?
    /// Who must talk to this person: the manager next above the direct leader.
    package internal(set) var holder: Int?
    package internal(set) var codes: [String] = []
    package let female: Bool
    package internal(set) var nature: Nature
    package internal(set) var standing = Standing.ordinary
    package internal(set) var swing: PlantedSwing?
    /// In a centre of pure noise: nobody learns, nobody differs.
    var isEven = false

    /// Which team, counted from 0; nil outside the teams.
    let teamIndex: Int?
    let shift: ShiftPattern

    /// Agents take calls and have results.
    package var isAgent: Bool { post == .agent }

    package func isEmployed(on day: Day) -> Bool { joinedOn <= day && leftOn.map { day <= $0 } ?? true }

    /// Live calls begin after five days in the classroom.
    func takesCalls(on day: Day) -> Bool { isAgent && joinedOn + 5 <= day && isEmployed(on: day) }
}

/// Why the simulation treats a person apart, so that the current week has something to show.
package enum Standing: Sendable, Hashable {
    case ordinary
    /// Joined days ago; nobody has talked to them yet.
    case newcomer
    /// Joined more than a week ago, and the first talk was forgotten.
    case forgottenNewcomer
    /// Has given notice and is still here.
    case leaving
    /// Left without a word a few days ago.
    case walkedOff
    case longAbsent
    case justReturned
    /// A swing too recent to have been talked about.
    case swinging
    /// The leader reported something days ago.
    case reported
    /// Somebody was needed at once, weeks ago, and came.
    case acute
    /// The half-year talk falls due on this day; before the last day it is late.
    case reviewDue(Day)
}

/// A person's hidden truth: what they can do and how willingly.
package struct Nature: Sendable {
    /// Talk time against the trade's; below 1 is faster.
    package internal(set) var talkFactor: Double
    /// Share of quality checks passed.
    package internal(set) var quality: Double
    package internal(set) var firstContact: Double
    package internal(set) var satisfaction: Double
    /// From -2.5 to 2.5: keeps to the schedule, takes short breaks, volunteers.
    package let enthusiasm: Double

    /// Everybody's in a centre of pure noise.
    static let even = Nature(talkFactor: 1, quality: 0.9, firstContact: 0.77, satisfaction: 0.87, enthusiasm: 0)

    static func drawn(_ chance: inout Chance) -> Nature {
        let ability = chance.normal()
        func bounded(_ value: Double, _ low: Double, _ high: Double) -> Double { min(high, max(low, value)) }
        return Nature(
            talkFactor: bounded(exponent(-0.08 * ability + chance.normal(0, 0.1)), 0.65, 1.5),
            quality: bounded(0.9 + 0.025 * ability + chance.normal(0, 0.015), 0.78, 0.97),
            firstContact: bounded(0.77 + 0.03 * ability + chance.normal(0, 0.02), 0.6, 0.9),
            satisfaction: bounded(0.87 + 0.03 * ability + chance.normal(0, 0.02), 0.7, 0.97),
            enthusiasm: bounded(chance.normal(), -2.5, 2.5)
        )
    }

    /// Share of the quarter hours of a shift kept.
    var adherence: Double { min(0.985, 0.93 + 0.02 * enthusiasm) }
    /// Share of calls passed on to somebody else, where a queue's usual share is 1.
    var passedOn: Double { exponent(-6 * (firstContact - 0.77)) }
    /// Complaints, where a queue's usual rate is 1.
    var complainedOf: Double { exponent(-8 * (satisfaction - 0.87)) }
    /// Share of days missed without a word.
    var missed: Double { max(0.003, 0.02 - 0.012 * enthusiasm) }
    /// Share of ringing calls not taken.
    var noAnswer: Double { max(0.01, 0.05 - 0.02 * enthusiasm) }
}
