import ArgumentParser
import Core
import Desk
import Foundation
import Store

/// `zhiyin audit head` and `zhiyin audit export`: the audit for those who keep it elsewhere.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Prints the head of the audit's chain, to be kept elsewhere, or all of its rows as JSON Lines."
    )

    enum What: String, ExpressibleByArgument, CaseIterable { case head, export }

    @OptionGroup var centre: CentreOptions
    @Argument(help: "head or export.") var what: What

    /// Rows read at once.
    private static let batch = 1_000

    func run() async throws {
        try await Centre.using(centre, creating: false, writing: true) { centre in
            try await centre.database.seal(by: Process.name)
            switch what {
            case .head: try await head(centre)
            case .export: try await export(centre)
            }
        }
    }

    private func head(_ centre: Centre) async throws {
        guard let head = try await centre.database.auditHead() else {
            throw Failure(.incomplete, "nothing is sealed yet")
        }
        StandardOutput.line(head.line)
    }

    private func export(_ centre: Centre) async throws {
        // Taking the audit away leaves a row in it, as on its page.
        try await centre.database.readConfidential(.terminal, "export the audit") { tx in tx.note("all rows") }
        var place = 0
        while true {
            let after = place
            let entries = try await centre.database.read(.system("export the audit")) { tx in
                try AuditListStore.chain(after: after, limit: Self.batch, tx)
            }
            for entry in entries { StandardOutput.line(AuditSheet.json(entry)) }
            guard let last = entries.last?.place else { return }
            place = last
        }
    }
}
