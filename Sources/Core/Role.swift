/// What someone does at the centre.
package enum Role: String, Sendable, CaseIterable {
    case agent, leader, floor, qa, trainer, manager, hr
    /// Granted with dates, never a post of the roster: users, organisation, rules, integrations, retention, audit.
    case administrator

    package var word: Word {
        switch self {
        case .agent: Word("员工", "客服專員", "Agent")
        case .leader: Word("班组长", "組長", "Team leader")
        case .floor: Word("现场管理", "現場督導", "Floor control")
        case .qa: Word("质检", "品管專員", "Quality analyst")
        case .trainer: Word("培训师", "訓練講師", "Trainer")
        case .manager: Word("运营经理", "客服主管", "Manager")
        case .hr: Word("人事", "人資", "HR")
        case .administrator: Word("管理员", "管理員", "Administrator")
        }
    }
}
