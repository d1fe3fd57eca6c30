import Core
import People
import Store

/// Looks held talks up, newest first: a page costs what it shows, however many there are.
struct ArchiveStore: Sendable {
    let filter: ArchiveFilter
    let reader: ArchiveReader

    /// Lines of a page.
    static let size = 50

    /// The places of the talks found below a place, highest first, at most so many.
    func numbers(below: Int64?, atMost count: Int, _ tx: borrowing Transaction) throws -> [Int64] {
        var found: Set<Int64> = []
        for way in ArchiveWay.all(filter.text) {
            let arguments = arguments(way, below: below, atMost: count)
            found.formUnion(
                try way.looked.map { try said($0, arguments, atMost: count, tx) } ?? held(arguments, tx)
            )
        }
        return Array(found.sorted(by: >).prefix(count))
    }

    private func arguments(_ way: ArchiveWay, below: Int64?, atMost count: Int) -> [Value] {
        // A day lies whole between these moments in every zone.
        let from = filter.from.map { ArchiveEntry.first(at: Zone.utc.instant($0 - 1)) }
        let to = filter.to.map { ArchiveEntry.first(at: Zone.utc.instant($0 + 2)) }
        return [
            .int(min(below ?? .max, to ?? .max)), .int(from ?? .min), .text(filter.from?.description ?? ""),
            .text(filter.to?.description ?? "9999-12-31"), .text(filter.kind?.rawValue ?? ""),
            .text(filter.holder ?? ""), .text(filter.team ?? ""),
            .text(way.name.map { "%\(Self.escaped(SearchText.fold($0)))%" } ?? ""), .id(reader.person),
            .text(reader.employeeID), .bool(reader.isLeader), .int(count),
        ]
    }

    /// Whatever was said.
    private func held(_ arguments: [Value], _ tx: borrowing Transaction) throws -> [Int64] {
        try tx.rows(
            """
            SELECT a.number FROM talk_archive a WHERE \(Self.conditions) ORDER BY a.number DESC LIMIT $12
            """,
            arguments
        ) { $0.int(0) }
    }

    /// With words the reader may read.
    ///
    /// Looked through piece by piece, so that a common word costs no more than a rare one: of the first few hundred most
    /// are the reader's to see, or else larger pieces follow.
    private func said(
        _ looked: String,
        _ arguments: [Value],
        atMost count: Int,
        _ tx: borrowing Transaction
    ) throws
        -> [Int64]
    {
        var (found, arguments) = ([Int64](), arguments)
        var piece = count + 200
        while found.count < count {
            arguments[11] = .int(piece)
            let rows = try tx.rows(
                """
                SELECT f.rowid, (SELECT a.number FROM talk_words w JOIN talk_archive a ON a.number = w.talk_number
                    WHERE w.number = f.rowid AND (w.readers LIKE $14 OR (a.held_by = $10 AND w.readers LIKE '%holder%'))
                        AND \(Self.conditions))
                FROM (SELECT rowid FROM talk_found($13) WHERE rowid < $1 AND rowid >= $2 ORDER BY rowid DESC LIMIT $12) f
                ORDER BY f.rowid DESC
                """,
                arguments + [.text(looked), .text("%\(reader.reads.rawValue)%")]
            ) { (row: $0.int(0), number: $0.isNull(1) ? nil : $0.int(1)) }
            found += rows.compactMap(\.number)
            guard rows.count == piece, let last = rows.last else { break }
            arguments[0] = .int(last.row)
            piece = min(piece * 8, Self.largestPiece)
        }
        return found
    }

    private static let largestPiece = 20_000

