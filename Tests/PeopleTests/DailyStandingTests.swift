import Core
import Store
import Support
import Synchronization
import Testing

@testable import People

/// A clock that a test moves on.
private final class Hands: Sendable {
    private let at: Mutex<Instant>

    init(_ at: Instant) { self.at = Mutex(at) }

    var clock: Clock { Clock { self.at.withLock { $0 } } }
    func move(to instant: Instant) { at.withLock { $0 = instant } }
}

struct `Where people stand` {
    private static let roster =
        "employee_id,name,team,joined_on,left_on\nE1,Ada,A,2026-01-01,\nE2,Ben,A,2026-01-01,2026-06-01\n"
    private static let moved = "employee_id,name,team,joined_on\nE1,Ada,B,2026-01-01\n"

    /// Team and employment of each person, as scopes see them.
    private func standing(_ office: Office) async throws -> [String] {
        try await office.database.read(.all) { tx in
            try tx.rows(
                """
                SELECT p.employee_id, s.path, s.employed FROM standing s JOIN person p ON p.person_id = s.person_id
                WHERE {scope p.person_id} ORDER BY p.employee_id
                """
            ) { "\($0.text(0)) \($0.text(1)) \($0.flag(2))" }
        }
    }

    private func writes(_ office: Office) async throws -> Int {
        try await office.database.read(.all) { tx in
            try tx.first("SELECT count(*) FROM audit {unscoped: test}") { $0.count(0) } ?? 0
        }
    }

    @Test(arguments: TestEngine.available)
    func `follows the day, not only the imports`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.roster, on: "2026-06-01")
            try await office.take(Self.moved, on: "2026-06-01", effective: "2026-06-02")
            let hands = Hands(Zone.shanghai.instant("2026-06-01", second: 86_399))
            let daily = DailyStanding(database: office.database, clock: hands.clock)
            try await daily.settle()
            let today = try await standing(office)
            #expect(today == ["E1 /main//A/ true", "E2 /main//A/ true"])

            hands.move(to: Zone.shanghai.instant("2026-06-02"))
            try await daily.settle()
            let tomorrow = try await standing(office)
            #expect(tomorrow == ["E1 /main//B/ true", "E2 /main//A/ false"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is written once a day`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.roster, on: "2026-06-01")
            let hands = Hands(Zone.shanghai.instant("2026-06-01", second: 60))
            let daily = DailyStanding(database: office.database, clock: hands.clock)
            let before = try await writes(office)
            for second in stride(from: 60, to: 86_400, by: 600) {
                hands.move(to: Zone.shanghai.instant("2026-06-01", second: second))
                try await daily.settle()
            }
            let after = try await writes(office)
            #expect(after == before + 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is waited for by everyone who comes meanwhile`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.roster, on: "2026-06-01")
            let hands = Hands(Zone.shanghai.instant("2026-06-05"))
            let daily = DailyStanding(database: office.database, clock: hands.clock)
            let before = try await writes(office)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { try await daily.settle() } }
                try await group.waitForAll()
            }
            let after = try await writes(office)
            #expect(after == before + 1)
        }
    }
}
