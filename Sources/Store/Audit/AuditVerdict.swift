import Core

/// What a walk along the chain found.
package struct AuditVerdict: Sendable, Hashable {
    /// Rows of the chain that hold, from its beginning.
    package let rows: Int
    /// Rows that have no place yet.
    package let waiting: Int
    /// Rows whose detail was erased, with a reason.
    package let erased: Int
    package let broken: Break?

    /// The first place where the chain does not hold.
    package struct Break: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// No row has this place though later ones have theirs.
            case missing
            /// The row, or the place it stands at, is not what was sealed.
            case changed
            /// The row stands, its detail is not what was sealed.
            case detailChanged
            /// The detail is gone, and nobody erased it with a reason.
            case detailMissing
            /// A head kept outside knows rows up to here; the database ends before.
            case cutOff
            /// The chain holds in itself, but a head kept outside has another link here: it was written anew.
            case rewritten
        }

        package let kind: Kind
        package let place: Int
        package let audit: String?
        package let at: Instant?
    }
}

extension AuditVerdict.Break {
    /// One sentence for whoever runs the doctor.
    package var sentence: String {
        let row = audit.map { " (\($0)\(at.map { ", \($0.iso)" } ?? ""))" } ?? ""
        return switch kind {
        case .missing: "row \(place) of the audit is missing"
        case .changed: "row \(place) of the audit\(row) is not what was sealed, or stands in another's place"
        case .detailChanged: "the detail of row \(place) of the audit\(row) is not what was sealed"
        case .detailMissing: "the detail of row \(place) of the audit\(row) is gone without an erasure"
        case .cutOff: "the audit ends before row \(place), which a head kept outside knows: rows were cut off"
        case .rewritten: "row \(place) of the audit\(row) differs from a head kept outside: the chain was written anew"
        }
    }
}

/// A walk along the chain, row by row.
struct AuditWalk {
    private(set) var place = 0
    private(set) var broken: AuditVerdict.Break?
    private var link = AuditChain.beginning
    private var erased = 0
    private let heads: [Int: Set<String>]

    init(heads: [AuditHead]) { self.heads = Dictionary(grouping: heads, by: \.place).mapValues { Set($0.map(\.link)) } }

    /// The next row in order of places; after a break nothing more is looked at.
    mutating func step(
        _ row: AuditChain.Row,
        detail: AuditChain.Detail?,
        isErased: Bool,
        place next: Int,
        digest: String,
        link kept: String
    ) {
        guard broken == nil else { return }
        guard next == place + 1 else { return fail(.missing, at: place + 1, nil) }
        guard AuditChain.link(after: link, place: next, row, detailDigest: digest) == kept else {
            return fail(.changed, at: next, row)
        }
        if let detail {
            guard detail.digest == digest else { return fail(.detailChanged, at: next, row) }
        } else if isErased {
            erased += 1
        } else {
            return fail(.detailMissing, at: next, row)
        }
        if let known = heads[next], known != [kept] { return fail(.rewritten, at: next, row) }
        (place, link) = (next, kept)
    }

    func verdict(waiting: Int) -> AuditVerdict {
        let last = heads.keys.max() ?? 0
        let cut =
            broken == nil && last > place ? AuditVerdict.Break(kind: .cutOff, place: last, audit: nil, at: nil) : nil
        return AuditVerdict(rows: place, waiting: waiting, erased: erased, broken: broken ?? cut)
    }

    private mutating func fail(_ kind: AuditVerdict.Break.Kind, at place: Int, _ row: AuditChain.Row?) {
        broken = AuditVerdict.Break(kind: kind, place: place, audit: row?.id, at: row?.at)
    }
}
