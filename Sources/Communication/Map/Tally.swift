import Core

/// How the obligations of one cell stand on a day, counted so that every share has its denominator.
struct Tally: Sendable, Hashable {
    /// Met, in time or not.
    private(set) var held = 0
    /// Neither met nor late yet, those whose person is away among them.
    private(set) var due = 0
    private(set) var late = 0
    /// Owed no more, with a reason; in no share.
    private(set) var waived = 0
    /// Those whose due day has passed and that were met or are late, and of these the ones met in time.
    private(set) var passed = 0
    private(set) var inTime = 0

    var all: Int { held + due + late + waived }

    /// Met in time of all whose due day has passed; nil where no due day has: not enough data.
    var coverage: Double? { passed > 0 ? Double(inTime) / Double(passed) : nil }

    /// A talk due today still has the day: its due day passes with midnight.
    mutating func count(_ obligation: Obligation, today: Day) {
        let hasPassed = obligation.dueOn < today
        switch obligation.state {
        case .met:
            held += 1
            if hasPassed { passed += 1 }
            if hasPassed, !obligation.metLate { inTime += 1 }
        case .late:
            late += 1
            passed += 1
        case .waived: waived += 1
        case .open, .planned, .paused: due += 1
        }
    }

    static func += (all: inout Tally, other: Tally) {
        all.held += other.held
        all.due += other.due
        all.late += other.late
        all.waived += other.waived
        all.passed += other.passed
        all.inTime += other.inTime
    }
}
