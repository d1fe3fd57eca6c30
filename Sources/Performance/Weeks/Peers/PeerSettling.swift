import Core

/// Gathers everyone's weeks into the sums of their pools, one measure at a time, in one pass.
struct PeerSettling {
    /// People of one pool whose weeks tell how far weeks scatter: enough to know it within a few per cent.
    static let sampled = 400

    private struct Gathered {
        var totals = PeerTotals()
        /// Every so manieth person's weeks in this pool, thinned as more come.
        var sample: [[WeekCell]] = []
        var met = 0
        var stride = 1

        mutating func add(_ cells: [WeekCell]) {
            totals.add(cells)
            if met % stride == 0 { sample.append(cells) }
            met += 1
            if sample.count > PeerSettling.sampled {
                sample = sample.indices.filter { $0.isMultiple(of: 2) }.map { sample[$0] }
                stride *= 2
            }
        }
    }

    private var pools: [PeerPool: Gathered] = [:]

    /// Adds one person's weeks, each to the pool the person was in.
    mutating func add(_ cells: [WeekCell], _ place: PeerPlace) {
        for (pool, cells) in place.split(cells) { pools[pool, default: Gathered()].add(cells) }
    }

    /// What the pools come to; `measure` is as its figures turned out to be.
    func settled(_ measure: String, _ catalogue: MeasureCatalogue) -> [PeerPool: PeerWeekStore.Stored] {
        let cells = pools.mapValues(\.totals.cells)
        let known = (catalogue[measure] ?? Measure.found(measure)).asFound(cells.values)
        let family = CallMeasure(rawValue: measure) == nil ? { _ in 0 } : Stratum.family
        return pools.reduce(into: [:]) { settled, entry in
            let (pool, gathered) = entry
            let levels = PeerLevels(cells[pool] ?? [], family: family)
            let expectation = Expectation(levels: levels, form: known.form)
            var estimate = SpreadEstimate(known.form)
            for cells in gathered.sample { estimate.add(expectation.outcomes(cells), cells: cells) }
            settled[pool] = PeerWeekStore.Stored(cells: cells[pool] ?? [], spread: estimate.spread)
        }
    }
}

extension PeerPlace {
    /// A series cut by the pools its weeks were spent in.
    func split(_ cells: [WeekCell]) -> [(pool: PeerPool, cells: [WeekCell])] {
        guard let first = cells.first, let last = cells.last, let pool = pool(in: first.week) else { return [] }
        if spans.count == 1 || (spans.allSatisfy { $0.from <= first.week || $0.from > last.week }) {
            return [(pool, cells)]
        }
        var order: [PeerPool] = []
        var parts: [PeerPool: [WeekCell]] = [:]
        for cell in cells {
            guard let pool = self.pool(in: cell.week) else { continue }
            if parts[pool] == nil { order.append(pool) }
            parts[pool, default: []].append(cell)
        }
        return order.map { ($0, parts[$0] ?? []) }
    }
}

extension Measure {
    /// A measure of shares whose rows turn out to be scores is a mean: what came in decides.
    func asFound(_ cells: some Sequence<[WeekCell]>) -> Measure {
        guard form == .proportion else { return self }
        var (n, sum, isShare) = (0.0, 0.0, true)
        for cell in cells.joined() {
            n += Double(cell.n)
            sum += cell.sum
            // Sums over many rows gather what single bits cannot hold.
            if cell.sum < -1e-9 || cell.sum > Double(cell.n) * (1 + 1e-9) { isShare = false }
        }
        guard !isShare, n > 0 else { return self }
        // Three parts in a hundred of a scale to 100, to 10 or to 5.
        let top = [5.0, 10, 100].first { sum / n <= $0 } ?? sum / n
        return Measure(
            id: id,
            form: .mean,
            better: better,
            unit: .points,
            minimumSample: minimumSample,
            step: step * top,
            texts: texts,
            isOwn: isOwn
        )
    }
}
