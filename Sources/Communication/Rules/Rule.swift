/// The rules of domain section 4 that say who must be talked to, by when.
package enum Rule: String, Sendable, CaseIterable, Comparable {
    case k1 = "K1"
    case k2 = "K2"
    case k3 = "K3"
    case k4 = "K4"
    /// A report of grade *now*: off the line, someone with them, minutes; no text on any list.
    case k4a = "K4a"
    case k5 = "K5"
    case k6 = "K6"
    case k7 = "K7"
    case k8 = "K8"
    case k9 = "K9"
    case k10 = "K10"
    case k10a = "K10a"
    case k13 = "K13"
    case k14 = "K14"
    case k15 = "K15"
    case k16 = "K16"
    case k18 = "K18"
    case k19 = "K19"

    /// The rules whose causes count from the beginning of time; the others count from a start day (K17).
    var needsStart: Bool {
        switch self {
        case .k1, .k2, .k3, .k4, .k4a, .k5, .k7, .k8, .k9, .k10a: false
        case .k6, .k10, .k13, .k14, .k15, .k16, .k18, .k19: true
        }
    }

    /// File order: K1, K2, … K19 with K4a after K4.
    package static func < (a: Rule, b: Rule) -> Bool { a.position < b.position }

    private var position: Int { Rule.allCases.firstIndex(of: self) ?? Rule.allCases.count }
}

/// The kinds of talk of the communication map (C).
package enum TalkKind: String, Sendable, CaseIterable {
    case c1 = "C1"
    case c2 = "C2"
    case c2b = "C2b"
    case c3 = "C3"
    case c4 = "C4"
    case c5 = "C5"
    case c6 = "C6"
    case c7 = "C7"
    case c8 = "C8"
}
