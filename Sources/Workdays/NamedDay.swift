/// One day a calendar names: worked or off, and what it is called.
struct NamedDay: Hashable, Sendable {
    let worked: Bool
    let name: String
}
