import Core
import People

/// Where what was raised goes (P13).
enum IssueRoute: String, Sendable, CaseIterable { case department, leader, quality, training }

/// One row of a site's routing table: a topic, the words it is known by, and who answers by when.
struct IssueTopic: Sendable, Hashable {
    /// `shifts`, as issues keep it.
    let code: String
    let name: Word
    /// What people say who mean it, in any of the three languages.
    let words: [String]
    let route: IssueRoute
    let department: String?
    /// The employee_id of who answers; nil for the leader's own, or for whoever takes it.
    let owner: String?
    let answerDays: Int

    /// Where a root cause that several share goes (C2a).
    static let training = "skill"
    /// What nobody has sorted yet.
    static let other = "other"
}

/// P13: skill goes to training and quality, mood to the leader, shifts, scoring and systems to the department that owns
/// them; a site may change every row.
struct RoutingTable: Sendable, Hashable {
    let topics: [IssueTopic]

    /// The rows a site changed, in the place of ours; one it ended is left out, one of its own comes before `other`.
    init(changed: [String: IssueTopic] = [:], ended: Set<String> = []) {
        let known = Set(Self.byDefault.map(\.code))
        let own = changed.values.filter { !known.contains($0.code) }.sorted { $0.code < $1.code }
        let rest = Self.byDefault.map { changed[$0.code] ?? $0 }
        topics = (rest.dropLast() + own + rest.suffix(1)).filter {
            !ended.contains($0.code) || $0.code == IssueTopic.other
        }
    }

    /// A topic by its code; what is no longer in the table is `other`.
    func topic(_ code: String) -> IssueTopic { topics.first { $0.code == code } ?? topics[topics.count - 1] }

    /// The topic that words suggest, which a person may change.
    ///
    /// The one most of whose own words they hold, longer ones weighing more; the first of equals; `other` where none is
    /// named.
    func suggestion(for words: String) -> IssueTopic {
        let text = SearchText.fold(words)
        var best = (topic: topic(IssueTopic.other), weight: 0)
        for topic in topics {
            let weight = topic.words.map(SearchText.fold).filter { !$0.isEmpty && text.contains($0) }
                .reduce(0) { $0 + $1.count }
            if weight > best.weight { best = (topic, weight) }
        }
        return best.topic
    }
}

extension RoutingTable {
    static let byDefault: [IssueTopic] = [
        row(
            "shifts",
            Words.topicShifts,
            "排班 班表 换班 夜班 休息 加班 调休 连班 年假 shift roster overtime schedule break night",
            .department
        ),
        row(
            "scoring",
            Words.topicScoring,
            "质检 评分 扣分 打分 申诉 考核 标准 監聽 評分 score scoring scorecard appeal calibration",
            .quality
        ),
        row(
            "systems",
            Words.topicSystems,
            "系统 卡顿 软件 电脑 网络 耳机 登录 工单 知识库 system slow computer headset login network ticket",
            .department
        ),
        row(
            "skill",
            Words.topicSkill,
            "培训 话术 流程 业务 不会 学习 新产品 讲解 training script process product learn knowledge course",
            .training
        ),
        row("pay", Words.topicPay, "工资 奖金 绩效工资 提成 补贴 社保 薪資 獎金 pay salary bonus allowance wage", .department),
        row("mood", Words.topicMood, "情绪 压力 累 疲惫 委屈 心情 骂 辱骂 嗓子 stress tired mood abusive burnout throat", .leader),
        row("team", Words.topicTeam, "班组 同事 配合 氛围 沟通不 小组 teamwork colleague atmosphere", .leader),
        row(
            "place",
            Words.topicPlace,
            "空调 座位 灯 噪音 厕所 食堂 茶水 停车 场地 air conditioning seat noise canteen light toilet",
            .department
        ),
        row(IssueTopic.other, Words.topicOther, "", .department),
    ]

    private static func row(_ code: String, _ name: Word, _ words: String, _ route: IssueRoute) -> IssueTopic {
        IssueTopic(
            code: code,
            name: name,
            words: words.split(separator: " ").map(String.init),
            route: route,
            department: nil,
            owner: nil,
            answerDays: 5
        )
    }
}

extension RoutingTable {
    /// A topic's name: ours in three languages, a site's own as it was written.
    static func word(of code: String, written: String) -> Word {
        byDefault.first { $0.code == code }?.name ?? Word(written, written, written)
    }
}
