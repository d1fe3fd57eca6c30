import Core

/// Why a table cannot be taken as a whole.
extension Failure {
    static func emptyTable(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：文件是空的；第一行要写各列的名称",
                "\(path)：檔案是空的；第一列要寫各欄的名稱",
                "\(path): the file is empty; it needs a first line with the names of the columns"
            )
        )
    }

    static func badHeader(_ path: String, line: Int, _ reason: Word) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path) 第 \(line) 行：读不了表头：\(reason.hans)",
                "\(path) 第 \(line) 列：無法讀取標題列：\(reason.hant)",
                "\(path), line \(line): the header cannot be read: \(reason.english)"
            )
        )
    }

    static func sameMeaning(_ path: String, _ first: String, _ second: String, _ column: ColumnName) -> Failure {
        let heading = column.heading
        return Failure(
            .badInput,
            Word(
                "\(path)：列 \(first) 与 \(second) 都表示\(heading.hans)，请删去或改名其中一列",
                "\(path)：欄 \(first) 與 \(second) 都表示\(heading.hant)，請刪除其中一欄或改名",
                "\(path): the columns \(first) and \(second) both mean \(column.name); delete or rename one of them"
            )
        )
    }

    static func lacksColumns(_ path: String, _ missing: [ColumnName], header: [String]) -> Failure {
        func list(_ name: (ColumnName) -> String, _ sign: String) -> String {
            missing.map(name).joined(separator: sign)
        }
        return Failure(
            .badInput,
            Word(
                "\(path) 缺少列：\(list(\.heading.hans, "、"))；它的第一行是：\(header.joined(separator: "、"))",
                "\(path) 缺少欄：\(list(\.heading.hant, "、"))；它的第一列是：\(header.joined(separator: "、"))",
                """
                \(path) lacks the \(missing.count == 1 ? "column" : "columns") \(list(\.shown, ", ")); \
                its first line has: \(header.joined(separator: ", "))
                """
            )
        )
    }
}
