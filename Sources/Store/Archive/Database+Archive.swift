import Core
import Foundation

/// Takes an archive's lines as they are made.
package protocol ArchiveSink: AnyObject {
    func take(_ lines: [UInt8]) throws
    /// All of it was taken.
    func finish() throws
}

/// Gives an archive's lines one after another, without their line ends; false after the last.
package protocol ArchiveSource: AnyObject {
    func next(_ line: inout [UInt8]) throws -> Bool
}

extension Database {
    /// Writes everything, as it stands at one moment, to a sink; others go on reading and writing meanwhile.
    ///
    /// Answers the rows of each table.
    package func archive(into open: @escaping @Sendable () throws -> any ArchiveSink) async throws -> [String: Int] {
        let now = clock.now()
        return try await walkTables { version in
            let head = ArchiveHead(zhiyinArchive: ArchiveHead.form, schema: version, madeAt: now.microseconds)
            return try ArchiveWriter(head, try open())
        }
    }

    /// Fills an empty database from an archive, whole or not at all, and brings it up to this program's schema.
    ///
    /// Answers the rows of each table. Throws `.badInput` where the archive is damaged, of a newer program, or the
    /// database holds something already.
    package func restore(from open: @escaping @Sendable () throws -> any ArchiveSource) async throws -> [String: Int] {
        guard try await schemaVersion() == nil else {
            throw Failure(.badInput, "the database holds something already; restore into a new one")
        }
        let (kind, now) = (engine.kind, clock.now())
        return try await engine.write { connection in
            let tx = Transaction(connection, scope: .system("restore"))
            let source = try open()
            let head = try ArchiveLine.read(ArchiveHead.self, try Database.line(source))
            guard head.zhiyinArchive == ArchiveHead.form else {
                throw Failure(.badInput, "the backup is of a newer version of zhiyin; use that version")
            }
            try Database.refuseNewer(head.schema)
            try Database.bring(connection, kind, through: head.schema, at: now)
            if kind == .sqlite { try tx.run("PRAGMA defer_foreign_keys = ON") }
            let rows = try Database.fill(from: source, schema: head.schema, kind, tx)
            try Database.bring(connection, kind, through: Migration.all.last?.number ?? 0, at: now)
            return rows
        }
    }

    private static func fill(
        from source: any ArchiveSource,
        schema: Int,
        _ kind: EngineKind,
        _ tx: borrowing Transaction
    ) throws -> [String: Int] {
        let known = ArchiveTable.names(through: schema)
        var rows: [String: Int] = [:]
        while true {
            let mark = try ArchiveLine.read(ArchiveMark.self, try line(source))
            if let said = mark.rows {
                guard said == rows else { throw Failure(.badInput, "the backup has not the rows it says") }
                return rows
            }
            // Names of an archive become part of statements only where the schema has them too.
            guard let table = mark.table, known.contains(table.name), rows[table.name] == nil,
                try ArchiveTable.load(table.name, kind, tx).columns == table.columns
            else { throw Failure(.badInput, "the backup has a table that schema \(schema) has not") }
            if let months = table.months, months.count == 2 {
                let (first, last) = (Instant(microseconds: months[0]), Instant(microseconds: months[1]))
                try tx.prepareMonths(of: table.name, from: first, through: last)
            }
            rows[table.name] = try fill(table, from: source, tx)
        }
    }

    private static func fill(
        _ table: ArchiveTable,
        from source: any ArchiveSource,
        _ tx: borrowing Transaction
    ) throws -> Int {
        try tx.append(to: table.name, table.columns.map(\.name)) { appender in
            var line: [UInt8] = []
            while true {
                guard try source.next(&line) else {
                    throw Failure(.badInput, "the backup ends in the middle of \(table.name)")
                }
                if line == ArchiveText.end { return }
                guard let values = ArchiveText.values(line, table.columns) else {
                    throw Failure(.badInput, "the backup is damaged in \(table.name)")
                }
                for value in values { appender.value(value) }
                try appender.end()
            }
        }
    }

    private static func line(_ source: any ArchiveSource) throws -> [UInt8] {
        var line: [UInt8] = []
        guard try source.next(&line) else { throw Failure(.badInput, "the backup is cut short") }
        return line
    }
}
