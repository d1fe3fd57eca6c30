import Core
import Ingest

extension RosterRow {
    /// Reads a file's row; columns the file has not are nil, empty cells say there is none.
    init(_ row: FileRow, defaultSite: String) throws(CellRefusal) {
        func text(_ name: String) -> Optional<String?> { row.has(name) ? .some(row.optional(name)) : .none }
        func day(_ name: String) throws(CellRefusal) -> Optional<Day?> {
            row.has(name) ? .some(try row.day(name)) : .none
        }
        employeeID = try row.required("employee_id").nfc
        name = try row.required("name")
        team = try row.required("team")
        guard !team.contains("/"), team.utf8.count <= 200 else { throw .unknownValue("team", team) }
        if let role = row.optional("role") {
            guard let known = ValueNames.role(role) else { throw .unknownValue("role", role) }
            self.role = known
        }
        joinedOn = try row.requiredDay("joined_on")
        leftOn = try day("left_on")
        noticeOn = try day("notice_on")
        leaveKind = text("leave_kind")
        probationUntil = try day("probation_until")
        if let employment = row.optional("employment") {
            guard let known = ValueNames.employment(employment) else { throw .unknownValue("employment", employment) }
            self.employment = known
        }
        employer = text("employer")
        leader = text("leader_id").map { $0?.nfc }
        site = row.optional("site")
        if let site, site.contains("/") { throw .unknownValue("site", site) }
        self.defaultSite = defaultSite
        if row.has("agent_code") {
            var codes: [String] = []
            for code in row.text("agent_code").split(whereSeparator: { $0 == ";" || $0 == "；" }) {
                let code = String(code).trimmed.nfc
                if !code.isEmpty, !codes.contains(code) { codes.append(code) }
            }
            self.codes = codes
        }
        email = text("email")
        phone = text("phone")
        sex = text("sex")
        `extension` = text("extension")
    }
}
