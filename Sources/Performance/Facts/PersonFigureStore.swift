import Core
import Store

/// The figures of people by day, for whoever agrees on them: measures of files, and calls of the log.
package struct PersonFigureStore: Sendable {
    /// What one figure is and how its values are said.
    package struct Figure: Sendable, Hashable {
        package enum Form: Sendable { case share, number, seconds }

        package let key: String
        package let name: Word
        package let form: Form
        /// A band and no direction (domain section 12).
        package let isBand: Bool
    }

    package struct Entry: Sendable, Hashable {
        package let day: Day
        package let sum: Double
        package let count: Int
    }

    /// Figures of the call log beside the measures of files.
    private enum Calls: String, CaseIterable { case handled, aht }

    package init() {}

    package static func name(of key: String) -> Word {
        switch Calls(rawValue: key) {
        case .handled: Words.handledADay
        case .aht: Words.talkTime
        case nil: Words.name(of: key)
        }
    }

    /// The figures somebody has in these days.
    package func figures(of person: PersonID, _ days: ClosedRange<Day>, _ tx: borrowing Transaction) throws -> [Figure]
    {
        let names = try CatalogueStore.names(tx)
        let measures = try tx.rows(
            """
            SELECT measure, min(value / count), max(value / count) FROM measure
            WHERE person_id = $1 AND day >= $2 AND day <= $3 AND {scope person_id} GROUP BY measure ORDER BY measure
            """,
            [.id(person), .day(days.lowerBound), .day(days.upperBound)]
        ) { row in
            Figure(
                key: row.text(0),
                name: names[row.text(0)] ?? Words.name(of: row.text(0)),
                form: row.double(1) >= 0 && row.double(2) <= 1 ? .share : .number,
                isBand: false
            )
        }
        let facts = try PersonFactStore().lines(of: person, from: days.lowerBound, through: days.upperBound, tx)
        guard facts.contains(where: { $0.handled > 0 }) else { return measures }
        return measures + [
            Figure(key: Calls.handled.rawValue, name: Words.handledADay, form: .number, isBand: false),
            Figure(key: Calls.aht.rawValue, name: Words.talkTime, form: .seconds, isBand: true),
        ]
    }

    /// One figure of one person, a line a day.
    package func entries(
        of person: PersonID,
        _ key: String,
        _ days: ClosedRange<Day>,
        _ tx: borrowing Transaction
    ) throws -> [Entry] {
        guard let calls = Calls(rawValue: key) else {
            return try MeasureStore()
                .entries(of: person, measure: key, from: days.lowerBound, through: days.upperBound, tx)
                .map { Entry(day: $0.day, sum: $0.value, count: $0.count) }
        }
        let facts = try PersonFactStore().lines(of: person, from: days.lowerBound, through: days.upperBound, tx)
        return Dictionary(grouping: facts, by: \.day).sorted { $0.key < $1.key }.compactMap { day, lines in
            let entry =
                switch calls {
                case .handled: Entry(day: day, sum: Double(lines.reduce(0) { $0 + $1.handled }), count: 1)
                case .aht:
                    Entry(
                        day: day,
                        sum: Double(lines.reduce(0) { $0 + $1.talk }),
                        count: lines.reduce(0) { $0 + $1.talkCount }
                    )
                }
            return entry.count > 0 && lines.contains { $0.handled > 0 } ? entry : nil
        }
    }

    /// The sums of everyone else in the same role at the same site, of people without a name.
    package func peers(
        of person: PersonID,
        _ key: String,
        _ days: ClosedRange<Day>,
        _ tx: borrowing Transaction
    ) throws -> [Entry] {
        guard let calls = Calls(rawValue: key) else {
            return try tx.rows(
                """
                SELECT sum(m.value), CAST(sum(m.count) AS BIGINT) FROM standing me {unscoped: a distribution without names}
                JOIN standing s ON s.site = me.site AND s.role = me.role AND s.employed = 1 AND s.person_id <> me.person_id
                JOIN measure m ON m.person_id = s.person_id AND m.measure = $2 AND m.day >= $3 AND m.day <= $4
                WHERE me.person_id = $1 GROUP BY m.person_id ORDER BY m.person_id
                """,
                [.id(person), .text(key), .day(days.lowerBound), .day(days.upperBound)]
            ) { Entry(day: days.upperBound, sum: $0.double(0), count: $0.count(1)) }
        }
        return try peerCalls(of: person, calls, days, tx)
    }

    private struct Sums {
        var handled = 0
        var talk = 0
        var talkCount = 0
        var days: Set<Int64> = []
    }

    private func peerCalls(
        of person: PersonID,
        _ calls: Calls,
        _ days: ClosedRange<Day>,
        _ tx: borrowing Transaction
    ) throws -> [Entry] {
        var sums: [String: Sums] = [:]
        try tx.each(
            """
            SELECT s.person_id, p.from_on, p.until_on, f.day, f.handled, f.talk_s, f.talk_n
            FROM standing me {unscoped: a distribution without names}
            JOIN standing s ON s.site = me.site AND s.role = me.role AND s.employed = 1 AND s.person_id <> me.person_id
            JOIN person_code p ON p.person_id = s.person_id
            JOIN code c ON c.code = p.code
            JOIN fact f ON f.code_id = c.code_id AND f.day >= $2 AND f.day <= $3
            WHERE me.person_id = $1
            """,
            [.id(person), .int(Int64(days.lowerBound.number)), .int(Int64(days.upperBound.number))]
        ) { row in
            let day = Day(number: Int32(clamping: row.int(3)))
            // The map is dated: a code's earlier days may be someone else's.
            guard day >= row.day(1), row.optionalDay(2).map({ day <= $0 }) ?? true else { return }
            var sum = sums[row.text(0)] ?? Sums()
            sum.handled += row.count(4)
            sum.talk += row.count(5)
            sum.talkCount += row.count(6)
            if row.count(4) > 0 { sum.days.insert(row.int(3)) }
            sums[row.text(0)] = sum
        }
        return sums.sorted { $0.key < $1.key }.compactMap { _, sum in
            switch calls {
            case .handled:
                sum.days.isEmpty
                    ? nil : Entry(day: days.upperBound, sum: Double(sum.handled), count: sum.days.count)
            case .aht:
                sum.talkCount == 0
                    ? nil : Entry(day: days.upperBound, sum: Double(sum.talk), count: sum.talkCount)
            }
        }
    }
}
