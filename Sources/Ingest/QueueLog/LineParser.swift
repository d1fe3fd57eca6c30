import Core
import Foundation

/// Reads lines of the classic form, `epoch|callid|queue|member|EVENT|data…`, without copying a field.
struct LineParser: ~Copyable {
    var agents = NameTable()
    var queues = NameTable()
    var reasons = NameTable()
    /// The last second an event may be of.
    let latest: Int64

    /// Kinds of events wanted, one bit each.
    private let wanted: UInt32

    init(latest: Int64, kinds: Set<QueueLogEvent.Kind>? = nil) {
        self.latest = latest
        wanted = kinds?.reduce(0) { $0 | 1 << UInt32($1.rawValue) } ?? UInt32.max
    }

    enum Outcome {
        case event(QueueLogEvent)
        /// Nothing on the line, or nothing that is wanted.
        case empty
        case bad(Word)
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    mutating func parse(_ line: UnsafeBufferPointer<UInt8>) -> Outcome {
        if line.isEmpty { return .empty }
        var fields = LineFields(line)
        guard let time = fields.next(), let call = fields.next(), let queue = fields.next(), let agent = fields.next(),
            let name = fields.next()
        else { return .bad(QueueLogWords.tooFewFields) }
        guard let at = Self.seconds(time) else { return .bad(QueueLogWords.noTime) }
        guard at <= latest else { return .bad(QueueLogWords.inTheFuture) }
        guard let kind = Self.kind(name) else { return .bad(QueueLogWords.noEvent) }
        if wanted & 1 << UInt32(kind.rawValue) == 0 { return .empty }
        guard let agent = Self.isNone(agent) ? -1 : agents.number(agent),
            let queue = Self.isNone(queue) ? -1 : queues.number(queue)
        else { return .bad(TableReasons.zeroByte) }
        var event = QueueLogEvent(
            at: at,
            lineHash: hash64(line),
            call: Self.isNone(call) ? 0 : hash64(call),
            agent: agent,
            queue: queue,
            kind: kind
        )
        if let reason = read(fields, into: &event) { return .bad(reason) }
        return .event(event)
    }

    /// Why the data cannot be taken; ten fields of it matter at most.
    private mutating func read(_ fields: consuming LineFields, into event: inout QueueLogEvent) -> Word? {
        switch event.kind {
        case .other, .enterQueue, .ringNoAnswer, .ringCanceled, .unpause, .unpauseAll, .login, .removeMember:
            return nil
        default: break
        }
        return withUnsafeTemporaryAllocation(of: Bytes.self, capacity: 10) { data in
            var count = 0
            while count < 10, let field = fields.next() {
                data[count] = field
                count += 1
            }
            return read(UnsafeBufferPointer(rebasing: data[..<count]), into: &event)
        }
    }

    /// The data of each event, as app_queue writes it.
    private mutating func read(_ data: UnsafeBufferPointer<Bytes>, into event: inout QueueLogEvent) -> Word? {
        func number(_ index: Int) -> Int32 { index >= 0 && index < data.count ? Self.number(data[index]) : -1 }
        switch event.kind {
        case .connect: event.wait = number(0)
        case .complete:
            (event.wait, event.length) = (number(0), number(1))
            if event.length < 0 { return QueueLogWords.badNumber }
        case .transfer:
            // hold|talk|origpos come last; the oldest TRANSFER has no position.
            var last = data.count
            while last > 0, data[last - 1].isEmpty { last -= 1 }
            guard last >= 4 else { return QueueLogWords.badNumber }
            let hasPosition = last >= 5
            (event.wait, event.length) =
                hasPosition ? (number(last - 3), number(last - 2)) : (number(last - 2), number(last - 1))
            if event.length < 0 { return QueueLogWords.badNumber }
        case .abandon, .exitWithTimeout: event.wait = number(2)
        case .exitWithKey: event.wait = number(3)
        case .exitOtherwise: event.wait = number(2)
        case .logoff: event.length = number(1)
        case .addMember: event.isPaused = data.count > 1 && Self.equals(data[1], "PAUSED")
        case .pause, .pauseAll:
            guard let reason = data.first, !reason.isEmpty else { break }
            guard let number = reasons.number(reason) else { return TableReasons.zeroByte }
            event.reason = number
        default: break
        }
        return nil
    }

