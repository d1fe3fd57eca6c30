import Core
import Signals
import Store

/// Root causes of talks, told as signals where others may share them (C2a).
package enum RootCauseStore {
    /// The cause last found for a talk, by its code; of a talk that was found in scope.
    package static func cause(of course: TalkCourse, _ tx: borrowing Transaction) throws -> String? {
        try tx.first(
            """
            SELECT cause FROM talk_finding {unscoped: of a talk that is found in scope}
            WHERE course_id = $1 ORDER BY at DESC, version DESC, step LIMIT 1
            """,
            [.id(course.id)]
        ) { $0.text(0) }
    }

    /// Tells the cause as it now stands with what is to solve it; one that is no more, or nobody else's, is taken back.
    ///
    /// For whoever keeps a finding, and for the form. Told again it stays on the day it was first found.
    package static func tell(of course: TalkCourse, on day: Day, clock: Clock, _ tx: borrowing Transaction) throws {
        guard course.kind == .c2, let person = course.person else { return }
        let key = "course/\(course.id)/root-cause"
        var drafts: [SignalDraft] = []
        if let cause = try cause(of: course, tx), CommonCause(rawValue: cause) != nil {
            let known = try SignalStore(clock: clock).signals(about: person, tx).first {
                $0.kind == RootCause.kind && $0.evidence.contains { $0.link == course.id.text }
            }
            let isSame = try known?.payload(RootCause.self)?.cause == cause
            let remedy = try FormStore.versions(of: course, tx).first.flatMap { saved in
                try FormStore.answers(saved, clock: clock, tx)?[FormFields.remedy]
            }
            drafts = [
                SignalDraft(
                    RootCause(cause: cause, remedy: remedy.flatMap { $0.isEmpty ? nil : $0 }),
                    about: person,
                    happenedAt: isSame ? known?.happenedAt ?? clock.now() : clock.now(),
                    happenedOn: isSame ? known?.happenedOn ?? day : day,
                    sourceKey: key,
                    evidence: [Evidence(what: "talk", link: course.id.text)]
                )
            ]
        }
        _ = try SignalStore(clock: clock).settle(prefix: key, drafts, tx)
    }

    /// The cause of a talk with one person, where others of their team or site share it.
    package static func shared(
        _ course: TalkCourse,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> (found: CommonCause.Shared, headcount: Int)? {
        guard course.kind == .c2, let person = course.person,
            let cause = try cause(of: course, tx).flatMap(CommonCause.init(rawValue:))
        else { return nil }
        let named = try CommonCauseStore.named(at: course.site, asOf: day, tx)
        let headcount = try CommonCauseStore.headcount(of: course.site, tx)
        let own = named.first { $0.person == person }?.team
        return CommonCause.found(named, headcount: headcount, asOf: day)
            .first { $0.cause == cause && ($0.team == nil || $0.team == own) }.map { ($0, headcount) }
    }
}
