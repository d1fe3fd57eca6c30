import Core
import Foundation
import Store
import Web

/// Texts of the database that people write or files bring, each made to begin with what would break out of a page, a
/// spreadsheet and a calendar, and to say which column it came from.
enum Planted {
    /// By table; the columns that are shown somewhere and hold free text.
    static let columns: [(table: String, column: String)] = [
        ("person", "name"), ("standing", "team"), ("team", "name"), ("common_issue", "title"),
        ("common_issue", "result"), ("method_case", "title"), ("method_case", "method"), ("talent_plan", "aim"),
        ("talent_action", "words"), ("talent_correction", "reason"), ("issue", "words"), ("chat_hook", "name"),
        ("kiosk", "name"), ("api_token", "name"), ("import_run", "file_name"), ("account", "name"), ("room", "name"),
        ("session", "device"), ("own_measure", "name"),
        ("own_measure", "goal"),
        ("job", "problem"),
    ]

    static func mark(_ index: Int) -> String { "=1+1\"zz9'zz9<zz9-\(index)>\r\nzz9:x " }

    /// The columns whose texts stand on a page, escaped.
    static func found(in page: String) -> Set<Int> {
        Set(columns.indices.filter { page.contains("&lt;zz9-\($0)&gt;") })
    }

    /// What must stand nowhere raw.
    static func escaped(_ page: String) -> Bool {
        !["<zz9", "\"zz9", "'zz9"].contains(where: page.contains)
    }
}

extension Town {
    /// Makes rows of every kind that knocks make, and plants the marks in them; answers how many rows each column had.
    func plant() async throws -> [Int] {
        for route in floor.house.routes {
            guard case .roles = route.allowed else { continue }
            for number in ["AGT1", "AGT2"] { _ = try await Knock(route, of: number, in: self) }
        }
        try await write()
        var counts: [Int] = []
        for (index, place) in Planted.columns.enumerated() {
            let (table, column, mark) = (place.table, place.column, Planted.mark(index))
            let count = try await floor.house.database.writePart(.system("test")) { tx in
                try tx.run(
                    """
                    UPDATE \(table) {unscoped: test} SET \(column) = CAST($1 AS TEXT) || \(column)
                    WHERE \(column) IS NOT NULL AND substr(\(column), 1, 4) <> '=1+1'
                    """,
                    [.text(mark)]
                )
            }
            counts.append(count)
        }
        return counts
    }

    /// A measure of the site's own, which no knock leaves behind.
    private func write() async throws {
        try await prepare { tx in
            try tx.run(
                """
                INSERT INTO own_measure (measure, name, goal, definition, form, better, unit, minimum, made_at, made_by)
                VALUES ('own-x', 'name', 'goal', 'definition', 'mean', 'up', 'seconds', 10, $1, 'MGR1')
                """,
                [.at(Floor.monday)]
            )
        }
    }
}
