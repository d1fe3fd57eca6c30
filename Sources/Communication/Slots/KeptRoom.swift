import Core

/// A room of a site's list as it is kept, also one no longer in use (P6).
struct KeptRoom: Sendable, Hashable {
    let site: String
    let name: String
    let kind: Room.Kind
    let fromOn: Day
    /// Its last day; nil while it stays.
    let untilOn: Day?

    /// `meeting 2026-01-01`, or `meeting 2026-01-01 2026-12-31`; what is known of it, in one line.
    var text: String {
        ([kind.name, fromOn.description] + [untilOn?.description].compactMap { $0 }).joined(separator: " ")
    }

    init(site: String, name: String, kind: Room.Kind, fromOn: Day, untilOn: Day? = nil) {
        (self.site, self.name, self.kind, self.fromOn, self.untilOn) = (site, name, kind, fromOn, untilOn)
    }

    /// Reads what `text` wrote.
    init?(site: String, name: String, text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, let kind = Room.Kind(name: words[0]), let from = Day(words[1]) else { return nil }
        self.init(site: site, name: name, kind: kind, fromOn: from, untilOn: words.count > 2 ? Day(words[2]) : nil)
    }

    /// The room as it ends on the day before; nil where it was never in use by then.
    func closed(before day: Day) -> KeptRoom? {
        fromOn < day ? KeptRoom(site: site, name: name, kind: kind, fromOn: fromOn, untilOn: day + -1) : nil
    }
}

extension Room.Kind {
    static let all: [Room.Kind] = [.meeting, .rest, .office]

    /// As it is kept and as files may say it.
    var name: String {
        switch self {
        case .meeting: "meeting"
        case .rest: "rest"
        case .office: "office"
        }
    }

    init?(name: String) {
        guard let kind = Room.Kind.all.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}
