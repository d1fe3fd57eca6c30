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
    /// Open codes and who holds them.
    private var holders: [String: String]
    private var seen: Set<String> = []
    private var added: [(id: PersonID, record: RosterRecord)] = []
    private var replaced: [(id: PersonID, record: RosterRecord)] = []

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        known = try store.records(tx)
        sites = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0) })
        holders = [:]
        for (employeeID, person) in known {
            for code in person.record.codes where code.untilOn == nil { holders[code.code] = employeeID }
        }
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        do {
            let parsed = try RosterRow(row, defaultSite: context.site.name)
            guard seen.insert(parsed.employeeID).inserted else {
                return .refused(Word("工号在文件里重复", "員工編號在檔案裡重複", "employee_id appears twice in the file"))
            }
            guard parsed.joinedOn <= context.effective + 366 else {
                return .refused(CellRefusal.tooFarAhead("joined_on", parsed.joinedOn.description).sentence)
            }
            if case .some(.some(let left)) = parsed.leftOn, left < parsed.joinedOn {
                return .refused(RosterRefusal.leftBeforeJoining.sentence)
            }
            if sites[parsed.site] == nil { try makeSite(parsed.site, tx) }
            return try place(parsed)
        } catch let refusal as CellRefusal {
            return .refused(refusal.sentence)
        } catch let refusal as RosterRefusal {
            return .refused(refusal.sentence)
        }
    }

    private mutating func place(_ row: RosterRow) throws -> RowOutcome {
        let before = known[row.employeeID]
        let after =
            try before.map { try RosterChange.known($0.record, row, effective: context.effective) } ?? RosterChange.new(row)
        if let before, before.record == after { return .unchanged }
        try claimCodes(of: after)
        let id = before?.id ?? PersonID(at: context.now)
        known[row.employeeID] = (id, after)
        if before == nil { added.append((id, after)) } else { replaced.append((id, after)) }
        return .changed(
            before: before.map { canonical($0.record) } ?? "", after: canonical(after), what: row.employeeID)
    }

    /// An open code belongs to one person: whoever left or gave it up loses it the day before.
    private mutating func claimCodes(of record: RosterRecord) throws(RosterRefusal) {
        for code in record.codes where code.untilOn == nil {
            if let holder = holders[code.code], holder != record.employeeID, var other = known[holder] {
                guard let index = other.record.codes.firstIndex(where: { $0.code == code.code && $0.untilOn == nil }) else { continue }
                let free = other.record.stays.last?.leftOn.map { $0 < code.fromOn } ?? false
                guard free, other.record.codes[index].fromOn < code.fromOn else {
                    throw .codeTaken(code.code, by: holder)
                }
                other.record.codes[index].untilOn = code.fromOn - 1
                known[holder] = other
                if let waiting = added.firstIndex(where: { $0.id == other.id }) {
                    added[waiting].record = other.record
                } else {
                    replaced.removeAll { $0.id == other.id }
                    replaced.append(other)
                }
            }
        }
        for code in record.codes where code.untilOn == nil { holders[code.code] = record.employeeID }
    }

    private mutating func makeSite(_ name: String, _ tx: borrowing Transaction) throws {
        let model = context.site
        let site = Site(
            name: name, zone: model.zone, calendar: model.calendar, currency: model.currency, language: model.language,
            startOn: nil)
        try SiteStore.put(site, tx)
        sites[name] = site
    }

    mutating func flush(_ tx: borrowing Transaction) throws {
        let all = added + replaced
        guard !all.isEmpty else { return }
        let wanted = Set(all.flatMap { $0.record.places.map { TeamKey(site: $0.site, name: $0.team) } })
        let teams = try store.teams(including: wanted, now: context.now, tx)
        // Those changed go first: they give up the codes that newcomers take.
        try store.replace(replaced, teams: teams, tx)
        try store.add(added, teams: teams, tx)
        (added, replaced) = ([], [])
    }

    /// Puts back what each person was; someone changed again since, or on whom something rests, stands in the way.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        let store = RosterStore()
        let known = try store.records(tx)
        var blocked: [String] = []
        var restored: [(id: PersonID, record: RosterRecord)] = []
        for change in undo.changes {
            guard let now = known[change.what], canonical(now.record) == change.after else {
                blocked.append(change.what)
                continue
            }
            if change.before.isEmpty {
                if try RosterUse.isUsed(now.id, tx) { blocked.append(change.what) } else { try store.remove(now.id, tx) }
            } else {
                restored.append((now.id, try JSONDecoder().decode(RosterRecord.self, from: Data(change.before.utf8))))
            }
        }
        guard blocked.isEmpty else { return blocked }
        let wanted = Set(restored.flatMap { $0.record.places.map { TeamKey(site: $0.site, name: $0.team) } })
        try store.replace(restored, teams: try store.teams(including: wanted, now: Instant(microseconds: 0), tx), tx)
        return []
    }
}

/// JSON with sorted keys, so that equal records are equal texts.
private func canonical(_ record: RosterRecord) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else { preconditionFailure("a roster record that is not JSON") }
    return String(decoding: data, as: UTF8.self)
}
