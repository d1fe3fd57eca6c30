import Core

/// All that one holder's week is planned from.
package struct PlannerInput: Sendable {
    package let week: Week
    /// Nothing is planned to begin before it.
    package let now: Instant
    package let zone: Zone
    package let holder: Holder
    package let talks: [WantedTalk]
    /// By employee_id; of whom nothing is known, any hour will do.
    package var people: [String: Invitee]
    /// Empty where the site keeps no list of rooms.
    package var rooms: [Room]
    /// Nil without enough data: then every hour is as quiet as any other.
    package let quiet: QuietProfile?
    /// Others who may take a talk, with their week.
    package let delegates: [Holder]
    package let grid: PlaceGrid
    package let gap: TalkGap

    package init(
        week: Week,
        now: Instant,
        zone: Zone,
        holder: Holder,
        talks: [WantedTalk],
        people: [String: Invitee] = [:],
        rooms: [Room] = [],
        quiet: QuietProfile? = nil,
        delegates: [Holder] = [],
        grid: PlaceGrid = PlaceGrid(),
        gap: TalkGap = TalkGap()
    ) {
        (self.week, self.now, self.zone, self.holder, self.talks) = (week, now, zone, holder, talks)
        (self.people, self.rooms, self.quiet, self.delegates) = (people, rooms, quiet, delegates)
        (self.grid, self.gap) = (grid, gap)
    }

    func invitee(_ employeeID: String) -> Invitee { people[employeeID] ?? Invitee(employeeID: employeeID, shifts: nil) }
}
