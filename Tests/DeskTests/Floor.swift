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
import Talent
import Voice
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
    let now: Instant

    private var today: Day { Zone.shanghai.day(of: now) }

    static func run(
        _ engine: TestEngine,
        roster: String? = Floor.roster,
        at now: Instant = monday,
        _ body: (Floor) async throws -> Void
    ) async throws {
        try await withDatabase(engine, clock: .fixed(now)) { database in
            try await database.unlock(with: KeyRing())
            _ = try await database.write(.system("test"), "site") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
            }
            let floor = Floor(database, at: now)
            if let roster { _ = try await floor.take("roster", roster) }
            try await body(floor)
        }
    }

    private init(_ database: Database, at now: Instant) {
        self.now = now
        sessions = SessionStore(database: database, clock: .fixed(now))
        house = Self.house(database, sessions, at: now) { _ in nil }
    }

    /// The same floor behind a server that has answered nobody yet.
    func server() -> WebServer {
        WebServer(
            Self.house(house.database, sessions, at: now) { [sessions] token in
                try await sessions.viewer(token: token)
            }
        )
    }

    private static func house(
        _ database: Database,
        _ sessions: SessionStore,
        at now: Instant,
        viewer: @escaping @Sendable (String) async throws -> Viewer?
    ) -> House {
        let clock = Clock.fixed(now)
        let calendars = CalendarSet([.weekdays, Self.china])
        let cache = ObligationCache(database: database, clock: clock, calendars: calendars) { tx in
            try CatalogueStore.names(tx)
        }
        let doors = MessageDoors(
            seal: Seal { [ring = KeyRing()] in ring },
            mailer: Mailer { mails, _ in mails.map { _ in .later(why: "no mail leaves a test", seconds: nil) } },
            poster: Poster { _, _ in .failed(why: "nothing leaves a test") }
        )
        let areas = [
            CommunicationArea.area(
                cache,
                waiting: { visit in
                    let opened = try await OpeningPages.news(visit).map {
                        WaitingAnswer(OpeningWords.news($0), path: OpeningPages.path)
                    }
                    let named = try await DelegationPages.news(visit).map {
                        WaitingAnswer($0, path: DelegationPages.path)
                    }
                    return try await opened + named
                        + NewsPages.news(visit).map { WaitingAnswer($0.sentence, by: $0.by, path: $0.path) }
                }
            ), PeopleArea.area, PerformanceArea.area, TalentArea.area, VoiceArea.area { _, _ in Path("/talks") },
            AccessArea.area(sessions),
            MessagesArea.area(doors),
        ]
        let sections = areas.flatMap(\.dossier).sorted { $0.rank < $1.rank }
        let log = Logger(label: "test")
        let roster = Self.intakes.first { $0.kind == "roster" }
        let firstRun = roster.map { [sessions] in FirstRun(token: "first", sessions: sessions, roster: $0) }
        let desk = DeskArea.area(
            intakes: Self.intakes,
            sections: { sections },
            firstRun: firstRun,
            retention: Retention(database: database, clock: clock) {
                try await cache.view().obligations.filter(\.isUnmet).map { OpenDuty($0.person, since: $0.causedOn) }
            }
        )
        let hub = LiveHub(database: database, clock: clock, log: log)
        return House(
            database: database,
            clock: clock,
            calendars: calendars,
            publicFolder: "public",
            areas: areas + [desk, LiveArea.area(hub), WatchArea.area(token: nil)],
            viewer: viewer,
            program: { [programs = ProgramStore(database: database, clock: clock)] token in
                try await programs.program(token: token)
            },
            log: log
        )
    }

    /// This year as published, without a day off; the next is an estimate.
    private static let china: WorkCalendar = {
        let text = "date,kind,name\n2026-01-01,published,this year's notice\n"
        guard let calendar = try? WorkCalendar(name: "CN", csv: text) else { preconditionFailure("not a calendar") }
        return calendar
    }()

    static let intakes = PeopleIntakes.all + PerformanceIntakes.all + TalentIntakes.all + CommunicationIntakes.all

    func take(_ kind: String, _ text: String, site: String? = nil) async throws -> ImportReport {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-test-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        guard let intake = Self.intakes.first(where: { $0.kind == kind }) else { throw Failure(.badInput, kind) }
        var options = FileImport.Options()
        options.site = site
        return try await FileImport(database: house.database, clock: house.clock)
            .run(intake, path: path, by: .system("test"), options)
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
        return try await visit(method, path, viewer, query: query, form: form, file: file)
    }

    /// The same for somebody who signed in before.
    func visit(
        _ method: Route.Method,
        _ path: String,
        _ viewer: Viewer?,
        query: [String: String] = [:],
        form: [String: String] = [:],
        file: Form.File? = nil
    ) async throws -> Answer? {
        guard let (route, parameters) = RouteTable(house.routes).find(method.rawValue, path),
            route.allowed.admits(viewer)
        else {
            return nil
        }
        var sent = Form()
        (sent.fields, sent.file) = (form, file)
        let say = Say(.english, zone: .shanghai, today: today)
        return try await route.handle(
            Visit(
                house: house,
                viewer: viewer,
                say: say,
                now: now,
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
        return written(page, language)
    }

    /// The HTML of a page that was answered with this status.
    func read(_ answer: Answer?, status: Int) throws -> String {
        guard case .page(let page) = answer, page.status == status else {
            throw Failure(.badInput, "no page of status \(status)")
        }
        return written(page, .english)
    }

    private func written(_ page: PageAnswer, _ language: Language) -> String {
        var html = HTML(Say(language, zone: .shanghai, today: today))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    /// What is kept of this week.
    func slots() async throws -> [KeptSlot] {
        let (week, now) = (Week(containing: today), now)
        return try await house.database.read(.system("test")) { tx in
            try KeptWeekStore.week(week, now: now, tx).slots
        }
    }
}
