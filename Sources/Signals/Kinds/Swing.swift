/// Results moved, beyond what chance explains (K3).
package struct Swing: SignalPayload {
    package static let kind = "swing"
    package static let version = 1

    package enum Direction: String, Codable, Sendable { case up, down }

    package let episode: String
    package let measure: String
    package let direction: Direction
    package let before: Double
    package let now: Double
    package let count: Int

    package init(episode: String, measure: String, direction: Direction, before: Double, now: Double, count: Int) {
        (self.episode, self.measure, self.direction) = (episode, measure, direction)
        (self.before, self.now, self.count) = (before, now, count)
    }
}
