import Core
import People

@testable import Communication

extension Obligation {
    /// An open obligation, its cause and everything about it of the day it is due.
    static func wanted(
        _ id: String,
        _ rule: Rule,
        key: String,
        kinds: [TalkKind],
        due: Day,
        in zone: Zone,
        by owner: String?
    ) -> Obligation {
        Obligation(
            key: key,
            person: PersonID("id of \(id)"),
            employeeID: id,
            rule: rule,
            kinds: kinds,
            reason: .joined(due),
            causedOn: due,
            detectedAt: zone.instant(due),
            dueOn: due,
            dueEstimated: false,
            evidence: [],
            state: .open,
            metLate: false,
            owner: owner
        )
    }
}
