import Core

/// Time and mood (T6, T7).
extension Words {
    static let timeByType = Word("额外投入的时间（近 28 天）", "額外投入的時間（近 28 天）", "Time given beyond what is owed (28 days)")
    static let people = Word("人数", "人數", "People")
    static let minutesSpent = Word("分钟", "分鐘", "Minutes")
    static let perPerson = Word("人均", "人均", "Per person")
    static func timeAgainstGuide(_ minutes: Int, guide: Int, people: Int) -> Word {
        Word(
            "四型 \(people) 人，共 \(minutes) 分钟，参考值 \(guide) 分钟",
            "四型 \(people) 人，共 \(minutes) 分鐘，參考值 \(guide) 分鐘",
            "Type IV: \(counted(people, "person", "people")), \(minutes) minutes; the guide is \(guide)"
        )
    }
    static let aboveGuide = Word(
        "超过参考值：看看计划有没有结束日期和测试",
        "超過參考值：看看計畫有沒有結束日期和測驗",
        "above the guide: see whether each plan has an end and a test"
    )
    static let timeHint = Word(
        "只算规则之外的面谈和计划里记下的分钟；该谈的、关怀、诉求、入离职面谈和规定的培训从不计入。参考值不拒绝任何人的求助。",
        "只算規則之外的面談和計畫裡記下的分鐘；該談的、關懷、意見反映、入離職面談和規定的訓練從不計入。參考值不拒絕任何人的求助。",
        "Only talks no rule called for and minutes written in plans; what is owed, care, own matters, first and exit talks and required training never count. The guide refuses nobody help."
    )
    static let moodByTeam = Word("各班组的情绪报告", "各組別的情緒回報", "Reports of mood by team")
    static let moodHint = Word(
        "有二型员工的班组：其他人的情绪报告，和之前 26 周相比。这里只数报告，不说明原因。",
        "有二型同仁的組別：其他人的情緒回報，和之前 26 週相比。這裡只數回報，不說明原因。",
        "Teams somebody of type II is in: reports about the others against the 26 weeks before. It counts reports and tells no cause."
    )
    static let noTeamToWatch = Word("没有需要留意的班组", "沒有需要留意的組別", "No team to watch")
    static let reportsOverTime = Word("每四周的情绪报告", "每四週的情緒回報", "Reports of mood every four weeks")
    static func answer(_ answer: MoodWatch.Answer) -> Word {
        switch answer {
        case .up: Word("情绪报告变多了", "情緒回報變多了", "Reports have gone up")
        case .down: Word("情绪报告变少了", "情緒回報變少了", "Reports have gone down")
        case .noEvidence: Word("看不出变化", "看不出變化", "No evidence of a change")
        case .notEnough: Word("数据不足", "資料不足", "Not enough data")
        }
    }
    static func timeComputed(guide: Int) -> Word {
        Word(
            "近 28 天里，把规则之外的面谈时长和计划中记下的分钟按对方现在的类型相加；参考值是四型人数乘以 \(guide) 分钟。人均是总分钟除以该类型人数。",
            "近 28 天裡，把規則之外的面談時間和計畫中記下的分鐘按對方目前的類型相加；參考值是四型人數乘以 \(guide) 分鐘。人均是總分鐘除以該類型人數。",
            """
            Over 28 days the minutes of talks that no rule called for and those written in plans are added up by the type \
            the person is of now; the guide is \(guide) minutes for each person of type IV. Per person is the sum over \
            the people of the type.
            """
        )
    }
    static let moodComputed = Word(
        "数同班组其他人的情绪报告：从有人成为二型那天起，每人每周的份数，比之前 26 周的份数。区间来自两个计数的精确检验；区间包含 1 倍就是看不出变化，报告太少就是数据不足。",
        "計算同組其他人的情緒回報：從有人成為二型那天起，每人每週的份數，比之前 26 週的份數。區間來自兩個計數的精確檢定；區間包含 1 倍就是看不出變化，回報太少就是資料不足。",
        """
        Reports of mood about the others of the team are counted: per person and week since somebody became type II, against \
        the 26 weeks before. The interval is exact for two counts; where it holds 1 there is no evidence of a change, and \
        with too few reports there is not enough data.
        """
    )
    static func ratio(_ value: String, _ low: String, _ high: String) -> Word {
        Word(
            "是之前的 \(value) 倍（95% 区间 \(low) 到 \(high)）",
            "是之前的 \(value) 倍（95% 區間 \(low) 到 \(high)）",
            "\(value) times as often (95% interval \(low) to \(high))"
        )
    }
    static func reports(before: Int, after: Int, since: String, people: Int) -> Word {
        Word(
            Chinese.joined("自", since, "起有 \(people) 位二型员工；之前 \(before) 份报告，之后 \(after) 份"),
            Chinese.joined("自", since, "起有 \(people) 位二型同仁；之前 \(before) 份回報，之後 \(after) 份"),
            "\(counted(people, "person", "people")) of type II since \(since); \(counted(before, "report", "reports")) before, \(after) after"
        )
    }
}
