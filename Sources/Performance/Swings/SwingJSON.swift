import Core
import Signals

/// One swing as other programs read it.
struct SwingJSON: Encodable {
    let employeeID: String
    let foundOn: String
    /// `data`, `person`, or `look` where nobody is told of it yet.
    let knownBy: String
    var measure: String?
    var direction: String?
    var episode: String?
    var state: String?
    var since: String?
    var before: Double?
    var now: Double?
    var expected: Double?
    var count: Int?
    var change: Double?
    var low: Double?
    var high: Double?
    var chance: Double?
    var seenBy: String?
    var note: String?

    init(_ line: SwingList.Line) {
        (employeeID, foundOn) = (line.person.employeeID, line.on.description)
        switch line.source {
        case .computed(let episode, let figures):
            (knownBy, measure, direction) = ("data", episode.measure, episode.direction.rawValue)
            (self.episode, state) = (episode.name, episode.state.rawValue)
            (since, before, now) = (figures?.since.description, figures?.before, figures?.now)
            (expected, count, change) = (figures?.expected, figures?.count, figures?.change)
            (low, high, chance) = (figures?.low, figures?.high, figures?.chance)
        case .waiting(let episode):
            (knownBy, measure, direction) = ("look", episode.measure, episode.direction.rawValue)
            (self.episode, state, since) = (episode.name, episode.state.rawValue, episode.first.description)
        case .seen(let seen):
            (knownBy, seenBy, note) = ("person", seen.by, seen.note)
        }
    }
}
