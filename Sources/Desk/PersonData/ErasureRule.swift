import Core

/// Whether somebody's data may be erased, and what stands in the way (L6).
///
/// | stands in the way | until |
/// | --- | --- |
/// | still employed | the last day |
/// | papers that the law of the place keeps | so many years after the last day |
/// | a hold | it is ended |
/// | a talk owed or a matter | it is met or closed |
package enum ErasureObstacle: Sendable, Hashable {
    case employed
    case kept(until: Day)
    case held
    case open
}

enum ErasureRule {
    /// Years after the last day for which the law wants papers on a person kept, by calendar.
    static func years(in calendar: String) -> Int {
        switch calendar {
        case "CN": 2
        case "TW": 5
        default: 0
        }
    }

    /// `leftOn` is the last day of the last employment; nil while somebody is employed.
    static func obstacles(
        leftOn: Day?,
        calendar: String,
        today: Day,
        reason: RetentionReason?
    ) -> [ErasureObstacle] {
        var obstacles: [ErasureObstacle] = []
        if let leftOn, leftOn < today {
            let until = leftOn.adding(months: 12 * years(in: calendar))
            // On the day the years are over it may go.
            if today < until { obstacles.append(.kept(until: until)) }
        } else {
            obstacles.append(.employed)
        }
        switch reason {
        case .hold: obstacles.append(.held)
        case .open: obstacles.append(.open)
        case nil: break
        }
        return obstacles
    }
}

extension ErasureObstacle {
    package var sentence: Word {
        switch self {
        case .employed: Word("仍在职", "仍在職", "still employed")
        case .kept(let until):
            Word("依法保存到 \(until)", "依法留存到 \(until)", "the law keeps the papers until \(until)")
        case .held: Word("有保留令", "有保留令", "held")
        case .open: Word("有未结事项", "有未結事項", "something open needs them")
        }
    }
}
