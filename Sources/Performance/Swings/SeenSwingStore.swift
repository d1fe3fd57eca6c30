import Core
import Signals
import Store

/// A swing that a person saw and put down (K3a): it stands beside those found in the data, and says whose word it is.
package struct SeenSwing: Sendable, Hashable {
    package let person: PersonID
    package let on: Day
    /// The employee_id as written; nil where nobody was named.
    package let by: String?
    package let note: String?
    /// The figure given with it.
    package let figure: String?

    /// nil for a report of something else.
    init?(_ signal: Signal) throws {
        guard let person = signal.person, let report = try signal.payload(Reported.self), report.what == .swing else {
            return nil
        }
        (self.person, on, by, note) = (person, signal.happenedOn, report.by, report.note)
        // A file's report has only who made it for evidence.
        figure = signal.evidence.first?.value.flatMap { [by] in $0 == by ? nil : $0 }
    }
}

/// Whose reports somebody may read: those whom they are about never, leaders their own (K12d).
package enum ReportSight: Sendable, Hashable {
    case none
    /// Those made by one employee_id.
    case by(String)
    case all

    package init(_ role: Role, employeeID: String) {
        switch role {
        case .manager, .hr: self = .all
        case .leader, .floor, .qa, .trainer: self = .by(employeeID)
        default: self = .none
        }
    }

    func admits(_ seen: SeenSwing) -> Bool {
        switch self {
        case .none: false
        case .by(let name): seen.by == name
        case .all: true
        }
    }
}

/// Swings that people saw, in the database: reports like others.
enum SeenSwingStore {
    /// Of everybody in scope from one day to another.
    static func seen(
        from: Day,
        through: Day,
        _ sight: ReportSight,
        _ tx: borrowing Transaction
    ) throws -> [SeenSwing] {
        if sight == .none { return [] }
        let signals = try SignalStore(clock: .fixed(Instant(seconds: 0))).signals(
            kind: Reported.kind,
            through: through,
            tx
        )
        return try signals.filter { $0.happenedOn >= from }.compactMap { try SeenSwing($0) }.filter(sight.admits)
    }

    /// Of one person.
    static func seen(of person: PersonID, _ sight: ReportSight, _ tx: borrowing Transaction) throws -> [SeenSwing] {
        if sight == .none { return [] }
        return try SignalStore(clock: .fixed(Instant(seconds: 0))).signals(about: person, tx)
            .compactMap { try SeenSwing($0) }.filter(sight.admits).sorted { $0.on < $1.on }
    }
}
