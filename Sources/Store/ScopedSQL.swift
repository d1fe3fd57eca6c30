import Core
import Synchronization

/// A statement with its scope written in: `{scope p.person_id}` becomes a condition on where the person stands today.
struct ScopedSQL: Sendable {
    let text: String
    /// Values the scope adds after the statement's own.
    let extra: [Value]
    /// The table it writes to; nil where it only reads.
    let changes: String?

    /// Tables with a person in them: a statement that names one must say its scope or why it has none.
    static let personTables: Set<String> = [
        "audit", "audit_detail", "week_comment", "week_told", "sealed_text", "activity", "floor_decision", "gap_reason",
        "account",
        "role_grant", "second_factor", "recovery_code", "known_device", "sign_in_step",
        "person", "employment", "placement", "person_code", "standing", "absence", "signal", "talk", "decision",
        "measure", "session", "sign_in_link", "shift", "slot", "slot_obligation", "holder_capacity", "holder_hours",
        "talk_archive", "talk_words", "talk_found",
        "message", "dispatch", "message_choice", "calendar_feed", "delegation", "record_opening",
        "agreement", "agreement_version", "agreement_shown", "agreement_answer", "agreement_goal",
        "agreement_follow", "agreement_promise", "agreement_promise_word", "talk_course", "talk_course_person",
        "talk_course_obligation", "talk_course_event", "talk_finding", "taboo_overruled", "talk_form",
        "talk_course_gap", "talk_course_handover", "obligation_holder", "talk_form_copy", "talk_obligation",
        "talk_said", "talk_draft", "talk_raised", "report_made",
        "exit_reason", "exit_link", "own_word", "matter", "matter_event",
        "issue", "issue_event", "common_ask", "method_case",
        "person_series", "person_due", "swing_due",
        "ranked", "own_review", "measures_known", "behaviour", "talent_score",
        "talent_change", "talent_correction", "talent_plan", "talent_action", "talent_action_word",
        "talent_support_word", "legal_hold", "erasure", "company_subject", "passkey", "passkey_challenge",
        "api_token",
    ]

    /// Throws `StoreError.invalid` where a table with a person in it is named without `{scope …}` or `{unscoped: …}`.
    static func write(_ sql: String, for scope: Scope) throws(StoreError) -> ScopedSQL {
        let parsed = try Parsed.of(sql)
        func text(_ text: String, _ extra: [Value] = []) -> ScopedSQL {
            ScopedSQL(text: text, extra: extra, changes: parsed.changes)
        }
        func text(_ several: (text: String, extra: [Value])) -> ScopedSQL { text(several.text, several.extra) }
        guard parsed.isScoped else { return text(parsed.everyone) }
        return switch scope {
        case .none: text(parsed.nobody)
        case .all, .system: text(parsed.everyone)
        case .own(let person): text(parsed.own, [.id(person)])
        case .together(let scopes): text(parsed.together(scopes.flatMap(\.parts)))
        case .team, .site:
            if let path = scope.path.flatMap(folder) {
                text(parsed.place, [.text(path), .text(path.dropLast() + "0")])
            } else {
                text(parsed.nobody)
            }
        }
    }

    /// A path with its closing `/`; nil for one that names no place, which is nobody's.
    fileprivate static func folder(_ path: String) -> String? {
        guard path.hasPrefix("/"), path.contains(where: { $0 != "/" }) else { return nil }
        return path.hasSuffix("/") ? path : path + "/"
    }
}

/// A statement written for every kind of scope, kept for the next time: only the values of a scope are its own.
private struct Parsed: Sendable {
    let isScoped: Bool
    let changes: String?
    /// The text for a scope of nobody, of everyone, of one person, and of a place.
    let nobody: String
    let everyone: String
    let own: String
    let place: String
    private let cut: Cut

    private static let seen = Mutex<[String: Parsed]>([:])

    static func of(_ sql: String) throws(StoreError) -> Parsed {
        if let known = seen.withLock({ $0[sql] }) { return known }
        let parsed = try Parsed(sql)
        seen.withLock { $0[sql] = parsed }
        return parsed
    }

    private init(_ sql: String) throws(StoreError) {
        let cut = try Cut(sql)
        let first = cut.highestArgument + 1
        self.cut = cut
        isScoped = !cut.columns.isEmpty
        changes = TableNames.changed(by: cut.plain)
        nobody = cut.written { _ in "1 = 0" }
        everyone = cut.written { _ in "1 = 1" }
        own = cut.written { "\($0) = $\(first)" }
        place = cut.written { Parsed.standing(cut.qualified($0), first) }
    }

