import Core

/// What an import did, for the terminal, the page and the `--json` summary of docs/data.md.
package struct ImportReport: Sendable {
    package struct Refused: Sendable {
        package let line: Int
        package let reason: Word
        package let cells: [String]
        /// The cells as the database keeps them: without what may be confidential.
        package let kept: [String]

        package init(line: Int, reason: Word, cells: [String], kept: [String]? = nil) {
            (self.line, self.reason, self.cells, self.kept) = (line, reason, cells, kept ?? cells)
        }
    }

    package enum Effect: Sendable { case new, changed, unchanged }

    package let kind: String
    package let fileName: String
    package var importID: String?
    package var sha256 = ""
    package var rows = 0
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    package var refused = 0
    /// The first hundred refused rows.
    package var firstRefused: [Refused] = []
    /// In a dry run of a people's file: what each row would do, by line, at most 10,000.
    package var effects: [(line: Int, effect: Effect)] = []
    /// Columns of the file that nobody knows.
    package var ignoredColumns: [String] = []
    package var rejectsFile: String?
    /// Why refused rows could not be written there.
    package var rejectsLost: String?
    /// Why the file broke off: what stands before is taken, the rest is one refused row.
    package var brokeOff: String?
    /// Agent codes that nobody owns, with how many events they have.
    package var unowned: [(code: String, events: Int)] = []
    package var isDryRun = false

    package init(kind: String, fileName: String) { (self.kind, self.fileName) = (kind, fileName) }

    package static let refusedShown = 100

    /// Takes up that the file at `path` broke off before a line; answers what is refused.
    package mutating func breakOff(_ failure: Failure, line: Int, path: String) -> Refused {
        brokeOff = failure.description
        return Refused(line: line, reason: failure.naming(fileName, insteadOf: path).sentence, cells: [])
    }

    package mutating func refuse(_ refused: Refused) {
        rows += 1
        self.refused += 1
        if firstRefused.count < Self.refusedShown { firstRefused.append(refused) }
    }

    package mutating func count(_ effect: Effect, line: Int) {
        rows += 1
        switch effect {
        case .new: new += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        }
        if isDryRun, effects.count < 10_000 { effects.append((line, effect)) }
    }
}
