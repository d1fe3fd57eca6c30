import Core
import Workdays

extension Centre {
    package func sitesCSV() -> String {
        "site,zone,calendar,currency,language,start_on\nmain,\(plan.zone.name),\(plan.calendar.name),CNY,zh-Hans,\n"
    }

    /// Everyone, also those who left; columns as in docs/data.md.
    package func rosterCSV() -> String {
        var lines = Lines()
        lines.put(
            "employee_id,name,team,role,joined_on,left_on,notice_on,leave_kind,probation_until,employment,employer,"
        )
        lines.put("leader_id,site,agent_code,email,phone,sex,extension\n")
        for (place, person) in people.enumerated() { roster(place, person, &lines) }
        return lines.text
    }

    package func absencesCSV() -> String {
        var lines = Lines()
        lines.put("employee_id,from,to,kind\n")
        for (person, list) in zip(people, absences) {
            for absence in list {
                lines.put(person.employeeID)
                lines.comma()
                lines.put(absence.from)
                lines.comma()
                lines.put(absence.last)
                lines.comma()
                lines.put(absence.kind)
                lines.end()
            }
        }
        return lines.text
    }

    package func reportsCSV() -> String {
        var lines = Lines()
        lines.put("employee_id,reported_at,reported_by,kind,grade,note\n")
        for place in people.indices {
            for report in reports(of: place) {
                lines.put(people[place].employeeID)
                lines.comma()
                lines.put(report.day, second: report.second)
                lines.comma()
                if let reporter = report.reporter { lines.put(people[reporter].employeeID) }
                for field in [report.kind, report.grade, report.note] {
                    lines.comma()
                    lines.put(field)
                }
                lines.end()
            }
        }
        return lines.text
    }

    package func talksCSV() -> String {
        var bytes: [UInt8] = []
        writeTalks { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    package func measuresCSV() -> String {
        var bytes: [UInt8] = []
        writeMeasures { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    package func shiftsCSV() -> String {
        var bytes: [UInt8] = []
        writeShifts { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func roster(_ place: Int, _ person: SimulatedPerson, _ lines: inout Lines) {
        for field in [person.employeeID, person.name, person.team, person.post.rawValue] {
            lines.put(field)
            lines.comma()
        }
        lines.put(person.joinedOn)
        lines.comma()
        if let day = person.leftOn { lines.put(day) }
        lines.comma()
        if let day = person.noticeOn { lines.put(day) }
        lines.comma()
        lines.put(person.leaveKind ?? "")
        lines.comma()
        if let day = person.probationUntil { lines.put(day) }
        lines.comma()
        lines.put(person.employment)
        lines.comma()
        lines.put(person.employer ?? "")
        lines.comma()
        if let leader = person.leader { lines.put(people[leader].employeeID) }
        lines.put(",main,")
        for (turn, code) in person.codes.enumerated() {
            if turn > 0 { lines.put(";") }
            lines.put(code)
        }
        lines.comma()
        lines.put(person.employeeID.lowercased())
        lines.put("@example.com,")
        // Numbers of a range that is not given to anyone.
        lines.put(10_008_000_000 + place)
        lines.put(person.female ? ",女," : ",男,")
        if person.isAgent { lines.put(20_000 + place) }
        lines.end()
    }
}
