import ArgumentParser
import Core
import Foundation
import People
import Store
import Workdays

/// The options every command shares.
struct CentreOptions: ParsableArguments {
    @Option(help: "sqlite:PATH or postgres://user@host:port/name (or ZHIYIN_DATABASE).")
    var database: String?

    @Option(name: .customLong("public"), help: "The folder with css, js and calendars.")
    var publicFolder: String?
}

/// What a command works with: the database, the clock, the calendars.
struct Centre: Sendable {
    let database: Database
    let clock: Clock
    let calendars: CalendarSet
    let publicFolder: String
    /// The file of a SQLite database; nil on PostgreSQL.
    let sqliteFile: String?
    /// Where the keys of confidential texts lie.
    let keyFile: String

    /// Opens the database for a body, and closes it however the body ends.
    ///
    /// A reading command refuses one that is not there; a creating one makes and migrates it. A writing one, by
    /// default one that creates, leaves the audit sealed. Only where `older` is allowed may the schema be of an older program.
    static func using<Answer>(
        _ options: CentreOptions,
        creating: Bool,
        url: String? = nil,
        clock: Clock = .system,
        writing: Bool? = nil,
        older: Bool = false,
        _ body: (Centre) async throws -> Answer
    ) async throws -> Answer {
        let environment = ProcessInfo.processInfo.environment
        let url = url ?? options.database ?? environment["ZHIYIN_DATABASE"] ?? defaultDatabase(environment)
        let folder = try publicFolder(options.publicFolder)
        let database = try await Database.open(url, creating: creating, clock: clock, origin: Process.origin)
        do {
            if creating {
                try await database.migrate()
                try await makeSite(database, environment)
                try await Keys.unlock(database, url, creating: true)
                try await PlainTexts(database: database, clock: clock).seal()
                try await PastTalks(database: database).fill()
            } else {
                try await refuseUnfit(database, url, older: older)
                if !older { try await Keys.unlock(database, url, creating: false) }
            }
            let centre = Centre(
                database: database,
                clock: clock,
                calendars: try calendars(folder),
                publicFolder: folder,
                sqliteFile: sqlitePath(url),
                keyFile: Keys.path(of: url, environment: environment)
            )
            let answer = try await body(centre)
            if writing ?? creating { await seal(database) }
            try await database.close()
            return answer
        } catch {
            try? await database.close()
            throw error
        }
    }

    private static func refuseUnfit(_ database: Database, _ url: String, older: Bool) async throws {
        guard let version = try await database.schemaVersion() else {
            throw Failure(.storage, "\(url) is not a database of zhiyin; import a file or run zhiyin serve first")
        }
        if !older, version < Migration.newest {
            throw Failure(
                .storage,
                "\(url) is of an older version of zhiyin; start zhiyin serve once, which brings it up to date"
            )
        }
    }

    /// What the command wrote gets its place in the audit; where that fails, the work is done all the same.
    private static func seal(_ database: Database) async {
        do {
            if try await database.seal(by: Process.name) > 0 { try await database.releaseSeal(by: Process.name) }
        } catch {
            complain("zhiyin: the audit is not sealed yet, the next command or server does it: \(error)")
        }
    }

    /// Opens the database as it is, without bringing its schema up to date, and closes it however the body ends.
    static func opening<Answer>(
        _ options: CentreOptions,
        _ body: (Database) async throws -> Answer
    ) async throws -> Answer {
        let environment = ProcessInfo.processInfo.environment
        let url = options.database ?? environment["ZHIYIN_DATABASE"] ?? defaultDatabase(environment)
        let database = try await Database.open(url, creating: true)
        do {
            let answer = try await body(database)
            try await database.close()
            return answer
        } catch {
            try? await database.close()
            throw error
        }
    }

    static func sqlitePath(_ url: String) -> String? {
        if url.hasPrefix("postgres") { return nil }
        return url.hasPrefix("sqlite:") ? String(url.dropFirst(7)) : url
    }

    static func defaultDatabase(_ environment: [String: String]) -> String {
        "sqlite:" + (environment["ZHIYIN_DATA"].map { $0 + "/" } ?? "") + "zhiyin.db"
    }

    private static func makeSite(_ database: Database, _ environment: [String: String]) async throws {
        let zone = environment["ZHIYIN_ZONE"] ?? "Asia/Shanghai"
        let calendar = environment["ZHIYIN_CALENDAR"] ?? "CN"
        guard Zone(zone) != nil else {
            throw Failure(.badInput, "ZHIYIN_ZONE=\(zone) is not a time zone of the IANA list")
        }
        guard ["CN", "HK", "TW", "WEEKDAYS"].contains(calendar) else {
            throw Failure(.badInput, "ZHIYIN_CALENDAR=\(calendar): the calendars are CN, HK, TW, WEEKDAYS")
        }
        let isNew = try await database.read(.system("is there a site")) { tx in try SiteStore.all(tx).isEmpty }
        guard isNew else { return }
        try await database.write(.system("first start"), "make the site main") { tx in
            try SiteStore.makeMain(zone: zone, calendar: calendar, tx)
        }
    }

    /// `--public`, else `../share/zhiyin/public` from the executable, else `./public`.
    private static func publicFolder(_ named: String?) throws -> String {
        let files = FileManager.default
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates =
            named.map { [$0] } ?? [
                executable.appendingPathComponent("../share/zhiyin/public").standardized.path, "public",
            ]
        guard let folder = candidates.first(where: { files.fileExists(atPath: $0 + "/calendars") }) else {
            throw Failure(
                .badInput,
                "the folder public (css, js, calendars) is not at \(candidates.joined(separator: " or ")); name it with --public"
            )
        }
        return folder
    }

    /// Those that come with the product; what administrators added lies in the database and is read with the sites.
    private static func calendars(_ folder: String) throws -> CalendarSet {
        var calendars = [WorkCalendar.weekdays]
        for name in ["CN", "HK", "TW"] {
            let path = "\(folder)/calendars/\(name).csv"
            do {
                calendars.append(try WorkCalendar(name: name, csv: String(contentsOfFile: path, encoding: .utf8)))
            } catch let refusal as CalendarRefusal {
                throw Failure(.badInput, "\(path): \(refusal.sentence(.english))")
            } catch {
                throw Failure(.badInput, "\(path) cannot be read: \(error.localizedDescription)")
            }
        }
        return CalendarSet(calendars)
    }
}

extension Actor {
    /// Whoever sits at the terminal of the machine that holds the data.
    static let terminal = Actor(name: "cli", scope: .system("command line"))
}
