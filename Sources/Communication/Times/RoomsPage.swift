import Core

/// The rooms of a site for talks (P6), and what a form sent that could not be taken.
struct RoomsPage: Sendable {
    struct Draft: Sendable {
        var name = ""
        var kind = ""
        var from = ""
        var nameError: Word?
        var fromError: Word?

        var isWrong: Bool { nameError != nil || fromError != nil }
    }

    let site: String
    let today: Day
    /// In use, or to come.
    let open: [KeptRoom]
    let closed: [KeptRoom]
    var draft = Draft()

    static let longestName = 60

    init(_ rooms: [KeptRoom], site: String, today: Day) {
        let own = rooms.filter { $0.site == site }
        (self.site, self.today) = (site, today)
        open = own.filter { $0.untilOn.map { today <= $0 } ?? true }.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
        closed = own.filter { $0.untilOn.map { $0 < today } ?? false }
    }

    /// The room a form describes; where one of that name is known, it is changed and stays in use from its own day.
    mutating func read(name: String?, kind: String?, from: String?) -> KeptRoom? {
        let name = (name ?? "").trimmed.nfc
        draft = Draft(name: name, kind: kind ?? "", from: from ?? "")
        if name.isEmpty || name.count > Self.longestName || name.contains(where: \.isNewline) {
            draft.nameError = Words.roomNameWrong(Self.longestName)
        }
        let day = Day(draft.from)
        if day == nil { draft.fromError = RuleSettingRefusal.notADay.sentence }
        guard !draft.isWrong, let day, let kind = Room.Kind(name: draft.kind) else { return nil }
        let known = open.first { $0.name == name }
        return KeptRoom(site: site, name: name, kind: kind, fromOn: known.map { min($0.fromOn, day) } ?? day)
    }
}
