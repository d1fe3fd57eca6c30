import Core
import Store
import Support
import Testing

@testable import Communication

struct `The talks a person had` {
    private static let people: [(id: String, talks: [(id: String, at: Int64)])] = [
        ("p2", [("t9", 500), ("t1", 300), ("t3", 300), ("t2", 300), ("t4", 100)]), ("p1", [("t7", 200), ("t5", 200)]),
        ("p3", []),
    ]

    /// Of one day by the moment, of one moment by their ids: which of two talks meets what is owed hangs on it.
    @Test(arguments: TestEngine.available)
    func `come in order of the moment held, however they were kept`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await database.writePart(.system("test")) { tx in
                for person in Self.people {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, 'x', 'x')",
                        [.text(person.id)]
                    )
                }
                // In turn, so that nobody's talks stand together.
                for place in 0..<5 {
                    for person in Self.people where person.talks.indices.contains(place) {
                        let talk = person.talks[place]
                        try tx.run(
                            """
                            INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, held_by, source_key)
                            VALUES ($1, $2, 'C2b', $3, '2026-02-03', $2, $1)
                            """,
                            [.text(talk.id), .text(person.id), .int(talk.at)]
                        )
                    }
                }
            }
            let talks = try await database.read(.all) { tx in
                try CommunicationStore(clock: .system).heldTalks(tx)
            }
            #expect(
                talks.mapValues { $0.map(\.id) } == [
                    PersonID("p1"): ["t5", "t7"], PersonID("p2"): ["t4", "t1", "t2", "t3", "t9"],
                ]
            )
            #expect(talks[PersonID("p1")]?.first == HeldTalk(id: "t5", kind: .c2b, heldOn: "2026-02-03", heldBy: "p1"))
            let unseen = try await database.read(.own(PersonID("p1"))) { tx in
                try CommunicationStore(clock: .system).heldTalks(tx)
            }
            #expect(unseen.keys.map(\.text) == ["p1"])
        }
    }
}
