import Core
import People
import Signals
import Store
import Synchronization
import Workdays

/// Derived obligations kept until the facts or the day change: a page then costs what it shows, not what the centre holds.
///
/// After a write only the people it was about are read and derived anew, whichever server or command wrote.
package actor ObligationCache {
    /// What was derived, and from what.
    package struct View: Sendable {
        /// From a version to the next, with nobody's obligations changed but theirs.
        fileprivate struct Step {
            let from: String
            let people: Set<PersonID>
        }

        let derivation: Derivation
        /// Those still to be met, which lists of people to be talked with are made of.
        let unmet: [Obligation]
        let version: String
        /// The last steps that led here, the newest last.
        fileprivate var steps: [Step] = []

        package var facts: Facts { derivation.facts }
        package var obligations: [Obligation] { derivation.obligations }
        package var today: [String: Day] { derivation.asOf }

        init(_ derivation: Derivation, version: String) {
            (self.derivation, self.version) = (derivation, version)
            unmet = derivation.obligations.filter(\.isUnmet)
        }

        /// Whom alone what was written since a version was about; nil where that is not known any more.
        func people(since version: String) -> Set<PersonID>? {
            if version == self.version { return [] }
            guard let first = steps.firstIndex(where: { $0.from == version }) else { return nil }
            return steps[first...].reduce(into: []) { $0.formUnion($1.people) }
        }

        /// Those due within the days, found without looking at the others: they lie in order of their due day.
        func due(in days: ClosedRange<Day>) -> ArraySlice<Obligation> {
            let first = obligations.place { $0.dueOn < days.lowerBound }
            let end = obligations.place { $0.dueOn <= days.upperBound }
            return obligations[first..<max(first, end)]
        }
    }

    /// A view with all that had been written when it was read.
    private struct Kept {
        let view: View
        let seen: SeenChanges
    }

    /// A reader and what they see today: somebody who stands in for another sees more for some days.
    private struct Onlooker: Hashable {
        let scope: Scope
        let person: PersonID
    }

    /// Whom a reader may see but for those above them, as of a view.
    private struct Visible {
        let version: String
        let people: Set<PersonID>
        let above: Set<PersonID>
    }

    /// People remembered for all readers together; a hundred managers of a large house fill it.
    private static let mostVisible = 1_000_000
    /// People asked about one by one; whoever missed changes of more reads everyone again.
    private static let mostLookedAt = 200
    /// Steps remembered for what is made of the view; whoever missed more makes it anew.
    private static let mostSteps = 64

    private let database: Database
    private let clock: Clock
    private let store: FactsStore
    /// How often everyone's were derived, and how often only those of the people concerned.
    nonisolated let ofAll = Atomic<Int>(0)
    nonisolated let ofSome = Atomic<Int>(0)
    private var kept: Kept?
    private var running: Task<Kept, any Error>?
    private var visible: [Onlooker: Visible] = [:]

    package init(
        database: Database,
        clock: Clock,
        calendars: CalendarSet,
        measureNames: @escaping FactsStore.MeasureNames = { _ in [:] }
    ) {
        (self.database, self.clock) = (database, clock)
        store = FactsStore(clock: clock, calendars: calendars, measureNames: measureNames)
    }

    /// Today's obligations of everyone, with all that was written before it was asked; callers show only whom their
    /// viewer may see.
    package func view() async throws -> View {
        while true {
            let looked = kept
            if let looked, try await isTrue(looked) { return looked.view }
            // What another began may have been read before our change was written: wait, and look again.
            if let running {
                _ = await running.result
                continue
            }
            if let now = kept, now.view.version != looked?.view.version { continue }
            let task = Task.detached { [self] in try await renewed(looked) }
            running = task
            defer { running = nil }
            let new = try await task.value
            kept = new
            return new.view
        }
    }

    /// Whom a reader of a view may see, but for those above them: read once for each reader and scope.
    ///
    /// Where anybody comes to stand elsewhere, that is a change about them and the view becomes another: only those a
    /// change was about are asked for again. What is read here after the view may be newer than it, never older.
    package func visible(to scope: Scope, reader: PersonID, of view: View) async throws -> Set<PersonID> {
        let key = Onlooker(scope: scope, person: reader)
        let known = visible[key]
        if let known, known.version == view.version { return known.people }
        let found = try await looked(known, scope, reader, view)
        let held = visible.values.reduce(found.people.count) { $0 + $1.people.count }
        if held > Self.mostVisible { visible = [:] }
        visible[key] = found
        return found.people
    }

    private func looked(
        _ known: Visible?,
        _ scope: Scope,
        _ reader: PersonID,
        _ view: View
    ) async throws -> Visible {
        // Who stands above is asked anew where one of them, or the reader, stands elsewhere.
        if let known, let changed = view.people(since: known.version), changed.count <= Self.mostLookedAt,
            !changed.contains(reader), changed.isDisjoint(with: known.above)
        {
            let seen = try await database.read(scope) { tx in try VisiblePeopleStore.among(changed, tx) }
            let people = known.people.subtracting(changed).union(seen)
            return Visible(version: view.version, people: people, above: known.above)
        }
        return try await database.read(scope) { tx in
            let above = try VisiblePeopleStore.above(reader, tx)
            return Visible(
                version: view.version,
                people: try VisiblePeopleStore.ids(tx).subtracting(above),
                above: above
            )
        }
    }

    private func isTrue(_ kept: Kept) async throws -> Bool {
        let now = clock.now()
        return try await database.read(.system("is the kept list still true")) { tx in
            try FactChangeStore.since(kept.seen, tx).change == .nothing && Self.today(now, tx) == kept.view.today
        }
    }

    private static func today(_ now: Instant, _ tx: borrowing Transaction) throws -> [String: Day] {
        Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone.day(of: now)) })
    }

    /// What was read, in one snapshot.
    private struct Read: Sendable {
        let today: [String: Day]
        let seen: SeenChanges
        /// Everyone's, or where `people` names them theirs alone.
        let facts: Facts
        let people: Set<PersonID>?
    }

    private nonisolated func renewed(_ old: Kept?) async throws -> Kept {
        var read = try await read(old)
        if let old, let people = read.people {
            if people.isEmpty { return Kept(view: old.view, seen: read.seen) }
            ofSome.add(1, ordering: .relaxed)
            if let (derivation, onlyTheirs) = old.view.derivation.renewed(with: read.facts, of: people) {
                var view = View(derivation, version: Self.after(old.view.version))
                if onlyTheirs {
                    view.steps =
                        old.view.steps.suffix(Self.mostSteps - 1) + [View.Step(from: old.view.version, people: people)]
                }
                return Kept(view: view, seen: read.seen)
            }
            read = try await self.read(nil)
        }
        ofAll.add(1, ordering: .relaxed)
        let derivation = Derivation(read.facts, asOf: read.today)
        return Kept(view: View(derivation, version: Self.after(old?.view.version)), seen: read.seen)
    }

    /// Only what has changed where that is known and the day is the same; else everything.
    private nonisolated func read(_ old: Kept?) async throws -> Read {
        let (store, now) = (store, clock.now())
        return try await database.read(.system("derive obligations")) { tx in
            let today = try Self.today(now, tx)
            let day = today.values.max() ?? Day(number: 0)
            let (change, seen) = try FactChangeStore.since(old?.seen ?? SeenChanges(), tx)
            if let old, old.view.today == today, case .people(let people) = change {
                let fresh = try store.facts(of: people, through: day, tx)
                return Read(today: today, seen: seen, facts: fresh, people: people)
            }
            let facts = try store.facts(through: day, tx)
            return Read(today: today, seen: seen, facts: facts, people: nil)
        }
    }

    private static func after(_ version: String?) -> String {
        String((version.flatMap { Int($0) } ?? 0) + 1)
    }
}
