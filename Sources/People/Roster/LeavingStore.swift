import Core
import Store

/// When and how somebody leaves, as it is entered on a page: the same facts a roster file brings.
package struct LeavingNotice: Sendable, Hashable {
    /// The day notice was given; nil for who walked off.
    package var noticeOn: Day?
    /// The last day; nil takes a notice back.
    package var leftOn: Day?
    package var kind: LeaveKind?

    package init(noticeOn: Day?, leftOn: Day?, kind: LeaveKind?) {
        (self.noticeOn, self.leftOn, self.kind) = (noticeOn, leftOn, kind)
    }

    /// Throws what a roster file would be refused for, and what only a slip of the pen explains.
    package func check(joinedOn: Day, today: Day) throws(LeavingRefusal) {
        if let noticeOn, noticeOn > today { throw .noticeAhead(today) }
        if let noticeOn, noticeOn < joinedOn { throw .beforeJoining(joinedOn) }
        guard let leftOn else { return }
        if leftOn < joinedOn { throw .beforeJoining(joinedOn) }
        if leftOn > today + 366 { throw .tooFarAhead(today + 366) }
        if let noticeOn, leftOn < noticeOn { throw .beforeNotice(noticeOn) }
    }
}

/// How somebody leaves, by the words of files.
package enum LeaveKind: String, Sendable, CaseIterable {
    case voluntary, dismissed
    case walkedOff = "walked-off"
    case ended, other
}

/// Why a leaving cannot be entered.
package enum LeavingRefusal: Refusal, Hashable {
    case beforeJoining(Day)
    case beforeNotice(Day)
    case noticeAhead(Day)
    case tooFarAhead(Day)

    package var sentence: Word {
        switch self {
        case .beforeJoining(let day):
            Word("早于入职日期 \(day)", "早於到職日 \(day)", "This is before they joined on \(day)")
        case .beforeNotice(let day):
            Word(
                "最后工作日早于提出日期 \(day)",
                "最後上班日早於提出日期 \(day)",
                "The last day is before notice was given on \(day)"
            )
        case .noticeAhead(let day):
            Word("提出日期最晚到今天（\(day)）", "提出日期最晚到今天（\(day)）", "Notice was given today, \(day), at the latest")
        case .tooFarAhead(let day): Word("最晚到 \(day)", "最晚到 \(day)", "\(day) is the latest")
        }
    }
}

/// Enters and takes back leavings in the roster.
package enum LeavingStore {
    /// Sets when the latest employment ends; the audit keeps what was and what is.
    ///
    /// False where nobody is employed so.
    package static func set(
        _ notice: LeavingNotice,
        of person: PersonID,
        today: Day,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let known = try RosterStore().person(person, tx), let stay = known.employments.last else { return false }
        try notice.check(joinedOn: stay.joinedOn, today: today)
        let before = LeavingNotice(
            noticeOn: stay.noticeOn,
            leftOn: stay.leftOn,
            kind: stay.leaveKind.flatMap(LeaveKind.init(rawValue:))
        )
        // Sent twice it is once.
        if before == notice { return true }
        tx.change("leaving of \(known.employeeID)", from: before.text, to: notice.text)
        try tx.run(
            """
            UPDATE employment SET notice_on = $3, left_on = $4, leave_kind = $5
            WHERE person_id = $1 AND joined_on = $2 AND {scope person_id}
            """,
            [
                .id(person), .day(stay.joinedOn), .day(notice.noticeOn), .day(notice.leftOn),
                .text(notice.kind?.rawValue),
            ],
            about: [person]
        )
        try RosterStore().refreshStanding(of: person, today: today, tx)
        return true
    }

    /// Whose notice is given or who left since a day, by last day.
    package static func leavers(since day: Day, _ tx: borrowing Transaction) throws -> [Leaver] {
        try tx.rows(
            """
            SELECT e.person_id, p.employee_id, p.name, s.team, e.notice_on, e.left_on, e.leave_kind
            FROM employment e JOIN person p ON p.person_id = e.person_id JOIN standing s ON s.person_id = e.person_id
            WHERE e.left_on >= $1 AND {scope e.person_id} ORDER BY e.left_on, p.employee_id
            """,
            [.day(day)]
        ) { row in
            Leaver(
                person: row.id(0),
                employeeID: row.text(1),
                name: row.text(2),
                team: row.text(3),
                noticeOn: row.optionalDay(4),
                leftOn: row.day(5),
                kind: row.optionalText(6).flatMap(LeaveKind.init(rawValue:))
            )
        }
    }
}

/// Somebody who leaves or has left.
package struct Leaver: Sendable, Hashable {
    package let person: PersonID
    package let employeeID: String
    package let name: String
    package let team: String
    package let noticeOn: Day?
    package let leftOn: Day
    package let kind: LeaveKind?
}

extension LeavingNotice {
    fileprivate var text: String? {
        guard let leftOn else { return nil }
        return ["left_on \(leftOn)", noticeOn.map { "notice_on \($0)" }, kind?.rawValue].compactMap { $0 }
            .joined(separator: ", ")
    }
}
