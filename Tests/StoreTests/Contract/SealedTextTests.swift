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
            func anew() async throws -> Int {
                try await database.write(.system("test"), "rotate") { tx in
                    try SealedTextStore(tx, clock: .system).sealAnew(atMost: 2, tx)
                }
            }
            for expected in [2, 2, 1, 0] { #expect(try await anew() == expected) }
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

    @Test func `lose no key to a second process or a file of something else`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "keys").path
        #expect(try KeyFile.load(path) == nil)
        let first = try KeyFile.make(path)
        #expect(try KeyFile.make(path).text == first.text)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        try KeyFile.replace(path, with: first.rotated())
        #expect(try KeyFile.load(path)?.current == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["keys"])
        try Data("something else".utf8).write(to: URL(filePath: path))
        #expect(throws: Failure.self) { try KeyFile.load(path) }
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
