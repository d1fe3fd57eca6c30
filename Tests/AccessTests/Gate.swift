import Core
import Foundation
import Logging
import Notify
import People
import Store
import Support
import Synchronization
import Web
import Workdays

@testable import Access

/// A centre with its door: Max manages, Hana is HR, Ben is an agent, Dora leaves; the clock is the test's.
struct Gate: Sendable {
    /// 2026-11-23 10:00 in Shanghai.
    static let monday = Instant(seconds: 1_795_399_200)
    static let password = "blue lamp under stairs"

    static let roster = """
        employee_id,name,team,role,joined_on,left_on,leader_id,email
        MAX,Max,Office,manager,2024-01-01,,,max@example.org
        HANA,Hana,Office,hr,2024-01-01,,MAX,
        ADA,Ada,A,leader,2024-01-01,,MAX,
        BEN,Ben,A,agent,2024-01-01,,ADA,ben@example.org
        DORA,Dora,A,agent,2024-01-01,2026-11-30,ADA,
        """

    /// The clock's hands.
    final class Hands: Sendable {
        private let at = Mutex(Gate.monday)

        var now: Instant { at.withLock { $0 } }
        func move(_ seconds: Int) { at.withLock { $0 = $0 + seconds } }
        func move(to instant: Instant) { at.withLock { $0 = instant } }
    }

    let hands = Hands()
    let database: Database
    let house: House
    let sessions: SessionStore
    let entrance: Entrance
    private let standing: DailyStanding

    static func run(
        _ engine: TestEngine,
        post: InvitationPost? = nil,
        cost: PasswordHash.Cost = PasswordHash.Cost(ln: 4, r: 8, p: 1),
        directory: DirectoryReader = Gate.noDirectory,
        _ body: (Gate) async throws -> Void
    ) async throws {
        try await withDatabase(engine, clock: .fixed(monday)) { database in
            try await database.unlock(with: KeyRing())
            _ = try await database.write(.system("test"), "site") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
            }
            let gate = Gate(database, post: post, cost: cost, directory: directory)
            let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-test-\(UUID().uuidString).csv")
                .path
            defer { try? FileManager.default.removeItem(atPath: path) }
            try roster.write(toFile: path, atomically: true, encoding: .utf8)
            guard let intake = PeopleIntakes.all.first(where: { $0.kind == "roster" }) else {
                throw Failure(.badInput, "no roster")
            }
            _ = try await FileImport(database: database, clock: gate.clock)
                .run(intake, path: path, by: .system("test"), FileImport.Options())
            try await body(gate)
        }
    }

    private init(
        _ database: Database,
        post: InvitationPost?,
        cost: PasswordHash.Cost,
        directory: DirectoryReader
    ) {
        self.database = database
        let clock = Clock { [hands] in hands.now }
        sessions = SessionStore(database: database, clock: clock)
        entrance = Entrance(database: database, clock: clock, pool: HashingPool(), cost: cost)
        standing = DailyStanding(database: database, clock: clock)
        let area = AccessArea.area(
            sessions,
            entrance: entrance,
            post: post,
            directory: directory,
            beat: .zero,
            address: post == nil ? nil : "https://zhiyin.example.org"
        )
        house = House(
            database: database,
            clock: clock,
            calendars: CalendarSet([.weekdays]),
            publicFolder: "public",
            areas: [area],
            viewer: { _ in nil },
            log: Logger(label: "test")
        )
    }

    /// Tests that ask a directory bring their own.
    static let noDirectory = DirectoryReader { _, _ in .failed(.away, why: "no directory in this test") }

    var clock: Clock { house.clock }

    /// A browser somewhere, with what it keeps.
    func caller(_ address: String = "10.0.0.7", device: String? = nil, kiosk: String? = nil) -> Caller {
        Caller(
            address: address,
            agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0",
            device: device,
            kiosk: kiosk,
            base: "http://127.0.0.1:8080"
        )
    }

    func signIn(
        _ number: String,
        _ password: String = Gate.password,
        _ caller: Caller? = nil
    ) async throws -> Entrance.Outcome {
        try await entrance.signIn(number: number, password: password, caller ?? self.caller())
    }

    /// The token of a session that must begin.
    func session(_ outcome: Entrance.Outcome) throws -> String {
        guard case .signedIn(let session, _) = outcome else { throw Failure(.badInput, "\(outcome)") }
        return session
    }

    func viewer(_ token: String) async throws -> Viewer? {
        try await standing.settle()
        return try await sessions.viewer(token: token)
    }

    /// Gives somebody a password as if they had chosen it.
    func give(_ number: String, password: String = Gate.password) async throws {
        let link = try await sessions.makeLink(employeeID: number, by: .system("test"))
        guard link != nil else { throw Failure(.badInput, number) }
        let hash = try await entrance.hash(password)
        let now = hands.now
        try await database.write(.system("test"), "password") { tx in
            guard let account = try AccountStore.find(number: number, tx) else { return }
            try AccountStore.setPassword(hash, of: account, at: now, tx)
        }
    }

    func appoint(_ number: String, name: String? = nil) async throws {
        let store = AdministratorStore(database: database, clock: clock)
        guard try await store.appoint(number: number, name: name, by: .system("test")) else {
            throw Failure(.badInput, number)
        }
    }

    /// A second factor in use, its secret.
    func giveFactor(_ number: String) async throws -> [UInt8] {
        let now = hands.now
        let secret = Array("12345678901234567890".utf8)
        try await database.write(.system("test"), "factor") { tx in
            guard let account = try AccountStore.find(number: number, tx) else { return }
            try SecondFactorStore.begin(secret, of: account, at: now, tx)
            try SecondFactorStore.confirm(account, step: 0, at: now, tx)
            try SecondFactorStore.setRecovery(["AAAAA-BBBBB", "CCCCC-DDDDD"], of: account, at: now, tx)
        }
        return secret
    }

    /// What an address answers somebody who came by a link; nil where it does not admit them.
    func visit(
        _ method: Route.Method,
        _ path: String,
        as number: String? = nil,
        token: String? = nil,
        form: [String: String] = [:],
        query: [String: String] = [:],
        caller: Caller? = nil
    ) async throws -> Answer? {
        var caller = caller ?? self.caller()
        if let number {
            let link = try await sessions.makeLink(employeeID: number, by: .system("test"))
            caller.session = try await sessions.begin(linkToken: link ?? "", caller: caller)
        }
        if let token { caller.session = token }
        let viewer: Viewer? = if let token = caller.session { try await self.viewer(token) } else { nil }
        guard let (route, parameters) = RouteTable(house.routes).find(method.rawValue, path),
            route.allowed.admits(viewer)
        else { return nil }
        var sent = Form()
        sent.fields = form
        return try await route.handle(
            Visit(
                house: house,
                viewer: viewer,
                say: Self.say,
                now: hands.now,
                parameters: parameters,
                query: query,
                form: sent,
                path: Path(local: path) ?? Path("/"),
                caller: caller
            )
        )
    }

    static let say = Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: monday))

    /// The HTML of an answer that is a page.
    static func text(_ answer: Answer?, _ language: Language = .english) -> String? {
        guard case .page(let page) = answer else { return nil }
        var html = HTML(Say(language, zone: .shanghai, today: Zone.shanghai.day(of: monday)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    static func status(_ answer: Answer?) -> Int? {
        switch answer {
        case .page(let page): page.status
        case .refused(let status, _): status
        case .notFound: 404
        case .redirect, .session, .kept: 303
        default: nil
        }
    }
}
