/// What metrics can be told apart by.
package enum MetricKey: String, Sendable, CaseIterable {
    case agent, day, queue, team, week, month

    /// The columns a key puts before the figures.
    package var columns: [String] { self == .agent ? ["employee_id", "name", "agent_code"] : [rawValue] }
}
