/// A root cause that others can have, too (C2a), by the code its signal gives.
enum SharedCause: String, Sendable, CaseIterable {
    case skill, knowledge, process, system, product, schedule

    /// Where it goes in the routing table.
    static let topic = "skill"
}
