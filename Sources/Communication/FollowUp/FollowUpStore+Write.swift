import Core
import Messages
import Store

extension FollowUpStore {
    /// Follows an agreement up on a check date: what came of goals in words or with too few figures, and a word.
    ///
    /// The person is told that there is news. A second one for the same date changes nothing.
    func follow(
        _ id: AgreementID,
        on day: Day,
        outcomes: [Int: GoalCheck.Outcome],
        words: String?,
        by: String,
        today: Day,
        _ tx: borrowing Transaction
    ) throws {
        guard let agreement = try AgreementStore(clock: clock).find(id, opens: true, tx) else { return }
        let followUp = try followUp(of: agreement, tx)
        guard followUp.dates.contains(day), day <= today else { throw AgreementRefusal.nothingDue }
        guard followUp.words[day] == nil else { return }
        if let hidden = agreement.hiddenFrom { tx.hideAudit(from: hidden) }
        for one in followUp.goals(on: day) where one.isForAPersonToSay {
            guard let outcome = outcomes[one.goal] else { continue }
            let known = one.check
            let check = GoalCheck(
                outcome: outcome,
                value: known?.value,
                interval: known?.interval,
                observations: known?.observations ?? 0,
                days: known?.days ?? 0
            )
            try record(check, of: one.goal, on: day, in: agreement, by: by, tx)
        }
        try note(words, on: day, in: agreement, by: by, tx)
        try settle(agreement, tx)
        try OutboxStore(now: clock.now()).talkNews("agreement/\(id)/followed/\(day)", for: agreement.person, tx)
    }

    /// Looks at the figures of every agreement of a site whose check date has come; how many were decided.
    ///
    /// Run again with the same figures it changes nothing. Both sides are told once of what came of it.
    func check(
        _ site: String,
        today: Day,
        _ figures: AgreedFiguresStore,
        _ tx: borrowing Transaction
    ) throws -> Int {
        var decided = 0
        for id in try open(at: site, on: today, tx) {
            guard let agreement = try AgreementStore(clock: clock).find(id, tx) else { continue }
            let before = try followUp(of: agreement, tx)
            var days: Set<Day> = []
            for one in GoalWatch.open(before, on: today) {
                guard let target = one.target else { continue }
                let looked = GoalWatch.days(one, in: before)
                let values = try looked.map { try figures.days(agreement.person, target.figure, $0, tx) } ?? []
                guard let check = GoalCheck(target, values, in: looked, checkOn: one.checkOn, asOf: today),
                    check != one.check
                else { continue }
                try record(check, of: one.goal, on: one.checkOn, in: agreement, by: nil, tx)
                if one.check?.outcome != check.outcome { days.insert(one.checkOn) }
            }
            guard !days.isEmpty else { continue }
            if let hidden = agreement.hiddenFrom { tx.hideAudit(from: hidden) }
            try settle(agreement, tx)
            try tell(agreement, of: days, tx)
            decided += days.count
        }
        return decided
    }

    private func tell(_ agreement: Agreement, of days: Set<Day>, _ tx: borrowing Transaction) throws {
        let after = try followUp(of: agreement, tx)
        let outbox = OutboxStore(now: clock.now())
        let both = [agreement.person, try AgreementSiteStore.holder(of: agreement, tx)].compactMap { $0 }
        for day in days.sorted() {
            guard let outcome = after.outcome(on: day) else { continue }
            for reader in both {
                try outbox.talkNews("agreement/\(agreement.id)/check/\(day)/\(outcome.rawValue)", for: reader, tx)
            }
        }
    }
}

extension WatchedGoal {
    /// Figures do not say what came of it.
    var isForAPersonToSay: Bool { check == nil ? target == nil : check?.outcome == .few }
}
