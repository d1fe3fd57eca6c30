import Core

extension SwingNumber {
    /// What the number means to who sets it.
    var meaning: Word {
        switch self {
        case .lookWeeks:
            Word(
                "“可以看看”：同一个人平均隔几周才误报一次",
                "「可以看看」：同一個人平均隔幾週才誤報一次",
                "Worth a look: weeks of one person between two false alarms"
            )
        case .toldWeeks:
            Word(
                "告诉别人的浮动：同一个人平均隔几周才误报一次",
                "告訴別人的浮動：同一個人平均隔幾週才誤報一次",
                "Swings others are told of: weeks of one person between two false alarms"
            )
        case .falseShare:
            Word(
                "一周标出的人里，误报最多占百分之几",
                "一週標出的人裡，誤報最多占百分之幾",
                "Of those flagged in a week, how many in a hundred may be false"
            )
        case .stepShare:
            Word(
                "最小值得一提的变化，是指标自身步长的几倍",
                "最小值得一提的變化，是指標自身步長的幾倍",
                "The smallest change worth a word, in steps of the measure itself"
            )
        case .confirmingWeeks:
            Word("连续几周都成立才告诉别人", "連續幾週都成立才告訴別人", "Weeks running it must stand before anybody is told")
        case .quietWeeks:
            Word("回到常态几周后算结束", "回到常態幾週後算結束", "Weeks back to usual after which a swing is over")
        case .hushWeeks:
            Word(
                "换组、返岗或全员变动后几周不判断",
                "換組、復職或全員變動後幾週不判斷",
                "Weeks not judged after a move, a return or an incident"
            )
        case .firstWeeks: Word("入职头几周不判断", "到職頭幾週不判斷", "First weeks of a new joiner that are not judged")
        }
    }
}

extension SwingWords {
    static let numbers = Word("业绩浮动", "績效浮動", "Swings")
    static let numbersHint = Word(
        "从生效日所在那周的结果起算；以前找到的浮动不重算。",
        "從生效日所在那週的結果起算；以前找到的浮動不重算。",
        "They hold for weeks judged from that day on; swings found before stay as they were."
    )
}
