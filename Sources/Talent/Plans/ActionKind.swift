/// What kind of help an action is; training counts only with its tested result.
enum ActionKind: String, Sendable, CaseIterable {
    case authority, responsibility, promise, recognition, goals, pay, training, method, post, attitude, other

    /// Done only with a result: passed or not.
    var isTested: Bool { self == .training }
}

/// Who usually does it.
enum ActionOwner: String, Sendable, CaseIterable { case leader, holder, trainer, hr }
