import Core
import Testing

@testable import Communication

/// Who may begin which kind of talk (domain section 1, K12a).
struct `A talk is begun` {
    private static func standing(_ change: (inout TalkStart.Standing) -> Void = { _ in }) -> TalkStart.Standing {
        var standing = TalkStart.Standing()
        change(&standing)
        return standing
    }

    private static let leader = standing { $0.isDirectLeader = true }
    private static let above = standing { $0.isAbove = true }
    private static let beside = standing()

    private func kinds(_ role: Role, _ standing: TalkStart.Standing) -> [TalkKind] { TalkStart.kinds(role, standing) }

    @Test func `by the direct leader: reviews, problems, guidance, care, onboarding`() {
        #expect(kinds(.leader, Self.leader) == [.c1, .c2, .c2b, .c4, .c7])
    }

    @Test func `by the manager above: every kind`() {
        #expect(kinds(.manager, Self.above) == TalkKind.allCases)
    }

    // C6: HR or the manager, not the direct leader, be they a manager too.
    @Test func `by the manager who leads directly: every kind but the exit interview`() {
        #expect(kinds(.manager, Self.leader) == TalkKind.allCases.filter { $0 != .c6 })
        #expect(TalkStart.refusal(.c6, by: .manager, Self.leader) == .directLeader)
        #expect(TalkStart.refusal(.c6, by: .leader, Self.leader) == .directLeader)
        var owner = Self.leader
        owner.owns = true
        #expect(TalkStart.refusal(.c6, by: .leader, owner) == .directLeader, "not even where it is due with them")
    }

    @Test func `by HR: promotion, care, own matters, exit, onboarding, departments`() {
        #expect(kinds(.hr, Self.beside) == [.c3, .c4, .c5, .c6, .c7, .c8])
    }

    @Test func `by the analyst: guidance`() { #expect(kinds(.qa, Self.beside) == [.c2b]) }

    @Test(arguments: [Role.agent, .floor, .trainer, .administrator])
    func `by nobody else`(_ role: Role) { #expect(kinds(role, Self.beside) == []) }

    @Test func `by another team's leader: nothing`() { #expect(kinds(.leader, Self.beside) == []) }

    @Test(arguments: TalkKind.allCases.filter { $0 != .c6 }, [Role.leader, .qa, .trainer])
    func `by whoever owns what is due`(_ kind: TalkKind, _ role: Role) {
        #expect(TalkStart.refusal(kind, by: role, Self.standing { $0.owns = true }) == nil)
    }

    @Test(arguments: TalkKind.allCases, Role.allCases)
    func `by nobody with themselves, nor with who stands above them`(_ kind: TalkKind, _ role: Role) {
        let (own, up) = (
            Self.standing { ($0.isSelf, $0.owns) = (true, true) },
            Self.standing { ($0.isBelow, $0.owns) = (true, true) }
        )
        #expect(TalkStart.refusal(kind, by: role, own) == .oneself)
        #expect(TalkStart.refusal(kind, by: role, up) == .above)
    }

    // C5a.
    @Test(arguments: Role.allCases)
    func `about a complaint by nobody complained of, nor below them`(_ role: Role) {
        let standing = Self.standing { ($0.isComplainedOf, $0.owns, $0.isAbove) = (true, true, true) }
        #expect(TalkStart.refusal(.c5, by: role, standing) == .complainedOf)
    }
}
