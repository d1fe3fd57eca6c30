/// How long a talk of a kind is well held (P5): the page shows the band and asks nothing outside it.
///
/// Source: P5, 30 to 60 minutes suit a full one-to-one [S]; guidance takes ten (ours: 10 to 30).
struct TalkBand: Sendable, Hashable {
    enum Place: Sendable { case short, within, long }

    let minutes: ClosedRange<Int>

    init(_ kind: TalkKind) { minutes = kind == .c2b ? 10...30 : 30...60 }

    func place(of minutes: Int) -> Place {
        if minutes < self.minutes.lowerBound { return .short }
        return minutes > self.minutes.upperBound ? .long : .within
    }

    /// The clock's ring goes round once in so many minutes.
    static let round = 60
}
