import Core
import People

/// The lines of a list in their order, kept for the next reader; slots and talks are given to those that are shown.
///
/// A list of a large house has thousands of lines and a page a hundred: only these are copied and looked up.
struct ListLines: Sendable {
    let all: [WeekPage.Line]
    /// Where the lines of people with several stand: a slot that fits two of them is the first's.
    private let several: [PersonID: [Int]]

    init(_ all: [WeekPage.Line]) {
        self.all = all
        several = Dictionary(grouping: all.indices) { all[$0].plan.person }.filter { $0.value.count > 1 }
    }

    /// The lines at some places, each with its slot among those kept that the reader may know of, and with the talk
    /// that has begun about it or the kinds the reader may begin.
    func given(
        _ places: some Collection<Int>,
        _ slots: [KeptSlot],
        on today: Day,
        _ facts: Facts,
        _ courses: OpenCourses?
    ) -> [WeekPage.Line] {
        let kept = matched(places, slots, on: today, facts)
        return places.map { place in
            var line = all[place]
            line.slot = kept[line.plan.obligations[0].key]
            if let courses { (line.course, line.begins) = courses.standing(of: line.plan) }
            return line
        }
    }

    /// Slots by the key of a line's first obligation.
    private func matched(
        _ places: some Collection<Int>,
        _ slots: [KeptSlot],
        on today: Day,
        _ facts: Facts
    ) -> [String: KeptSlot] {
        if slots.isEmpty { return [:] }
        let people = Set(places.map { all[$0].plan.person })
        let theirs = slots.filter { people.contains($0.person) }
        if theirs.isEmpty { return [:] }
        let asked = places.count == all.count ? Array(places) : Set(places.flatMap(ofSamePerson)).sorted()
        return WeekSlots.matched(asked.map { all[$0].plan }, theirs, asOf: today, facts)
    }

    private func ofSamePerson(_ place: Int) -> [Int] { several[all[place].plan.person] ?? [place] }
}
