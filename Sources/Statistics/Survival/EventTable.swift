/// At each time with an event: how many had it and how many were watched.
struct EventTable: Sendable {
    struct Row: Hashable, Sendable {
        let time: Double
        let events: Int
        let atRisk: Int
    }

    let rows: [Row]

    init(_ spells: [Spell]) {
        let exits = spells.map(\.exit).sorted()
        let entries = spells.map(\.entry).sorted()
        var (gone, come) = (0, 0)
        var rows: [Row] = []
        let times = spells.filter(\.event).map(\.exit).sorted()
        var place = 0
        while place < times.count {
            let time = times[place]
            var next = place
            while next < times.count, times[next] == time { next += 1 }
            while gone < exits.count, exits[gone] < time { gone += 1 }
            while come < entries.count, entries[come] < time { come += 1 }
            rows.append(Row(time: time, events: next - place, atRisk: come - gone))
            place = next
        }
        self.rows = rows
    }
}
