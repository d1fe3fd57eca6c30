import Core
import People

extension WeekSlots {
    /// The slots of a site's day that take somebody off the line, with those the floor held: never a confidential one.
    ///
    /// `line` is the site's agents. A slot still to come that nothing calls for any more is left out.
    func floorSlots(at site: String, on day: Day, of line: Set<PersonID>) -> [KeptSlot] {
        let zone = facts.sites[site]?.zone ?? .utc
        let called = Set(slotOf.values.map(\.id))
        return kept.slots.filter { slot in
            !slot.isConfidential && slot.site == site && line.contains(slot.person)
                && zone.day(of: slot.slot.start) == day
                && (slot.state == .heldBack
                    || slot.state.isLive && (slot.slot.start <= now || called.contains(slot.id)))
        }.sorted { ($0.slot.start, $0.id) < ($1.slot.start, $1.id) }
    }

    /// Who answers contacts at a site on a day.
    func agents(at site: String, on day: Day, visible: Set<PersonID>) -> Set<PersonID> {
        Set(
            facts.roster.people.filter { person in
                guard visible.contains(person.id), person.employment(on: day) != nil else { return false }
                let place = person.placement(on: day)
                return place?.role == .agent && place?.site == site
            }.map(\.id)
        )
    }

    /// What the slots kept for a day take from a site's line.
    func load(at site: String, on day: Day, of line: Set<PersonID>) -> DayLoad {
        DayLoad(
            day: day,
            zone: facts.sites[site]?.zone ?? .utc,
            slots: floorSlots(at: site, on: day, of: line).filter(\.state.isLive).map(\.slot),
            shifts: line.compactMap { kept.shifts[$0] },
            quiet: quiet(site)
        )
    }
}
