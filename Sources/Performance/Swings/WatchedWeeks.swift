/// Which of a person's last weeks say what is usual, and which are judged against it.
///
/// | weeks | 8 | 12 | 16 | 20 | 26 | 33 | 46 | more |
/// | --- | --- | --- | --- | --- | --- | --- | --- | --- |
/// | usual | 8 | 8 | 8 | 10 | 13 | 20 | 20 | 20 |
/// | watched | 0 | 4 | 8 | 10 | 13 | 13 | 26 | 26 |
///
/// Below eight weeks all are watched, against the peers. After half a year a new level becomes the usual one.
package enum WatchedWeeks {
    package static let fewestUsual = 8
    package static let mostUsual = 20
    package static let mostWatched = 26
    /// Half and half until so many are on either side.
    private static let enough = 13

    package static func split(_ count: Int) -> (usual: Int, watched: Int) {
        if count < fewestUsual { return (0, count) }
        if count < 2 * fewestUsual { return (fewestUsual, count - fewestUsual) }
        if count < 2 * enough { return (count - count / 2, count / 2) }
        let usual = min(mostUsual, count - enough)
        return (usual, min(mostWatched, count - usual))
    }
}
