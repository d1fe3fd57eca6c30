import Core

extension Words {
    static let smoothed = Word("平滑后的走势", "平滑後的走勢", "Smoothed course")
    static let movedUp = Word("明显上升", "明顯上升", "Clearly up")
    static let movedDown = Word("明显下降", "明顯下降", "Clearly down")
    static let hushed = Word("这段时间不作判断", "這段時間不作判斷", "Not judged")
    static let sample = Word("样本数", "樣本數", "Count")
    static let interval = Word("可能的范围", "可能的範圍", "Likely range")
    static let place = Word("位置", "位置", "Place")
    static let name = Word("姓名", "姓名", "Name")
    static let people = Word("人数", "人數", "People")
    static let own = Word("自己班组", "自己的小組", "Own team")
    static let others = Word("其他人", "其他人", "Others")
    static let innerLimits = Word("95% 界限之内", "95% 界限之內", "Within 95%")
    static let outerLimits = Word("99.8% 界限", "99.8% 界限", "99.8% limit")
    static let chanceAlone = Word("只算偶然的 99.8% 界限", "只算偶然的 99.8% 界限", "99.8% by chance alone")
    static let aboveLimits = Word("高于界限", "高於界限", "above the limits")
    static let withinLimits = Word("在界限之内", "在界限之內", "within the limits")
    static let belowLimits = Word("低于界限", "低於界限", "below the limits")
    static let clearlyAbove = Word("明显高于平均", "明顯高於平均", "clearly above average")
    static let clearlyBelow = Word("明显低于平均", "明顯低於平均", "clearly below average")

    static func median(_ value: String) -> Word { Word("中位 \(value)", "中位 \(value)", "Median \(value)") }
    static func peers(_ count: Int) -> Word {
        Word("同组 \(count) 人", "同組 \(count) 人", counted(count, "peer", "peers"))
    }

    /// What a reader who cannot see a control chart is told.
    static func course(
        _ title: String,
        from: (label: String, value: String),
        to: (label: String, value: String),
        found: Int,
        hushed: Int
    ) -> Word {
        let (weeks, quiet) = (counted(found, "week", "weeks"), counted(hushed, "week", "weeks"))
        return Word(
            "\(title)：\(from.label) \(from.value)，到 \(to.label) \(to.value)，\(found == 0 ? "没有明显变化" : "\(found) 周明显变化")"
                + (hushed == 0 ? "" : "，\(hushed) 周不作判断"),
            "\(title)：\(from.label) \(from.value)，到 \(to.label) \(to.value)，\(found == 0 ? "沒有明顯變化" : "\(found) 週明顯變化")"
                + (hushed == 0 ? "" : "，\(hushed) 週不作判斷"),
            "\(title): \(from.value) at \(from.label), \(to.value) at \(to.label), "
                + (found == 0 ? "no clear change" : "clearly moved in \(weeks)")
                + (hushed == 0 ? "" : ", \(quiet) not judged")
        )
    }

    static func funnel(_ title: String, people: Int, outside: Int) -> Word {
        Word(
            "\(title)：\(people) 人，其中 \(outside) 人在界限之外",
            "\(title)：\(people) 人，其中 \(outside) 人在界限之外",
            "\(title): \(counted(people, "person", "people")), \(outside) outside the limits"
        )
    }

    static func spread(
        _ title: String,
        people: Int,
        low: String,
        high: String,
        middle: String,
        own: String?
    ) -> Word {
        Word(
            "\(title)：\(people) 人，从 \(low) 到 \(high)，中位 \(middle)" + (own.map { "，\($0)" } ?? ""),
            "\(title)：\(people) 人，從 \(low) 到 \(high)，中位 \(middle)" + (own.map { "，\($0)" } ?? ""),
            "\(title): \(counted(people, "person", "people")) from \(low) to \(high), median \(middle)"
                + (own.map { ", \($0)" } ?? "")
        )
    }
}
