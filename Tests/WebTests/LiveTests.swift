import Core
import Logging
import Store
import Support
import Synchronization
import Testing

@testable import Web

struct `Open pages` {
    private static let week = LiveTopic("week", site: "main")

    private func change(_ topic: LiveTopic, by person: String, _ database: Database) async throws {
        try await database.write(Actor(name: person, person: PersonID(person), scope: .all), "change") { tx in
            tx.touch(topic.name, site: topic.site)
        }
        try await database.seal(by: "test")
    }

    private func reader(_ person: String) -> LiveReader { LiveReader(person: PersonID(person), topics: [Self.week]) }

    @Test(arguments: TestEngine.available)
    func `hear of what others changed at their site, on whatever server`(engine: TestEngine) async throws {
        try await withAddress(of: engine) { address in
            let doors = [try await Database.open(address), try await Database.open(address)]
            let hub = LiveHub(database: doors[0], clock: HandClock().clock, log: Logger(label: "test"))
            let stream = try #require(await hub.listen(reader("ada")))
            try await hub.beat()
            try await change(Self.week, by: "ada", doors[1])
            try await change(LiveTopic("week", site: "other"), by: "ben", doors[1])
            try await change(LiveTopic("round", site: "main"), by: "ben", doors[1])
            try await hub.beat()
            try await change(Self.week, by: "ben", doors[1])
            try await change(Self.week, by: "cem", doors[1])
            try await hub.beat()
            var heard: [LiveEvent] = []
            for await event in stream {
                heard.append(event)
                if case .changed = event { break }
            }
            #expect(heard == [.hello, .pulse, .changed("week")], "once for both, and nothing of what is not theirs")
            for door in doors { try await door.close() }
        }
    }

    // What came after the end of a session is not for who sat there.
    @Test(arguments: TestEngine.available)
    func `hear nothing more once their session has ended`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let over = Mutex<Set<String>>([])
            let hub = LiveHub(database: database, clock: HandClock().clock, log: Logger(label: "test")) { tokens in
                over.withLock { $0.intersection(tokens) }
            }
            let gone = try #require(await hub.listen(reader("ada"), session: "one"))
            let stays = try #require(await hub.listen(reader("ben"), session: "two"))
            try await hub.beat()
            over.withLock { $0 = ["one"] }
            try await change(Self.week, by: "cem", database)
            try await hub.beat()
            #expect(await hub.count == 1)
            var heard: [LiveEvent] = []
            for await event in gone { heard.append(event) }
            #expect(heard == [.hello, .pulse], "the stream is over, without the news")
            withExtendedLifetime(stays) {}
        }
    }

    @Test(arguments: TestEngine.available)
    func `that do not listen are let go, the others stay`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let clock = HandClock()
            let hub = LiveHub(database: database, clock: clock.clock, log: Logger(label: "test"))
            let slow = try #require(await hub.listen(reader("slow")))
            #expect(await hub.count == 1)
            for _ in 0...LiveHub.buffer {
                try await hub.beat()
                clock.pass(LiveHub.pulse)
            }
            #expect(await hub.count == 0)
            withExtendedLifetime(slow) {}
        }
    }

    @Test(arguments: TestEngine.available)
    func `end when their session may be over, and there are never too many`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let clock = HandClock()
            let hub = LiveHub(database: database, clock: clock.clock, log: Logger(label: "test"))
            var streams: [AsyncStream<LiveEvent>] = []
            for _ in 0..<LiveHub.mostEach { streams.append(try #require(await hub.listen(reader("ada")))) }
            #expect(await hub.listen(reader("ada")) == nil)
            #expect(await hub.listen(reader("ben")) != nil)
            clock.pass(LiveHub.longest)
            try await hub.beat()
            #expect(await hub.count == 0)
            var count = 0
            for await _ in streams[0] { count += 1 }
            #expect(count == 1)
        }
    }

    @Test func `are told names for their role only`() {
        let audiences = [LiveAudience("week", roles: [.manager]), LiveAudience("round", roles: [.leader, .manager])]
        func topics(_ role: Role) -> Set<LiveTopic> {
            let viewer = Viewer(
                person: PersonID("p"),
                employeeID: "P",
                name: "P",
                role: role,
                site: "main",
                zone: .shanghai,
                scope: .none,
                language: .english,
                csrf: ""
            )
            return LiveReader(viewer, asking: ["week", "round", "people"], of: audiences).topics
        }
        #expect(topics(.manager) == [LiveTopic("week", site: "main"), LiveTopic("round", site: "main")])
        #expect(topics(.leader) == [LiveTopic("round", site: "main")])
        #expect(topics(.agent) == [])
    }

    @Test func `are sent events as the standard writes them`() {
        #expect(LiveEvent.changed("week").text == "event: changed\ndata: week\n\n")
        #expect(LiveEvent.pulse.text == ":\n\n")
    }
}
