import Core
import Ingest
import People

/// Takes any table of contacts in, its columns named by a mapping.
struct MappedIntake: CallIntake {
    private let table: TableReader
    private let mapping: Mapping
    private let places: [Mapping.Key: Int]
    private let zone: Zone
    private let latest: Instant
    private var clock: DayClock
    private var agents = NameList()
    private var queues = NameList()

    /// What a contact's record has no place for.
    private static let unread: [Mapping.Key] = [.satisfaction, .resolved, .recording]

    /// Days are those of the site's `zone`, and times, too, where the mapping names no other.
    init(path: String, mapping: Mapping, zone: Zone, latest: Instant) throws {
        table = try TableReader.open(path: path, encoding: mapping.encoding, delimiter: mapping.delimiter)
        places = try mapping.places(in: table.header, of: path)
        (self.mapping, self.zone) = (mapping, mapping.zone ?? zone)
        (self.latest, clock) = (latest, DayClock(zone))
    }

    var header: [String] { table.header }
    var leftOut: [String] { Self.unread.compactMap { places[$0].map { table.header[$0] } } }
    var consumed: Int64 { table.consumed }
    var total: Int64 { table.total }
    var sha256: String? { table.sha256 }
    var events: [String: Int] { agents.byName }

    mutating func read(into chunk: inout CallChunk, atMost: Int) throws -> Bool {
        defer { (chunk.agents, chunk.queues) = (agents.names, queues.names) }
        while chunk.count < atMost {
            switch try table.next() {
            case nil: return false
            case .refused(let line, let reason, let text):
                chunk.refused.append(.init(line: line, reason: reason, cells: [text]))
            case .row(let row):
                do throws(CellRefusal) {
                    if let contact = try contact(row) { chunk.contacts.append(contact) }
                    chunk.rows += 1
                } catch {
                    chunk.refused.append(.init(line: row.line, reason: error.sentence, cells: row.cells))
                }
            }
        }
        return true
    }

    /// The contact of a row; nil for a call between colleagues, which is none.
    private mutating func contact(_ row: TableRow) throws(CellRefusal) -> ContactRecord? {
        let text = cell(.start, row)
        if text.isEmpty { throw .missing(column(.start)) }
        guard let start = Instant(text, in: zone) else { throw .notATime(column(.start), text) }
        guard start <= latest else { throw .tooFarAhead(column(.start), text) }
        let direction = try word(.direction, row)
        let (wait, talk) = (try span(.wait, row), try span(.talk, row))
        let (hold, wrap) = (try span(.hold, row), try span(.wrap, row))
        let (agent, queue) = (cell(.agent, row), cell(.queue, row))
        let outcome = outcome(try word(.outcome, row), talk: talk, hasAgent: !agent.isEmpty)
        if direction == "internal" { return nil }
        var contact = ContactRecord(
            at: start.seconds,
            key64: key(row),
            queue: queues.number(queue),
            agent: agents.number(agent),
            outcome: outcome,
            isOffered: direction != "out" && !queue.isEmpty,
            day: 0,
            wait: wait
        )
        if outcome.isAnswered { (contact.talk, contact.hold, contact.wrap) = (talk, hold, wrap) }
        let length = [contact.wait, contact.talk, contact.hold].reduce(Int64(0)) { $0 + Int64(max(0, $1)) }
        contact.day = clock.day(contact.at + length).number
        return contact
    }

    /// How a contact ended; where its row does not say, it was answered if anybody talked.
    private func outcome(_ word: String?, talk: Int32, hasAgent: Bool) -> ContactRecord.Outcome {
        switch word {
        case "completed": .completed
        case "answered": talk >= 0 ? .completed : .answered
        case "transferred": .transferred
        case "abandoned": .abandoned
        case "timed_out": .timedOut
        case "left_by_key": .leftByKey
        case nil where talk > 0: .completed
        case nil where places[.talk] == nil && hasAgent: .answered
        default: .leftOtherwise
        }
    }

    private func column(_ key: Mapping.Key) -> String { places[key].map { table.header[$0] } ?? key.rawValue }

    private func cell(_ key: Mapping.Key, _ row: TableRow) -> String { places[key].map { row.cells[$0].trimmed } ?? "" }

    /// The product's word for a cell; nil where it is empty.
    private func word(_ key: Mapping.Key, _ row: TableRow) throws(CellRefusal) -> String? {
        let text = cell(key, row)
        if text.isEmpty { return nil }
        guard let word = mapping.word(key, text) else { throw .unknownValue(column(key), text) }
        return word
    }

    /// Whole seconds of a cell; -1 where it is empty.
    private func span(_ key: Mapping.Key, _ row: TableRow) throws(CellRefusal) -> Int32 {
        let text = cell(key, row)
        if text.isEmpty { return -1 }
        guard let milliseconds = mapping.milliseconds(key, text) else { throw .notANumber(column(key), text) }
        return Int32(clamping: (milliseconds + 500) / 1000)
    }

    /// The same row is the same contact, whichever file it comes in.
    private func key(_ row: TableRow) -> Int64 {
        Int64(bitPattern: hash64(row.cells.joined(separator: "\u{1F}")))
    }
}
