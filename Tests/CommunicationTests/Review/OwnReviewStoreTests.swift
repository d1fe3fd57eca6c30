import Core
import Store
import Support
import Testing

@testable import Communication

/// H8, C2c, on both engines.
struct `One's own review` {
    private static let draft = OwnReviewDraft(progress: "a", shortfall: "b", nextStep: "c")

    @Test(arguments: TestEngine.available)
    func `keeps every word and answers the newest`(_ engine: TestEngine) async throws {
        try await withDatabase(engine, clock: .fixed(Zone.utc.instant(Day("2026-12-01")))) { database in
            let (person, now) = (PersonID("p1"), Zone.utc.instant(Day("2026-12-01")))
            let period = ReviewPeriod(before: Day("2026-12-01"))
            let actor = Actor.system("test")
            try await database.write(actor, "somebody") { tx in
                _ = try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, $3, $3)",
                    [.id(person), .text("E1"), .text("n")]
                )
            }
            let later = OwnReviewDraft(progress: "a", shortfall: "b", nextStep: "d")
            let kept = try await database.write(actor, "own words") { tx in
                [
                    try OwnReviewStore.put(Self.draft, of: person, period, after: 0, at: now, tx),
                    // The same again is one.
                    try OwnReviewStore.put(Self.draft, of: person, period, after: 0, at: now, tx),
                    // Who has not seen the first does not write over it.
                    try OwnReviewStore.put(later, of: person, period, after: 0, at: now, tx),
                    try OwnReviewStore.put(later, of: person, period, after: 1, at: now, tx),
                ]
            }
            #expect(kept == [true, true, false, true])
            let newest = try await database.read(actor.scope) { tx in
                try OwnReviewStore.newest(of: person, period, tx)
            }
            #expect(newest?.number == 2 && newest?.nextStep == "d")
            try await database.write(actor, "known") { tx in
                try MeasuresKnownStore.confirm("v1", by: person, at: now, tx)
                try MeasuresKnownStore.confirm("v1", by: person, at: now + 60, tx)
            }
            let known = try await database.read(actor.scope) { tx in
                [
                    try MeasuresKnownStore.confirmedAt("v1", by: person, tx),
                    try MeasuresKnownStore.confirmedAt("v2", by: person, tx),
                ]
            }
            #expect(known == [now, nil])
        }
    }
}
