import Core
import Store

@testable import Store

/// What a database says of its own tables, in lines that both engines write alike.
enum Catalogue {
    /// Columns, keys, foreign keys, indexes and the number of checks of every table; but for what each engine searches
    /// words with, which is its own.
    static func lines(of database: Database) async throws -> [String] {
        let queries = database.kind == .sqlite ? sqlite : postgres
        return try await database.read(.system("catalogue")) { tx in
            var lines: [String] = []
            for sql in queries { lines += try tx.rows(sql) { $0.text(0) } }
            return lines.sorted()
        }
    }

    private static let sqlite = [
        """
        SELECT t.name || '.' || c.name || ' ' || CASE c.type WHEN 'BLOB' THEN 'BYTES' ELSE c.type END
            || CASE c."notnull" WHEN 1 THEN ' NOT NULL' ELSE '' END
        FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'talk_found%'
        """,
        """
        SELECT CASE i.origin WHEN 'pk' THEN 'PRIMARY KEY ' WHEN 'u' THEN 'UNIQUE ' ELSE 'INDEX ' || i.name || ' ' END
            || CASE WHEN i.origin = 'c' AND i."unique" = 1 THEN 'UNIQUE ' ELSE '' END
            || CASE i.partial WHEN 1 THEN 'PARTIAL ' ELSE '' END || t.name || ' '
            || (SELECT group_concat(x.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) x)
        FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'talk_found%'
        """,
        """
        SELECT 'FOREIGN KEY ' || t.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to"
        FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        """,
        """
        SELECT 'CHECKS ' || name || ' ' || ((length(sql) - length(replace(sql, 'CHECK (', ''))) / 7)
        FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'talk_found%'
        """,
    ]

    private static let postgres = [
        """
        SELECT table_name || '.' || column_name || ' ' || CASE data_type WHEN 'bytea' THEN 'BYTES' ELSE upper(data_type) END
            || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
        FROM information_schema.columns WHERE table_schema = current_schema() AND is_generated = 'NEVER'
        """,
        """
        SELECT CASE WHEN i.indisprimary THEN 'PRIMARY KEY '
                WHEN EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype = 'u') THEN 'UNIQUE '
                ELSE 'INDEX ' || n.relname || CASE WHEN i.indisunique THEN ' UNIQUE ' ELSE ' ' END END
            || CASE WHEN i.indpred IS NOT NULL THEN 'PARTIAL ' ELSE '' END || t.relname || ' '
            || (SELECT string_agg(a.attname, ', ' ORDER BY array_position(i.indkey, a.attnum))
                FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (i.indkey))
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
        JOIN pg_am m ON m.oid = n.relam AND m.amname = 'btree'
        WHERE t.relnamespace = current_schema()::regnamespace
        """,
        """
        SELECT 'FOREIGN KEY ' || t.relname || '.' || a.attname || ' -> ' || f.relname || '.' || b.attname
        FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
        CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (own, other)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = pair.own
        JOIN pg_attribute b ON b.attrelid = f.oid AND b.attnum = pair.other
        WHERE k.contype = 'f' AND t.relnamespace = current_schema()::regnamespace
        """,
        """
        SELECT 'CHECKS ' || t.relname || ' ' || count(k.oid) FROM pg_class t
        LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'c'
        WHERE t.relkind IN ('r', 'p') AND t.relnamespace = current_schema()::regnamespace GROUP BY t.relname
        """,
    ]
}
