import Core
import People
import Performance
import Store

/// What is old of every kind, and taking it away piece by piece; a piece is one transaction.
struct RetentionStore: Sendable {
    /// Who is still owed a talk, derived beforehand.
    let duties: [PersonID: Day]
    let now: Instant

    /// People, records or imports of one piece.
    static let people = 200
    static let records = 20_000
    static let imports = 20
    static let details = 2_000

    init(duties: [OpenDuty], now: Instant) {
        self.now = now
        self.duties = Dictionary(duties.map { ($0.person, $0.since) }) { min($0, $1) }
    }

    /// A line for every kind and site, with nothing counted yet.
    func lines(_ tx: borrowing Transaction) throws -> [RetentionLine] {
        let (sites, settings) = (try SiteStore.all(tx), try SiteStore.settings(tx))
        return RetentionKind.allCases.flatMap { kind in
            let ofSites = sites.map { site in
                let today = site.zone.day(of: now)
                let days = RetentionRule.days(kind, at: site.name, calendar: site.calendar, on: today, settings)
                let before = RetentionRule.before(today: today, days: days)
                return RetentionLine(kind, site: site.name, days: days, before: before)
            }
            guard kind.isOfHouse else { return ofSites }
            return ofSites.max { $0.days < $1.days }.map {
                [RetentionLine(kind, site: nil, days: $0.days, before: $0.before)]
            } ?? []
        }
    }

    /// The line with what is old counted, and nothing touched.
    func counted(_ line: RetentionLine, _ tx: borrowing Transaction) throws -> RetentionLine {
        let keeps = try keeps(tx)
        var line = line
        if line.kind.isPersonal {
            guard let store = try store(line, tx) else { return line }
            var last: PersonID?
            while true {
                let people = try store.people(after: last, atMost: 5_000, tx)
                for old in people {
                    line.count(
                        old.count,
                        oldest: old.oldest,
                        keeps.reason(old.person, at: store.site, before: line.before)
                    )
                }
                guard let next = people.last?.person else { return line }
                last = next
            }
        }
        let old = try houseOld(line, tx)
        let isHeld = line.site.map { keeps.holdsContacts(of: $0) } ?? keeps.holdsHouse
        line.count(old.count, oldest: old.oldest, isHeld ? .hold : nil)
        return line
    }

    /// Where the next piece begins; nil where nothing may go, so that a night without work leaves no row in the audit.
    func start(
        _ line: RetentionLine,
        after last: PersonID?,
        _ tx: borrowing Transaction
    ) throws -> RetentionPiece.Next? {
        let keeps = try keeps(tx)
        guard line.kind.isPersonal else {
            let isHeld = line.site.map { keeps.holdsContacts(of: $0) } ?? keeps.holdsHouse
            return try !isHeld && houseOld(line, tx).count > 0 ? .again : nil
        }
        guard let store = try store(line, tx) else { return nil }
        var last = last
        while true {
            let people = try store.people(after: last, atMost: Self.people, tx)
            guard let end = people.last?.person else { return nil }
            if people.contains(where: { keeps.reason($0.person, at: store.site, before: line.before) == nil }) {
                return last.map { .after($0) } ?? .again
            }
            last = end
        }
    }

    /// One piece of a line taken away: how many records went, and after whom to go on; nil at the end.
    func piece(_ line: RetentionLine, after last: PersonID?, _ tx: borrowing Transaction) throws -> RetentionPiece {
        let keeps = try keeps(tx)
        if line.kind.isPersonal {
            guard let store = try store(line, tx) else { return .end }
            let people = try store.people(after: last, atMost: Self.people, tx)
            var gone = 0
            for old in people where keeps.reason(old.person, at: store.site, before: line.before) == nil {
                gone += try store.remove(of: old.person, tx)
            }
            note(line, gone, tx)
            return RetentionPiece(gone: gone, next: people.last.map { .after($0.person) } ?? .end)
        }
        let isHeld = line.site.map { keeps.holdsContacts(of: $0) } ?? keeps.holdsHouse
        if isHeld { return .end }
        let gone = try houseGone(line, tx)
        note(line, gone, tx)
        return RetentionPiece(gone: gone, next: gone == 0 ? .end : .again)
    }

    private func keeps(_ tx: borrowing Transaction) throws -> RetentionKeeps {
        var keeps = try LegalHoldStore.keeps(tx)
        keeps.duties = duties
        return keeps
    }

    private func store(_ line: RetentionLine, _ tx: borrowing Transaction) throws -> OldRecordsStore? {
        try SiteStore.all(tx).first { $0.name == line.site }.map {
            OldRecordsStore(kind: line.kind, site: $0.name, zone: $0.zone, before: line.before)
        }
    }

    private func note(_ line: RetentionLine, _ gone: Int, _ tx: borrowing Transaction) {
        guard gone > 0 else { return }
        tx.note("\(line.kind.rawValue) \(line.site ?? "all sites") before \(line.before): \(gone)")
    }

    private func houseOld(
        _ line: RetentionLine,
        _ tx: borrowing Transaction
    ) throws -> (count: Int, oldest: Day?) {
        let end = Zone.utc.instant(line.before)
        func days(_ old: (count: Int, oldest: Instant?)) -> (count: Int, oldest: Day?) {
            (old.count, old.oldest.map { Zone.utc.day(of: $0) })
        }
        let floor = ContactRetention.floor(line.before)
        return switch line.kind {
        case .contacts:
            days(try ContactRetentionStore.old(at: line.site ?? "", before: ContactRetention.cut(floor), tx))
        case .facts: try FactRetentionStore.old(before: floor, tx)
        case .imports: days(try ImportRetentionStore.old(before: end, tx))
        case .audit: days(try AuditRetentionStore.old(before: end, tx))
        default: (0, nil)
        }
    }

    private func houseGone(_ line: RetentionLine, _ tx: borrowing Transaction) throws -> Int {
        let end = Zone.utc.instant(line.before)
        let floor = ContactRetention.floor(line.before)
        switch line.kind {
        case .contacts:
            guard let site = line.site else { return 0 }
            let cut = ContactRetention.cut(floor)
            try ContactRetentionStore.raise(floor, at: site, tx)
            let dropped = try ContactRetentionStore.dropMonths(tx)
            if dropped.months > 0 { tx.note("\(dropped.months) months of contacts and events dropped whole") }
            return try dropped.rows + ContactRetentionStore.remove(at: site, before: cut, atMost: Self.records, tx)
        case .facts: return try FactRetentionStore.removeWeek(before: floor, tx)
        case .imports: return try ImportRetentionStore.remove(before: end, atMost: Self.imports, tx)
        case .audit:
            let reason = "older than \(line.days) days"
            return try AuditRetentionStore.erase(before: end, atMost: Self.details, reason: reason, at: now, tx)
        default: return 0
        }
    }
}

/// What one transaction took away.
struct RetentionPiece: Sendable {
    enum Next: Sendable, Hashable {
        case after(PersonID)
        case again
        case end
    }

    let gone: Int
    let next: Next

    static let end = RetentionPiece(gone: 0, next: .end)
}
