import Core

/// What the page of somebody's data shows to HR.
struct PersonDataPage: Sendable {
    /// What a form sent and what was wrong with it.
    struct Draft: Sendable {
        var exportReason: String?
        var reason: String?
        var number: String?
        var exportError: Word?
        var reasonError: Word?
        var numberError: Word?

        var isWrong: Bool { [exportError, reasonError, numberError].contains { $0 != nil } }
    }

    let employeeID: String
    let name: String
    /// Each sentence once; nothing where they may be erased.
    let obstacles: [Word]
    let tally: [ErasureTallyStore.Line]
    /// Asked for and not ended.
    let open: ErasureRequest?
    var draft = Draft()

    init(
        employeeID: String,
        name: String,
        obstacles: [ErasureObstacle],
        tally: [ErasureTallyStore.Line],
        open: ErasureRequest?
    ) {
        (self.employeeID, self.name, self.tally, self.open) = (employeeID, name, tally, open)
        self.obstacles = Self.sentences(obstacles)
    }

    var mayAsk: Bool { obstacles.isEmpty && open == nil }

    /// What is open is said only where nothing else stands in the way: of who is here, a matter is nobody's to guess (C5a).
    static func sentences(_ obstacles: [ErasureObstacle]) -> [Word] {
        let plain = obstacles.filter { ![.held, .open].contains($0) }
        if !plain.isEmpty { return plain.map(\.sentence) }
        return obstacles.isEmpty ? [] : [ErasureWords.needed]
    }
}
