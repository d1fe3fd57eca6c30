import Core
import Signals

/// What an agreement says to the rules: each check date (K9), goals missed twice (K10a), and all goals reached.
struct AgreementSignals {
    let drafts: [SignalDraft]

    /// Everything one agreement says stands under it, so that a changed agreement supersedes what it said before.
    static func prefix(_ id: AgreementID) -> String { "agreement/\(id)/" }

    init(_ agreement: Agreement, _ followUp: FollowUp, zone: Zone) {
        let prefix = Self.prefix(agreement.id)
        let evidence = [Evidence(what: "agreement", link: "/agreements/\(agreement.id)")]
        func draft(_ payload: some SignalPayload, at: Instant, key: String) -> SignalDraft {
            SignalDraft(
                payload,
                about: agreement.person,
                happenedAt: at,
                happenedOn: zone.day(of: at),
                sourceKey: prefix + key,
                evidence: evidence
            )
        }
        var drafts: [SignalDraft] = []
        for day in followUp.dates {
            let goals = followUp.goals(on: day)
            guard let agreedAt = goals.map(\.agreedAt).min() else { continue }
            let check = AgreementCheck(
                agreement: agreement.id.text,
                checkOn: day,
                talk: agreement.kind.rawValue,
                holder: agreement.holder,
                isForLeader: agreement.readers.admits([.leader]),
                followedOn: followUp.followedAt(day).map { zone.day(of: $0) }
            )
            drafts.append(draft(check, at: agreedAt, key: "check/\(day)"))
            if followUp.outcome(on: day) == .reached, let at = goals.compactMap(\.checkedAt).max() {
                let reached = AgreementReached(agreement: agreement.id.text, checkOn: day, goals: goals.count)
                drafts.append(draft(reached, at: at, key: "reached/\(day)"))
            }
        }
        for missed in followUp.missedTwice {
            let signal = GoalMissedTwice(
                agreement: agreement.id.text,
                goal: missed.goal,
                first: missed.first,
                second: missed.second,
                holder: agreement.holder
            )
            drafts.append(draft(signal, at: missed.at, key: "missed/\(missed.goal)/\(missed.second)"))
        }
        self.drafts = drafts
    }
}
