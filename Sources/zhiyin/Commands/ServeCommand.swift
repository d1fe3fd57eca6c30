import Access
import ArgumentParser
import Core
import Foundation
import Logging
import People
import Store
import Web

/// `zhiyin serve`: the pages.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the pages; migrates the database if needed."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "The address to listen on; loopback only, unless a proxy stands before it.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080

    @Option(help: "A reverse proxy that brings https, by its IP address; may be repeated.") var proxy: [String] = []
    @Option(help: "What people type to get here, https://zhiyin.example.org: for links that are sent or printed.")
    var address: String?

    func run() async throws {
        let reach = try Reach(host: host, proxies: proxy, address: address)
        try await Centre.using(centre, creating: true) { centre in
            try await Serving(centre: centre, reach: reach, port: port).run(links: [])
        }
    }
}

/// Serving a centre until told to stop.
struct Serving {
    let centre: Centre
    let reach: Reach
    let port: Int

    /// `links` are printed once the address is known.
    func run(links: [(name: String, token: String)]) async throws {
        guard (0...65_535).contains(port) else { throw Failure(.badInput, "--port \(port): 0 to 65535") }
        let lock = try ServeLock(database: centre.sqliteFile)
        defer { withExtendedLifetime(lock) {} }
        let standing = DailyStanding(database: centre.database, clock: centre.clock)
        try await standing.settle()
        let sessions = SessionStore(database: centre.database, clock: centre.clock)
        let log = try ServerLog.made()
        centre.database.statements.whenSlow { sql, took in
            let text = String(sql.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(2_000))
            log.warning("slow statement", metadata: ["sql": "\(text)", "ms": "\(took / .milliseconds(1))"])
        }
        let isEmpty = try await centre.database.read(.system("is there anybody")) { tx in
            try tx.first("SELECT 1 FROM person {unscoped: whether there is anybody}") { _ in true } == nil
        }
        let firstRun = isEmpty ? SessionStore.token() : nil
        let hub = LiveHub(database: centre.database, clock: centre.clock, log: log) { tokens in
            try await sessions.ended(among: tokens)
        }
        let heads = AuditHeadFile(sqlite: centre.sqliteFile)
        let environment = ProcessInfo.processInfo.environment
        let house = Rooms.house(
            centre,
            sessions: sessions,
            standing: standing,
            firstRunToken: firstRun,
            reach: reach,
            hub: hub,
            heads: heads,
            watch: Watch(server: Process.name),
            metricsToken: try MetricsToken.named(environment),
            breached: try environment["ZHIYIN_BREACHED_FILE"].map(BreachedPasswords.init(path:)),
            security: try environment["ZHIYIN_SECURITY_CONTACT"].map(SecurityText.init),
            log: log
        )
        let sealing = Sealing(database: centre.database, log: log, server: Process.name) { try heads?.add($0) }
        let jobs = JobRunner(house, server: Process.name) { try await centre.timedSites() }
        let (host, shownHost) = (reach.host, reach.host == "::1" ? "[::1]" : reach.host)
        try await WebServer(house).run(host: host, port: port, beside: [sealing, hub, jobs]) { port in
            StandardOutput.line("http://\(shownHost):\(port)/")
            for link in links { StandardOutput.line("\(link.name): http://\(shownHost):\(port)/sign-in/\(link.token)") }
            if let firstRun {
                StandardOutput.line(
                    "the database is empty; begin here: http://\(shownHost):\(port)/first-run/\(firstRun)"
                )
            }
            StandardOutput.flush()
        }
    }
}
