import Core
import Foundation

/// Cuts UTF-8 text into records and cells after RFC 4180, in constant memory, working on bytes.
///
/// Kinder than the RFC: a quote inside an unquoted cell is a quote; spaces may follow a closing quote; lines end with LF,
/// CRLF, or CR where a file has nothing else. A quote that is never closed costs its own line only.
final class RecordScanner {
    enum Record {
        case cells([String], line: Int)
        case refused(Word, line: Int, text: String)
    }

    private enum Outcome {
        case record(end: Int, next: Int, lines: Int)
        case more, malformed, finished
    }

    static let quote: UInt8 = 0x22
    private static let carriageReturn: UInt8 = 0x0D
    /// How much of an overlong line is quoted in the report.
    private static let quoted = 200

    let source: TextSource
    var delimiter: UInt8 = 0x2C
    private(set) var line = 1

    private let longest: Int
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var end = 0
    private var ended = false
    private var newline: UInt8 = 0x0A
    private var bounds: [CellBounds] = []
    private var last = 0..<0

    /// A reader over `source` that refuses records of more than `longest` bytes.
    init(_ source: TextSource, longest: Int) throws(Failure) {
        self.source = source
        self.longest = longest
        capacity = 2 * ByteSource.block
        bytes = .allocate(capacity: capacity)
        try fill()
        if memchr(bytes, 0x0A, end) == nil, memchr(bytes, 0x0D, end) != nil { newline = 0x0D }
    }

    deinit { bytes.deallocate() }

    /// The first line as it stands, without reading past it: the delimiter is told from it.
    func peekLine() -> UnsafeRawBufferPointer {
        let count = memchr(bytes + start, Int32(newline), end - start).map {
            $0 - UnsafeMutableRawPointer(bytes + start)
        }
        return UnsafeRawBufferPointer(start: bytes + start, count: count ?? (end - start))
    }

    /// Drops the line that `peekLine` shows.
    func skipLine() {
        start = min(end, start + peekLine().count + 1)
        line += 1
    }

    /// False once all that is in memory has been handed out.
    var hasMore: Bool { start < end }

    /// True if a cell of the record last handed out begins with a quote mark, as guarded formulas do.
    private(set) var mayBeGuarded = false

    /// The text of the record last handed out, good until the next one is asked for.
    var lastText: String { text(last) }

    func next() throws(Failure) -> Record? {
        while true {
            switch scan() {
            case .record(let stop, _, _) where stop - start > longest: return try refuseLine()
            case .record(let stop, let next, let lines):
                last = start..<stop
                let first = line
                defer {
                    start = next
                    line += lines
                }
                if memchr(bytes + start, 0, stop - start) != nil {
                    // Without it the line can be mended in any editor.
                    let rest = text(last).filter { $0 != "\0" }
                    return .refused(TableReasons.zeroByte, line: first, text: rest)
                }
                guard let cells = CellBounds.cells(bounds, in: bytes, record: last, &mayBeGuarded) else {
                    return .refused(TableReasons.badText(source.encoding), line: first, text: text(last))
                }
                return .cells(cells, line: first)
            case .more:
                if end - start > longest { return try refuseLine() }
                try fill()
            case .malformed: return try refuseLine()
            case .finished: return nil
            }
        }
    }

    // MARK: - Scanning

    /// Finds the record at `start` and the bounds of its cells.
    private func scan() -> Outcome {
        if start == end { return ended ? .finished : .more }
        // A local array spares an access check per cell.
        var bounds = bounds
        self.bounds = []
        bounds.removeAll(keepingCapacity: true)
        defer { self.bounds = bounds }
        let (bytes, end, delimiter, newline) = (bytes, end, delimiter, newline)
        var at = start
        var lines = 1
        while true {
            let cell = at
            if at < end, bytes[at] == RecordScanner.quote {
                at += 1
                var doubled = false
                while true {
                    guard at < end else { return ended ? .malformed : .more }
                    let byte = bytes[at]
                    if byte == RecordScanner.quote {
                        if at + 1 == end, !ended { return .more }
                        guard at + 1 < end, bytes[at + 1] == RecordScanner.quote else { break }
                        doubled = true
                        at += 1
                    } else if byte == newline {
                        lines += 1
                    }
                    at += 1
                }
                bounds.append(CellBounds(start: cell + 1, end: at, doubled: doubled))
                at += 1
                while at < end, bytes[at] == 0x20 || (bytes[at] == 0x0D && newline != 0x0D) { at += 1 }
                if at < end, bytes[at] != delimiter, bytes[at] != newline { return .malformed }
            } else {
                while at < end, bytes[at] != delimiter, bytes[at] != newline { at += 1 }
                bounds.append(CellBounds(start: cell, end: withoutReturn(cell, at), doubled: false))
            }
            guard at < end else {
                return ended ? .record(end: withoutReturn(start, at), next: at, lines: lines) : .more
            }
            if bytes[at] == newline { return .record(end: withoutReturn(start, at), next: at + 1, lines: lines) }
            at += 1
        }
    }

    /// The end of a line's text: before the CR of a CRLF.
    @inline(__always)
    private func withoutReturn(_ from: Int, _ at: Int) -> Int {
        at > from && bytes[at - 1] == RecordScanner.carriageReturn && (at == end || bytes[at] == newline) ? at - 1 : at
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count), as: UTF8.self)
    }

    // MARK: - Lines that cannot be read

    /// Refuses the one line at `start`, overlong or with an open quote, and goes on behind it.
    private func refuseLine() throws(Failure) -> Record {
        let number = line
        line += 1
        var seen = 0
        while true {
            if let stop = newlineIndex(from: start + seen) {
                defer { start = stop + 1 }
                return refusal(start..<withoutReturn(start, stop), number)
            }
            seen = end - start
            if ended {
                defer { start = end }
                return refusal(start..<end, number)
            }
            if seen > longest { return try discardLine(number) }
            try fill()
        }
    }

    /// Throws away an overlong line up to its end, keeping its first words.
    private func discardLine(_ number: Int) throws(Failure) -> Record {
        let words = shortened(start..<end)
        while true {
            start = end
            if ended { break }
            try fill()
            if let stop = newlineIndex(from: start) {
                start = stop + 1
                break
            }
        }
        return .refused(TableReasons.tooLong, line: number, text: words)
    }

    private func newlineIndex(from: Int) -> Int? {
        memchr(bytes + from, Int32(newline), end - from).map { $0 - UnsafeMutableRawPointer(bytes) }
    }

    private func refusal(_ range: Range<Int>, _ number: Int) -> Record {
        range.count > longest
            ? .refused(TableReasons.tooLong, line: number, text: shortened(range))
            : .refused(TableReasons.openQuote, line: number, text: text(range))
    }

    private func shortened(_ range: Range<Int>) -> String {
        text(range.lowerBound..<min(range.lowerBound + RecordScanner.quoted, range.upperBound)) + "…"
    }

    // MARK: - Reading

    /// Reads on behind what is there, doubling the room for long records.
    private func fill() throws(Failure) {
        if start > 0 {
            memmove(bytes, bytes + start, end - start)
            (start, end) = (0, end - start)
        }
        if capacity - end < max(ByteSource.block, end) {
            let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            memcpy(wider, bytes, end)
            bytes.deallocate()
            (bytes, capacity) = (wider, capacity * 2)
        }
        let target = end + max(ByteSource.block, end)
        repeat {
            let room = UnsafeMutableRawBufferPointer(start: bytes + end, count: target - end)
            let count = try source.read(into: room)
            if count == 0 { ended = true }
            end += count
        } while !ended && target - end >= 16
    }
}
