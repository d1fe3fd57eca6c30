import Core

/// A talk nobody planned (P22): kind, person, one line, in thirty seconds.
struct UnplannedTalk: Sendable, Hashable {
    var who = ""
    var kind = ""
    var line = ""
    var minutes = ""
    var heldOn = ""
    /// Made with the page: the same form sent twice is one talk.
    var once = ""
    private(set) var errors: [String: Word] = [:]

    static let longest = 300

    struct Accepted: Sendable, Hashable {
        let kind: TalkKind
        let line: String?
        let minutes: Int?
        let heldOn: Day
    }

    /// The kinds somebody of a role can ever enter this way; where they stand to the person decides about each.
    ///
    /// Own matters have a lane of their own (C5), and C8 is with no person.
    static func kinds(_ role: Role) -> [TalkKind] {
        var standing = TalkStart.Standing()
        (standing.isDirectLeader, standing.isAbove) = (role == .leader, role == .manager)
        return TalkStart.kinds(role, standing).filter { $0 != .c5 && $0 != .c8 }
    }

    init(once: String, heldOn: Day) { (self.once, self.heldOn) = (once, heldOn.description) }

    init(_ fields: [String: String]) {
        who = (fields["who"] ?? "").trimmed
        kind = fields["kind"] ?? ""
        line = (fields["line"] ?? "").trimmed
        (minutes, heldOn) = ((fields["minutes"] ?? "").trimmed, (fields["held_on"] ?? "").trimmed)
        once = String((fields["once"] ?? "").prefix(64))
    }

    mutating func accepted(role: Role, today: Day) -> Accepted? {
        errors = [:]
        let kind = TalkKind(rawValue: kind).flatMap { Self.kinds(role).contains($0) ? $0 : nil }
        if kind == nil { errors["kind"] = HoldingWords.kindWrong }
        let length = minutes.isEmpty ? nil : Int(minutes)
        if !minutes.isEmpty, !(1...1440).contains(length ?? 0) { errors["minutes"] = HoldingWords.minutesWrong }
        let day = heldOn.isEmpty ? today : Day(heldOn)
        if day == nil || (day.map { $0 > today } ?? false) { errors["held_on"] = HoldingWords.heldOnWrong }
        if line.count > Self.longest { errors["line"] = Words.textTooLong(Self.longest) }
        guard errors.isEmpty, let kind, let day else { return nil }
        return Accepted(kind: kind, line: line.isEmpty ? nil : line, minutes: length, heldOn: day)
    }

    mutating func refuse(_ field: String, _ why: Word) { errors[field] = why }

    /// Who reads the line: that of a confidential kind lies sealed, and others stand on the person's page.
    static let readers = FieldReaders([.above, .hr])
}
