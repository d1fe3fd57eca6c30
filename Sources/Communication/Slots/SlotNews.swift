import Core

/// What a change of a slot means to those it is for, the person and the holder: only what was told is news.
enum SlotNews: Sendable, Hashable {
    /// A talk is arranged, or is at another time or place than they were told.
    case arranged
    case cancelled

    /// How a slot stood, as far as it matters here.
    struct Standing: Sendable, Hashable {
        let state: KeptSlot.State
        let slot: Slot
        /// Whether the person was told of it, at this time or an earlier one.
        let wasTold: Bool
        var holder: PersonID?
    }

    /// | before | after | news |
    /// | --- | --- | --- |
    /// | anything | told | arranged |
    /// | told | a draft elsewhere: moved by hand | arranged, elsewhere |
    /// | told | a draft with another holder: handed over | arranged, with them |
    /// | told | a draft where it was: taken back | cancelled |
    /// | told, or a draft once told | held back, released | cancelled |
    /// | a draft nobody was told of | anything but told | none |
    static func of(before: Standing?, after: Standing) -> SlotNews? {
        if after.state == .told { return .arranged }
        guard let before, before.wasTold else { return nil }
        if after.state == .draft, before.slot != after.slot || before.holder != after.holder { return .arranged }
        return after.state == .draft && before.state == .draft ? nil : .cancelled
    }
}
