import Core
import Foundation
import Store
import Support
import Testing

@testable import Store

struct `Sealed texts` {
    private static let ann = PersonID("ann")
    private static let bob = PersonID("bob")

    @Test(arguments: TestEngine.available)
    func `are opened in scope only, and no table says what they say`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let id = try await Self.sealed("想离职，别告诉组长", database)
            func read(_ scope: Scope) async throws -> String? {
                try await database.readConfidential(Actor(name: "reader", scope: scope), "read a note") { tx in
                    try SealedTextStore(tx, clock: .system).open(id, tx)
                }
            }
            #expect(try await read(.all) == "想离职，别告诉组长")
            #expect(try await read(.own(Self.ann)) == "想离职，别告诉组长")
            #expect(try await read(.own(Self.bob)) == nil)
            #expect(try await read(.none) == nil)
            let kept = Holder()
            _ = try await database.archive { kept }
            #expect(kept.text.contains(id.text))
            #expect(!kept.text.contains("离职"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `are sealed anew in pieces after a rotation, and then open with the new key alone`(
        _ engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            var ids: [ID<SealedText>] = []
            for number in 0..<5 { ids.append(try await Self.sealed("第 \(number) 段", database)) }
            let ring = try #require(database.keys?.rotated())
            try await database.unlock(with: ring)
            var after = ""
            for expected in [2, 2, 1, 0] {
                let piece = try await database.write(.system("test"), "rotate") { [after] tx in
                    try SealedTextStore(tx, clock: .system).sealAnew(after: after, atMost: 2, tx)
                }
                #expect(piece.count == expected)
                after = piece.last ?? ""
            }
            #expect(try await Self.anew(database) == 0, "what is done is not done again")
            try await database.unlock(with: ring.pruned())
            let found = try await database.read(.all) { [ids] tx in
                try ids.map { try SealedTextStore(tx, clock: .system).open($0, tx) }
            }
            #expect(found == (0..<5).map { "第 \($0) 段" })
            let checked = try await database.read(.all) { tx in
                try SealedTextStore(tx, clock: .system).checked(tx).broken
            }
            #expect(checked == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `that are damaged hold up no change of keys, and are counted`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let first = try await Self.sealed("甲", database)
            let second = try await Self.sealed("乙", database)
            try await database.write(.system("test"), "damage") { tx in
                _ = try tx.run(
                    "UPDATE sealed_text {unscoped: test} SET body = $1 WHERE sealed_id = $2",
                    [.bytes([1, 2, 3]), .id(first)]
                )
            }
            try await database.unlock(with: try #require(database.keys?.rotated()))
            #expect(try await Self.anew(database) == 1)
            let (checked, uses, text) = try await database.read(.all) { tx in
                let store = try SealedTextStore(tx, clock: .system)
                return (try store.checked(tx), try KeyUseStore.uses([], tx), try store.open(second, tx))
            }
            #expect(checked == (2, 1))
            #expect(uses == [1: 1, 2: 1])
            #expect(text == "乙")
        }
    }

    @Test(arguments: TestEngine.available)
    func `are never sealed with a key that was dropped`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            _ = try await Self.sealed("x", database)
            let old = try #require(database.keys)
            let new = old.rotated()
            try await database.unlock(with: new)
            func drop() async throws {
                try await database.write(.system("test"), "drop") { tx in
                    try KeyCheckStore().forgetOlder(than: new, at: Instant(seconds: 0), tx)
                }
            }
            // One text still needs it.
            await #expect(throws: (any Error).self) { try await drop() }
            #expect(try await Self.anew(database) == 1)
            try await drop()
            // A server that has not seen the change.
            await #expect(throws: Failure.self) { try await database.unlock(with: old) }
            await #expect(throws: Failure.self) {
                try await database.write(.system("test"), "seal") { tx in
                    try KeyCheckStore().remember(old, at: Instant(seconds: 0), tx)
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are sealed with the keys another program puts into the file, from the next transaction on`(
        _ engine: TestEngine
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "keys").path
        try await withDatabase(engine) { database in
            let ring = try KeyFile.make(path)
            try await database.unlock(with: ring, from: path)
            let first = try await Self.sealed("前", database)
            let next = ring.rotated()
            try await database.write(.system("test"), "announce") { tx in
                try KeyCheckStore().announce(next, at: Instant(seconds: 0), tx)
            }
            try KeyFile.replace(path, with: next)
            let second = try await Self.sealed("后", database)
            let uses = try await database.read(.all) { tx in try KeyUseStore.uses([], tx) }
            #expect(uses == [1: 1, 2: 1])
            // Another database's keys, rubbish and no file at all change nothing.
            try KeyFile.replace(path, with: KeyRing())
            #expect(database.keys?.current == 2)
            try Data("rubbish".utf8).write(to: URL(filePath: path))
            #expect(database.keys?.current == 2)
            try FileManager.default.removeItem(atPath: path)
            let texts = try await database.read(.all) { tx in
                try [first, second].map { try SealedTextStore(tx, clock: .system).open($0, tx) }
            }
            #expect(texts == ["前", "后"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `get a key whose number was never given, also where a change was broken off before its file was written`(
        _ engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            let ring = KeyRing()
            try await database.unlock(with: ring)
            try await database.write(.system("test"), "announce, then be killed") { tx in
                try KeyCheckStore().announce(ring.rotated(), at: Instant(seconds: 0), tx)
            }
            try await database.unlock(with: ring)
            let highest = try await database.read(.all) { tx in try KeyCheckStore().highest(tx) }
            #expect(highest == 2)
            let next = ring.rotated(past: highest)
            #expect(next.numbers == [1, 3])
            try await database.unlock(with: next)
            #expect(try await Self.sealed("x", database).text.isEmpty == false)
        }
    }

    @Test(arguments: TestEngine.available)
    func `need their own keys`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let id = try await Self.sealed("x", database)
            await #expect(throws: Failure.self) { try await database.unlock(with: KeyRing()) }
            #expect(try await database.read(.all) { tx in try SealedTextStore(tx, clock: .system).open(id, tx) } == "x")
        }
        try await withAddress(of: engine) { address in
            let database = try await Database.open(address)
            await #expect(throws: Failure.self) {
                try await database.read(.all) { tx in _ = try SealedTextStore(tx, clock: .system) }
            }
            try await database.close()
        }
    }

    @Test func `of a restored backup open with the copy of the keys`() async throws {
        let kept = Holder()
        let (id, keys) = try await withDatabase(.sqlite) { database in
            let id = try await Self.sealed("只有你我知道", database)
            _ = try await database.archive { kept }
            return (id, try #require(database.keys?.text))
        }
        try await withAddress(of: .sqlite, migrated: false) { address in
            let database = try await Database.open(address)
            _ = try await database.restore { kept.source }
            await #expect(throws: Failure.self) { try await database.unlock(with: KeyRing()) }
            try await database.unlock(with: try #require(KeyRing(text: keys)))
            let text = try await database.read(.all) { tx in try SealedTextStore(tx, clock: .system).open(id, tx) }
            #expect(text == "只有你我知道")
            try await database.close()
        }
    }

    /// Seals everything with the newest key; the number sealed.
    private static func anew(_ database: Database) async throws -> Int {
        try await database.write(.system("test"), "rotate") { tx in
            try SealedTextStore(tx, clock: .system).sealAnew(atMost: 100, tx).count
        }
    }

    /// Seals a text about Ann, with keys and people as needed.
    private static func sealed(_ text: String, _ database: Database) async throws -> ID<SealedText> {
        if database.keys == nil { try await database.unlock(with: KeyRing()) }
        return try await database.write(.system("test"), "seal") { tx in
            for person in [ann, bob] {
                try tx.run(
                    """
                    INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, $1, '')
                    ON CONFLICT (person_id) DO NOTHING
                    """,
                    [.id(person)]
                )
            }
            return try SealedTextStore(tx, clock: .system).seal(text, about: ann, tx)
        }
    }
}

/// Keeps an archive and gives it back.
private final class Holder: ArchiveSink, @unchecked Sendable {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var source: any ArchiveSource {
        Again(lines: bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast())
    }

    func take(_ lines: [UInt8]) throws { bytes += lines }
    func finish() throws {}

    private final class Again: ArchiveSource {
        private var rest: ArraySlice<ArraySlice<UInt8>>

        init(lines: ArraySlice<ArraySlice<UInt8>>) { rest = lines }

        func next(_ line: inout [UInt8]) throws -> Bool {
            guard let first = rest.popFirst() else { return false }
            line = Array(first)
            return true
        }
    }
}
