/// Which talk gets which place, at the least cost in sum: exact, whatever the costs.
///
/// Successive shortest augmenting paths with potentials over the allowed pairs only; a day and the week may hold fewer
/// talks than they have places. A talk may also stay unplanned, at a cost of its own, so there is always an answer.
/// Source: Edmonds and Karp 1972; Jonker and Volgenant 1987; Ahuja, Magnanti and Orlin 1993, section 9.7.
struct Assignment<Cost: Comparable & AdditiveArithmetic> {
    /// A place a talk may have, and what that costs.
    struct Choice {
        let place: Int
        let cost: Cost
    }

    private struct Arc {
        let to: Int
        let cost: Cost
        var room: Int
    }

    /// An arc and the arc back lie side by side: the other of `n` is `n ^ 1`.
    private var arcs: [Arc] = []
    private var from: [[Int]]
    private var potential: [Cost]
    private let talks: Int
    private let places: Int
    private let sink: Int

    /// The same talks and places in the same order give the same plan; the order of a talk's choices does not matter.
    ///
    /// - Parameters:
    ///   - choices: for each talk the places it may have, each once.
    ///   - unplanned: for each talk what it costs to leave it without a place.
    ///   - days: for each place the number of its day.
    ///   - perDay: how many talks each day holds.
    ///   - perWeek: how many talks all days hold together.
    /// - Returns: for each talk its place, nil where it has none.
    static func solve(
        choices: [[Choice]],
        unplanned: [Cost],
        days: [Int],
        perDay: [Int],
        perWeek: Int
    ) -> [Int?] {
        var network = Assignment(talks: choices.count, days: days, perDay: perDay, perWeek: perWeek)
        for (talk, choices) in choices.enumerated() {
            for choice in choices.sorted(by: { $0.place < $1.place }) {
                network.join(talk, network.talks + choice.place, choice.cost)
            }
            network.join(talk, network.sink, unplanned[talk])
            network.seat(talk)
        }
        return choices.indices.map(network.place(of:))
    }

    /// Every place a day of its own: nothing but one talk a place limits the plan.
    static func solve(choices: [[Choice]], unplanned: [Cost], places: Int) -> [Int?] {
        solve(
            choices: choices,
            unplanned: unplanned,
            days: Array(0..<places),
            perDay: Array(repeating: 1, count: places),
            perWeek: places
        )
    }

    private init(talks: Int, days: [Int], perDay: [Int], perWeek: Int) {
        (self.talks, places) = (talks, days.count)
        let week = talks + days.count + perDay.count
        sink = week + 1
        from = Array(repeating: [], count: sink + 1)
        potential = Array(repeating: .zero, count: sink + 1)
        for (place, day) in days.enumerated() { join(talks + place, talks + places + day, .zero) }
        for (day, room) in perDay.enumerated() { join(talks + places + day, week, .zero, room: room) }
        join(week, sink, .zero, room: perWeek)
    }

    private mutating func join(_ a: Int, _ b: Int, _ cost: Cost, room: Int = 1) {
        from[a].append(arcs.count)
        arcs.append(Arc(to: b, cost: cost, room: room))
        from[b].append(arcs.count)
        arcs.append(Arc(to: a, cost: .zero - cost, room: 0))
    }

    private func place(of talk: Int) -> Int? {
        from[talk].first { arcs[$0].room == 0 && arcs[$0].to != sink }.map { arcs[$0].to - talks }
    }

    /// Sends one more talk on the cheapest way to a place or to none, moving others where that is cheaper.
    private mutating func seat(_ talk: Int) {
        // Raised until no arc of the new talk costs less than nothing, as the search needs.
        potential[talk] = from[talk].map { potential[arcs[$0].to] - arcs[$0].cost }.max() ?? .zero
        var distance: [Cost] = Array(repeating: .zero, count: from.count)
        var cameBy: [Int?] = Array(repeating: nil, count: from.count)
        var edge = [talk]
        var settled: [Int] = []
        var reached = talk
        while reached != sink, let next = nearest(edge, distance) {
            reached = edge[next]
            edge.swapAt(next, edge.count - 1)
            edge.removeLast()
            settled.append(reached)
            let base = distance[reached] + potential[reached]
            for arc in from[reached] where arcs[arc].room > 0 && arcs[arc].to != talk {
                let to = arcs[arc].to
                let length = base + arcs[arc].cost - potential[to]
                if cameBy[to] == nil {
                    edge.append(to)
                } else if distance[to] <= length {
                    continue
                }
                (distance[to], cameBy[to]) = (length, arc)
            }
        }
        let length = distance[sink]
        for node in settled { potential[node] += distance[node] - length }
        while let arc = cameBy[reached] {
            arcs[arc].room -= 1
            arcs[arc ^ 1].room += 1
            reached = arcs[arc ^ 1].to
        }
    }

    /// Where at the edge of the search the nearest node stands.
    private func nearest(_ edge: [Int], _ distance: [Cost]) -> Int? {
        guard var best = edge.indices.first else { return nil }
        for index in edge.indices.dropFirst() where distance[edge[index]] < distance[edge[best]] { best = index }
        return best
    }
}

extension Assignment.Choice: Sendable where Cost: Sendable {}
