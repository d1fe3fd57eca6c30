import Core
import Messages
import Signals
import Store

/// What is done to agreements, each in one transaction with all that follows from it.
extension AgreementStore {
    /// Writes a version of what was agreed with one person in a talk; the person is told that there is news.
    ///
    /// `seen` is the version the writer had before them, 0 for none. What is written already is not written twice.
    @discardableResult
    func write(
        _ terms: Terms,
        readers: FieldReaders,
        in course: TalkCourse,
        with person: PersonID,
        after seen: Int,
        by writer: String,
        _ tx: borrowing Transaction
    ) throws -> Agreement {
        let now = clock.now()
        let before = try find(of: course.id, with: person, opens: true, tx)
        var base =
            before
            ?? Agreement(
                id: AgreementID(at: now),
                course: course.id,
                kind: course.kind,
                site: course.site,
                person: person,
                holder: course.holder,
                hiddenFrom: course.hiddenFrom,
                madeAt: now,
                readers: readers
            )
        // Fewer may read it from now on, never more.
        if base.readers.mayBecome(readers) { base.readers = readers }
        let written = try base.after(.written(terms, after: seen, by: writer), at: now)
        try keep(written, as: before, tx)
        guard written.newest != before?.newest else { return written }
        let followUps = FollowUpStore(clock: clock)
        try followUps.watch(written, tx)
        try PromiseStore(clock: clock).follow(written, tx)
        try followUps.settle(written, tx)
        try OutboxStore(now: now).talkNews("agreement/\(written.id)/\(written.newest)", for: person, tx)
        // Of a group, once there is one with each of them.
        let isWhole = try course.people.allSatisfy { try $0 == person || find(of: course.id, with: $0, tx) != nil }
        try CourseStore.met(.agreement, of: course, for: person, isWhole: isWhole, by: writer, at: now, tx)
        return written
    }

    /// Keeps that the person was shown a version: the one on their page, which need not be the newest any more.
    func show(_ version: Int, of id: AgreementID, to person: PersonID, _ tx: borrowing Transaction) throws {
        guard let before = try find(id, tx), before.person == person, before.shown[version] == nil else { return }
        if let hidden = before.hiddenFrom { tx.hideAudit(from: hidden) }
        try keep(try before.after(.shown(version), at: clock.now()), as: before, tx)
        tx.note("version \(version) of agreement \(id)")
    }

    /// Keeps what the person says of a version they were shown; the holder is told that there is news.
    func answer(
        _ what: AgreementAnswer.What,
        _ words: String?,
        to version: Int,
        of id: AgreementID,
        by person: PersonID,
        _ tx: borrowing Transaction
    ) throws {
        guard let before = try find(id, opens: true, tx), before.person == person else { return }
        let after = try before.after(.answered(version, what, words: words), at: clock.now())
        guard after.answers.count > before.answers.count else { return }
        try keep(after, as: before, tx)
        try FollowUpStore(clock: clock).settle(after, tx)
        if let holder = try AgreementSiteStore.holder(of: after, tx) {
            let about = "agreement/\(id)/answer/\(after.answers.count)"
            try OutboxStore(now: clock.now()).talkNews(about, for: holder, tx)
        }
    }
}
