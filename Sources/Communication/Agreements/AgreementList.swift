import Core
import People
import Signals

/// Which agreements a list shows, as its address says it; what it does not say is not asked.
struct AgreementFilter: Sendable, Hashable {
    var standing: AgreementStanding?
    var kind: TalkKind?
    var holder: String?
    var person: String?
    var team: String?
    /// Of the next check date.
    var from: Day?
    var to: Day?

    init() {}

    /// A word nobody knows asks nothing.
    init(query: [String: String]) {
        func text(_ name: String) -> String? { query[name]?.trimmed.nilIfEmpty }
        standing = text("state").flatMap(AgreementStanding.init(rawValue:))
        kind = text("kind").flatMap(TalkKind.init(rawValue:))
        (holder, person, team) = (text("holder"), text("person"), text("team"))
        (from, to) = (text("from").flatMap { Day($0) }, text("to").flatMap { Day($0) })
    }
}

/// One agreement of a list.
struct AgreementLine: Sendable, Hashable {
    let id: AgreementID
    let person: NamedPerson
    let team: String
    let holder: NamedPerson
    let kind: TalkKind
    let madeAt: Instant
    let nextCheck: Day?
    let standing: AgreementStanding
    /// Nil where it lies sealed: a list opens nothing.
    let terms: Terms?
}

/// Something promised to somebody, as their own page lists it.
struct PromiseLine: Sendable, Hashable {
    let agreement: AgreementID
    /// Nil where they lie sealed: a list opens nothing.
    let words: String?
    let dueOn: Day
    let isKept: Bool
    let holder: String?
}
