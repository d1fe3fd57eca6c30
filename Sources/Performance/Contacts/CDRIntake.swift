import Core
import Ingest
import People

/// Takes Asterisk's call detail records in, `Master.csv` without a header or any table with its columns.
struct CDRIntake: CallIntake {
    private let table: TableReader
    private let columns: Columns
    private let zone: Zone
    private let latest: Instant
    private var clock: DayClock
    private var agents = NameList()
    private var queues = NameList()

    /// The columns of Master.csv in their order.
    ///
    /// Source: cdr_csv.c of Asterisk.
    private static let known = [
        ColumnName("accountcode"), ColumnName("src"), ColumnName("dst"), ColumnName("dcontext"),
        ColumnName("clid"),
        ColumnName("channel"), ColumnName("dstchannel", required: true),
        ColumnName("lastapp", required: true),
        ColumnName("lastdata", required: true), ColumnName("start", ["calldate"], required: true),
        ColumnName("answer"),
        ColumnName("end"), ColumnName("duration"), ColumnName("billsec", required: true),
        ColumnName("disposition", required: true), ColumnName("amaflags"),
        ColumnName("uniqueid", required: true),
        ColumnName("userfield"),
    ]

    /// Times of the file are those of `zone`; a call later than `latest` is refused.
    init(path: String, zone: Zone, latest: Instant) throws {
        let names = Self.known.map(\.name)
        let headless = TableReader.Headless(width: names.count) { cells in
            cells.contains { ["uniqueid", "lastapp", "dstchannel", "calldate"].contains($0.trimmed.lowercased()) }
        }
        table = try TableReader.open(path: path, headless: headless)
        columns = try Columns(header: table.header.isEmpty ? names : table.header, known: Self.known, path: path)
        (self.zone, self.latest, clock) = (zone, latest, DayClock(zone))
    }

    var header: [String] { table.header.isEmpty ? Self.known.map(\.name) : table.header }
    var line: Int { table.line }
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
                    try take(FileRow(row, columns), &chunk)
                    chunk.rows += 1
                } catch {
                    chunk.refused.append(.init(line: row.line, reason: error.sentence, cells: row.cells))
                }
            }
        }
        return true
    }

    private mutating func take(_ row: FileRow, _ chunk: inout CallChunk) throws(CellRefusal) {
        let call = try row.required("uniqueid")
        let start = try row.at("start", in: zone)
        guard start <= latest else { throw .tooFarAhead("start", row.text("start")) }
        let isAnswered = try row.required("disposition") == "ANSWERED"
        let end = row.optional("end") == nil ? start : try row.at("end", in: zone)
        let code = CallChannel.code(row.text("dstchannel"))
        var contact = ContactRecord(
            at: start.seconds,
            key64: 0,
            queue: -1,
            agent: -1,
            outcome: .leftOtherwise,
            isOffered: false,
            day: clock.day(max(start, end).seconds).number
        )
        var queue = ""
        switch row.text("lastapp") {
        // The caller's leg: a row with an agent who did not answer is one ring of a call told by another row.
        case "Queue" where code.isEmpty || isAnswered:
            queue = String(row.text("lastdata").prefix { $0 != "," && $0 != "|" }).trimmed.nfc
            guard !queue.isEmpty else { throw .missing("lastdata") }
            contact.isOffered = true
            // How long they talked is not told: billsec counts the wait, too.
            if isAnswered, !code.isEmpty { contact.outcome = .answered }
        // The leg behind a Local channel belongs to a call that its own row tells.
        case "Dial" where isAnswered && !code.isEmpty && !row.text("channel").hasPrefix("Local/"):
            guard let talk = try row.number("billsec") else { throw .missing("billsec") }
            guard talk >= 0 else { throw .notANumber("billsec", row.text("billsec")) }
            (contact.outcome, contact.talk) = (.completed, Int32(clamping: talk))
        default: return
        }
        let place = QueueLogTracker.place(call: hash64(call), queue: queue.isEmpty ? 0 : hash64(queue))
        contact.key64 = CallTwins.key(of: QueueLogTracker.key(place, QueueLogTracker.Leg.first), code: hash64(code))
        (contact.queue, contact.agent) = (queues.number(queue), agents.number(code))
        chunk.contacts.append(contact)
        chunk.places.append(place)
    }
}
