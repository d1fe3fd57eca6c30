import Core
import Support
import Testing

@testable import Communication

struct `The agreement of a talk written down in four fields` {
    func terms(_ agreed: String?, _ promise: String?, _ check: String?) -> Terms? {
        RecordedTerms.terms(agreed: agreed, promise: promise, check: check, today: "2026-11-23")
    }

    @Test(arguments: [("2026-11-23", false), ("2026-11-24", true), ("", false), ("soon", false)])
    func `needs a check date after today`(check: String, isMade: Bool) {
        #expect((terms("listen first", nil, check) != nil) == isMade)
    }

    @Test func `has what was agreed as a goal and what was promised as a promise of the same day`() throws {
        let both = try #require(terms("listen first", "an early shift", "2026-12-01"))
        #expect(both.goals.map(\.aim) == [.words("listen first")] && both.checks == ["2026-12-01"])
        #expect(both.promises.map(\.dueOn) == ["2026-12-01"])
        let promise = try #require(terms(" ", "an early shift", "2026-12-01"))
        #expect(promise.goals.isEmpty && promise.checks.isEmpty && promise.promises.count == 1)
        #expect(terms("", nil, "2026-12-01") == nil)
    }

    // P12: never wider than was said beside any of its fields.
    @Test(arguments: TalkKind.allCases)
    func `is read by no more than each of its fields`(kind: TalkKind) throws {
        let both = try #require(terms("a", "b", "2026-12-01"))
        let readers = RecordedTerms.readers(both, kind, isHidden: false)
        #expect(SaidField.agreed.readers(kind).mayBecome(readers) && SaidField.promise.readers(kind).mayBecome(readers))
        let agreed = RecordedTerms.readers(try #require(terms("a", nil, "2026-12-01")), kind, isHidden: false)
        #expect(agreed.admits([.leader]) == [.c1, .c2, .c2b].contains(kind))
        #expect(!readers.admits([.leader]))
    }
}
