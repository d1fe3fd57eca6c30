import Core

/// How a holder's hours are cut into places, one talk each: apart from each other, so that a week is an assignment.
package struct PlaceGrid: Sendable, Hashable {
    /// 30 to 60 (P5 [S]); a talk of 45 leaves a quarter of an hour to write down what was said.
    package let minutes: Int

    package init(minutes: Int = 60) { self.minutes = min(max(minutes, 30), 60) }

    /// From the first half hour of each stretch on, in order; what is left at a stretch's end is no place.
    ///
    /// The last place of each day that has three or more is held back for what nobody may notice (C5a). It is held back
    /// whether or not there is anything of the kind.
    func places(in hours: Spans, week: Week, zone: Zone) -> [Place] {
        var places: [Place] = []
        for span in hours.all {
            let past = zone.local(span.start).second % 1800
            var start = past == 0 ? span.start : span.start + (1800 - past)
            while start + minutes * 60 <= span.end {
                let day = zone.day(of: start)
                if week.first <= day, day <= week.last { places.append(Place(start: start, day: day)) }
                start = start + minutes * 60
            }
        }
        for (_, day) in Dictionary(grouping: places.indices, by: { places[$0].day }) where day.count >= 3 {
            if let last = day.max() { places[last].isHeldBack = true }
        }
        return places
    }
}

/// Room for one talk in a holder's week.
struct Place: Sendable, Hashable {
    let start: Instant
    /// The site's day it begins on.
    let day: Day
    var isHeldBack = false
}
