import CPostgres

/// One libpq connection, for one thread at a time: sends statements, reads rows, remembers what it has prepared.
final class PostgresConnection: Connection {
    let link: OpaquePointer
    /// The first statement that failed in this transaction; nothing after it counts, and it cannot be committed.
    private(set) var failure: PostgresFailure?
    /// Rows are arriving or leaving, so that no other statement can be sent.
    var isStreaming = false
    /// Months that have their table, by the table's name: those before this transaction, and those it made itself.
    var months: Set<String> = []
    var newMonths: Set<String> = []
    private var prepared: [String: String] = [:]
    /// Statements kept prepared; the program has fewer, unless it writes one by hand again and again.
    static let mostPrepared = 500

    init(link: OpaquePointer) { self.link = link }

    deinit { PQfinish(link) }

    func run(_ sql: String, _ arguments: [Value], each: ((borrowing Row) throws -> Void)?) throws -> Int {
        try refuseWhileStreaming(sql)
        for value in arguments { try value.checkPortable() }
        let name = isPlannedAnew(sql) ? nil : try prepare(sql)
        let sent = PostgresArguments(arguments).with { count, values in
            if let name {
                PQsendQueryPrepared(link, name, count, values, nil, nil, 0)
            } else {
                PQsendQueryParams(link, sql, count, nil, values, nil, nil, 0)
            }
        }
        guard sent == 1 else { throw fail(nil, sql) }
        // Row by row, so that an answer of any length takes the memory of one row. Measured: 1.2 million rows take the
        // same time and 30 MB instead of 174 MB, and answers of 1 or 50 rows take the same time as well.
        if each != nil { PQsetSingleRowMode(link) }
        return try receive(sql, each: each)
    }

    /// Prepares a statement without running it, and throws what running it would find wrong with its text.
    func check(_ sql: String) throws {
        guard let name = try prepare(sql) else { return }
        let result = PQdescribePrepared(link, name)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw fail(result, sql) }
        try refuseBooleans(result, sql)
    }

    /// Sends a command that takes no values and answers no rows of interest.
    func command(_ sql: String) throws {
        let result = PQexec(link, sql)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { throw fail(result, sql) }
    }

    func begin(_ mode: PostgresMode) throws {
        failure = nil
        newMonths = []
        try command(mode.begin)
    }

    func commit() throws {
        if let failure { throw failure }
        let result = PQexec(link, "COMMIT")
        defer { PQclear(result) }
        // A transaction that cannot be committed answers ROLLBACK, and no error.
        guard PQresultStatus(result) == PGRES_COMMAND_OK, PQcmdStatus(result).map({ String(cString: $0) }) == "COMMIT"
        else { throw fail(result, "COMMIT") }
        months.formUnion(newMonths)
    }

    func rollback() {
        months = []
        guard PQstatus(link) != CONNECTION_BAD, PQtransactionStatus(link) != PQTRANS_IDLE else { return }
        PQclear(PQexec(link, "ROLLBACK"))
    }

    /// The connection is of no more use, or not known to be between two transactions.
    var isBroken: Bool { PQstatus(link) == CONNECTION_BAD || PQtransactionStatus(link) != PQTRANS_IDLE }

    func fail(_ result: OpaquePointer?, _ sql: String) -> PostgresFailure {
        let new = PostgresFailure(result, of: link, sql: sql)
        if failure == nil { failure = new }
        return new
    }

    func refuseWhileStreaming(_ sql: String) throws(StoreError) {
        if isStreaming { throw .invalid("a statement inside the rows of another: \(sql)") }
    }

    /// The name under which the server keeps a statement; nil for what is not worth keeping.
    private func prepare(_ sql: String) throws -> String? {
        if let name = prepared[sql] { return name }
        guard isKept(sql) else { return nil }
        if prepared.count >= Self.mostPrepared {
            try command("DEALLOCATE ALL")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        let result = PQprepare(link, name, sql, 0, nil)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw fail(result, sql) }
        prepared[sql] = name
        return name
    }

    /// Whether the plan hangs on the words looked for: one made for any words takes a hundred times as long.
    private func isPlannedAnew(_ sql: String) -> Bool { sql.contains("talk_found(") }

    private func isKept(_ sql: String) -> Bool {
        let word = sql.drop { $0.isWhitespace }.prefix { $0.isLetter }
        return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(word.uppercased())
    }

    /// Every result to the end, whatever happens, since libpq takes no new statement before that.
    private func receive(_ sql: String, each: ((borrowing Row) throws -> Void)?) throws -> Int {
        isStreaming = true
        defer { isStreaming = false }
        var changed = 0
        var fault: (any Error)?
        var isFirst = true
        while let result = PQgetResult(link) {
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE, PGRES_TUPLES_OK:
                if fault == nil {
                    do {
                        if isFirst, each != nil { try refuseBooleans(result, sql) }
                        isFirst = false
                        for row in 0..<PQntuples(result) { try each?(Row(source: .postgres(result, row))) }
                    } catch { fault = error }
                }
            case PGRES_COMMAND_OK: break
            default: fault = fail(result, sql)
            }
            changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? changed
        }
        if let fault { throw fault }
        if PQstatus(link) == CONNECTION_BAD { throw fail(nil, sql) }
        return changed
    }

    /// PostgreSQL writes a truth as `t`, SQLite as 1: a truth reads as a number only where the statement makes it one.
    private func refuseBooleans(_ result: OpaquePointer?, _ sql: String) throws(StoreError) {
        let boolean: UInt32 = 16
        for column in 0..<PQnfields(result) where PQftype(result, column) == boolean {
            throw .invalid("column \(column) is a truth: write CASE WHEN … THEN 1 ELSE 0 END in: \(sql)")
        }
    }
}

/// How a transaction sees the others.
enum PostgresMode: Sendable {
    case read
    case write

    /// SERIALIZABLE for every write, as on SQLite: what a body reads still holds when it commits, or it runs again.
    //
    // It costs loads nothing: 1.2 million contacts took 4.4 to 10 s on a busy machine of two cores, and 6.3 to 11 s with
    // READ COMMITTED. Nor may chunks of an import be committed with synchronous_commit off: a server that crashed and
    // came back would have lost some of them, and the import, which tries its last one again, would go on without them.
    var begin: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE"
        }
    }
}
