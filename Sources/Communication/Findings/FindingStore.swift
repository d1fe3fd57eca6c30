import Core
import People
import Signals
import Store

/// A finding as it is kept.
struct FoundFault: Sendable, Hashable {
    let key: String
    let person: PersonID
    let finding: Finding
    let at: Instant
    let on: Day

    /// `finding/E0012/…`.
    var employeeID: String { key.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
}

/// Findings entered on pages and by files, which are signals.
struct FindingStore: Sendable {
    let now: Instant

    private static let prefix = "finding/"

    /// Those found since a day, newest first.
    static func found(since day: Day, _ tx: borrowing Transaction) throws -> [FoundFault] {
        try SignalStore(clock: .system).signals(prefix: prefix, tx).compactMap { try found($0.key, $0.signal) }
            .filter { $0.on >= day }.sorted { ($1.on, $0.key) < ($0.on, $1.key) }
    }

    static func find(_ key: String, _ tx: borrowing Transaction) throws -> FoundFault? {
        guard key.hasPrefix(prefix) else { return nil }
        return try SignalStore(clock: .system).signals(prefix: key, tx).first { $0.key == key }
            .flatMap { try found($0.key, $0.signal) }
    }

    private static func found(_ key: String, _ signal: Signal) throws -> FoundFault? {
        guard let person = signal.person, let finding = try signal.payload(Finding.self) else { return nil }
        return FoundFault(
            key: key,
            person: person,
            finding: finding,
            at: signal.happenedAt,
            on: signal.happenedOn
        )
    }

    /// Keeps a finding under its key; one that says something else supersedes it.
    func keep(
        _ finding: Finding,
        about person: PersonID,
        at: Instant,
        on day: Day,
        key: String,
        _ tx: borrowing Transaction
    ) throws {
        try SignalStore(clock: .fixed(now)).emit(
            SignalDraft(
                finding,
                about: person,
                happenedAt: at,
                happenedOn: day,
                sourceKey: key,
                evidence: [finding.evidence(on: day)]
            ),
            tx
        )
        tx.note(key)
    }
}
