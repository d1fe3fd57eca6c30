import Communication
import Core
import Signals
import Store

/// What an older program kept plainly and is confidential: sealed at the start, in pieces.
///
/// Killed in between, the next start goes on; where all is sealed, nothing is looked through.
struct PlainTexts {
    /// So many in one transaction.
    private static let piece = 200

    let database: Database
    let clock: Clock

    /// The number sealed; 0 also where the keys are not there, which `doctor` then says.
    @discardableResult
    func seal() async throws -> Int {
        guard database.keys != nil else { return 0 }
        let clock = clock
        var count = 0
        count += try await pieces { tx in try ConfidentialNoteStore.seal(atMost: Self.piece, clock: clock, tx) }
        count += try await pieces { tx in try ReportNoteStore.seal(atMost: Self.piece, clock: clock, tx) }
        let uses = try await database.read(.system("what is plain")) { tx in try KeyUseStore.uses(Keys.columns, tx) }
        if let plain = uses[0], plain > 0 { count += try await Reseal(database: database, clock: clock).columns() }
        guard count > 0 else { return 0 }
        let sealed = count
        try await database.write(.system("keys of confidential texts"), "seal what stood plainly") { tx in
            tx.note("\(sealed) texts")
        }
        return count
    }

    private func pieces(_ body: @escaping @Sendable (borrowing Transaction) throws -> Int) async throws -> Int {
        var count = 0
        while true {
            let done = try await database.writePart(.system("keys of confidential texts"), body)
            if done == 0 { return count }
            count += done
        }
    }
}
