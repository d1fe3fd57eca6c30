import Core

/// What waits for one person as one message: of each thing only how it stands now, and only if that is news.
package struct Digest: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        case arranged, moved, cancelled, today, asked, opened, atOnce, over, news, own
    }

    package struct Item: Sendable, Hashable {
        package let change: Change
        package let notice: Notice

        package init(change: Change, notice: Notice) { (self.change, self.notice) = (change, notice) }
    }

    /// In the order of their times; what has none comes last.
    package let items: [Item]

    /// `told` is what the person was told last of each thing.
    ///
    /// | waiting | told before | item |
    /// | --- | --- | --- |
    /// | arranged, moved | nothing | arranged, as it stands now |
    /// | moved | another time or place | moved |
    /// | moved away and back | the same time and place | none |
    /// | arranged, cancelled | nothing | none |
    /// | cancelled | a time | cancelled |
    /// | today | the same time, nothing newer waiting | today |
    /// | needed at once, taken back | nothing | none |
    /// | taken back | needed at once | over |
    package init(_ waiting: [Notice], told: [String: Notice], now: Instant) {
        var items: [Item] = []
        for (about, notices) in Dictionary(grouping: waiting.filter { now < $0.until }, by: \.about) {
            let newest = notices.filter { $0.kind != .talkToday }
                .max { ($0.sequence, $0.madeAt, $0.id) < ($1.sequence, $1.madeAt, $1.id) }
            if let newest, let change = Digest.change(newest, told[about]) {
                items.append(Item(change: change, notice: newest))
            } else if let reminder = notices.first(where: { $0.kind == .talkToday && $0.isStill(told[about]) }),
                newest?.kind != .talkCancelled
            {
                items.append(Item(change: .today, notice: reminder))
            }
        }
        self.items = items.sorted { ($0.at, $0.notice.about) < ($1.at, $1.notice.about) }
    }

    private static func change(_ newest: Notice, _ told: Notice?) -> Change? {
        switch newest.kind {
        case .commentsAsked: told == nil ? .asked : nil
        case .recordOpened: told == nil ? .opened : nil
        // Each piece of news is a thing of its own.
        case .talkNews: told == nil ? .news : nil
        case .atOnce: told == nil ? .atOnce : nil
        // Who was never called needs no word that nobody is needed.
        case .atOnceOver: told?.kind == .atOnce ? .over : nil
        case .ownNews: told == nil ? .own : nil
        case .talkCancelled: told?.appointment == nil || told?.kind == .talkCancelled ? nil : .cancelled
        case .talk, .talkToday:
            if let told, told.kind != .talkCancelled {
                newest.appointment == told.appointment ? nil : .moved
            } else {
                .arranged
            }
        }
    }
}

extension Digest.Item {
    fileprivate var at: Instant { notice.appointment?.start ?? Instant(microseconds: .max) }
}

extension Notice {
    /// Whether what the person was told last is the very time this reminds of.
    fileprivate func isStill(_ told: Notice?) -> Bool {
        told?.appointment == appointment && told?.kind != .talkCancelled
    }
}
