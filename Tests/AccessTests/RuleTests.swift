import Core
import Support
import Testing

@testable import Access

struct `Waiting after wrong passwords` {
    private static let now = Instant(seconds: 1_795_399_200)

    private func ago(_ seconds: Int, times: Int = 1) -> [Instant] {
        Array(repeating: Self.now + -seconds, count: times)
    }

    @Test(arguments: [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (60, 900)])
    func `doubles from the fifth on and ends at a quarter of an hour`(failures: Int, wait: Int) {
        #expect(SignInDelay.wait(after: failures) == wait)
    }

    @Test(arguments: [
        // Failures, seconds since the last, seconds still to wait.
        (4, 0, 0), (5, 0, 30), (5, 29, 1), (5, 30, 0), (10, 899, 1), (10, 900, 0), (10, 3599, 0), (10, 3600, 0),
    ])
    func `ends on the second`(failures: Int, since: Int, left: Int) {
        let until = SignInDelay.until(.init(own: ago(since, times: failures)), now: Self.now)
        #expect(until == (left == 0 ? nil : Self.now + left))
    }

    @Test func `forgets what is an hour old`() {
        let old = SignInDelay.Failures(own: ago(3600, times: 9) + ago(0))
        #expect(SignInDelay.until(old, now: Self.now) == nil)
        let young = SignInDelay.Failures(own: ago(3599, times: 9) + ago(0))
        #expect(SignInDelay.until(young, now: Self.now) == Self.now + 900)
    }

    @Test func `holds an address that tried a hundred, but not a browser that is known`() {
        let spent = ago(60, times: 99) + ago(800)
        var failures = SignInDelay.Failures(ofAddress: spent)
        #expect(SignInDelay.until(failures, now: Self.now) == Self.now + 100, "the oldest leaves after 15 minutes")
        failures.isKnownDevice = true
        #expect(SignInDelay.until(failures, now: Self.now) == nil)
        #expect(SignInDelay.until(.init(ofAddress: Array(spent.dropLast())), now: Self.now) == nil)
    }

    @Test func `of codes is ten in an hour`() {
        #expect(CodeBudget.until(ago(10, times: 9), now: Self.now) == nil)
        #expect(CodeBudget.until(ago(10, times: 9) + ago(3590), now: Self.now) == Self.now + 10)
        #expect(CodeBudget.until(ago(10, times: 9) + ago(3600), now: Self.now) == nil)
    }
}

struct `A session's life` {
    private let life = SessionLife(idleSeconds: 600, wholeSeconds: 3600)
    private let began = Instant(seconds: 1_795_399_200)

    @Test(arguments: [(0, 599, false), (0, 600, true), (3500, 3599, false), (3500, 3600, true), (3599, 3600, true)])
    func `ends in silence and at its age, on the second`(seen: Int, now: Int, isOver: Bool) {
        #expect(life.isOver(began: began, seen: began + seen, now: began + now) == isOver)
    }

    @Test(arguments: [
        (600, 59, false), (600, 60, true), (28_800, 299, false), (28_800, 300, true), (5, 0, false), (5, 1, true),
    ])
    func `is written down once in a while`(idle: Int, since: Int, isTouched: Bool) {
        let life = SessionLife(idleSeconds: idle, wholeSeconds: 86_400)
        #expect(life.isTouched(seen: began, now: began + since) == isTouched)
    }
}

struct `The rules of signing in` {
    @Test func `hold by default, and what is out of bounds or unknown changes nothing`() {
        let rules = AccessRules([
            ("session.days", "0"), ("session.days", "91"), ("session.idle_minutes", "4"), ("K1.days", "9"),
            ("session.kiosk_idle_minutes", "x"),
        ])
        #expect(rules == AccessRules())
        #expect(rules.life(atKiosk: false) == SessionLife(idleSeconds: 28_800, wholeSeconds: 14 * 86_400))
        #expect(rules.life(atKiosk: true) == SessionLife(idleSeconds: 180, wholeSeconds: 3600))
    }

    @Test func `are the last ones set`() {
        let rules = AccessRules([("session.days", "1"), ("session.days", "90"), ("session.idle_minutes", "5")])
        #expect(rules.life(atKiosk: false) == SessionLife(idleSeconds: 300, wholeSeconds: 90 * 86_400))
    }

