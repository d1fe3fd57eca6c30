import Core

/// What the form of a matter knows before anything is typed: who would read it.
struct MatterDesk: Sendable {
    /// Everyone above the person, nearest first.
    let above: [Standing]
    /// Whom the person may ask for (P23).
    let listeners: [Standing]
    var owner: MatterOwner?
    /// Who is complained of.
    var accused: Standing?

    init(above: [Standing], listeners: [Standing], owner: MatterOwner?) {
        (self.above, self.listeners, self.owner) = (above, listeners, owner)
    }
}
