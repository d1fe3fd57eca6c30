import Access
import Communication
import Core
import People
import Store
import Support
import Web

/// Two sites with one of every role at the first, and somebody of the team, of another team and of another site to ask
/// after: their names stand nowhere else.
struct Town {
    /// Who asks, by role; an administrator in no roster.
    static let readers: [(role: Role, number: String)] = [
        (.agent, "AGT1"), (.leader, "LED1"), (.floor, "FLO1"), (.qa, "QAN1"), (.trainer, "TRN1"), (.manager, "MGR1"),
        (.hr, "HRX1"), (.administrator, "ROOT"),
    ]

    /// How somebody stands to a reader of team Alpha; the widest last.
    enum Relation: String, CaseIterable {
        case own, team, site, all

        /// The number of who stands so, and their name.
        var probe: (number: String, name: String)? {
            switch self {
            case .own: nil
            case .team: ("AGT2", "Benedict")
            case .site: ("AGT3", "Cornelius")
            case .all: ("AGT9", "Zachary")
            }
        }
    }

    private static let main = """
        employee_id,name,team,role,joined_on,leader_id
        DIR0,Dorothea,Head,manager,2024-01-01,
        MGR1,Marius,Office,manager,2024-01-01,DIR0
        HRX1,Harriet,Office,hr,2024-01-01,DIR0
        FLO1,Florian,Office,floor,2024-01-01,MGR1
        QAN1,Quentin,Office,qa,2024-01-01,MGR1
        TRN1,Tristan,Office,trainer,2024-01-01,MGR1
        LED1,Leopold,Alpha,leader,2024-01-01,MGR1
        AGT1,Agatha,Alpha,agent,2024-01-01,LED1
        AGT2,Benedict,Alpha,agent,2026-11-19,LED1
        LED2,Lucinda,Beta,leader,2024-01-01,MGR1
        AGT3,Cornelius,Beta,agent,2026-11-19,LED2
        """
    private static let north = """
        employee_id,name,team,role,joined_on,leader_id
        MGR9,Nathaniel,Tower,manager,2024-01-01,
        HRX9,Hildegard,Tower,hr,2024-01-01,MGR9
        LED9,Ottokar,Gamma,leader,2024-01-01,MGR9
        AGT9,Zachary,Gamma,agent,2026-11-19,LED9
        """

    let floor: Floor
    /// Signed in once: what is tried meanwhile must not sign anybody out.
    let viewers: [Role: Viewer]
    /// The import of the roster, which everybody knows of who may read imports.
    let importID: String

    static func run(_ engine: TestEngine, _ body: (Town) async throws -> Void) async throws {
        try await Floor.run(engine, roster: nil) { floor in
            try await floor.house.database.write(.system("test"), "another site") { tx in
                guard let main = try SiteStore.all(tx).first else { return }
                let north = Site(
                    name: "north",
                    zone: main.zone,
                    calendar: main.calendar,
                    currency: main.currency,
                    language: main.language,
                    startOn: main.startOn
                )
                try SiteStore.put(north, tx)
            }
            let report = try await floor.take("roster", main, site: "main")
            _ = try await floor.take("roster", north, site: "north")
            for (number, site) in [("AGT2", "main"), ("AGT3", "main"), ("AGT9", "north")] {
                let rows = "employee_id,reported_at,reported_by,kind,grade\n\(number),2026-11-20 09:00,DIR0,mood,soon"
                _ = try await floor.take("reports", rows, site: site)
            }
            let appointed = try await AdministratorStore(database: floor.house.database, clock: floor.house.clock)
                .appoint(number: "ROOT", name: "Isidore", site: "main", by: .system("test"))
            guard appointed else { throw Failure(.badInput, "nobody administers") }
            var viewers: [Role: Viewer] = [:]
            for (role, number) in readers { viewers[role] = try await floor.viewer(number) }
            try await body(Town(floor: floor, viewers: viewers, importID: report.importID ?? ""))
        }
    }

    /// The number of who stands so to a reader.
    func number(_ relation: Relation, to role: Role) -> String {
        relation.probe?.number ?? Town.readers.first { $0.role == role }?.number ?? ""
    }

    /// Runs statements that make what a route is tried on.
    func prepare(_ body: @escaping @Sendable (borrowing Transaction) throws -> Void) async throws {
        try await floor.house.database.writePart(.system("test"), body)
    }
}
