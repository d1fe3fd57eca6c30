import Core

/// What `/board` shows one reader.
struct BoardPage: Sendable {
    struct Item: Sendable {
        let common: CommonIssue
        let owner: String?
        /// The reader raised it and is asked whether it helped.
        let asks: Bool
    }

    let items: [Item]
    let today: Day

    init(_ open: [CommonIssue], names: [String: String], asked: Set<CommonID>, today: Day) {
        items = open.map { common in
            Item(
                common: common,
                owner: common.owner.map { names[$0] ?? $0 },
                asks: asked.contains(common.id) && common.asks(on: today)
            )
        }
        self.today = today
    }
}
