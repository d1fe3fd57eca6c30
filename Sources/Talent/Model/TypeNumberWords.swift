import Core

extension Words {
    static let typeNumbers = Word("热情与能力：怎样成为类型", "意願與能力：怎樣成為類型", "Enthusiasm and ability: what makes a type")
    static let typeNumbersHint = Word(
        "一个周期按它最后一天有效的数字推算；以前的周期不变。",
        "一個週期按它最後一天有效的數字推算；以前的週期不變。",
        "A period is reckoned with the numbers in force on its last day; earlier periods stay as they were."
    )
    static let inputWeights = Word("热情与能力：各项依据的权重", "意願與能力：各項依據的權重", "Enthusiasm and ability: weights of the inputs")
    static let inputWeightsHint = Word(
        "1 是一般，2 算两倍，0 就不算；匿名问卷等从不进入，这里也加不进来。",
        "1 是一般，2 算兩倍，0 就不算；匿名問卷等從不進入，這裡也加不進來。",
        "1 is usual, 2 counts twice, 0 leaves it out; surveys never enter and cannot be added here."
    )
}

extension TypeNumber {
    /// What the number means to who sets it.
    var meaning: Word {
        switch self {
        case .newest:
            Word("最新四周在平滑分数里占的比重", "最新四週在平滑分數裡占的比重", "Weight of the newest four weeks in the smoothed score")
        case .band:
            Word("离中间多远才算明显", "離中間多遠才算明顯", "How far from the middle a score must be to count")
        case .dwell:
            Word("连续几个周期越过才换类型", "連續幾個週期越過才換類型", "Periods in a row beyond the middle before a type changes")
        case .firstDwell:
            Word("连续几个周期才有第一个类型", "連續幾個週期才有第一個類型", "Periods in a row before somebody has a first type")
        case .leastPresent:
            Word(
                "依据至少要有多大比重在场才下结论",
                "依據至少要有多大比重在場才下結論",
                "Share of the inputs’ weight that must be there to say anything"
            )
        case .leastIndicators: Word("能力至少要几项业绩", "能力至少要幾項績效", "Outcomes an ability rests on, at least")
        case .leastWeeks: Word("能力至少要几周业绩", "能力至少要幾週績效", "Weeks of outcomes an ability rests on, at least")
        case .leastBehaviours:
            Word("热情至少要几项行为", "意願至少要幾項行為", "Behaviours an enthusiasm rests on, at least")
        case .leastPeers:
            Word("一项依据至少和几个人比", "一項依據至少和幾個人比", "People among whom an input is compared, at least")
        case .bandFrom:
            Word(
                "处理时长偏离多少个离散度才扣分",
                "處理時間偏離多少個離散度才扣分",
                "Spreads from the middle beyond which handling time counts against"
            )
        case .mostOvertime:
            Word("自愿加班最多占的比重", "自願加班最多占的比重", "Share that voluntary overtime weighs, at most")
        case .mostMissed:
            Word("几个周期没有分数就不再说", "幾個週期沒有分數就不再說", "Periods without a score after which nothing is said any more")
        }
    }
}

extension InputWeight {
    func meaning(_ name: Word) -> Word {
        switch self {
        case .outcome: Word("能力：\(name.hans)", "能力：\(name.hant)", "Ability: \(name.english)")
        case .behaviour: Word("热情：\(name.hans)", "意願：\(name.hant)", "Enthusiasm: \(name.english)")
        }
    }
}
