import Core

/// Words of the page on who belongs to the top fifth.
enum RankWords {
    static let title = Word("谁属于前 20%", "誰屬於前 20%", "Who belongs to the top fifth")
    static let lead = Word(
        "不排名次：一个季度的数字里有运气。这里说的是每个人属于同组前 20% 的可能性，已按各自接到的电话调整。",
        "不排名次：一季的數字裡有運氣。這裡說的是每個人屬於同組前 20% 的可能性，已按各自接到的電話調整。",
        "No ranks: luck is in every quarter’s figures. This says how likely each one is to belong to the top fifth of "
            + "their peers, adjusted for the contacts they took."
    )
    static let back = Word("返回业绩", "返回績效", "Back to results")
    static let measure = Word("指标", "指標", "Measure")
    static let peers = Word("同组", "同組", "Peers")
    static let show = Word("查看", "檢視", "Show")
    static let csv = Word("导出 CSV", "匯出 CSV", "Export CSV")
    static let xlsx = Word("导出 Excel", "匯出 Excel", "Export Excel")
    static let computed = Word("怎么算的", "怎麼算的", "How is this computed?")
    static let nothing = Word("还没有可比的数据", "還沒有可比的資料", "Nothing to compare yet")
    static let nothingSentence = Word(
        "每晚计算一次：每人至少 30 通电话或 4 周，同组至少 8 人。",
        "每晚計算一次：每人至少 30 通電話或 4 週，同組至少 8 人。",
        "Worked out every night: from 30 contacts or 4 weeks each, among 8 peers or more."
    )
    static let range = Word("很可能在此区间（九成把握）", "很可能在此區間（九成把握）", "Likely range (9 chances in 10)")
    static let person = Word("员工", "同仁", "Person")
    static let belongs = Word("属于前 20%？", "屬於前 20%？", "In the top fifth?")
    static let chance = Word("可能性", "可能性", "Chance")
    static let seen = Word("看到的数", "看到的數", "As seen")
    static let count = Word("样本数", "樣本數", "Count")
    static let table = Word("逐人说明", "逐人說明", "One by one")
    static let alikeSentence = Word(
        "这组人的差别不比偶然更大，分不出前 20%。",
        "這組人的差別不比偶然更大，分不出前 20%。",
        "These people differ no more than by chance: there is no top fifth to tell."
    )
    static let note = Word(
        "区间重叠的人分不出高下；数据少的人向同组平均靠拢。只给经理和人事看，不公布。",
        "區間重疊的人分不出高下；資料少的人向同組平均靠攏。只給經理和人資看，不公布。",
        "People whose ranges overlap are not told apart; those with few contacts are drawn to the peers’ average. For "
            + "managers and HR only, never published."
    )

    static func through(_ day: String) -> Word {
        Word(
            Chinese.joined("截至", day, "的 13 周"),
            Chinese.joined("截至", day, "的 13 週"),
            "13 weeks to \(day)"
        )
    }

    static func sentence(people: Int, clearly: Int, possibly: Int, unranked: Int) -> Word {
        Word(
            "本页 \(people) 人：明显属于 \(clearly) 人，可能属于 \(possibly) 人"
                + (unranked > 0 ? "，数据不足 \(unranked) 人" : ""),
            "本頁 \(people) 人：明顯屬於 \(clearly) 人，可能屬於 \(possibly) 人"
                + (unranked > 0 ? "，資料不足 \(unranked) 人" : ""),
            "Of \(people) on this page \(clearly) clearly and \(possibly) possibly belong"
                + (unranked > 0 ? "; of \(unranked) too little is known" : "")
        )
    }

    /// `员工，入职满半年`.
    static func group(_ group: PeerGroup) -> Word {
        let (post, tenure) = (group.post.word, tenure(group.bands))
        return Word(
            "\(post.hans)（\(group.site)），\(tenure.hans)",
            "\(post.hant)（\(group.site)），\(tenure.hant)",
            "\(post.english) (\(group.site)), \(tenure.english)"
        )
    }

    private static func tenure(_ bands: ClosedRange<TenureBand>) -> Word {
        switch (bands.lowerBound, bands.upperBound) {
        case (.newcomer, .newcomer): Word("入职 8 周以内", "到職 8 週以內", "in the first 8 weeks")
        case (.newcomer, .recent): Word("入职半年以内", "到職半年以內", "up to half a year")
        case (.recent, .recent): Word("入职 8 周至半年", "到職 8 週至半年", "8 weeks to half a year")
        case (.recent, .settled): Word("入职满 8 周", "到職滿 8 週", "from 8 weeks on")
        case (.settled, .settled): Word("入职满半年", "到職滿半年", "from half a year on")
        default: Word("不分入职长短", "不分到職長短", "of any tenure")
        }
    }
}

extension Belonging {
    var word: Word {
        switch self {
        case .clearly: Word("明显属于", "明顯屬於", "Clearly")
        case .possibly: Word("可能属于", "可能屬於", "Possibly")
        case .no: Word("不属于", "不屬於", "No")
        case .unranked: Word("数据不足", "資料不足", "Not enough data")
        case .alike: Word("分不出差别", "分不出差別", "No difference to tell")
        }
    }
}
