import Core
import Foundation
import Signals
import Store

/// Flows in the database: those of the product stand in the program, a site's own are kept with every version.
package enum FlowStore {
    /// A flow in one version, the product's or a site's; nil for one that is not known.
    package static func find(_ id: FlowVersion, _ tx: borrowing Transaction) throws -> FlowDefinition? {
        if let ours = BuiltInFlows.find(id) { return ours }
        return try tx.first(
            "SELECT definition FROM talk_flow WHERE flow = $1 AND version = $2",
            [.text(id.name), .int(id.version)]
        ) { try decoded($0.text(0)) }
    }

    /// What a talk begun now at a site goes by: the site's own newest version, else the product's.
    package static func current(
        _ kind: TalkKind,
        _ party: FlowDefinition.Party,
        site: String,
        _ tx: borrowing Transaction
    ) throws -> FlowDefinition? {
        try own(site, tx).first { $0.kind == kind && $0.party == party } ?? BuiltInFlows.newest(kind, party)
    }

    /// The newest version of each flow of a site.
    package static func own(_ site: String, _ tx: borrowing Transaction) throws -> [FlowDefinition] {
        try tx.rows(
            """
            SELECT f.definition FROM talk_flow f
            WHERE f.site = $1 AND f.version = (SELECT max(n.version) FROM talk_flow n WHERE n.flow = f.flow)
            ORDER BY f.flow
            """,
            [.text(site)]
        ) { try decoded($0.text(0)) }
    }

    /// Every version of a site's flow, newest first: who made it, and when.
    static func versions(
        _ name: String,
        _ tx: borrowing Transaction
    ) throws -> [(version: Int, at: Instant, by: String)] {
        try tx.rows(
            "SELECT version, made_at, made_by FROM talk_flow WHERE flow = $1 ORDER BY version DESC",
            [.text(name)]
        ) { ($0.count(0), $0.at(1), $0.text(2)) }
    }

    /// Keeps the next version of a site's flow; false where somebody kept one since.
    static func put(
        _ flow: FlowDefinition,
        by actor: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let kept = try tx.run(
            """
            INSERT INTO talk_flow (flow, version, site, kind, definition, made_at, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (flow, version) DO NOTHING
            """,
            [
                .text(flow.name), .int(flow.version), .text(flow.site), .text(flow.kind.rawValue),
                .text(canonicalJSON(flow)), .at(now), .text(actor),
            ]
        )
        if kept == 1 {
            tx.change("flow \(flow.name)", from: "version \(flow.version - 1)", to: "version \(flow.version)")
        }
        return kept == 1
    }

    private static func decoded(_ text: String) throws -> FlowDefinition {
        try JSONDecoder().decode(FlowDefinition.self, from: Data(text.utf8))
    }
}
