import Access
import Communication
import Core
import Desk
import Foundation
import Ingest
import Logging
import Messages
import Notify
import People
import Performance
import Store
import Support
import Web
import Workdays

/// A small centre behind its pages: Max manages, Ada leads A with Ben, Cem leads B with Dora; Hana is HR.
struct Floor {
    static let monday = Instant(seconds: 1_795_399_200)  // 2026-11-23 10:00 in Shanghai.

    static let roster = """
        employee_id,name,team,role,joined_on,leader_id
        MAX,Max,Office,manager,2024-01-01,
        ADA,Ada,A,leader,2024-01-01,MAX
        BEN,Ben,A,agent,2026-11-19,ADA
        CEM,Cem,B,leader,2024-01-01,MAX
        DORA,Dora,B,agent,2024-01-01,CEM
        HANA,Hana,Office,hr,2024-01-01,MAX
        """

    let house: House
    let sessions: SessionStore

    static func run(
        _ engine: TestEngine,
        roster: String? = Floor.roster,
        _ body: (Floor) async throws -> Void
    ) async throws {
        try await withDatabase(engine, clock: .fixed(monday)) { database in
            _ = try await database.write(.system("test"), "site") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
            }
            let floor = Floor(database)
            if let roster { _ = try await floor.take("roster", roster) }
            try await body(floor)
        }
    }

    private init(_ database: Database) {
        sessions = SessionStore(database: database, clock: .fixed(Self.monday))
        house = Self.house(database, sessions) { _ in nil }
    }

    /// The same floor behind a server that has answered nobody yet.
    func server() -> WebServer {
        WebServer(Self.house(house.database, sessions) { [sessions] token in try await sessions.viewer(token: token) })
    }

    private static func house(
        _ database: Database,
        _ sessions: SessionStore,
        viewer: @escaping @Sendable (String) async throws -> Viewer?
    ) -> House {
        let clock = Clock.fixed(Self.monday)
        let calendars = CalendarSet([.weekdays, Self.china])
        let cache = ObligationCache(database: database, clock: clock, calendars: calendars)
        let doors = MessageDoors(
            seal: Seal { [ring = KeyRing()] in ring },
            mailer: Mailer { mails, _ in mails.map { _ in .later(why: "no mail leaves a test", seconds: nil) } },
            poster: Poster { _, _ in .failed(why: "nothing leaves a test") }
        )
        let areas = [
            CommunicationArea.area(cache), PeopleArea.area, PerformanceArea.area, AccessArea.area(sessions),
            MessagesArea.area(doors),
        ]
        let sections = areas.flatMap(\.dossier).sorted { $0.rank < $1.rank }
        let desk = DeskArea.area(intakes: Self.intakes, sections: { sections }, firstRun: nil)
        return House(
            database: database,
            clock: clock,
            calendars: calendars,
            publicFolder: "public",
            areas: areas + [desk],
            viewer: viewer,
            log: Logger(label: "test")
        )
    }

    /// This year as published, without a day off; the next is an estimate.
    private static let china: WorkCalendar = {
        let text = "date,kind,name\n2026-01-01,published,this year's notice\n"
        guard let calendar = try? WorkCalendar(name: "CN", csv: text) else { preconditionFailure("not a calendar") }
        return calendar
    }()

    static let intakes = PeopleIntakes.all + PerformanceIntakes.all + CommunicationIntakes.all

    func take(_ kind: String, _ text: String) async throws -> ImportReport {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-test-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        guard let intake = Self.intakes.first(where: { $0.kind == kind }) else { throw Failure(.badInput, kind) }
        return try await FileImport(database: house.database, clock: house.clock)
            .run(intake, path: path, by: .system("test"), FileImport.Options())
    }

    func viewer(_ employeeID: String) async throws -> Viewer {
        guard let link = try await sessions.makeLink(employeeID: employeeID, by: .system("test")),
            let token = try await sessions.begin(linkToken: link), let viewer = try await sessions.viewer(token: token)
        else { throw Failure(.badInput, employeeID) }
        return viewer
    }

    /// What an address answers someone; nil where there is no such route or it does not admit them.
    func visit(
        _ method: Route.Method,
        _ path: String,
        as employeeID: String?,
        query: [String: String] = [:],
        form: [String: String] = [:],
        file: Form.File? = nil
    ) async throws -> Answer? {
        let viewer: Viewer? = if let employeeID { try await self.viewer(employeeID) } else { nil }
        guard let (route, parameters) = RouteTable(house.routes).find(method.rawValue, path),
            route.allowed.admits(viewer)
        else {
            return nil
        }
        var sent = Form()
        (sent.fields, sent.file) = (form, file)
        let say = Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Self.monday))
        return try await route.handle(
            Visit(
                house: house,
                viewer: viewer,
                say: say,
                now: Self.monday,
                parameters: parameters,
                query: query,
                form: sent,
                path: Path(local: path) ?? Path("/")
            )
        )
    }

    /// A list as its CSV says it.
    func csv(_ path: String, as employeeID: String) async throws -> String? {
        guard case .file(let bytes, _, _) = try await visit(.get, path, as: employeeID) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The page's HTML, or nil where the answer is no page.
    func page(
        _ path: String,
        as employeeID: String?,
        query: [String: String] = [:],
        language: Language = .english
    ) async throws -> String? {
        guard case .page(let page) = try await visit(.get, path, as: employeeID, query: query) else { return nil }
        var html = HTML(Say(language, zone: .shanghai, today: Zone.shanghai.day(of: Self.monday)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }
}
