import Core
import Signals
import Store
import Support
import Testing

@testable import Communication

/// Talks about own matters, which are another area's.
extension `A talk on its way in the store` {
    private func step(_ name: String, _ database: Database) async throws -> CourseState.Settlement? {
        let course = try #require(try await read(database))
        let state = try #require(try await database.read(.all) { tx in try CourseStore.state(of: course, tx) })
        return state.flow.step(name).flatMap { state.settlement($0) }
    }

    private func answer(_ matter: String, _ database: Database, hiddenFrom: PersonID? = nil) async throws {
        try await database.write(.system("test"), "answer") { tx in
            let answered = SignalDraft(
                MatterAnswered(matter: matter, by: "eve"),
                about: Self.ben,
                happenedAt: Self.now,
                happenedOn: "2026-11-23",
                sourceKey: MatterAnswered.sourceKey(matter),
                hiddenFrom: hiddenFrom
            )
            try SignalStore(clock: .fixed(Self.now)).emit(answered, tx)
        }
    }

    private func settle(_ database: Database) async throws {
        let course = try #require(try await read(database))
        try await database.write(.system("test"), "settle") { tx in
            try MatterAnswerStore.settle(course, at: Self.now, tx)
        }
    }

    // C5, K8: the matter is another area's; the two hear of one another by signals.
    @Test(arguments: TestEngine.available)
    func `about a matter says that it was held, and is answered when the matter is`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.ownMatter, with: [Self.ben], keys: ["ben/K8/m-1", "ben/K8/m-2"])
            #expect(begun.matters == ["m-1", "m-2"])
            try await begin(begun, database)
            try await answer("m-1", database)
            try await settle(database)
            #expect(try await step("answer", database) == nil, "the talk comes first, and the other matter waits")
            #expect(try await hold(begun, [Self.ben], database))
            let talked = try await database.read(.all) { tx in
                try SignalStore(clock: .fixed(Self.now)).signals(kind: MatterTalked.kind, through: "2026-11-23", tx)
                    .map(\.payload).sorted()
            }
            #expect(talked == [#"{"by":"max","matter":"m-1"}"#, #"{"by":"max","matter":"m-2"}"#])
            try await settle(database)
            #expect(try await step("answer", database) == nil, "one of two is not all")
            try await answer("m-2", database)
            try await settle(database)
            #expect(try await step("answer", database) == .done)
            #expect(try await read(database)?.events.last?.by == "eve", "who answered")
            #expect(try await step("act", database) == nil, "and nothing else is settled by it")
        }
    }

    // C5a: hidden like the matter.
    @Test(arguments: TestEngine.available)
    func `about a complaint hears of its answer, and its signal is on no list`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            var begun = course(BuiltInFlows.ownMatter, with: [Self.ben], hiddenFrom: Self.ada, keys: [])
            begun = TalkCourse(
                id: begun.id,
                kind: begun.kind,
                flow: begun.flow,
                site: begun.site,
                person: begun.person,
                people: begun.people,
                holder: begun.holder,
                begunAt: begun.begunAt,
                begunBy: begun.begunBy,
                hiddenFrom: begun.hiddenFrom,
                matter: "m-3"
            )
            try await begin(begun, database)
            try await answer("m-3", database, hiddenFrom: Self.ada)
            // Answered before it was held: settled in the same breath.
            #expect(try await hold(begun, [Self.ben], database))
            #expect(try await step("answer", database) == .done)
            let (listed, kept) = try await database.read(.all) { tx in
                let store = SignalStore(clock: .fixed(Self.now))
                return (
                    try store.signals(about: Self.ben, tx).count,
                    try store.standing(MatterTalked.sourceKey("m-3"), tx)?.kind
                )
            }
            #expect(listed == 0 && kept == MatterTalked.kind)
        }
    }
}
