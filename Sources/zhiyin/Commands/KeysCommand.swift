import ArgumentParser
import Core
import Store

/// `zhiyin keys check` and `zhiyin keys rotate`: the keys of confidential texts.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Opens every confidential text to see that it can be, or changes the keys, while servers go on."
    )

    enum What: String, ExpressibleByArgument, CaseIterable { case check, rotate }

    @OptionGroup var centre: CentreOptions
    @Argument(help: "check or rotate.") var what: What
    @Flag(help: "With rotate: adds no key, but drops those nothing is sealed with any more.") var prune = false

    func run() async throws {
        guard what == .rotate || !prune else { throw Failure(.badInput, "--prune goes with zhiyin keys rotate") }
        try await Centre.using(centre, creating: false, writing: what == .rotate) { centre in
            switch what {
            case .check: try await check(centre)
            case .rotate where prune: try await KeyRotation(centre: centre).prune()
            case .rotate: try await KeyRotation(centre: centre).rotate()
            }
        }
    }

    private func check(_ centre: Centre) async throws {
        let (findings, keys) = try await centre.database.read(.system("keys check")) { tx in
            (try KeyFindings.all(tx), tx.keys?.numbers ?? [])
        }
        if !keys.isEmpty {
            StandardOutput.line("\(centre.keyFile): keys \(keys.map(String.init).joined(separator: ", "))")
        }
        for finding in findings { StandardOutput.line(finding.text) }
        let wrong = findings.count { !$0.isGood }
        guard wrong == 0 else { throw Failure(.incomplete, "\(wrong) findings") }
        StandardOutput.line("every sealed text opens")
    }
}
