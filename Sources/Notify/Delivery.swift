/// What became of one try to send a message.
package enum Delivery: Sendable, Hashable {
    case sent
    /// To be tried again; after so many seconds at least, where the other side said so.
    case later(why: String, seconds: Int?)
    /// Another try would end the same.
    case never(why: String)
}
