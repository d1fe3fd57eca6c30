import Core
import Store

/// A site's changes to the routing table, in the database.
package enum RoutingStore {
    static func table(of site: String, _ tx: borrowing Transaction) throws -> RoutingTable {
        var changed: [String: IssueTopic] = [:]
        var ended: Set<String> = []
        try tx.each(
            """
            SELECT topic, name, words, route, department, owner, answer_days, ended_at FROM issue_topic WHERE site = $1
            ORDER BY topic
            """,
            [.text(site)]
        ) { row in
            let code = row.text(0)
            if !row.isNull(7) { ended.insert(code) }
            changed[code] = IssueTopic(
                code: code,
                name: RoutingTable.word(of: code, written: row.text(1)),
                words: row.text(2).split(separator: " ").map(String.init),
                route: IssueRoute(rawValue: row.text(3)) ?? .department,
                department: row.optionalText(4),
                owner: row.optionalText(5),
                answerDays: row.count(6)
            )
        }
        return RoutingTable(changed: changed, ended: ended)
    }

    static func put(
        _ topic: IssueTopic,
        of site: String,
        isEnded: Bool,
        by employeeID: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO issue_topic (site, topic, name, words, route, department, owner, answer_days, ended_at, made_at,
                made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (site, topic) DO UPDATE SET name = $3, words = $4, route = $5, department = $6, owner = $7,
                answer_days = $8, ended_at = $9, made_at = $10, made_by = $11
            """,
            [
                .text(site), .text(topic.code), .text(topic.name.hans), .text(topic.words.joined(separator: " ")),
                .text(topic.route.rawValue), .text(topic.department), .text(topic.owner), .int(topic.answerDays),
                .at(isEnded ? now : nil), .at(now), .text(employeeID),
            ]
        )
        tx.note("\(site) topic \(topic.code)")
    }
}
