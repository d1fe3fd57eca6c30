import Core
import People
import Signals
import Store

/// Keeps one record in one transaction: the talk, its fields, what is raised.
struct RecordStore: Sendable {
    let record: RecordDraft.Accepted
    let course: CourseID
    let person: Person?
    let viewer: Viewer
    let clock: Clock
    let now: Instant
    let zone: Zone
    let today: Day

    /// False where somebody was faster; the same record once more changes nothing.
    func save(_ tx: borrowing Transaction) throws -> Bool {
        guard var course = try CoursePages.open(course, viewer, tx), course.holder == viewer.employeeID else {
            return false
        }
        course.hideAudit(tx)
        guard let person else { return try saveDepartment(course, tx) }
        var held = try HoldingStore.talk(of: course, with: person.employeeID, tx)
        if held == nil {
            guard try hold(course, person, tx) else { return false }
            held = try HoldingStore.talk(of: course, with: person.employeeID, tx)
        }
        guard let held else { throw CourseRefusal.settledAlready }
        if held.minutes != record.minutes || held.place != record.place {
            try HoldingStore.set(minutes: record.minutes, place: record.place, of: held.id, tx)
        }
        try TalkSaidStore(clock: clock)
            .write(record.texts, of: .talk(held.id, person.id), course: course, by: viewer.employeeID, tx)
        let raised = RaisedStore(clock: clock)
        try raised.add(record.raised, to: held.id, with: person.id, of: course, by: viewer.employeeID, tx)
        if record.isShown { try raised.show([:], of: held, of: course, tx) }
        course = try CourseStore.find(course.id, for: viewer.employeeID, tx) ?? course
        let isWhole = try course.people.allSatisfy { one in
            guard let number = try RosterStore().person(one, tx)?.employeeID else { return true }
            return try HoldingStore.talk(of: course, with: number, tx) != nil
        }
        try CourseStore.met(
            .record,
            of: course,
            for: person.id,
            isWhole: isWhole,
            by: viewer.employeeID,
            at: now,
            tx
        )
        if let course = try CourseStore.find(course.id, for: viewer.employeeID, tx) {
            try AgreementStore(clock: clock)
                .adopt(record.texts, of: course, with: person.id, by: viewer.employeeID, today: today, tx)
        }
        return true
    }

    /// A group's common part goes before the private parts; whoever records a private part has held it.
    private func hold(_ course: TalkCourse, _ person: Person, _ tx: borrowing Transaction) throws -> Bool {
        var course = course
        if course.isGroup, let state = try CourseStore.state(of: course, tx), let next = state.nextTalk,
            !next.isForEach, state.flow.steps.contains(where: { $0.need == .held && $0.isForEach })
        {
            guard try CourseStore.hold(course, [], by: viewer.employeeID, at: now, clock: clock, tx) else {
                return false
            }
            course = try CourseStore.find(course.id, for: viewer.employeeID, tx) ?? course
        }
        return try CourseStore.hold(course, [talk(person, course)], by: viewer.employeeID, at: now, clock: clock, tx)
    }

    /// The words stand in the fields, never in the talk's note.
    private func talk(_ person: Person, _ course: TalkCourse) -> TalkRecord {
        TalkRecord(
            person: person.id,
            kind: course.kind,
            heldAt: record.heldOn == today ? now : zone.noon(record.heldOn),
            heldOn: record.heldOn,
            minutes: record.minutes,
            heldBy: course.holder,
            note: nil,
            sourceKey: ""
        )
    }

    private func saveDepartment(_ course: TalkCourse, _ tx: borrowing Transaction) throws -> Bool {
        if let state = try CourseStore.state(of: course, tx), !state.isHeld {
            guard try CourseStore.hold(course, [], by: viewer.employeeID, at: now, clock: clock, tx) else {
                return false
            }
        }
        try TalkSaidStore(clock: clock)
            .write(record.texts, of: .department(course.id), course: course, by: viewer.employeeID, tx)
        return true
    }
}

extension Zone {
    /// A moment of a day of which no more is known.
    func noon(_ day: Day) -> Instant { instant(day) + 12 * 3600 }
}