    /// What the filter asks, and what the reader may know of at all: nobody's talks but of those in scope, neither their
    /// own nor those above them, of a complaint about a manager only what they held (C5a), of others' care nothing for
    /// a leader (K12d).
    private static let conditions = """
        a.number < $1 AND a.number >= $2 AND a.held_on >= $3 AND a.held_on <= $4
            AND (CAST($5 AS TEXT) = '' OR a.kind = $5) AND (CAST($6 AS TEXT) = '' OR a.held_by = $6)
            AND (CAST($7 AS TEXT) = '' OR a.person_id IN (SELECT s.person_id FROM standing s WHERE s.team = $7))
            AND (CAST($8 AS TEXT) = '' OR a.person_id IN
                (SELECT p.person_id FROM person p WHERE p.search LIKE $8 ESCAPE '!'))
            AND a.person_id <> $9 AND (a.hidden_from IS NULL OR a.held_by = $10)
            AND ($11 = 0 OR a.kind IN ('C1', 'C2', 'C2b', 'C7') OR a.held_by = $10)
            AND a.person_id NOT IN (
                WITH RECURSIVE above (person_id, leader) AS (
                    SELECT s.person_id, s.leader FROM standing s WHERE s.person_id = $9
                    UNION
                    SELECT s.person_id, s.leader FROM above b JOIN person p ON p.employee_id = b.leader
                    JOIN standing s ON s.person_id = p.person_id
                )
                SELECT person_id FROM above)
            AND {scope a.person_id}
        """

    /// The lines of some places, highest first.
    func lines(_ numbers: [Int64], _ tx: borrowing Transaction) throws -> [ArchiveLine] {
        try Self.lines(numbers, for: reader, tx)
    }

    private static func lines(
        _ numbers: [Int64],
        for reader: ArchiveReader,
        _ tx: borrowing Transaction
    ) throws
        -> [ArchiveLine]
    {
        guard !numbers.isEmpty, numbers.count <= size else { return [] }
        let places = numbers + Array(repeating: numbers[0], count: size - numbers.count)
        return try tx.rows(
            """
            WITH chosen AS MATERIALIZED (SELECT a.number, a.kind, a.held_on, a.held_by, a.talk_id, a.person_id
                FROM talk_archive a WHERE a.number IN (\(fifty)))
            SELECT a.number, a.kind, a.held_on, t.minutes, p.employee_id, p.name, s.team, a.held_by, h.name,
                CASE WHEN {scope h.person_id} THEN 1 ELSE 0 END,
                (SELECT w.text FROM talk_words w
                    WHERE w.talk_number = a.number
                        AND (w.readers LIKE $1 OR (a.held_by = $2 AND w.readers LIKE '%holder%'))
                    ORDER BY length(w.text) DESC, w.number LIMIT 1), t.sealed_note
            FROM chosen a JOIN talk t ON t.talk_id = a.talk_id JOIN person p ON p.person_id = a.person_id
            LEFT JOIN standing s ON s.person_id = a.person_id LEFT JOIN person h ON h.employee_id = a.held_by
            WHERE {scope a.person_id}
            ORDER BY a.number DESC
            """,
            [.text("%\(reader.reads.rawValue)%"), .text(reader.employeeID)] + places.map { .int($0) }
        ) { row in
            ArchiveLine(
                number: row.int(0),
                kind: TalkKind(rawValue: row.text(1)) ?? .c8,
                heldOn: row.day(2),
                minutes: row.optionalInt(3),
                person: NamedPerson(employeeID: row.text(4), name: row.text(5), isVisible: true),
                team: row.optionalText(6) ?? "",
                holder: row.optionalText(7).map {
                    NamedPerson(employeeID: $0, name: row.optionalText(8), isVisible: row.flag(9))
                },
                text: row.optionalText(10),
                sealedNote: row.optionalID(11)
            )
        }
    }

    /// The newest talks with one person whom the reader may see and does not answer to.
    static func talks(
        with person: PersonID,
        for reader: ArchiveReader,
        _ tx: borrowing Transaction
    ) throws
        -> [ArchiveLine]
    {
        let numbers = try tx.rows(
            """
            SELECT number FROM talk_archive
            WHERE person_id = $1 AND (hidden_from IS NULL OR held_by = $2)
                AND ($3 = 0 OR kind IN ('C1', 'C2', 'C2b', 'C7') OR held_by = $2) AND {scope person_id}
            ORDER BY number DESC LIMIT $4
            """,
            [.id(person), .text(reader.employeeID), .bool(reader.isLeader), .int(size)]
        ) { $0.int(0) }
        return try lines(numbers, for: reader, tx)
    }

    private static let fifty = (3..<3 + size).map { "$\($0)" }.joined(separator: ", ")

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += "!%_".contains($1) ? "!\($1)" : "\($1)" }
    }
}
