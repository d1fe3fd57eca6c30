import Core
import People

/// One page of obligations, each a line of its own with its evidence.
struct ListPage: Sendable {
    let filter: ListFilter
    let tally: Tally
    let list: WeekPage
    let page: Int
    let pages: Int

    init(
        _ view: ObligationCache.View,
        _ changes: DayChanges?,
        _ filter: ListFilter,
        today: Day,
        sight: Sight,
        page wanted: Int,
        slots: [KeptSlot] = []
    ) {
        let days = (filter.from ?? Day.first, filter.to ?? Day.last)
        let due: ArraySlice<Obligation> =
            if let change = filter.change, let changes {
                changes[change].filter { days.0 <= $0.dueOn && $0.dueOn <= days.1 }[...]
            } else {
                days.0 <= days.1 ? view.due(in: days.0...days.1) : []
            }
        var tally = Tally()
        var found: [Int] = []
        for place in due.indices where filter.admits(due[place], view.facts.roster, today: today) {
            guard sight.admits(due[place], view.facts) else { continue }
            tally.count(due[place], today: today)
            found.append(place)
        }
        let (pages, page) = Paging.of(found.count, by: ListPages.lines, wanted: wanted)
        let shown = found.dropFirst((page - 1) * ListPages.lines).prefix(ListPages.lines)
        (self.filter, self.tally, self.page, self.pages) = (filter, tally, page, pages)
        var list = WeekPage(
            view,
            plans: shown.map { PlanLine(obligations: [due[$0]]) },
            week: Week(containing: today),
            today: today,
            filter: WeekPage.Filter(everyone: true),
            visible: sight.visible,
            knowing: sight.kinds
        )
        list.show(slots, view.facts)
        self.list = list
    }
}

/// So many at a time: a page past the last shows the last.
enum Paging {
    static func of(_ count: Int, by size: Int, wanted: Int) -> (pages: Int, page: Int) {
        let pages = max(1, (count + size - 1) / size)
        return (pages, min(max(1, wanted), pages))
    }
}

extension Day {
    /// After every day the product knows.
    static let last = Day(9998, 12, 31) ?? Day(number: 0)
}
