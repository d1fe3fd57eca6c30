import Core
import People

/// A file of calls in one of our formats, read piece by piece into records.
protocol CallIntake {
    /// The columns of its rejects file, after line and reason.
    var header: [String] { get }
    /// Columns of the file that are not read.
    var leftOut: [String] { get }
    /// The file's first second, where what was under way before it matters.
    var begins: Int64? { get }
    /// The line it has come to.
    var line: Int { get }
    var consumed: Int64 { get }
    var total: Int64 { get }
    /// Of the file, once all of it is read.
    var sha256: String? { get }
    /// Agent codes with how often the file names them.
    var events: [String: Int] { get }

    /// Takes up what was under way where the file before ended.
    mutating func carry(_ over: CarriedOver)

    /// Reads on, at most until a chunk holds so many records or is complete; false at the end of the file.
    mutating func read(into chunk: inout CallChunk, atMost: Int) throws -> Bool
}

extension CallIntake {
    var leftOut: [String] { [] }
    var begins: Int64? { nil }
    mutating func carry(_ over: CarriedOver) {}
}

/// Records with the names their numbers stand for, and the rows refused beside them.
struct CallChunk: Sendable {
    var contacts: [ContactRecord] = []
    /// Of each contact of a CDR the call in its queue, as a queue_log names it; empty for other formats.
    var places: [UInt64] = []
    var events: [AgentEventRecord] = []
    var agents: [String] = []
    var queues: [String] = []
    var reasons: [String] = []
    /// Rows taken.
    var rows = 0
    var refused: [ImportReport.Refused] = []
    /// More than half full and at the end of a day: the facts of most days are then written once, and not changed.
    var isComplete = false

    /// What the records add to the daily facts if all of them are new, by the numbers of `agents` and `queues`.
    private(set) var contactSums = FactSums()
    private(set) var eventSums = FactSums()
    /// No two contacts, and no two events, have one key.
    private(set) var tellsContactsOnce = false
    private(set) var tellsEventsOnce = false
    /// What the records are told apart by, in order: of the contacts, and of the events by kind.
    private(set) var contactKeys: [RecordKey] = []
    private(set) var eventKeys: [(kind: AgentEventRecord.Kind, keys: [RecordKey])] = []
    /// The numbers of agents and queues that records bear.
    private(set) var agentsNamed = NumbersNamed()
    private(set) var queuesNamed = NumbersNamed()

    var count: Int { contacts.count + events.count + refused.count }

    /// Puts the records in the order of their keys.
    mutating func order() {
        let order = contacts.placesInOrder()
        contacts = order.map { contacts[$0] }
        if !places.isEmpty { places = order.map { places[$0] } }
        events = events.placesInOrder().map { events[$0] }
    }

    /// Leaves out records of days before one, whose sums stand and whose records are gone; how many they were.
    mutating func leaveOut(before floor: Int32) -> Int {
        let kept = contacts.indices.filter { contacts[$0].day >= floor }
        let left = contacts.count - kept.count + events.count { $0.day < floor }
        if left == 0 { return 0 }
        if !places.isEmpty { places = kept.map { places[$0] } }
        contacts = kept.map { contacts[$0] }
        events.removeAll { $0.day < floor }
        // What was counted ahead counted them, too.
        (tellsContactsOnce, tellsEventsOnce) = (false, false)
        listKeys()
        return left
    }

    /// Counts the records and lists their keys and names, beside the storing of the chunk before, so that the database
    /// waits for none of it: most files tell nothing that is stored already.
    ///
    /// They are in the order of their keys.
    mutating func countAhead() {
        tellsContactsOnce = contacts.hasEachKeyOnce
        tellsEventsOnce = events.hasEachKeyOnce
        listKeys()
        for contact in contacts {
            agentsNamed.insert(contact.agent)
            queuesNamed.insert(contact.queue)
            contactSums.add(
                contact,
                code: FactSums.place(of: contact.agent),
                queue: FactSums.place(of: contact.queue)
            )
        }
        for event in events {
            agentsNamed.insert(event.agent)
            queuesNamed.insert(event.queue)
            eventSums.add(event, code: FactSums.place(of: event.agent), queue: FactSums.place(of: event.queue))
        }
    }

    private mutating func listKeys() {
        contactKeys = contacts.map(\.key)
        eventKeys = AgentEventRecord.Kind.allCases.map { kind in
            (kind, events.lazy.filter { $0.kind == kind }.map(\.key))
        }
    }
}

/// The numbers that records bear, each once; those below 0 stand for no name.
struct NumbersNamed: Sendable {
    private var isNamed: [Bool] = []

    mutating func insert(_ number: Int32) {
        guard number >= 0 else { return }
        if number >= isNamed.count {
            isNamed += Array(repeating: false, count: Int(number) + 1 - isNamed.count)
        }
        isNamed[Int(number)] = true
    }

    var inOrder: [Int] { isNamed.indices.filter { isNamed[$0] } }
}

/// Names by the numbers they got, and how often each was named.
struct NameList {
    private(set) var names: [String] = []
    private var counts: [Int] = []
    private var numbers: [String: Int32] = [:]

    /// The number of a name, -1 for an empty one; names compare byte for byte after NFC.
    mutating func number(_ name: String) -> Int32 {
        if name.isEmpty { return -1 }
        let name = name.nfc
        if let number = numbers[name] {
            counts[Int(number)] += 1
            return number
        }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        counts.append(1)
        return number
    }

    var byName: [String: Int] { Dictionary(zip(names, counts), uniquingKeysWith: +) }
}
