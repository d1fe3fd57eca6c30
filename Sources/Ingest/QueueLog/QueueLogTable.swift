import Core
import Foundation

/// Reads a queue_log kept in a table: the columns `time, callid, queuename, agent, event` and `data1` to `data5`, or `data`.
final class QueueLogTable {
    private(set) var agents: [String] = []
    private(set) var queues: [String] = []
    private(set) var reasons: [String] = []

    let rows: TableReader
    private let path: String
    private let columns: Columns
    private let zone: Zone
    private let dataColumns: [String]
    private var parser: LineParser
    private var isOrdered = false

    private static let batch = 10_000
    private static let data = (1...5).map { "data\($0)" }

    /// Asterisk's own names first, then those of QueueMetrics.
    static let knownColumns =
        [
            ColumnName(
                "time",
                ["time_id", "timestamp", "eventtime", "时间", "時間"],
                required: true,
                weak: ["created", "date"]
            ),
            ColumnName("callid", ["通话编号", "通話編號"], required: true, weak: ["uniqueid"]),
            ColumnName("queuename", ["queue", "队列", "佇列"], required: true),
            ColumnName("agent", ["member", "坐席", "座席"], required: true),
            ColumnName("event", ["verb", "事件"], required: true),
            ColumnName("data", []),
        ] + data.map { ColumnName($0, []) }

    /// Times without a zone are of `zone`; no event may be later than `latest`.
    init(path: String, latest: Instant, zone: Zone) throws(Failure) {
        (self.path, self.zone) = (path, zone)
        rows = try TableReader.open(path: path)
        columns = try Columns(header: rows.header, known: Self.knownColumns, path: path)
        dataColumns = Self.data.filter(columns.has)
        parser = LineParser(latest: latest.seconds)
    }

    /// The next batch; nil after the last.
    func next() throws(Failure) -> EventBatch? {
        var batch = EventBatch()
        while batch.lines < Self.batch, let item = try rows.next() {
            batch.lines += 1
            switch item {
            case .row(let row): take(row, &batch)
            case .refused(let line, let reason, let text):
                batch.bad.append(BadLine(line: line, reason: reason, text: String(text.prefix(200))))
            }
        }
        if batch.lines == 0 { return nil }
        try checkOrder(batch.events)
        agents += parser.agents.names(from: agents.count)
        queues += parser.queues.names(from: queues.count)
        reasons += parser.reasons.names(from: reasons.count)
        return batch
    }

    /// A row becomes the line Asterisk would have written: both forms of one log are then one log.
    private func take(_ row: TableRow, _ batch: inout EventBatch) {
        var fields = [time(columns.value("time", in: row))]
        for name in ["callid", "queuename", "agent", "event"] {
            fields.append(text(name, row).replacingOccurrences(of: "|", with: "_"))
        }
        var data = dataColumns.map { text($0, row) }
        while data.last == "" { data.removeLast() }
        if data.isEmpty { data = [text("data", row)] }
        var line = (fields + data).joined(separator: "|")
        switch line.withUTF8({ parser.parse($0) }) {
        case .event(let event): batch.events.append(event)
        case .empty: break
        case .bad(let reason):
            let text = String(row.cells.joined(separator: ",").prefix(200))
            batch.bad.append(BadLine(line: row.line, reason: reason, text: text))
        }
    }

    /// Databases write nothing as NULL.
    private func text(_ name: String, _ row: TableRow) -> String {
        let text = columns.value(name, in: row)
        return text == "NULL" || text == "\\N" ? "" : text.nfc
    }

    /// Seconds since 1970 as they stand, or of a local time; what is neither is left for the parser to refuse.
    private func time(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 46 }) { return text }
        return Instant(text, in: zone).map { String($0.seconds) } ?? text
    }

    /// Databases may hand rows out newest first; calls cannot be followed backwards.
    private func checkOrder(_ events: [QueueLogEvent]) throws(Failure) {
        if isOrdered { return }
        isOrdered = true
        var (up, down) = (0, 0)
        for (before, after) in zip(events, events.dropFirst()) where before.at != after.at {
            if before.at < after.at { up += 1 } else { down += 1 }
        }
        guard down <= up else {
            throw Failure(
                .badInput,
                Word(
                    "\(path)：这份 queue_log 的时间是倒着的；请按时间排序，最早的在前",
                    "\(path)：這份 queue_log 的時間是倒著的；請依時間排序，最早的在前",
                    "\(path): the rows of this queue_log go back in time; sort them by time, oldest first"
                )
            )
        }
    }

    /// True for a workbook, and for a text whose first line names our columns: Asterisk's own log begins with a number.
    static func isTable(_ path: String) throws(Failure) -> Bool {
        var state = stat()
        // A pipe can be read only once.
        guard stat(path, &state) == 0, state.st_mode & S_IFMT == S_IFREG else { return false }
        let source = try ByteSource(path: path, hashing: false)
        let block = Block(ByteSource.block)
        let count = try source.read(into: block.bytes)
        let head = UnsafeRawBufferPointer(rebasing: block.bytes[..<count])
        guard let first = head.first, first < 48 || first > 57 else { return false }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || TextEncoding.isWide(head) { return true }
        let lines = String(decoding: head.prefix(1 << 16), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { !$0.lowercased().hasPrefix("sep=") && !String($0).trimmed.isEmpty })
        else {
            return false
        }
        let header = line.split(whereSeparator: { ",;|\t".contains($0) }).map(String.init)
        return (try? Columns(header: header, known: knownColumns, path: path)) != nil
    }
}
