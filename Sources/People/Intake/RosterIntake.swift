import Core
import Foundation
import Ingest
import Store

/// Reads roster files: compares each row with what is known and writes what changed.
struct RosterIntake: IntakeRun {
    private let context: ImportContext
    private let store = RosterStore()
    private var known: [String: (id: PersonID, record: RosterRecord)]
    private var sites: [String: Site]
    /// Codes and everyone who has or had them.
    private var holders: [String: Set<String>] = [:]
    private var seen: Set<String> = []
    private var added = WaitingPeople()
    private var replaced = WaitingPeople()

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        known = try store.records(tx)
        sites = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0) })
        for (employeeID, person) in known {
            for code in person.record.codes { holders[code.code, default: []].insert(employeeID) }
        }
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let parsed = try RosterRow(row, defaultSite: context.site.name)
        guard seen.insert(parsed.employeeID).inserted else { throw CellRefusal.repeated("employee_id") }
        guard parsed.joinedOn <= context.effective + 366 else {
            throw CellRefusal.tooFarAhead("joined_on", parsed.joinedOn.description)
        }
        if case .some(.some(let left)) = parsed.leftOn, left < parsed.joinedOn {
            throw CellRefusal.before("left_on", "joined_on")
        }
        if let site = parsed.site, sites[site] == nil { try makeSite(site, tx) }
        return try place(parsed)
    }

    private mutating func place(_ row: RosterRow) throws -> RowOutcome {
        let before = known[row.employeeID]
        var after =
            try before.map { try RosterChange.known($0.record, row, effective: context.effective) }
            ?? RosterChange.new(row)
        if let before, before.record == after { return .unchanged }
        let givers = try claimCodes(of: &after)
        if let before, before.record == after { return .unchanged }
        let also = givers.compactMap { giver in
            known[giver.employeeID].map {
                (what: giver.employeeID, before: $0.record.journal, after: giver.journal)
            }
        }
        for record in givers + [after] { put(record) }
        return .changed(
            before: before.map { $0.record.journal } ?? "",
            after: after.journal,
            what: row.employeeID,
            also: also
        )
    }

    /// A code belongs to one person at a time: of two, the earlier must have left, and has it until the other does.
    ///
    /// Answers whoever gives one up.
    private func claimCodes(of record: inout RosterRecord) throws(RosterRefusal) -> [RosterRecord] {
        var givers: [String: RosterRecord] = [:]
        for index in record.codes.indices {
            let code = record.codes[index].code
            for holder in (holders[code] ?? []).sorted() where holder != record.employeeID {
                guard var other = givers[holder] ?? known[holder]?.record else { continue }
                for theirs in other.codes.indices where other.codes[theirs].code == code {
                    guard record.codes[index].overlaps(other.codes[theirs]) else { continue }
                    if other.hasLeft(before: record.codes[index].fromOn),
                        other.codes[theirs].fromOn < record.codes[index].fromOn
                    {
                        other.codes[theirs].untilOn = record.codes[index].fromOn - 1
                        givers[holder] = other
                    } else if record.hasLeft(before: other.codes[theirs].fromOn),
                        record.codes[index].fromOn < other.codes[theirs].fromOn
                    {
                        record.codes[index].untilOn = other.codes[theirs].fromOn - 1
                    } else {
                        throw .codeTaken(code, by: holder)
                    }
                }
            }
        }
        return givers.values.sorted { $0.employeeID < $1.employeeID }
    }

    /// Keeps a record to be written with the chunk.
    private mutating func put(_ record: RosterRecord) {
        for code in record.codes { holders[code.code, default: []].insert(record.employeeID) }
        let id = known[record.employeeID]?.id
        let person = (id: id ?? PersonID(at: context.now), record: record)
        known[record.employeeID] = person
        if id == nil || added.has(record.employeeID) { added.put(person) } else { replaced.put(person) }
    }

    private mutating func makeSite(_ name: String, _ tx: borrowing Transaction) throws {
        let model = context.site
        let site = Site(
            name: name,
            zone: model.zone,
            calendar: model.calendar,
            currency: model.currency,
            language: model.language,
            startOn: nil
        )
        try SiteStore.put(site, tx)
        sites[name] = site
    }

    mutating func flush(_ tx: borrowing Transaction) throws {
        let (added, replaced) = (added.people, replaced.people)
        let all = added + replaced
        guard !all.isEmpty else { return }
        let wanted = Set(all.flatMap { $0.record.places.map { TeamKey(site: $0.site, name: $0.team) } })
        let teams = try store.teams(including: wanted, now: context.now, tx)
        // Those changed go first: they give up the codes that newcomers take.
        try store.replace(replaced, teams: teams, tx)
        try store.add(added, teams: teams, tx)
        (self.added, self.replaced) = (WaitingPeople(), WaitingPeople())
    }

    /// Puts back what each person was; someone changed again since, or on whom something rests, stands in the way.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        let store = RosterStore()
        var known = try store.records(tx)
        var blocked: [String] = []
        var removed: [PersonID] = []
        var restored: [String: (id: PersonID, record: RosterRecord)] = [:]
        for change in undo.changes {
            guard let now = known[change.what], now.record.journal == change.after else {
                blocked.append(change.what)
                continue
            }
            if change.before.isEmpty {
                if try RosterUseStore.isUsed(now.id, tx) { blocked.append(change.what) } else { removed.append(now.id) }
                restored[change.what] = nil
            } else {
                let before = (now.id, try JSONDecoder().decode(RosterRecord.self, from: Data(change.before.utf8)))
                (known[change.what], restored[change.what]) = (before, before)
            }
        }
        guard blocked.isEmpty else { return blocked }
        for id in removed { try store.remove(id, tx) }
        let people = restored.values.sorted { $0.record.employeeID < $1.record.employeeID }
        let wanted = Set(people.flatMap { $0.record.places.map { TeamKey(site: $0.site, name: $0.team) } })
        try store.replace(people, teams: try store.teams(including: wanted, now: Instant(microseconds: 0), tx), tx)
        return []
    }
}
