import Core
import Support
import Testing

@testable import Communication

struct `A filter of the archive` {
    @Test func `is what the address says, and what it says wrong is not asked`() {
        let filter = ArchiveFilter(query: [
            "q": " 退款 ", "kind": "C2b", "team": "A", "holder": "M1", "from": "2026-11-01", "to": "2026-11-31",
        ])
        #expect(filter.text == "退款" && filter.kind == .c2b && filter.team == "A" && filter.holder == "M1")
        #expect(filter.from == "2026-11-01" && filter.to == nil)
        #expect(ArchiveFilter(query: ["kind": "C99", "q": " ", "before": "7"]).isEmpty)
    }

    @Test func `is understood as words, or as a name with words`() {
        #expect(ArchiveWay.all(nil) == [ArchiveWay(name: nil, looked: nil)])
        #expect(
            ArchiveWay.all("张伟 退款") == [
                ArchiveWay(name: nil, looked: #""张伟" AND "退款""#), ArchiveWay(name: "张伟", looked: #""退款""#),
                ArchiveWay(name: "张伟退款", looked: nil),
            ]
        )
    }

    @Test func `of nothing but signs finds nobody, and never everything`() {
        #expect(ArchiveWay.all("%") == [ArchiveWay(name: "%", looked: nil)])
        #expect(
            ArchiveWay.all("张伟 %") == [
                ArchiveWay(name: nil, looked: #""张伟""#), ArchiveWay(name: "张伟%", looked: nil),
            ]
        )
    }
}

struct `A place in the archive` {
    private func entry(_ id: String, at seconds: Int64) -> ArchiveEntry {
        ArchiveEntry(
            talk: ID(id),
            person: PersonID("p"),
            kind: .c1,
            heldAt: Instant(seconds: seconds),
            heldOn: "2026-11-23",
            heldBy: nil,
            hiddenFrom: nil
        )
    }

    @Test func `is the higher the later, whatever the ids`() {
        let days: [Int64] = [-1_000_000_000, -1, 0, 1, 1_795_399_200, 1_795_399_201, 8_000_000_000]
        for a in ["a", "b", "c"] {
            for b in ["a", "b", "c"] {
                for (one, next) in zip(days, days.dropFirst()) {
                    #expect(entry(a, at: one).number < entry(b, at: next).number)
                }
            }
        }
    }

    @Test func `leaves room for the texts of a talk, and is not the same for two talks of one second`() {
        let numbers = (0..<1000).map { entry("talk \($0)", at: 1_795_399_200).number }
        #expect(numbers.allSatisfy { $0 % 4 == 0 })
        #expect(Set(numbers).count == 1000)
    }

    @Test func `is made of any moment without breaking`() {
        #expect(entry("a", at: .max / 1_000_000).number > 0)
        #expect(entry("a", at: .min / 1_000_000).number < 0)
    }
}
