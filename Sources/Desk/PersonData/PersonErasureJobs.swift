import Core
import Store

/// Erases what may be erased about somebody who left, or says what stands in the way; two people answer for it.
package struct PersonErasure: Sendable {
    /// What a dry run says.
    package struct Plan: Sendable {
        package let leftOn: Day?
        package let obstacles: [ErasureObstacle]
        /// Where the number or the name stands now.
        package let found: [TraceStore.Trace]
    }

    /// Who asked for it and who looked at it again; never the same.
    package struct Answerable: Sendable {
        let asked: String
        let checked: String

        package init(asked: String, checked: String) { (self.asked, self.checked) = (asked, checked) }
    }

    private let database: Database
    private let clock: Clock
    private let duties: @Sendable () async throws -> [OpenDuty]

    package init(
        database: Database,
        clock: Clock,
        duties: @escaping @Sendable () async throws -> [OpenDuty]
    ) {
        (self.database, self.clock, self.duties) = (database, clock, duties)
    }

    private func store() -> PersonErasureStore {
        PersonErasureStore(traces: TraceStore(database), now: clock.now())
    }

    /// Nil where there is no such person; nothing is touched.
    package func plan(_ employeeID: String) async throws -> Plan? {
        let (store, duties) = (store(), try await duties())
        return try await database.read(.system("whom an erasure names")) { tx in
            try store.subject(employeeID, duties: duties, tx).map {
                Plan(leftOn: $0.leftOn, obstacles: $0.obstacles, found: $0.found)
            }
        }
    }

    /// What stands in the way, without a search of the whole database; nil where there is no such person.
    func obstacles(_ employeeID: String) async throws -> [ErasureObstacle]? {
        let (store, duties) = (store(), try await duties())
        return try await database.read(.system("whom an erasure names")) { tx in
            try store.subject(employeeID, duties: duties, isSearched: false, tx)?.obstacles
        }
    }

    /// Erases in one transaction; where the number or the name still stands afterwards.
    ///
    /// What was asked for on the pages ends in the same transaction.
    package func run(
        _ employeeID: String,
        _ answerable: Answerable,
        reason: String,
        request: String? = nil,
        by actor: Actor,
        server: String
    ) async throws -> [TraceStore.Trace] {
        try await refuse(answerable, employeeID)
        let (store, duties) = (store(), try await duties())
        // Details that are not in the chain yet could not be taken out of it.
        while try await database.seal(by: server) > 0 {}
        let pseudonym = "gone-\(ID<Plan>(at: clock.now()).text.suffix(12))"
        let left = try await database.write(actor, "erase a person") { tx in
            guard let subject = try store.subject(employeeID, duties: duties, tx) else {
                throw Failure(.badInput, "nobody has the number \(employeeID)")
            }
            guard subject.obstacles.isEmpty else {
                let why = subject.obstacles.map(\.sentence.english).joined(separator: "; ")
                throw Failure(.badInput, "\(employeeID) cannot be erased: \(why)")
            }
            tx.note("asked by \(answerable.asked), checked by \(answerable.checked): \(reason)")
            if let request { try ErasureRequestStore.end(request, as: .erased, at: store.now, tx) }
            return try store.erase(subject, as: pseudonym, tx)
        }
        try await database.compact()
        return left
    }

    /// Two people who look after the site, and not the one whose data it is.
    private func refuse(_ answerable: Answerable, _ employeeID: String) async throws {
        guard answerable.asked != answerable.checked else {
            throw Failure(.badInput, "who asked and who checked must be two people")
        }
        for number in [answerable.asked, answerable.checked] {
            let mayErase = try await database.read(.system("who may erase")) { tx in
                try ErasersStore.mayErase(number, tx)
            }
            guard mayErase, number != employeeID else {
                throw Failure(.badInput, "\(number) is neither HR nor an administrator, or is whom it is about")
            }
        }
    }
}
