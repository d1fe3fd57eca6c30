import Core

/// One holder's week: every talk that was wanted, each with its slot or with the reason why it has none.
package struct Plan: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let talk: WantedTalk
        package let slot: Slot?
        package let isOnTime: Bool
        /// Why it has no slot, or none in time.
        package let obstacle: Obstacle?
        /// The leader asked for another week, and it would have been late.
        package let overrulesLeader: Bool
        /// What has come in the way of a slot the person was told; a person decides.
        package let toldObstacle: Obstacle?
        /// Who could take a talk that has no slot in time, those who could in time first.
        package let takers: [String]
    }

    package let holder: String
    package let week: Week
    /// In order of due day, priority and employee_id, as the list.
    package let lines: [Line]
    /// False where too few weeks are known to tell quiet hours.
    package let isQuietKnown: Bool
}
