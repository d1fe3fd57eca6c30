import Communication
import Core
import Store

/// What doctor finds of sealed texts and their keys.
enum KeyFindings {
    static func all(_ tx: borrowing Transaction) throws -> [Checkup.Finding] {
        var findings: [Checkup.Finding] = []
        func say(_ text: String, isGood: Bool = true) {
            findings.append(Checkup.Finding(text: isGood ? text : "WRONG " + text, isGood: isGood))
        }
        let plain = try ConfidentialNoteStore.plain(tx)
        if plain > 0 {
            say(
                "confidential notes that stand plainly: \(plain); start zhiyin serve once, with the key file",
                isGood: false
            )
        }
        var uses = try KeyUseStore.uses(Keys.columns, tx)
        let open = uses.removeValue(forKey: 0) ?? 0
        if open > 0 {
            say("secrets that stand plainly: \(open); start zhiyin serve once, with the key file", isGood: false)
        }
        guard let ring = tx.keys else {
            let sealed = uses.values.reduce(0, +)
            if sealed > 0 {
                say("sealed texts: \(sealed), and the key file is not there; put its copy back", isGood: false)
            } else if try KeyCheckStore().hasKeys(tx) {
                say("the key file of this database is not there; put its copy back", isGood: false)
            }
            return findings
        }
        let counted = uses.sorted { $0.key < $1.key }.map { "\($0.value) with key \($0.key)" }
        say("sealed texts: \(counted.isEmpty ? "none" : counted.joined(separator: ", "))")
        let broken = try self.broken(tx)
        if broken > 0 { say("sealed texts that do not open: \(broken)", isGood: false) }
        let older = uses.filter { $0.key < ring.current }.values.reduce(0, +)
        if older > 0 { say("a change of keys is not finished: run zhiyin keys rotate again") }
        return findings
    }

    /// How many texts and secrets do not open.
    static func broken(_ tx: borrowing Transaction) throws -> Int {
        var broken = try SealedTextStore(tx, clock: .system).checked(tx).broken
        for column in Keys.columns {
            broken += try SealedColumnStore(column, at: Instant(seconds: 0), tx).checked(tx).broken
        }
        return broken
    }
}
