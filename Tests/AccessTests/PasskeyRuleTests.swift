import Core
import Crypto
import Foundation
import Testing

@testable import Access

private let place = PasskeyPlace(origin: "http://localhost:8080", host: "localhost")
private let rule = PasskeyRule(place: place, challenge: "c-1")

private func using(
    _ device: Authenticator,
    counted before: Int64 = 0,
    challenge: String = "c-1",
    _ change: (inout [UInt8]) -> Void = { _ in }
) throws -> PasskeyRefusal? {
    let known = KnownPasskey(account: AccountID("a"), key: device.key, host: "localhost", counter: before)
    var signature = try device.signature(challenge)
    change(&signature)
    do throws(PasskeyRefusal) {
        _ = try rule.used(
            client: device.client(challenge, .use),
            authenticator: device.data,
            signature: signature,
            known
        )
        return nil
    } catch {
        return error
    }
}

private func making(_ device: Authenticator, _ bytes: [UInt8]? = nil, challenge: String = "c-1") -> PasskeyRefusal? {
    do throws(PasskeyRefusal) {
        let made = try rule.made(client: device.client(challenge, .make), authenticator: bytes ?? device.made)
        return made.credential == device.credential && made.key == device.key ? nil : .key
    } catch {
        return error
    }
}

private func device(_ change: (inout Authenticator) -> Void = { _ in }) -> Authenticator {
    var device = Authenticator()
    change(&device)
    return device
}

struct `What an authenticator says` {
    @Test func `is believed where everything fits, making and using`() throws {
        #expect(making(device()) == nil)
        #expect(try using(device()) == nil)
        #expect(try using(device { $0.isFramed = false }) == nil)
    }

    @Test func `counts for this page alone`() throws {
        for (change, refusal): ((inout Authenticator) -> Void, PasskeyRefusal) in [
            ({ $0.origin = "http://localhost:8081" }, .origin), ({ $0.origin = "https://localhost:8080" }, .origin),
            ({ $0.origin = "http://localhost.example.org:8080" }, .origin), ({ $0.host = "example.org" }, .host),
            ({ $0.isFramed = true }, .framed),
        ] {
            #expect(try using(device(change)) == refusal)
            #expect(making(device(change)) == refusal)
        }
    }

    @Test func `counts for this asking alone, and a making is no using`() throws {
        #expect(try using(device(), challenge: "c-2") == .challenge)
        #expect(making(device(), challenge: "c-2") == .challenge)
        #expect(try using(device { $0.type = "webauthn.create" }) == .kind)
        #expect(making(device { $0.type = "webauthn.get" }) == .kind)
    }

    @Test func `needs somebody there whom it knows`() throws {
        #expect(try using(device { $0.flags = 4 }) == .absent)
        #expect(try using(device { $0.flags = 1 }) == .unverified)
        #expect(making(device { $0.flags = 1 }) == .unverified)
    }

    @Test func `is refused when another key signed, or anything changed`() throws {
        let (mine, other) = (device(), device())
        let known = KnownPasskey(account: AccountID("a"), key: mine.key, host: "localhost", counter: 0)
        let signature = try other.signature("c-1")
        #expect(throws: PasskeyRefusal.signature) {
            try rule.used(client: other.client("c-1", .use), authenticator: other.data, signature: signature, known)
        }
        #expect(try using(device()) { $0[$0.count - 1] ^= 1 } == .signature)
        #expect(try using(device()) { $0 = [] } == .signature)
    }

    /// A counter that stands still or goes back is a copy's; one that never counts is none.
    @Test(arguments: [(0, 0, true), (0, 1, true), (5, 6, true), (5, 5, false), (5, 4, false), (5, 0, false)])
    func `counts on`(_ before: Int, _ now: Int, _ fits: Bool) throws {
        let refusal = try using(device { $0.counter = UInt32(now) }, counted: Int64(before))
        #expect(refusal == (fits ? nil : .counter))
    }

    @Test func `that is cut short or of another kind of key is none`() {
        let one = device()
        for length in 0..<one.made.count { #expect(making(one, Array(one.made[..<length])) == .malformed, "\(length)") }
        var rsa = one.made
        rsa[rsa.count - 77 + 4] = 0x39
        #expect(making(one, rsa) == .malformed)
        var nowhere = one.made
        for index in nowhere.count - 32..<nowhere.count { nowhere[index] = 0 }
        #expect(making(one, nowhere) == .malformed, "a point on no curve")
        #expect(making(one, one.data) == .key, "no key follows")
    }
}
