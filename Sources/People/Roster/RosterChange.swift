import Core

/// What one row of a roster file makes of a person: the roster is a state, and each change starts on a day.
enum RosterChange {
    /// A person seen for the first time has team, role, leader, site and codes from the joining day.
    static func new(_ row: RosterRow) -> RosterRecord {
        var record = RosterRecord(
            employeeID: row.employeeID, name: row.name, stays: [], places: [], codes: [])
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
            if index != latest { return record }
        } else if let left = record.stays[latest].leftOn, row.joinedOn > left {
            record.stays.append(stay(row))
            close(&record.codes, keeping: [], from: left + 1)
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

    /// A joining day corrected in place moves the first placement and codes with it.
    private static func correctJoining(_ record: inout RosterRecord, _ row: RosterRow) throws(RosterRefusal) {
        let latest = record.stays.count - 1
        let old = record.stays[latest].joinedOn
        if latest > 0, let before = record.stays[latest - 1].leftOn, row.joinedOn <= before {
            throw .overlaps(before)
        }
        record.stays[latest] = stay(row, before: record.stays[latest])
        for index in record.places.indices where record.places[index].fromOn == old { record.places[index].fromOn = row.joinedOn }
        for index in record.codes.indices where record.codes[index].fromOn == old { record.codes[index].fromOn = row.joinedOn }
        record.places.removeAll { $0.fromOn > old && $0.fromOn < row.joinedOn }
        record.places.sort { $0.fromOn < $1.fromOn }
    }

    private static func change(_ record: inout RosterRecord, _ row: RosterRow, from day: Day) {
        let current = record.places.last { $0.fromOn <= day }
        let next = place(row, from: day, before: current)
        if current.map({ ($0.site, $0.team, $0.role, $0.leader) != (next.site, next.team, next.role, next.leader) }) ?? true {
            record.places.removeAll { $0.fromOn == day }
            record.places.append(next)
            record.places.sort { $0.fromOn < $1.fromOn }
        }
        guard let codes = row.codes else { return }
        let held = Set(record.codes.filter { $0.untilOn == nil }.map(\.code))
        guard held != Set(codes) else { return }
        close(&record.codes, keeping: Set(codes), from: day)
        for code in codes where !held.contains(code) { record.codes.append(.init(code: code, fromOn: day)) }
    }

    /// Ends open codes the day before `day`; one that began that very day never was.
    private static func close(_ codes: inout [RosterRecord.Code], keeping: Set<String>, from day: Day) {
        codes.removeAll { $0.untilOn == nil && !keeping.contains($0.code) && $0.fromOn >= day }
        for index in codes.indices where codes[index].untilOn == nil && !keeping.contains(codes[index].code) {
            codes[index].untilOn = day - 1
        }
    }

    private static func stay(_ row: RosterRow, before: RosterRecord.Stay? = nil) -> RosterRecord.Stay {
        RosterRecord.Stay(
            joinedOn: row.joinedOn, leftOn: row.leftOn ?? before?.leftOn, noticeOn: row.noticeOn ?? before?.noticeOn,
            leaveKind: row.leaveKind ?? before?.leaveKind, probationUntil: row.probationUntil ?? before?.probationUntil,
            kind: row.employment ?? before?.kind ?? EmploymentKind.own.rawValue, employer: row.employer ?? before?.employer)
    }

    private static func place(_ row: RosterRow, from day: Day, before: RosterRecord.Place?) -> RosterRecord.Place {
        RosterRecord.Place(
            fromOn: day, site: row.site, team: row.team, role: row.role ?? before?.role ?? Role.agent.rawValue,
            leader: row.leader ?? before?.leader)
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
    case codeTaken(String, by: String)
    case leftBeforeJoining

    var sentence: Word {
        switch self {
        case .overlaps(let day):
            Word("入职日期不晚于上一段的离职日期 \(day)", "到職日不晚於上一段的離職日 \(day)", "joined_on is not after the last left_on, \(day)")
        case .codeTaken(let code, let by):
            Word("坐席工号 \(code) 现在属于 \(by)", "值機代號 \(code) 現在屬於 \(by)", "agent code \(code) belongs to \(by) now")
        case .leftBeforeJoining: Word("离职日期早于入职日期", "離職日早於到職日", "left_on is before joined_on")
        }
    }
}