    @Test func `ask a second factor of whom they name, agents never`() {
        #expect(AccessRules().requiresSecondFactor(.manager, isAdministrator: true))
        #expect(!AccessRules().requiresSecondFactor(.manager, isAdministrator: false))
        let rules = AccessRules([("second_factor.roles", "hr,agent,nobody")])
        #expect(rules.secondFactor == [.hr])
        #expect(rules.requiresSecondFactor(.hr, isAdministrator: false))
        #expect(!rules.requiresSecondFactor(.agent, isAdministrator: true))
        #expect(AccessRules([("second_factor.roles", "")]).secondFactor.isEmpty)
    }
}

struct `An account` {
    @Test(arguments: [
        (AccountFacts(isEmployed: true), AccountState.none), (.init(isEmployed: true, isInvited: true), .invited),
        (.init(isEmployed: true, isInvited: true, hasPassword: true), .active),
        (.init(isEmployed: true, wasSeen: true), .active),
        (.init(isEmployed: true, isLocked: true, hasPassword: true), .locked),
        (.init(isEmployed: false, isLocked: true, hasPassword: true), .ended),
        (.init(isEmployed: true, isEnded: true, hasPassword: true), .ended),
    ])
    func `stands where its dates put it`(facts: AccountFacts, state: AccountState) {
        #expect(facts.state == state)
        #expect(facts.mayComeIn == (state != .locked && state != .ended))
    }

    @Test(arguments: [("2026-11-22", false), ("2026-11-23", true), ("2026-11-29", true), ("2026-11-30", false)])
    func `administers from the first day until the day before the end`(day: Day, isInForce: Bool) {
        let grant = Grant(id: "g", from: "2026-11-23", until: "2026-11-30", grantedBy: "MAX", isRevoked: false)
        #expect(grant.isInForce(on: day) == isInForce)
        let revoked = Grant(id: "g", from: "2026-11-23", until: nil, grantedBy: "MAX", isRevoked: true)
        #expect(!revoked.isInForce(on: day))
    }

    @Test func `is HR's to invite and lock below managers, and an administrator's to do all with but to themselves`() {
        let hr = Authority.Reader(account: "hana", role: .hr, isAdministrator: false)
        let admin = Authority.Reader(account: "ada", role: .agent, isAdministrator: true)
        func target(_ account: String, _ role: Role, _ isAdministrator: Bool = false) -> Authority.Target {
            Authority.Target(account: account, role: role, isAdministrator: isAdministrator, state: .active)
        }
        func acts(_ reader: Authority.Reader, _ target: Authority.Target) -> Set<Authority.Act> {
            Set(Authority.Act.allCases.filter { Authority.may($0, reader, on: target) })
        }
        #expect(acts(hr, target("ben", .agent)) == [.invite, .lock, .endSessions])
        #expect(acts(hr, target("max", .manager)).isEmpty, "a link for somebody is being them")
        #expect(acts(hr, target("hilde", .hr)).isEmpty)
        #expect(acts(hr, target("ben", .agent, true)).isEmpty, "an administrator is not HR's to reset")
        #expect(acts(hr, target("hana", .hr)).isEmpty)
        #expect(acts(admin, target("max", .manager)) == [.invite, .lock, .endSessions, .clearSecondFactor, .grant])
        #expect(acts(admin, target("ada", .agent, true)) == [.invite, .endSessions])
        #expect(
            acts(admin, target("eve", .agent, true)) == [.invite, .lock, .endSessions, .clearSecondFactor, .revoke]
        )
        let manager = Authority.Reader(account: "max", role: .manager, isAdministrator: false)
        #expect(acts(manager, target("ben", .agent)).isEmpty)
    }

    @Test(arguments: [
        (AccountState.none, [Authority.Act.invite, .lock, .grant]),
        (.invited, [.invite, .lock, .endSessions, .clearSecondFactor, .grant]),
        (.locked, [.unlock, .endSessions, .clearSecondFactor, .grant]), (.ended, [.endSessions, .clearSecondFactor]),
    ])
    func `takes only what makes sense for it`(state: AccountState, wanted: [Authority.Act]) {
        let admin = Authority.Reader(account: "ada", role: .agent, isAdministrator: true)
        let target = Authority.Target(account: "ben", role: .agent, isAdministrator: false, state: state)
        #expect(Set(Authority.Act.allCases.filter { Authority.may($0, admin, on: target) }) == Set(wanted))
    }

    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36", "Chrome · Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge · Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Mobile Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (Linux; Android 13) Chrome/86.0 MicroMessenger/8.0", "WeChat · Android"), ("curl/8.5", "?"),
    ])
    func `names a browser in words people know`(agent: String, name: String) { #expect(DeviceName.of(agent) == name) }
}
