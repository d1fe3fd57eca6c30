import Core
import Support
import Testing

struct `An id` {
    @Test func `is a version 7 UUID with its moment in front`() throws {
        // RFC 9562, A.6: unix_ts_ms 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
        let id = PersonID(
            at: Instant(microseconds: 0x017F_22E2_79B0 * 1000),
            random: 0xCC3,
            more: 0x18C4_DC0C_0C07_398F
        )
        #expect(id.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test func `has its version and variant whatever the chance`() throws {
        var dice = Dice(state: 3)
        for _ in 0..<1000 {
            let at = Instant(microseconds: Int64.random(in: 0...4_000_000_000_000_000, using: &dice))
            let text = PersonID(at: at, random: dice.next(), more: dice.next()).text
            let parts = text.split(separator: "-").map(String.init)
            #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
            #expect(parts[2].hasPrefix("7"))
            #expect(["8", "9", "a", "b"].contains(parts[3].prefix(1)))
            #expect(UInt64(parts[0] + parts[1], radix: 16) == UInt64(at.microseconds / 1000))
            #expect(text == text.lowercased())
        }
    }

    @Test func `sorts by its moment`() {
        var dice = Dice(state: 4)
        let moments = (0..<500).map { _ in Int64.random(in: 0...9_000_000_000_000, using: &dice) * 1000 }.sorted()
        let ids = moments.map { PersonID(at: Instant(microseconds: $0), random: dice.next(), more: dice.next()) }
        for (earlier, later) in zip(ids.indices, ids.indices.dropFirst()) where moments[earlier] < moments[later] {
            #expect(ids[earlier] < ids[later])
        }
    }

    @Test func `of one moment is not another's`() {
        let at = Instant(seconds: 1_795_316_645)
        #expect(Set((0..<1000).map { _ in PersonID(at: at) }).count == 1000)
    }

    @Test func `of a moment before 1970 is of 1970`() {
        #expect(PersonID(at: Instant(seconds: -5), random: 0, more: 0).text == "00000000-0000-7000-8000-000000000000")
    }
}
