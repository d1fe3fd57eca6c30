import Core
import Ingest
import Store

/// Puts a chunk of records away: what is new, what is now known better, and the difference to the daily facts.
struct ChunkStore {
    /// What became of the records of a chunk.
    struct Outcome: Sendable {
        var new = 0
        var changed = 0
        var unchanged = 0
    }

    private var chunk: CallChunk
    private let source: Int64
    private let importNumber: Int64
    private let store = ContactStore()
    private var outcome = Outcome()
    private var sums = FactSums()

    /// The chunk's records are in the order of their keys.
    init(_ chunk: CallChunk, source: Int64, importNumber: Int64) {
        (self.chunk, self.source, self.importNumber) = (chunk, source, importNumber)
        sums.source = source
    }

    /// Stores the chunk; `format` is that of its source.
    mutating func store(as format: String, _ names: NameIDs, _ tx: borrowing Transaction) throws -> Outcome {
        let others = try store.sources(of: format == "cdr" ? "queue_log" : "cdr", tx)
        let twins = format == "cdr" || format == "queue_log" ? others : []
        // In one order everywhere, so that two imports wait for each other and never both.
        for held in (twins + [source]).sorted() { try store.hold(source: held, tx) }
        if let floor = try ContactRetentionStore.floor(of: source, tx) {
            outcome.unchanged += chunk.leaveOut(before: floor.number)
        }
        try storeContacts(names, twins: format == "cdr" ? twins : [], tx)
        if format == "queue_log" { try removeTwins(twins, tx) }
        try storeEvents(names, tx)
        try FactStore().add(sums, tx)
        let weeks = Set(sums.facts.map { WeekCell.monday(of: $0.key.day) })
        try WeekDueStore().note(WeekDueStore.contacts, weeks: weeks, tx)
        try ArrivalStore().add(sums.arrivals, tx)
        return outcome
    }

    private mutating func storeContacts(_ names: NameIDs, twins: [Int64], _ tx: borrowing Transaction) throws {
        guard let (first, last) = span(of: chunk.contacts) else { return }
        try tx.prepareMonths(of: "contact", from: Instant(seconds: first), through: Instant(seconds: last))
        var known = KnownRecords<StoredContact>(among: chunk.contactKeys)
        try store.eachContact(source: source, from: first, through: last, tx) { known.note($0) }
        if twins.isEmpty, known.records.isEmpty, chunk.tellsContactsOnce {
            return try putNew(
                chunk.contacts.lazy.map { StoredContact($0, names) },
                counted: chunk.contactSums,
                names,
                tx
            )
        }
        var told = chunk.contacts.map { StoredContact($0, names) }
        if !twins.isEmpty {
            let twins = try store.queueLogTwins(of: chunk, sources: twins, from: first, through: last, tx)
            told = withoutTwins(told, known: Set(known.records.map(\.key)), twins)
        }
        try put(RecordMerge(told, with: known.records), tx)
    }

    /// Leaves out what a queue_log tells, unless it was here first.
    private mutating func withoutTwins(
        _ told: [StoredContact],
        known: Set<RecordKey>,
        _ twins: QueueLogTwins
    ) -> [StoredContact] {
        let own = zip(told, chunk.places).filter { contact, place in
            known.contains(contact.key) || !twins.has(place, at: contact.record.at)
        }
        outcome.unchanged += told.count - own.count
        return own.map(\.0)
    }

    /// Takes out what a CDR had told of the calls this queue_log tells.
    private mutating func removeTwins(_ sources: [Int64], _ tx: borrowing Transaction) throws {
        guard !sources.isEmpty, let (first, last) = span(of: chunk.contacts) else { return }
        var twins = try store.cdrTwins(sources: sources, from: first, through: last, tx)
        for contact in chunk.contacts {
            for twin in twins.take(contact) {
                try store.remove(
                    contactAt: twin.stored.record.at,
                    key64: twin.stored.record.key64,
                    source: twin.source,
                    tx
                )
                sums.source = twin.source
                twin.stored.count(in: &sums, sign: -1)
                sums.source = source
            }
        }
    }

    private mutating func storeEvents(_ names: NameIDs, _ tx: borrowing Transaction) throws {
        guard let (first, last) = span(of: chunk.events) else { return }
        try tx.prepareMonths(of: "agent_event", from: Instant(seconds: first), through: Instant(seconds: last))
        // Log-ins began hours before the rings beside them: each kind is compared with its own span of time.
        var known: [StoredEvent] = []
        for (kind, keys) in chunk.eventKeys {
            guard let first = keys.first, let last = keys.last else { continue }
            var knownOfKind = KnownRecords<StoredEvent>(among: keys)
            try store.eachEvent(of: kind, source: source, from: first.at, through: last.at, tx) { knownOfKind.note($0) }
            known += knownOfKind.records
        }
        if known.isEmpty, chunk.tellsEventsOnce {
            let new = chunk.events.lazy.map { [reasons = chunk.reasons] in StoredEvent($0, names, reasons: reasons) }
            return try putNew(new, counted: chunk.eventSums, names, tx)
        }
        let told = chunk.events.map { StoredEvent($0, names, reasons: chunk.reasons) }
        try put(RecordMerge(told, with: known.sorted { $0.key < $1.key }), tx)
    }

    /// Puts away what is all new, as it comes from the reader: what was counted ahead holds.
    private mutating func putNew<Records: Sequence>(
        _ records: Records,
        counted: FactSums,
        _ names: NameIDs,
        _ tx: borrowing Transaction
    ) throws where Records.Element: KeptRecord {
        // Taken out, not copied.
        var sums = FactSums()
        swap(&sums, &self.sums)
        outcome.new += try store.append(records, source: source, importNumber: importNumber, tx) {
            sums.add(counted, names)
        }
        self.sums = sums
    }

    private mutating func put(_ merge: RecordMerge<some KeptRecord>, _ tx: borrowing Transaction) throws {
        outcome.new += merge.new.count
        outcome.changed += merge.changed.count
        outcome.unchanged += merge.unchanged
        try store.put(merge, source: source, importNumber: importNumber, tx)
        merge.count(in: &sums)
    }

    /// The first and last second of records in order; nil for none.
    private func span(of records: [some Keyed]) -> (first: Int64, last: Int64)? {
        guard let first = records.first, let last = records.last else { return nil }
        return (first.at, last.at)
    }
}