    /// The statement for several scopes at once, and the values they need; who stands in for nobody needs none of it.
    func together(_ scopes: [Scope]) -> (text: String, extra: [Value]) {
        var extra: [Value] = []
        var conditions: [(String) -> String] = []
        for scope in scopes {
            let first = cut.highestArgument + 1 + extra.count
            switch scope {
            case .all, .system: return (everyone, [])
            case .own(let person):
                conditions.append { "\($0) = $\(first)" }
                extra.append(.id(person))
            case .team, .site:
                guard let path = scope.path.flatMap(ScopedSQL.folder) else { continue }
                conditions.append { Parsed.standing(cut.qualified($0), first) }
                extra += [.text(path), .text(path.dropLast() + "0")]
            case .none, .together: continue
            }
        }
        guard !conditions.isEmpty else { return (nobody, []) }
        let text = cut.written { column in "(" + conditions.map { $0(column) }.joined(separator: " OR ") + ")" }
        return (text, extra)
    }

    /// Everything that begins with a path ending in `/` lies between it and the path ending in `0`, the next character.
    //
    // A column without its table is compared from outside: inside, it would mean the column of `standing`.
    private static func standing(_ column: String, _ first: Int) -> String {
        // Where the rows are the standings themselves, each tells its own path.
        if column == "standing.person_id" { return "standing.path >= $\(first) AND standing.path < $\(first + 1)" }
        let path = "scope_.path >= $\(first) AND scope_.path < $\(first + 1)"
        return column.contains(".")
            ? "EXISTS (SELECT 1 FROM standing scope_ WHERE scope_.person_id = \(column) AND \(path))"
            : "\(column) IN (SELECT scope_.person_id FROM standing scope_ WHERE \(path))"
    }
}

/// A statement cut at its braces.
private struct Cut {
    /// Text, column of a scope, text, column, …, text.
    private var pieces: [String] = []
    private(set) var columns: [String] = []
    /// The statement without its braces.
    let plain: String
    let highestArgument: Int

    init(_ sql: String) throws(StoreError) {
        var unscoped = false
        var rest = sql[...]
        var text = ""
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let inside = rest[rest.index(after: open)..<close]
            text += rest[..<open]
            if inside.hasPrefix("scope ") {
                pieces.append(text)
                columns.append(inside.dropFirst(6).trimmingSpaces)
                text = ""
            } else if inside.hasPrefix("unscoped:"), !inside.dropFirst(9).trimmingSpaces.isEmpty {
                unscoped = true
            } else {
                throw .invalid("unknown token {\(inside)} in: \(sql)")
            }
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(text + rest)
        plain = pieces.joined()
        highestArgument = Cut.highestArgument(plain)
        if columns.isEmpty, !unscoped,
            let table = TableNames.read(by: plain).first(where: ScopedSQL.personTables.contains)
        {
            throw .invalid("the table \(table) has people in it: say {scope column} or {unscoped: reason} in: \(sql)")
        }
    }

    private static func highestArgument(_ text: String) -> Int {
        var highest = 0
        var number: Int?
        for character in text.utf8 {
            if character == UInt8(ascii: "$") {
                number = 0
            } else if let current = number, (48...57).contains(character) {
                number = current * 10 + Int(character - 48)
                highest = max(highest, number ?? 0)
            } else {
                number = nil
            }
        }
        return highest
    }

    /// A column with the name of its table, where the statement reads only one and can mean no other.
    //
    // One person's row is then looked up; an unnamed column would first gather everyone of the place.
    func qualified(_ column: String) -> String {
        let tables = TableNames.read(by: plain)
        guard !column.contains("."), tables.count == 1, plain.namesWithoutAlias(tables[0]) else { return column }
        return "\(tables[0]).\(column)"
    }

    func written(_ condition: (String) -> String) -> String {
        var text = pieces[0]
        for (column, piece) in zip(columns, pieces.dropFirst()) { text += condition(column) + piece }
        return text
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String { String(self).trimmed }
}

extension String {
    /// True if the text names a table by no other name: `FROM talk WHERE`, not `FROM talk t WHERE`.
    fileprivate func namesWithoutAlias(_ table: String) -> Bool {
        let words = split { $0.isWhitespace }.map { $0.lowercased() }
        guard let place = words.firstIndex(of: table), place + 1 < words.count else { return words.last == table }
        return ["where", "set", "order", "group", "limit"].contains(words[place + 1])
    }
}
