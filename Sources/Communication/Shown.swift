import Synchronization

/// What pages show of the kept obligations, made once for each reader and list, until the facts or the day change.
///
/// What else a page shows, as slots and what leaders said, is asked for each time.
final class Shown<Key: Hashable & Sendable, Model: Sendable>: Sendable {
    private struct Made {
        var version = ""
        var models: [Key: Model] = [:]
    }

    /// The largest hold some thousand lines each.
    private static var most: Int { 50 }

    private let made = Mutex(Made())

    func model(_ key: Key, of view: ObligationCache.View, _ make: () -> Model) -> Model {
        if let model = made.withLock({ $0.version == view.version ? $0.models[key] : nil }) { return model }
        let model = make()
        made.withLock { made in
            if made.version != view.version || made.models.count >= Self.most { made = Made(version: view.version) }
            made.models[key] = model
        }
        return model
    }
}
