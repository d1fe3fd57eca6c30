import Core

/// Who may begin which kind of talk (domain section 1, K12a).
package enum TalkStart {
    /// Where somebody stands to the person they want to talk with; nobody of these is in between.
    package struct Standing: Sendable, Hashable {
        package var isSelf = false
        /// The person stands above the one who begins.
        package var isBelow = false
        package var isDirectLeader = false
        /// Above the direct leader.
        package var isAbove = false
        /// What is due with the person is theirs to hold: as its holder, in somebody's place, as the matter's owner.
        package var owns = false
        /// Complained of, or below whom it is about (C5a).
        package var isComplainedOf = false

        package init() {}
    }

    package enum No: Refusal, Hashable, CaseIterable {
        case oneself, above, role, directLeader, complainedOf

        package var sentence: Word {
            switch self {
            case .oneself: Word("不能和自己面谈", "不能和自己面談", "Nobody holds a talk with themselves")
            case .above: Word("上级的面谈由更上一级安排", "上級的面談由更上一級安排", "Talks with a superior are for those higher up")
            case .role:
                Word("这类面谈不由您的岗位发起", "這類面談不由您的職務發起", "This kind of talk is begun by others")
            case .directLeader:
                Word(
                    "离职面谈由人事或主管来谈，不由直接组长谈",
                    "離職面談由人資或主管來談，不由直屬組長談",
                    "HR or the manager holds the exit interview, not the direct leader"
                )
            case .complainedOf: Word("没有这样的面谈", "沒有這樣的面談", "There is no such talk")
            }
        }
    }

    /// Nil where somebody of this role, standing there, may begin a talk of this kind; else why not.
    ///
    /// | kind | begun by |
    /// | --- | --- |
    /// | C1, C2 | the direct leader, managers above |
    /// | C2b | the quality analyst, the direct leader, managers above |
    /// | C3 | managers above, HR |
    /// | C4, C7 | the direct leader, managers above, HR |
    /// | C5 | the owner of the matter, managers above, HR; C5a nobody complained of or below them |
    /// | C6 | managers above, HR, never the direct leader |
    /// | C8 | managers, HR, the owner of the matter |
    ///
    /// Whoever owns what is due may begin its talk, but for C6.
    package static func refusal(_ kind: TalkKind, by role: Role, _ standing: Standing) -> No? {
        if standing.isSelf { return .oneself }
        if standing.isComplainedOf { return .complainedOf }
        if standing.isBelow { return .above }
        // Managers of the site stand in for one another; the direct leader's own post is not above themselves.
        let isManager = standing.isAbove || role == .manager && !standing.isDirectLeader
        if kind == .c6 {
            if standing.isDirectLeader { return .directLeader }
            return isManager || role == .hr ? nil : .role
        }
        if standing.owns { return nil }
        let isLeader = standing.isDirectLeader
        let may: Bool =
            switch kind {
            case .c1, .c2: isLeader || isManager
            case .c2b: isLeader || isManager || role == .qa
            case .c3: isManager || role == .hr || isLeader && role == .manager
            case .c4, .c7: isLeader || isManager || role == .hr
            case .c5: isManager || role == .hr || isLeader && role == .manager
            case .c6: false
            case .c8: role == .manager || role == .hr
            }
        return may ? nil : .role
    }

    /// The kinds somebody may begin, in the order of the map.
    package static func kinds(_ role: Role, _ standing: Standing) -> [TalkKind] {
        TalkKind.allCases.filter { refusal($0, by: role, standing) == nil }
    }
}
