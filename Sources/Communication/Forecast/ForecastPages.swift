import Core
import People
import Store
import Web

/// The talks of the next half-year by holder and week.
struct ForecastPages: Sendable {
    let cache: ObligationCache
    let forecast: Kept<LoadForecast>

    static let rows = 50

    var routes: [Route] {
        [
            Route(.get, "/forecast", WeekPages.readers) { visit in
                let view = try await cache.view()
                let forecast = await forecast.value(of: view)
                let last = forecast.weeks.last?.last ?? visit.today
                // Capacity is no one's secret: whose weeks are shown is decided by who may see the holder.
                let times = try await visit.house.database.read(.system("talks a week can hold")) { tx in
                    try KeptWeekStore.times(through: last, tx)
                }
                let page = ForecastPage(
                    forecast,
                    view.facts,
                    sight: try await Sight.of(visit, view, cache),
                    today: view.today,
                    times: times,
                    asked: visit.query["holder"]
                )
                return .page(Words.forecastTitle, at: visit.path) { h in
                    ForecastView(page: page, wanted: visit.page, asked: visit.query["holder"]).write(&h)
                }
            }
        ]
    }
}
