/// What a token may be used for: one subject, to read or to write; never more than its holder may do on the pages.
package struct APIScope: Sendable, Hashable, Comparable {
    package enum Subject: String, Sendable, CaseIterable {
        case people, results, talks, week, agreements, voice, talent, signals, incoming, users, settings, system

        package var word: Word {
            switch self {
            case .people: Word("人员与班组", "人員與小組", "People and teams")
            case .results: Word("业绩、浮动与排名", "績效、起伏與排名", "Results, swings and ranking")
            case .talks: Word("面谈", "面談", "Talks")
            case .week: Word("周名单与时段", "週名單與時段", "The week’s list and slots")
            case .agreements: Word("约定与跟进", "約定與追蹤", "Agreements and follow-up")
            case .voice: Word("员工诉求与共性问题", "同仁意見與共通問題", "Matters and issues")
            case .talent: Word("人才矩阵", "人才矩陣", "The matrix")
            case .signals: Word("情况报告、差错与资质", "情況回報、缺失與證照", "Reports, findings and certificates")
            case .incoming: Word("写入数据（联络、指标等）", "寫入資料（聯絡、指標等）", "Incoming data: contacts, measures and other rows")
            case .users: Word("用户与登录", "使用者與登入", "Users and their way in")
            case .settings: Word("规则、职场与保留的设置", "規則、據點與留存的設定", "Settings of rules, sites and retention")
            case .system: Word("任务与审计", "工作與稽核", "Jobs and audit")
            }
        }
    }

    package let subject: Subject
    package let mayWrite: Bool

    package static func read(_ subject: Subject) -> APIScope { APIScope(subject: subject, mayWrite: false) }
    package static func write(_ subject: Subject) -> APIScope { APIScope(subject: subject, mayWrite: true) }

    private init(subject: Subject, mayWrite: Bool) { (self.subject, self.mayWrite) = (subject, mayWrite) }

    /// `talks.read`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let subject = Subject(rawValue: String(parts[0])),
            ["read", "write"].contains(parts[1])
        else { return nil }
        self.init(subject: subject, mayWrite: parts[1] == "write")
    }

    package var text: String { "\(subject.rawValue).\(mayWrite ? "write" : "read")" }

    package static func < (a: APIScope, b: APIScope) -> Bool { a.text < b.text }

    /// Those of a line as it is stored.
    package static func all(in text: String) -> Set<APIScope> {
        Set(text.split(separator: " ").compactMap { APIScope(String($0)) })
    }
}
