import Core
import Foundation
import Ingest
import Store
import Support

@testable import People

extension RosterRow {
    /// Ada of team A since 2026: what is not named, the file has no column of.
    init(
        _ employeeID: String = "E1",
        name: String = "Ada",
        team: String = "A",
        role: String? = nil,
        joined: Day = "2026-01-01",
        left: Day?? = .none,
        leader: String?? = .none,
        site: String? = nil,
        codes: [String]? = nil,
        employment: String? = nil,
        email: String?? = .none
    ) {
        self.init(
            employeeID: employeeID,
            name: name,
            team: team,
            role: role,
            joinedOn: joined,
            leftOn: left,
            noticeOn: .none,
            leaveKind: .none,
            probationUntil: .none,
            employment: employment,
            employer: .none,
            leader: leader,
            site: site,
            defaultSite: "main",
            codes: codes,
            email: email,
            phone: .none,
            sex: .none,
            extension: .none
        )
    }
}

extension RosterRecord {
    /// Every day something began or ended, in words.
    var history: [String] {
        stays.map { "\($0.joinedOn)…\($0.leftOn.map(String.init) ?? "")" }
            + places.map { "\($0.fromOn) \($0.site)/\($0.team) \($0.role) < \($0.leader ?? "-")" }
            + codes.map { "\($0.code) \($0.fromOn)…\($0.untilOn.map(String.init) ?? "")" }
    }
}

/// A centre on a fresh database, whose files are given as text, and a folder for them that goes away with it.
final class Office: Sendable {
    let database: Database
    private let folder: URL

    init(_ database: Database) async throws {
        self.database = database
        folder = FileManager.default.temporaryDirectory.appending(path: "people-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await database.write(Self.clerk, "the site") { tx in
            try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let clerk = Actor(name: "clerk", scope: .system("tests"))

    /// Noon in Shanghai.
    static func noon(_ day: Day) -> Clock { .fixed(Zone.shanghai.instant(day, second: 43_200)) }

    static let roster = PeopleIntakes.all[1]
    static let absences = PeopleIntakes.all[2]
    static let shifts = PeopleIntakes.all[3]
    static let sites = PeopleIntakes.all[0]

    var rejects: String { folder.appending(path: "rejects.csv").path }

    func file(_ text: String, _ name: String = "file.csv") throws -> String {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @discardableResult
    func take(
        _ text: String,
        _ intake: FileIntake = roster,
        on day: Day = "2026-06-01",
        effective: Day? = nil,
        isDryRun: Bool = false,
        site: String? = nil
    ) async throws -> ImportReport {
        var options = FileImport.Options()
        (options.effective, options.isDryRun, options.rejectsPath, options.site) = (effective, isDryRun, rejects, site)
        return try await FileImport(database: database, clock: Self.noon(day)).run(
            intake,
            path: file(text),
            by: Self.clerk,
            options
        )
    }

    func undo(
        _ report: ImportReport,
        _ intake: FileIntake = roster,
        on day: Day = "2026-06-02"
    ) async throws -> [String] {
        try await FileImport(database: database, clock: Self.noon(day)).undo(
            intake,
            importID: report.importID ?? "",
            by: Self.clerk
        )
    }

    func history(of employeeID: String) async throws -> [String]? {
        try await database.read(Self.clerk.scope) { tx in try RosterStore().records(tx)[employeeID]?.record.history }
    }

    /// Every row of the tables imports write, for telling whether anything changed.
    func content(_ tables: [String] = Office.tables) async throws -> [String] {
        try await database.read(Self.clerk.scope) { tx in
            try tables.flatMap { table in
                let columns = Self.columns[table] ?? []
                return try tx.rows(
                    "SELECT \(columns.joined(separator: ", ")) FROM \(table) {unscoped: tests} ORDER BY \(columns.joined(separator: ", "))"
                ) { row in
                    table + columns.indices.map { " " + (row.isNull(Int32($0)) ? "-" : row.text(Int32($0))) }.joined()
                }
            }
        }
    }

    static let tables = [
        "site", "team", "person", "employment", "placement", "person_code", "standing", "absence", "shift",
    ]

    private static let columns = [
        "site": ["site", "zone", "calendar", "currency", "language", "start_on"],
        "team": ["team_id", "site", "name"],
        "person": ["person_id", "employee_id", "name", "search", "email", "phone", "sex", "extension"],
        "employment": [
            "person_id", "joined_on", "left_on", "notice_on", "leave_kind", "probation_until", "kind", "employer",
        ],
        "placement": ["person_id", "from_on", "team_id", "role", "leader"],
        "person_code": ["code", "from_on", "until_on", "person_id"],
        "standing": ["person_id", "path", "site", "team", "role", "leader", "employed"],
        "absence": ["person_id", "from_on", "to_on", "kind"],
        "shift": ["person_id", "starts_at", "ends_at", "kind"],
        "import_run": ["import_id", "kind"],
        "audit": ["audit_id", "why"],
        "import_refusal": ["import_id", "line"],
    ]
}

/// Runs a test in an office on a fresh database.
func withOffice(
    _ engine: TestEngine,
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    _ body: (Office) async throws -> Void
) async throws {
    try await withDatabase(engine) { database in try await body(Office(database)) }
}
