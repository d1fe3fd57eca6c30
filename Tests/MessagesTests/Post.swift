import Core
import Notify
import Store
import Support
import Synchronization
import Workdays

@testable import Messages

/// A site that sends mail: Ben, an agent with a mailbox, works Monday and Tuesday from nine to six.
final class Post: Sendable {
    static let monday: Day = "2026-11-23"
    static let ben = PersonID("ben")

    let database: Database
    let seal = Seal(key: Array(repeating: 7, count: 32))
    private let sent = Mutex<[MailMessage]>([])
    private let answers = Mutex<[Delivery]>([])

    init(_ database: Database) { self.database = database }

    /// Runs a test on a fresh site.
    static func with(_ engine: TestEngine, _ body: (Post) async throws -> Void) async throws {
        try await withDatabase(engine) { database in
            let post = Post(database)
            try await post.furnish()
            try await body(post)
        }
    }

    static func at(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
        Zone.shanghai.instant(day, second: hour * 3600 + minute * 60)
    }

    private func furnish() async throws {
        let seal = seal
        try await write { tx in
            try tx.run(
                """
                INSERT INTO site (site, zone, calendar, currency, language)
                VALUES ('main', 'Asia/Shanghai', 'WEEKDAYS', 'CNY', 'zh-Hans')
                """
            )
            try tx.run(
                """
                INSERT INTO person (person_id, employee_id, name, search, email)
                VALUES ('ben', 'B1', 'Ben', 'ben', 'ben@example.com')
                """
            )
            try tx.run(
                """
                INSERT INTO standing (person_id, path, site, team, role, leader, employed)
                VALUES ('ben', '/main//A/', 'main', 'A', 'leader', NULL, 1)
                """
            )
            for day in [Post.monday, Post.monday + 1] {
                try tx.run(
                    "INSERT INTO shift (person_id, starts_at, ends_at, kind) VALUES ('ben', $1, $2, 'work')",
                    [.at(Post.at(day, 9)), .at(Post.at(day, 18))]
                )
            }
            guard let from = MailAddress("zhiyin@example.com") else { return }
            let server = MailServer(
                host: "mail.example.com",
                port: 587,
                security: .startTLS,
                user: "u",
                hasPassword: true,
                from: from,
                pages: "https://zhiyin.example.com",
                isOn: true
            )
            try MailServerStore(seal: seal)
                .put(server, password: "secret", site: "main", by: "test", at: Post.at(Post.monday, 8), tx)
        }
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await database.write(.system("test"), "test", body)
    }

    /// What the next tries come to; after these, everything is sent.
    func answer(_ deliveries: Delivery...) { answers.withLock { $0 = deliveries } }

    /// The mails so far, in order.
    var mails: [MailMessage] { sent.withLock { $0 } }

    /// Does Ben's job at a moment.
    func deliver(at now: Instant, meanwhile: (@Sendable () async -> Void)? = nil) async throws -> JobOutcome {
        let mailer = Mailer { [self] mails, server in
            guard server.password == "secret" else { return [.never(why: "another password")] }
            sent.withLock { $0 += mails }
            await meanwhile?()
            return [answers.withLock { $0.isEmpty ? .sent : $0.removeFirst() }]
        }
        return try await MailSending(
            database: database,
            clock: .fixed(now),
            seal: seal,
            mailer: mailer,
            calendars: { _ in CalendarSet([.weekdays]) }
        ).deliver(to: Post.ben)
    }

    /// Tells Ben of a talk, or of another time for it.
    func tell(_ sequence: Int, hour: Int, on day: Day = Post.monday, at now: Instant) async throws {
        let appointment = Notice.Appointment(start: Post.at(day, hour), end: Post.at(day, hour, 30), place: "会议室 1")
        try await write { tx in
            try OutboxStore(now: now).talk("s1", sequence: sequence, appointment, for: Post.ben, zone: .shanghai, tx)
        }
    }

    func callOff(_ sequence: Int, hour: Int, on day: Day = Post.monday, at now: Instant) async throws {
        let appointment = Notice.Appointment(start: Post.at(day, hour), end: Post.at(day, hour, 30), place: nil)
        try await write { tx in
            try OutboxStore(now: now).cancelled("s1", sequence: sequence, appointment, for: Post.ben, tx)
        }
    }

    /// The states of Ben's messages, in the order they were made.
    func states() async throws -> [String] {
        try await database.read(.system("test")) { tx in
            try tx.rows("SELECT state FROM message {unscoped: test} ORDER BY made_at, sequence, kind") { $0.text(0) }
        }
    }
}
