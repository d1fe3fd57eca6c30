import Core
import Foundation
import Testing

@testable import Access

struct `A password` {
    /// RFC 7914, 12.
    @Test(arguments: [
        (
            "password", "NaCl", PasswordHash.Cost(ln: 10, r: 8, p: 16),
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", PasswordHash.Cost(ln: 14, r: 8, p: 1),
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ])
    func `is hashed as RFC 7914 says`(password: String, salt: String, cost: PasswordHash.Cost, wanted: String) throws {
        let found = try Scrypt.derive(Array(password.utf8), salt: Array(salt.utf8), cost: cost, bytes: 64)
        let text = found.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        #expect(text == wanted)
    }

    @Test func `is kept with its cost and salt, and matches itself only`() throws {
        let cost = PasswordHash.Cost(ln: 4, r: 8, p: 1)
        let kept = try Scrypt.hash("一匹黑马跑过了北京站 café", cost: cost)
        #expect(kept.text.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        let read = try #require(PasswordHash(kept.text))
        #expect(read == kept)
        #expect(try Scrypt.matches("一匹黑马跑过了北京站 cafe\u{301}", read), "composed otherwise it is the same")
        #expect(try !Scrypt.matches("一匹黑马跑过了北京站 cafe", read))
        #expect(try Scrypt.hash("x", cost: cost).salt != Scrypt.hash("x", cost: cost).salt)
    }

    @Test(arguments: [
        "", "$scrypt$", "$argon2id$ln=4,r=8,p=1$c2FsdHNhbHQ$aGFzaA", "$scrypt$ln=99,r=8,p=1$c2FsdHNhbHQ$aGFzaA",
        "$scrypt$ln=4,r=8$c2FsdHNhbHQ$aGFzaA", "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$aGFzaA",
    ])
    func `in any other format opens nothing`(text: String) { #expect(PasswordHash(text) == nil) }

    @Test(arguments: [
        (PasswordHash.Cost(ln: 15, r: 8, p: 3), false), (.init(ln: 14, r: 8, p: 3), true),
        (.init(ln: 15, r: 8, p: 2), true), (.init(ln: 17, r: 8, p: 1), false),
    ])
    func `is hashed anew when trials became cheaper than they must be`(cost: PasswordHash.Cost, isOlder: Bool) {
        let hash = PasswordHash(cost: cost, salt: Scrypt.nobodys.salt, hash: Scrypt.nobodys.hash)
        #expect(hash.isOlder(than: .today) == isOlder)
    }

    @Test(arguments: [
        ("elf zeichen", PasswordRule.No?.some(.tooShort)), ("twelve signs", nil), ("一二三四五六七八九十甲", .tooShort),
        ("一匹黑马跑过了北京站去", .tooShort), ("一匹黑马跑过了北京站前面", nil), (String(repeating: "ab9x", count: 32), .common),
        (String((0..<129).map { "abcdefghijklmnopqrstuvwxyz0123456789"[$0] }), .tooLong),
        ("aaaaaaaaaaaa", .common), ("Password2026!", .common), ("password1234", .common), ("qwertyuiop12", .common),
        ("123456789012", .common), ("abcabcabcabc", .common), ("correcthorsebatterystaple", .common),
        ("my name is zhou xiao", .ownName), ("E10023 is my number", .ownName), ("周晓今天要去爬一座很高的山", .ownName),
        ("blue lamp under stairs", nil),
    ])
    func `is long, not common, and not the own name`(password: String, wanted: PasswordRule.No?) {
        var found: PasswordRule.No?
        do throws(PasswordRule.No) {
            try PasswordRule.check(password, again: password, names: ["周晓", "zhouxiao", "e10023"])
        } catch { found = error }
        #expect(found == wanted, "\(password)")
    }

    @Test(arguments: [
        ("zhiyin-admin-2026", true), ("callcenter manager 1", true), ("知音客服中心2026年1月1日", true),
        ("Shanghai-Login-2026", true), ("agent zhiyin abcde", true), ("agent zhiyin abcdef", false),
        ("my manager paints boats", false), ("739184620571", false),
    ])
    func `is more than words of the place`(password: String, isRefused: Bool) {
        var found: PasswordRule.No?
        do throws(PasswordRule.No) {
            try PasswordRule.check(password, again: password, names: ["周晓"], site: "Shanghai")
        } catch { found = error }
        #expect(found == (isRefused ? .ofThePlace : nil), "\(password)")
    }

    @Test func `is typed twice alike`() {
        #expect(throws: PasswordRule.No.notTheSame) {
            try PasswordRule.check("blue lamp under stairs", again: "blue lamp under stair", names: [])
        }
    }

    @Test func `is hashed by two at a time, and too many are turned away`() async throws {
        let pool = HashingPool(places: 2, queue: 1)
        let running = Running()
        let answers = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do {
                        try await pool.run {
                            running.enter()
                            Thread.sleep(forTimeInterval: 0.03)
                            running.leave()
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(running.most <= 2)
        #expect(answers.contains(true) && answers.contains(false))
        #expect(try await pool.run { 7 } == 7, "the places are free again")
    }
}

/// Counts how many are inside at once.
private final class Running: @unchecked Sendable {
    private let lock = NSLock()
    private var now = 0
    private(set) var most = 0

    func enter() {
        lock.withLock {
            now += 1
            most = max(most, now)
        }
    }
    func leave() { lock.withLock { now -= 1 } }
}

extension String {
    fileprivate subscript(index: Int) -> Character { Array(self)[index % count] }
}
