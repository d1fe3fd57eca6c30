import Core
import Testing

@testable import Communication

/// The distribution of lengths and places (P5, P6): shown, never asked about.
struct `Lengths of talks` {
    func count(_ kind: TalkKind, _ minutes: Int?, _ talks: Int, _ place: TalkPlace? = nil) -> TalkLengths.Count {
        TalkLengths.Count(kind: kind, minutes: minutes, place: place, talks: talks)
    }

    @Test(
        arguments: [
            (9, TalkLengths.Bin.under10), (10, .to19), (19, .to19), (20, .to29), (29, .to29), (30, .to44), (44, .to44),
            (45, .to60), (60, .to60), (61, .over60),
        ]
    )
    func `stand side by side`(_ minutes: Int, _ bin: TalkLengths.Bin) {
        #expect(TalkLengths.Bin(minutes: minutes) == bin)
    }

    @Test func `count by kind, with the middle of those on file and how many lie within the band`() throws {
        let lengths = TalkLengths([
            count(.c1, 60, 2), count(.c1, 29, 1), count(.c1, nil, 5), count(.c1, 30, 1, .walk), count(.c2b, 30, 1),
        ])
        #expect(lengths.kinds.map(\.kind) == [.c1, .c2b])
        let review = try #require(lengths.kinds.first)
        #expect(review.talks == 9 && review.timed == 4 && review.within == 3)
        #expect(review.median == 30, "the lower of the two in the middle")
        #expect(review.bins == [.to29: 1, .to44: 1, .to60: 2] && review.places == [.walk: 1])
        #expect(lengths.kinds[1].within == 1)
    }

    @Test func `of which nothing is known have no middle`() throws {
        let kind = try #require(TalkLengths([count(.c4, nil, 3)]).kinds.first)
        #expect(kind.median == nil && kind.timed == 0 && kind.talks == 3)
        #expect(TalkLengths([]).kinds.isEmpty)
    }
}
