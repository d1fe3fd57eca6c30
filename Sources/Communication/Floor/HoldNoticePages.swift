import Core
import People
import Store
import Web

extension HoldNotice {
    /// What somebody who is here must know: one question to the database where nothing was held.
    static func of(_ visit: Visit, _ view: ObligationCache.View) async throws -> [HoldNotice] {
        let (employeeID, person, now) = (visit.viewer.employeeID, visit.viewer.person, visit.now)
        let (held, visible) = try await visit.read { tx in
            let held = try HeldTalkStore.held(holder: employeeID, person: person, now: now, tx)
            return (held, held.isEmpty ? [] : try VisiblePeopleStore.ids(tx))
        }
        if held.isEmpty { return [] }
        return ofHolder(held, view, reader: employeeID, visible: visible, at: now)
            + ofPerson(held, view, reader: person, at: now)
    }
}
