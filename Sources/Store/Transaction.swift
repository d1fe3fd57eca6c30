import Core

/// One transaction: it carries the viewer's scope into every statement, and is gone when its body returns.
package struct Transaction: ~Copyable {
    let connection: any Connection
    package let scope: Scope
    let notes: Notes
    private let statements: StatementCount?
    /// The keys of confidential texts, where they are known.
    package let keys: KeyRing?

    init(
        _ connection: any Connection,
        scope: Scope,
        notes: Notes = Notes(),
        statements: StatementCount? = nil,
        keys: KeyRing? = nil
    ) {
        (self.connection, self.scope, self.notes) = (connection, scope, notes)
        (self.statements, self.keys) = (statements, keys)
    }

    /// Every row of the answer, made into a value.
    package func rows<T>(_ sql: String, _ arguments: [Value] = [], _ make: (borrowing Row) throws -> T) throws -> [T] {
        var rows: [T] = []
        try each(sql, arguments) { rows.append(try make($0)) }
        return rows
    }

    /// The first row of the answer, made into a value; nil without rows.
    package func first<T>(_ sql: String, _ arguments: [Value] = [], _ make: (borrowing Row) throws -> T) throws -> T? {
        var first: T?
        try each(sql, arguments) { row in if first == nil { first = try make(row) } }
        return first
    }

    /// Hands every row to `body`; no statement may be run inside it.
    package func each(_ sql: String, _ arguments: [Value] = [], _ body: (borrowing Row) throws -> Void) throws {
        let scoped = try scoped(sql, about: nil)
        let began = ContinuousClock.now
        defer { statements?.ended(sql, after: began.duration(to: .now)) }
        try withoutActuallyEscaping(body) { body in
            _ = try connection.run(scoped.text, arguments + scoped.extra, each: body)
        }
    }

    /// Runs a statement that answers no rows; the number of rows it changed.
    ///
    /// - Parameter people: whom alone the rows are about; what is said of nobody may change what follows for anybody.
    @discardableResult
    package func run(_ sql: String, _ arguments: [Value] = [], about people: [PersonID]? = nil) throws -> Int {
        let scoped = try scoped(sql, about: people)
        let began = ContinuousClock.now
        defer { statements?.ended(sql, after: began.duration(to: .now)) }
        return try connection.run(scoped.text, arguments + scoped.extra, each: nil)
    }

    /// Adds many rows; the number added.
    @discardableResult
    package func append(
        to table: String,
        _ columns: [String],
        about people: [PersonID]? = nil,
        _ fill: (inout Appender) throws -> Void
    ) throws -> Int {
        wrote(to: table, about: people)
        return try connection.append(to: table, columns, fill)
    }

    /// Adds many rows to a table and puts those in the place of rows with the same `key`; the number of rows given.
    @discardableResult
    package func replace(
        in table: String,
        key: [String],
        _ columns: [String],
        _ fill: (inout Appender) throws -> Void
    ) throws -> Int {
        wrote(to: table, about: nil)
        return try connection.replace(in: table, key: key, columns, fill)
    }

    /// Makes room for the months between two moments in a table kept by months.
    package func prepareMonths(of table: String, from first: Instant, through last: Instant) throws {
        try connection.prepareMonths(of: table, first: Self.month(of: first), last: Self.month(of: last))
    }

    /// Drops, of a table kept by months, every month that is over before a moment, where the engine keeps months apart.
    package func dropMonths(of table: String, before end: Instant) throws -> (months: Int, rows: Int) {
        wrote(to: table, about: nil)
        return try connection.dropMonths(of: table, before: Self.month(of: end))
    }

    private static func month(of at: Instant) -> Int {
        let (year, month, _) = Zone.utc.day(of: at).parts
        return year * 12 + month - 1
    }

    /// Adds a line to what the audit row of this write will say.
    package func note(_ line: String) { notes.lines.append(line) }

    /// Says in the audit row that a value was changed: what it is, what it was, what it became; nothing if it stayed.
    package func change(_ what: String, from before: String?, to after: String?) {
        guard before != after else { return }
        notes.changes.append(AuditChange(what, before: before, after: after))
    }

    /// Hides the audit row of this write from the person a confidential matter is about, and from all below (C5a).
    package func hideAudit(from person: PersonID) { notes.hiddenFrom = person }

    /// Tells the open pages of a site, once this is committed, that what they show under a name has changed.
    package func touch(_ topic: String, site: String) { notes.topics.insert(LiveTopic(topic, site: site)) }

    /// Every statement passes here, and is counted.
    private func scoped(_ sql: String, about people: [PersonID]?) throws(StoreError) -> ScopedSQL {
        let scoped = try ScopedSQL.write(sql, for: scope)
        statements?.add()
        if let table = scoped.changes { notes.change.form(with: .of(table: table, about: people)) }
        return scoped
    }

    private func wrote(to table: String, about people: [PersonID]?) {
        statements?.add()
        notes.change.form(with: .of(table: table, about: people))
    }
}
