import Core
import Foundation

/// A table as an archive names it: its columns in order, each with the kind of its values.
package struct ArchiveTable: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable {
        case int
        case double
        case text
        /// Raw bytes, written as hexadecimal digits.
        case bytes
    }

    package struct Column: Sendable, Hashable, Codable {
        package let name: String
        package let kind: Kind
    }

    package let name: String
    package let columns: [Column]
    /// First and last microsecond of a table kept by months; nil for the others and for one without rows.
    package let months: [Int64]?

    /// What opens doors, sign-ins of people, and what is confidential, sealed or not: in no export.
    package static let secrets: Set<String> = [
        "account", "api_answer", "api_token", "company_directory", "company_sign_in", "company_step", "company_subject",
        "kiosk", "known_device", "passkey", "passkey_challenge", "recovery_code", "sealed_text", "sealing_key",
        "second_factor",
        "session", "sign_in_attempt", "sign_in_link", "sign_in_step",
    ]

    /// Every table of the schema up to a step, each after those it refers to, as the migrations made them.
    static func names(through version: Int) -> [String] {
        var names: [String] = []
        for statement in Migration.all.filter({ $0.number <= version }).flatMap(\.statements) {
            // A table made anew by a later step stands where it was made last.
            if let dropped = statement.droppedTable { names.removeAll { $0 == dropped } }
            if let created = statement.createdTable { names.append(created) }
            if let (old, new) = statement.renamedTable { names = names.map { $0 == old ? new : $0 } }
        }
        return names
    }

    /// Whether a step of the schema cuts the table into months.
    static func isByMonth(_ name: String) -> Bool {
        Migration.all.flatMap(\.statements).contains { $0.createdTable == name && $0.contains("{by month}") }
    }

    /// A table as it stands in the database.
    static func load(_ name: String, _ kind: EngineKind, _ tx: borrowing Transaction) throws -> ArchiveTable {
        let sql =
            switch kind {
            case .sqlite: "SELECT name, type FROM pragma_table_info($1) ORDER BY cid"
            case .postgres:
                """
                SELECT column_name, data_type FROM information_schema.columns
                WHERE table_name = $1 AND table_schema = current_schema() AND is_generated = 'NEVER'
                ORDER BY ordinal_position
                """
            }
        let columns = try tx.rows(sql, [.text(name)]) { row in
            Column(name: row.text(0), kind: ArchiveTable.kind(of: row.text(1)))
        }
        let months =
            isByMonth(name)
            ? try tx.first("SELECT min(at), max(at) FROM \(name)") { $0.isNull(0) ? nil : [$0.int(0), $0.int(1)] }
                ?? nil
            : nil
        return ArchiveTable(name: name, columns: columns, months: months)
    }

    /// The kind of values of a column declared so, in either engine's words.
    private static func kind(of declared: String) -> Kind {
        switch declared.uppercased() {
        case "BIGINT", "SMALLINT", "INTEGER": .int
        case "DOUBLE PRECISION": .double
        case "BLOB", "BYTEA": .bytes
        default: .text
        }
    }
}

extension String {
    /// The table a statement of the schema makes; nil for any other statement.
    fileprivate var createdTable: String? {
        let words = split(whereSeparator: { $0.isWhitespace || $0 == "(" })
        guard words.count > 2, words[0] == "CREATE", words[1] == "TABLE" else { return nil }
        return String(words[2])
    }

    /// The table a statement gives another name, and that name; nil for any other statement.
    fileprivate var renamedTable: (String, String)? {
        let words = split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 6, words[0] == "ALTER", words[1] == "TABLE", words[3] == "RENAME", words[4] == "TO" else {
            return nil
        }
        return (words[2], words[5])
    }

    /// The table a statement of the schema takes away; nil for any other statement.
    fileprivate var droppedTable: String? {
        let words = split(whereSeparator: \.isWhitespace)
        return words.count == 3 && words[0] == "DROP" && words[1] == "TABLE" ? String(words[2]) : nil
    }
}
