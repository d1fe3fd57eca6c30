import Core
import Store
import Support
import Testing

@testable import Store

struct `A ring of keys` {
    @Test(arguments: ["", "组长说话很冲，我不想在这里干了", String(repeating: "长", count: 10_000)])
    func `opens what it sealed, and nothing of the text shows`(_ text: String) throws {
        let ring = KeyRing()
        let bytes = try ring.seal(text, as: "a")
        #expect(try ring.open(bytes, number: 1, as: "a") == text)
        #expect(bytes.count == text.utf8.count + 28)
        #expect(text.isEmpty || !String(decoding: bytes, as: UTF8.self).contains(text.prefix(2)))
        // The same text never looks the same twice.
        #expect(try ring.seal(text, as: "a") != bytes)
    }

    @Test func `opens nothing that was changed, moved to another id or sealed with another ring`() throws {
        let ring = KeyRing()
        let bytes = try ring.seal("机密", as: "a")
        #expect(throws: Failure.self) { try ring.open(bytes, number: 1, as: "b") }
        #expect(throws: Failure.self) { try KeyRing().open(bytes, number: 1, as: "a") }
        #expect(throws: Failure.self) { try ring.open(bytes, number: 2, as: "a") }
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            #expect(throws: Failure.self) { try ring.open(changed, number: 1, as: "a") }
        }
        #expect(throws: Failure.self) { try ring.open([], number: 1, as: "a") }
    }

    @Test func `seals with the new key after a rotation, opens with both, and with one when pruned`() throws {
        let old = KeyRing()
        let ring = old.rotated()
        let bytes = try ring.seal("x", as: "a")
        #expect(ring.current == 2)
        #expect(try ring.open(bytes, number: 2, as: "a") == "x")
        #expect(try ring.open(try old.seal("y", as: "b"), number: 1, as: "b") == "y")
        #expect(throws: Failure.self) { try ring.pruned().open(try old.seal("y", as: "b"), number: 1, as: "b") }
        #expect(try ring.pruned().open(bytes, number: 2, as: "a") == "x")
        #expect(ring.mark(of: "x") == old.mark(of: "x"))
        #expect(ring.mark(of: "x") != KeyRing().mark(of: "x"))
    }

    @Test func `comes back from its file, and from no other text`() throws {
        let ring = KeyRing().rotated()
        let read = try #require(KeyRing(text: ring.text))
        #expect(read.text == ring.text)
        #expect(try read.open(try ring.seal("x", as: "a"), number: 2, as: "a") == "x")
        let lines = ring.text.split(separator: "\n").map(String.init)
        for text in [
            "", "zhiyin keys 1\n", lines[0...1].joined(separator: "\n"), lines[1...].joined(separator: "\n"),
            [lines[0], lines[1], lines[3], lines[2]].joined(separator: "\n"), ring.text + "3 short\n",
            lines[0...2].joined(separator: "\n") + "\n" + lines[2],
        ] { #expect(KeyRing(text: text) == nil) }
    }
}
