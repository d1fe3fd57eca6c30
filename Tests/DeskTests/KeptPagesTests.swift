import Access
import Communication
import Core
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import Support
import Synchronization
import Testing
import Web

struct `Pages given again` {
    private static let readers = ["MAX", "ADA", "CEM", "HANA", "BEN", "DORA"]
    private static let pages = [
        "/today", "/week", "/week?who=all", "/week?week=2026-W49&who=all", "/week?view=calendar", "/people", "/map",
    ]
    private static let key = "BEN/K1/2026-11-19"

    /// Writes of many kinds: what rules read, where people stand, what leaders say, and what nobody here is shown.
    private static let files = [
        ("talks", "employee_id,held_at,kind,held_by\nDORA,2026-11-20 09:00,C1,MAX"),
        ("talks", "employee_id,held_at,kind,held_by\nBEN,2026-11-21 09:00,C7,ADA"),
        ("reports", "employee_id,reported_at,reported_by,kind,grade\nBEN,2026-11-23 09:00,CEM,mood,soon"),
        ("reports", "employee_id,reported_at,reported_by,kind,grade\nDORA,2026-11-23 09:00,CEM,swing,soon"),
        ("absences", "employee_id,from,to,kind\nBEN,2026-11-24,2026-11-30,sick"),
        ("roster", "employee_id,name,team,role,joined_on,leader_id\nBEN,Ben,B,agent,2026-11-19,CEM"),
        ("roster", "employee_id,name,team,role,joined_on,leader_id\nBEN,Ben,A,agent,2026-11-19,ADA"),
        ("roster", "employee_id,name,team,role,joined_on,leader_id\nEVE,Eve,A,agent,2026-11-20,ADA"),
        ("roster", "employee_id,name,team,role,joined_on,leader_id\nDORA,Dora Two,B,agent,2024-01-01,CEM"),
    ]

    @Test(arguments: TestEngine.available)
    func `are byte for byte what they would be anew, after whatever was written`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            var sessions: [String: String] = [:]
            for reader in Self.readers {
                let link = try #require(try await floor.sessions.makeLink(employeeID: reader, by: .system("test")))
                let session = try #require(try await floor.sessions.begin(linkToken: link))
                sessions[reader] = session
            }
            let appointed = try await AdministratorStore(database: floor.house.database, clock: floor.house.clock)
                .appoint(number: "INES", name: "Ines", site: "main", by: .system("test"))
            #expect(appointed)
            var dice = Dice(state: 20)
            var writes = 0
            var done: Set<String> = []
            let server = floor.server()
            for turn in 1...60 {
                if Bool.random(using: &dice) {
                    writes += 1
                    if let what = try await write(floor, &dice, writes) { done.insert(what) }
                }
                for _ in 1...4 {
                    let reader = Self.readers.randomElement(using: &dice) ?? ""
                    let path = Self.pages.randomElement(using: &dice) ?? ""
                    let kept = try await bytes(server, path, session: sessions[reader] ?? "")
                    let anew = try await bytes(floor.server(), path, session: sessions[reader] ?? "")
                    #expect(kept == anew, "turn \(turn): \(path) of \(reader)")
                    #expect(!kept.isEmpty)
                }
            }
            #expect(done == ["slot", "opening", "delegation"], "each was taken once at least")
        }
    }

    /// One write after another of each kind; what it was, where it may be refused and was not.
    private func write(_ floor: Floor, _ dice: inout Dice, _ turn: Int) async throws -> String? {
        switch turn % 8 {
        case 0:
            let form = ["key": Self.key, "kind": "waiver", "reason": "turn \(turn)"]
            _ = try await floor.visit(.post, "/obligations/decisions", as: "MAX", form: form)
        case 1:
            // A part of an import that no audit row tells of yet.
            try await floor.house.database.writePart(.system("test")) { tx in
                _ = try tx.run(
                    "UPDATE person SET name = $1 WHERE employee_id = 'DORA' AND {scope person_id}",
                    [.text("Dora \(turn)")]
                )
            }
        case 2, 3: return try await isSlotChanged(floor, &dice) ? "slot" : nil
        case 4:
            let form = ["number": turn % 16 == 4 ? "DORA" : "BEN", "reason": "a complaint, turn \(turn)"]
            return isDone(try await floor.visit(.post, "/settings/openings", as: "INES", form: form)) ? "opening" : nil
        case 5: return try await isDelegated(floor) ? "delegation" : nil
        default:
            let (kind, text) = Self.files.randomElement(using: &dice) ?? ("", "")
            _ = try await floor.take(kind, text)
        }
        return nil
    }

    /// Plans Max's week, or moves, tells or holds Ben's talk in it.
    private func isSlotChanged(_ floor: Floor, _ dice: inout Dice) async throws -> Bool {
        let slot = try await floor.slots().first { $0.keys.contains(Self.key) && [.draft, .told].contains($0.state) }
        var form = ["week": "2026-W48", "holder": "MAX", "key": Self.key, "revision": "\(slot?.revision ?? 0)"]
        let path =
            ["/week/plans", "/week/moves", "/week/tellings", "/floor/decisions"].randomElement(using: &dice) ?? ""
        let day = Int.random(in: 23...27, using: &dice)
        switch path {
        case "/week/moves": form["start"] = "2026-11-\(day)T11:00:00+08:00"
        case "/week/tellings": form["told"] = slot?.state == .told ? "0" : "1"
        case "/floor/decisions":
            form.merge(["slot": slot?.id.text ?? "", "kind": "hold", "reason": "peak"]) { _, new in new }
        default: break
        }
        return isDone(try await floor.visit(.post, path, as: "MAX", form: form))
    }

    /// Cem stands in for Ada from today, or no longer.
    private func isDelegated(_ floor: Floor) async throws -> Bool {
        let page = try #require(try await floor.page("/account/delegation", as: "ADA"))
        if let id = page.firstMatch(of: /name="delegation" value="([^"]+)"/)?.1 {
            let form = ["delegation": String(id)]
            return isDone(try await floor.visit(.post, "/account/delegation/end", as: "ADA", form: form))
        }
        let form = ["to": "CEM", "from": "2026-11-23", "until": "2026-11-25"]
        return isDone(try await floor.visit(.post, "/account/delegation", as: "ADA", form: form))
    }

    private func isDone(_ answer: Answer?) -> Bool { if case .redirect = answer { true } else { false } }

    private func bytes(_ server: WebServer, _ path: String, session: String) async throws -> [UInt8] {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "zhiyin.example.org", path: path)
        head.headerFields[.cookie] = "zhiyin_session=\(session); zhiyin_language=en"
        let answer = await server.respond(to: Request(head: head, body: .init(buffer: ByteBuffer())))
        let kept = Mutex<[UInt8]>([])
        try await answer.body.write(Keeper { bytes in kept.withLock { $0 += bytes } })
        return kept.withLock { $0 }
    }
}

/// Keeps what a response writes.
private struct Keeper: ResponseBodyWriter {
    let take: @Sendable ([UInt8]) -> Void

    mutating func write(_ buffer: ByteBuffer) async throws { take(Array(buffer.readableBytesView)) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
