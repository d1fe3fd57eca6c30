import Core
import Signals
import Statistics

/// What a control chart of one person and measure is drawn from, and the table behind it.
///
/// Everything is a distance from the person's own usual level, in the measure's unit and its own direction: 0.03 is three
/// points of a proportion more, or a time longer by 3 %. The centre line is 0.
package struct SwingPicture: Sendable, Hashable {
    /// What a week is in the picture.
    package enum Part: Sendable, Hashable {
        /// One of the weeks the usual level was learned from.
        case usual
        /// Judged against it.
        case watched
        /// Neither, and why.
        case hushed(Hush)
        /// In an earlier swing that ended: no part of what is usual.
        case leftOut
        /// Older than what counts.
        case older
    }

    package struct Point: Sendable, Hashable {
        /// Its Monday.
        package let week: Day
        package let n: Int
        /// As it was counted, on the natural scale.
        package let value: Double
        /// What peers reach on the same contacts.
        package let expected: Double
        /// The week alone, as a distance from the usual level.
        package let deviation: Double
        /// The smoothed distance; only of watched weeks.
        package let average: Double?
        /// Within which chance keeps the smoothed distance; only of watched weeks.
        package let band: Interval?
        package let part: Part

        package var isOutside: Bool {
            guard let average, let band else { return false }
            return !band.contains(average)
        }
    }

    /// Something that happened beside the line.
    package enum Event: Sendable, Hashable {
        case joined(Day)
        case moved(Day)
        case away(Day, Day)
        case incident(Day)
        /// A swing was found at the end of this week.
        case opened(Day, Swing.Direction)
        case closed(Day)
        /// A person saw one (K3a).
        case seen(Day)

        package var day: Day {
            switch self {
            case .joined(let day), .moved(let day), .incident(let day), .closed(let day), .seen(let day): day
            case .away(let day, _), .opened(let day, _): day
            }
        }
    }

    package let measure: String
    /// The own usual value on the natural scale; nil where peers stand in for it.
    package let usual: Double?
    /// Weeks the usual level rests on; 0 where it is the peers'.
    package let usualWeeks: Int
    /// Ascending, gaps where there was nothing.
    package let points: [Point]
    package let events: [Event]

    package init(measure: String, usual: Double?, usualWeeks: Int, points: [Point], events: [Event]) {
        (self.measure, self.usual, self.usualWeeks) = (measure, usual, usualWeeks)
        (self.points, self.events) = (points, events)
    }
}
