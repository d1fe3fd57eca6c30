import CPostgres

/// What a column of a table keeps: the types that both engines know.
enum PostgresColumn: Sendable, Hashable {
    case whole, small, double, text, bytes

    /// By PostgreSQL's number of the type; nil for a type that no table of ours has.
    init?(type: UInt32) {
        switch type {
        case 17: self = .bytes
        case 20: self = .whole
        case 21: self = .small
        case 25: self = .text
        case 701: self = .double
        default: return nil
        }
    }
}

extension PostgresConnection {
    /// What a table keeps in columns, asked of the server.
    func types(of columns: [String], in table: String) throws -> [PostgresColumn] {
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
        let ready = PQprepare(link, "", sql, 0, nil)
        defer { PQclear(ready) }
        guard PQresultStatus(ready) == PGRES_COMMAND_OK else { throw fail(ready, sql) }
        let told = PQdescribePrepared(link, "")
        defer { PQclear(told) }
        guard PQresultStatus(told) == PGRES_COMMAND_OK else { throw fail(told, sql) }
        return try (0..<PQnfields(told)).map { column in
            guard let type = PostgresColumn(type: PQftype(told, column)) else {
                throw StoreError.invalid("column \(column) is of a type that only one engine knows: \(sql)")
            }
            return type
        }
    }
}
