import Core
import Store

/// Changing the keys of confidential texts, while servers go on; killed at any moment, nothing is lost.
struct KeyRotation {
    let centre: Centre

    private var database: Database { centre.database }

    /// Adds a key and seals everything with it; one that was broken off is finished instead, and no key added.
    ///
    /// The new key's number is remembered first, then its file is put in place, then texts are sealed with it: killed
    /// after the first step, the number is given to no other key; later, the next run goes on where it was.
    func rotate() async throws {
        let hold = try KeyFile.hold(centre.keyFile)
        defer { withExtendedLifetime(hold) {} }
        let ring = try self.ring()
        // What was broken off left texts of an older key.
        var count = ring.numbers.count > 1 ? try await Reseal(database: database, clock: centre.clock).all() : 0
        if count > 0 {
            StandardOutput.line("key \(ring.current) was there already, and what was left is sealed with it")
        } else {
            let highest = try await database.read(.system("change of keys")) { tx in try KeyCheckStore().highest(tx) }
            let next = ring.rotated(past: highest)
            let now = centre.clock.now()
            try await database.write(.terminal, "add a key of confidential texts") { tx in
                try KeyCheckStore().announce(next, at: now, tx)
                tx.note("key \(next.current)")
            }
            try KeyFile.replace(centre.keyFile, with: next)
            try await database.unlock(with: next, from: centre.keyFile)
            StandardOutput.line("key \(next.current) added to \(centre.keyFile)")
            count = try await Reseal(database: database, clock: centre.clock).all()
        }
        let (sealed, current) = (count, database.keys?.current ?? ring.current)
        try await database.write(.terminal, "seal confidential texts anew") { tx in
            tx.note("\(sealed) texts with key \(current)")
        }
        StandardOutput.line("\(count) texts sealed with key \(current)")
        StandardOutput.line("now copy \(centre.keyFile) to where its copies are kept, and to every other server")
        let broken = try await database.read(.system("change of keys")) { tx in try KeyFindings.broken(tx) }
        guard broken == 0 else {
            throw Failure(.incomplete, "\(broken) texts do not open and stay under their old keys; see zhiyin doctor")
        }
    }

    /// Drops the keys nothing is sealed with any more.
    func prune() async throws {
        let hold = try KeyFile.hold(centre.keyFile)
        defer { withExtendedLifetime(hold) {} }
        let (ring, now) = (try self.ring(), centre.clock.now())
        try await database.write(.terminal, "drop old keys of confidential texts") { tx in
            let left = try KeyUseStore.uses(Keys.columns, tx).filter { $0.key > 0 && $0.key != ring.current }
            let count = left.values.reduce(0, +)
            guard count == 0 else {
                throw Failure(
                    .incomplete,
                    "\(count) texts are still sealed with older keys; run zhiyin keys rotate first, no key was dropped"
                )
            }
            // A server that still seals with an older key is refused from here on, and takes up the file.
            try KeyCheckStore().forgetOlder(than: ring, at: now, tx)
            tx.note("all but key \(ring.current)")
        }
        try KeyFile.replace(centre.keyFile, with: ring.pruned())
        StandardOutput.line(
            "\(centre.keyFile) holds key \(ring.current) alone; backups made before need its old copies"
        )
    }

    private func ring() throws -> KeyRing {
        guard let ring = try KeyFile.load(centre.keyFile) else {
            throw Failure(.storage, "\(centre.keyFile), the keys of this database, is not there; put its copy back")
        }
        return ring
    }
}
