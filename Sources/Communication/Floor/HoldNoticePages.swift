import Core
import People
import Store
import Web

extension HoldNotice {
    /// What somebody who is here must know of those they see, the same for a whole minute.
    static func of(_ visit: Visit, _ view: ObligationCache.View) async throws -> [HoldNotice] {
        let (employeeID, person, now) = (visit.viewer.employeeID, visit.viewer.person, visit.now.minute)
        let held = try await visit.read { tx in
            try HeldTalkStore.held(holder: employeeID, person: person, now: now, tx)
        }
        if held.isEmpty { return [] }
        return ofHolder(held, view, reader: employeeID, at: now)
            + ofPerson(held, view, reader: person, at: now)
    }
}
