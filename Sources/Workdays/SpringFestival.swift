import Core

/// The first days of the lunar new year, 2004 to 2035.
///
/// Source: lunisolar calendar, GB/T 33661-2017.
enum SpringFestival {
    /// Month * 100 + day, from `firstYear` on.
    private static let days = [
        122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205,
        125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208,
    ]
    private static let firstYear = 2004

    static func day(_ year: Int) -> Day? {
        guard days.indices.contains(year - firstYear) else { return nil }
        let day = days[year - firstYear]
        return Day(year, day / 100, day % 100)
    }
}
