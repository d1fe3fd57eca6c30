import CPostgres

extension PostgresConnection {
    /// COPY, the fastest way in: 1.2 million contacts take about as long as the server needs to index them.
    func append(to table: String, _ columns: [String], _ fill: (inout Appender) throws -> Void) throws -> Int {
        let sql = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
        try refuseWhileStreaming(sql)
        let types = try types(of: columns, in: table)
        let ready = PQexec(link, sql)
        defer { PQclear(ready) }
        guard PQresultStatus(ready) == PGRES_COPY_IN else { throw fail(ready, sql) }
        let copy = PostgresCopy(link, types)
        do {
            isStreaming = true
            defer { isStreaming = false }
            var appender = Appender(sink: copy)
            try fill(&appender)
            try copy.finish()
        } catch {
            PQputCopyEnd(link, "given up by the program")
            try? finishCopy(sql)
            throw error is PostgresFailure ? fail(nil, sql) : error
        }
        guard PQputCopyEnd(link, nil) == 1 else { throw fail(nil, sql) }
        try finishCopy(sql)
        return copy.rows
    }

    /// COPY cannot replace: the rows go to a table of this session first.
    func replace(
        in table: String,
        key: [String],
        _ columns: [String],
        _ fill: (inout Appender) throws -> Void
    ) throws -> Int {
        let list = columns.joined(separator: ", ")
        try command("CREATE TEMP TABLE IF NOT EXISTS incoming_\(table) (LIKE \(table)) ON COMMIT DELETE ROWS")
        let rows = try append(to: "incoming_\(table)", columns, fill)
        let ending = onConflict(key, columns)
        try command("INSERT INTO \(table) (\(list)) SELECT \(list) FROM incoming_\(table)\(ending)")
        try command("DELETE FROM incoming_\(table)")
        return rows
    }

    private func finishCopy(_ sql: String) throws {
        var fault: PostgresFailure?
        while let result = PQgetResult(link) {
            defer { PQclear(result) }
            if PQresultStatus(result) != PGRES_COMMAND_OK { fault = fail(result, sql) }
        }
        if let fault { throw fault }
    }
}
