import Core
import People
import Store
import Web

/// The talks of the next half-year by holder and week.
struct ForecastPages: Sendable {
    let cache: ObligationCache
    let forecast: Kept<LoadForecast>
    /// Talks a week by holder's employee_id, of those who said.
    let capacities: @Sendable (Visit) async throws -> [String: Int]

    static let rows = 50

    var routes: [Route] {
        [
            Route(.get, "/forecast", WeekPages.readers) { visit in
                let view = try await cache.view()
                let page = ForecastPage(
                    await forecast.value(of: view),
                    view.facts.roster,
                    sight: try await Sight.of(visit),
                    today: view.today,
                    capacities: try await capacities(visit),
                    asked: visit.query["holder"]
                )
                return .page(Words.forecastTitle, at: visit.path) { h in
                    ForecastView(page: page, wanted: visit.page, asked: visit.query["holder"]).write(&h)
                }
            }
        ]
    }
}
