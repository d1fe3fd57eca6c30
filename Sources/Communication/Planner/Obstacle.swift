import Core

/// What stands in the way of a talk: the first thing, in this order, that left no place for it.
package enum Obstacle: Sendable, Hashable, CaseIterable {
    /// The leader asked for another week, and there is time.
    case leaderAsked
    /// The holder has no hours for talks this week.
    case noHours
    /// What hours there were are over.
    case hoursPassed
    /// It is due before the holder's first place.
    case dueBeforeFirstPlace
    /// The holder is away or in meetings at all of them.
    case holderAway
    /// Talks already told have all the places, or each day holds as many as it may.
    case holderFull
    case personAway
    /// No shift of the person covers a whole place.
    case noShift
    /// The person is in other talks or activities at all of them, or the floor holds them on the line.
    case personTaken
    /// The last talk with this holder is too near (K11); one tap and a reason go beyond it.
    case gap
    case noRoom
    /// Talks that are more pressing have all the places.
    case morePressing
}
