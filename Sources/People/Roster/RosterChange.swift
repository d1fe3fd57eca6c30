import Core

/// What one row of a roster file makes of a person: the roster is a state, and each change starts on a day.
enum RosterChange {
    /// A person seen for the first time has team, role, leader, site and codes from the joining day.
    static func new(_ row: RosterRow) -> RosterRecord {
        var record = RosterRecord(
            employeeID: row.employeeID,
            name: row.name,
            stays: [],
            places: [],
            codes: []
        )
        record.stays = [stay(row)]
        record.places = [place(row, from: row.joinedOn, before: nil)]
        record.codes = (row.codes ?? []).map { .init(code: $0, fromOn: row.joinedOn) }
        attributes(row, &record)
        return record
    }

    /// A known person: a changed value starts on `effective`; days corrected in place are corrections; a joining day
    /// after the last left_on opens a new employment.
    static func known(_ before: RosterRecord, _ row: RosterRow, effective: Day) throws(RosterRefusal) -> RosterRecord {
        var record = before
        record.name = row.name
        attributes(row, &record)
        guard let latest = record.stays.indices.last else { return new(row) }
        if let index = record.stays.firstIndex(where: { $0.joinedOn == row.joinedOn }) {
            record.stays[index] = stay(row, before: record.stays[index])
            if index != latest {
                let next = record.stays[index + 1].joinedOn
                guard let left = record.stays[index].leftOn, left < next else { throw .reachesNext(next) }
                return record
            }
        } else if let left = record.stays[latest].leftOn, row.joinedOn > left {
            record.stays.append(stay(row))
            close(&record.codes, keeping: [], from: left + 1)
            record.places.removeAll { $0.fromOn >= row.joinedOn }
            record.places.append(place(row, from: row.joinedOn, before: nil))
            for code in row.codes ?? [] { record.codes.append(.init(code: code, fromOn: row.joinedOn)) }
            return record
        } else {
            try correctJoining(&record, row)
        }
        guard let joined = record.stays.last?.joinedOn else { return record }
        let from = max(effective, joined)
        change(&record, row, from: from)
        return record
    }

    /// A joining day corrected in place moves where the person stood and what codes they had on it.
    private static func correctJoining(_ record: inout RosterRecord, _ row: RosterRow) throws(RosterRefusal) {
        let latest = record.stays.count - 1
        let (old, new) = (record.stays[latest].joinedOn, row.joinedOn)
        if latest > 0, let before = record.stays[latest - 1].leftOn, new <= before { throw .overlaps(before) }
        record.stays[latest] = stay(row, before: record.stays[latest])
        var own = record.places.filter { $0.fromOn >= old }
        let opening = own.last { $0.fromOn <= max(old, new) }
        own.removeAll { $0.fromOn <= max(old, new) }
        if var opening {
            opening.fromOn = new
            own.insert(opening, at: 0)
        }
        record.places = record.places.filter { $0.fromOn < min(old, new) } + own
        record.codes = record.codes.compactMap { code in
            guard code.fromOn >= old else { return code }
            var code = code
            code.fromOn = code.fromOn == old ? new : max(code.fromOn, new)
            if let until = code.untilOn, until < code.fromOn { return nil }
            return code
        }
    }

    private static func change(_ record: inout RosterRecord, _ row: RosterRow, from day: Day) {
        let current = record.places.last { $0.fromOn <= day }
        let next = place(row, from: day, before: current)
        if current.map({ ($0.site, $0.team, $0.role, $0.leader) != (next.site, next.team, next.role, next.leader) })
            ?? true
        {
            record.places.removeAll { $0.fromOn == day }
            record.places.append(next)
            record.places.sort { $0.fromOn < $1.fromOn }
        }
        guard let codes = row.codes else { return }
        let held = Set(record.codes.filter { $0.lasts(to: day) }.map(\.code))
        guard held != Set(codes) else { return }
        close(&record.codes, keeping: Set(codes), from: day)
        // Whoever has left takes up no code: it may be another's by now.
        if let left = record.stays.last?.leftOn, left < day { return }
        for code in codes {
            if let index = record.codes.lastIndex(where: { $0.code == code && $0.lasts(to: day) }) {
                record.codes[index].untilOn = nil
            } else {
                record.codes.append(.init(code: code, fromOn: day))
            }
        }
    }

    /// Ends codes the day before `day`; one that began that very day never was.
    private static func close(_ codes: inout [RosterRecord.Code], keeping: Set<String>, from day: Day) {
        codes.removeAll { $0.lasts(to: day) && !keeping.contains($0.code) && $0.fromOn >= day }
        for index in codes.indices where codes[index].lasts(to: day) && !keeping.contains(codes[index].code) {
            codes[index].untilOn = day - 1
        }
    }

    private static func stay(_ row: RosterRow, before: RosterRecord.Stay? = nil) -> RosterRecord.Stay {
        RosterRecord.Stay(
            joinedOn: row.joinedOn,
            leftOn: row.leftOn ?? before?.leftOn,
            noticeOn: row.noticeOn ?? before?.noticeOn,
            leaveKind: row.leaveKind ?? before?.leaveKind,
            probationUntil: row.probationUntil ?? before?.probationUntil,
            kind: row.employment ?? before?.kind ?? EmploymentKind.own.rawValue,
            employer: row.employer ?? before?.employer
        )
    }

    private static func place(_ row: RosterRow, from day: Day, before: RosterRecord.Place?) -> RosterRecord.Place {
        RosterRecord.Place(
            fromOn: day,
            site: row.site ?? before?.site ?? row.defaultSite,
            team: row.team,
            role: row.role ?? before?.role ?? Role.agent.rawValue,
            leader: row.leader ?? before?.leader
        )
    }

    private static func attributes(_ row: RosterRow, _ record: inout RosterRecord) {
        record.email = row.email ?? record.email
        record.phone = row.phone ?? record.phone
        record.sex = row.sex ?? record.sex
        record.extension = row.extension ?? record.extension
    }
}

/// Why a roster row cannot be taken.
enum RosterRefusal: Refusal, Hashable {
    case overlaps(Day)
    case reachesNext(Day)
    case codeTaken(String, by: String)

    var sentence: Word {
        switch self {
        case .overlaps(let day):
            Word("入职日期不晚于上一段的离职日期 \(day)", "到職日不晚於上一段的離職日 \(day)", "joined_on is not after the last left_on, \(day)")
        case .reachesNext(let day):
            Word("离职日期不早于下一段的入职日期 \(day)", "離職日不早於下一段的到職日 \(day)", "left_on is not before the next joined_on, \(day)")
        case .codeTaken(let code, let by):
            Word("坐席工号 \(code) 现在属于 \(by)", "值機代號 \(code) 現在屬於 \(by)", "agent code \(code) belongs to \(by) now")
        }
    }
}