    private static func isNone(_ field: Bytes) -> Bool { field.isEmpty || equals(field, "NONE") }

    private static func equals(_ field: Bytes, _ text: StaticString) -> Bool {
        guard field.count == text.utf8CodeUnitCount, let start = field.baseAddress else { return false }
        return memcmp(start, text.utf8Start, field.count) == 0
    }

    /// Whole seconds of an epoch, with or without a fraction.
    private static func seconds(_ field: Bytes) -> Int64? {
        var value: Int64 = 0
        for (index, byte) in field.enumerated() {
            if byte == UInt8(ascii: "."), index > 0 { break }
            guard byte >= 48, byte <= 57, index < 12 else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return field.isEmpty || value == 0 ? nil : value
    }

    /// A whole number; -1 where there is none.
    private static func number(_ field: Bytes) -> Int32 {
        var value: Int32 = 0
        guard !field.isEmpty, field.count <= 9 else { return -1 }
        for byte in field {
            guard byte >= 48, byte <= 57 else { return -1 }
            value = value * 10 + Int32(byte - 48)
        }
        return value
    }

    /// The event's kind; nil where the field cannot be the name of an event.
    private static func kind(_ field: Bytes) -> QueueLogEvent.Kind? {
        guard let first = field.first else { return nil }
        switch first {
        case UInt8(ascii: "E"):
            if equals(field, "ENTERQUEUE") { return .enterQueue }
            if equals(field, "EXITWITHTIMEOUT") { return .exitWithTimeout }
            if equals(field, "EXITWITHKEY") { return .exitWithKey }
            if equals(field, "EXITEMPTY") { return .exitOtherwise }
        case UInt8(ascii: "C"):
            if equals(field, "CONNECT") { return .connect }
            if equals(field, "COMPLETEAGENT") || equals(field, "COMPLETECALLER") { return .complete }
        case UInt8(ascii: "R"):
            if equals(field, "RINGNOANSWER") { return .ringNoAnswer }
            if equals(field, "RINGCANCELED") { return .ringCanceled }
            if equals(field, "REMOVEMEMBER") { return .removeMember }
        case UInt8(ascii: "A"):
            if equals(field, "ABANDON") { return .abandon }
            if equals(field, "ATTENDEDTRANSFER") { return .transfer }
            if equals(field, "ADDMEMBER") { return .addMember }
            if equals(field, "AGENTLOGIN") || equals(field, "AGENTCALLBACKLOGIN") { return .login }
            if equals(field, "AGENTLOGOFF") || equals(field, "AGENTCALLBACKLOGOFF") { return .logoff }
        case UInt8(ascii: "B"): if equals(field, "BLINDTRANSFER") { return .transfer }
        case UInt8(ascii: "T"): if equals(field, "TRANSFER") { return .transfer }
        case UInt8(ascii: "P"):
            if equals(field, "PAUSE") { return .pause }
            if equals(field, "PAUSEALL") { return .pauseAll }
        case UInt8(ascii: "U"):
            if equals(field, "UNPAUSE") { return .unpause }
            if equals(field, "UNPAUSEALL") { return .unpauseAll }
        case UInt8(ascii: "W"): if equals(field, "WITHDRAW") { return .exitOtherwise }
        default: break
        }
        return field.allSatisfy { $0 > 32 && $0 != 127 } ? .other : nil
    }
}

/// Why a line is refused.
enum QueueLogWords {
    static let tooFewFields = Word("少于五个字段", "少於五個欄位", "fewer than five fields")
    static let noTime = Word("第一个字段不是时间", "第一個欄位不是時間", "the first field is not a time")
    static let inTheFuture = Word("时间在将来", "時間在未來", "the time lies in the future")
    static let noEvent = Word("事件名不可读", "事件名稱不可讀", "the event's name is not readable")
    static let badNumber = Word("缺少通话时长，或不是数字", "缺少通話時間，或不是數字", "the talk time is missing or not a number")
    static let tooLong = Word("这一行太长（超过 10 MB）", "這一列太長（超過 10 MB）", "the line is longer than 10 MB")
}
