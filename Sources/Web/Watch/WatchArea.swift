import Core
import Store

/// For those who watch over the server: `/healthz` the process, `/readyz` all it needs, `/metrics` figures.
package enum WatchArea {
    /// `token` opens them from elsewhere than this machine; `security` says whom to tell of a weakness.
    package static func area(token: String?, security: SecurityText? = nil) -> Area {
        let watching = Watching(token: token)
        return Area(
            name: "watch",
            routes: { house in
                [
                    Route(.get, "/healthz", .everyone) { _ in .text("ok\n") },
                    Route(.get, "/readyz", .everyone) { visit in
                        guard watching.admits(visit.caller) else { return closed }
                        let readiness = await readiness(house)
                        return .text(readiness.text, status: readiness.status)
                    },
                    Route(.get, "/metrics", .everyone) { visit in
                        guard watching.admits(visit.caller) else { return closed }
                        return .text(Figure.text(await figures(house)))
                    },
                ] + (security.map { [told($0)] } ?? [])
            },
            figures: { house in try await JobFigures.of(house) }
        )
    }

    private static func told(_ security: SecurityText) -> Route {
        Route(.get, "/.well-known/security.txt", .everyone) { visit in .text(security.text(at: visit.now)) }
    }

    private static let closed = Answer.text("from this machine, or with a token\n", status: 403)

    private static func readiness(_ house: House) async -> Readiness {
        // Whatever keeps it from answering, it does not answer.
        let schema = try? await house.database.schemaVersion()
        return Readiness(
            schema: schema.flatMap { $0 },
            wanted: Migration.newest,
            jobsLookedAt: house.watch.jobsLookedAt,
            now: house.clock.now()
        )
    }

    /// What the database knows is left out while it is away.
    private static func figures(_ house: House) async -> [Figure] {
        var figures = house.watch.figures + ProcessFigures.now + (await DatabaseFigures.of(house.database))
        var isUp = true
        for area in house.areas {
            do {
                figures += try await area.figures(house)
            } catch {
                isUp = false
            }
        }
        figures.append(Figure("zhiyin_database_up", .gauge, "1 where the database answers.", isUp ? 1 : 0))
        return figures
    }
}
