import Core
import Ingest
import People
import Store

/// Reads files of rooms for talks (P6): a room named again is changed, one a file leaves out stays.
struct RoomsIntake: IntakeRun {
    private let context: ImportContext
    private let sites: Set<String>
    private var kept: [String: KeptRoom]
    private var seen: Set<String> = []

    private static let longestName = 60

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        sites = Set(try SiteStore.all(tx).map(\.name))
        kept = Dictionary(try RoomStore.all(tx).map { (Self.what($0), $0) }, uniquingKeysWith: { $1 })
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let room = try room(row)
        let what = Self.what(room)
        guard seen.insert(what).inserted else { throw CellRefusal.repeated("room") }
        let before = kept[what]
        if before == room { return .unchanged }
        try RoomStore.put(room, tx)
        kept[what] = room
        return .changed(before: before?.text ?? "", after: room.text, what: what)
    }

    private func room(_ row: FileRow) throws(CellRefusal) -> KeptRoom {
        let site = row.optional("site")?.nfc ?? context.site.name
        guard sites.contains(site) else { throw .unknownValue("site", site) }
        let name = try row.required("room").nfc
        guard name.count <= Self.longestName, !name.contains(where: \.isNewline) else {
            throw .unknownValue("room", name)
        }
        let text = row.optional("kind") ?? "meeting"
        guard let kind = ValueNames.room(text).flatMap(Room.Kind.init(name:)) else { throw .unknownValue("kind", text) }
        let known = kept["\(site)/\(name)"]
        let from = try row.day("from") ?? known?.fromOn ?? context.effective
        let until = try row.day("until")
        if let until, until < from { throw .before("until", "from") }
        return KeptRoom(site: site, name: name, kind: kind, fromOn: from, untilOn: until)
    }

    /// A site's name holds no slash before the room's: the first one parts them.
    private static func what(_ room: KeptRoom) -> String { "\(room.site)/\(room.name)" }

    /// Puts each room back as it was; one changed since, or with talks still to come, stands in the way.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        let kept = Dictionary(try RoomStore.all(tx).map { (what($0), $0) }, uniquingKeysWith: { $1 })
        let blocked = try undo.changes.filter { change in
            guard let room = kept[change.what], room.text == change.after else { return true }
            return try change.before.isEmpty && RoomStore.talks(in: room.name, of: room.site, from: undo.now, tx) > 0
        }
        guard blocked.isEmpty else { return blocked.map(\.what) }
        for change in undo.changes {
            guard let room = kept[change.what] else { continue }
            if let earlier = KeptRoom(site: room.site, name: room.name, text: change.before) {
                try RoomStore.put(earlier, tx)
            } else {
                try RoomStore.remove(room.name, of: room.site, tx)
            }
        }
        return []
    }
}
