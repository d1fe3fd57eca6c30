import Core

/// The talks of the weeks ahead.
extension Words {
    static let forecast = Word("面谈量预测", "面談量預估", "Talks ahead")
    static let forecastTitle = Word("半年内要谈多少", "半年內要談多少", "Talks of the next half-year")
    static let talksByWeek = Word("每周要谈的次数", "每週要談的次數", "Talks by week")
    static let allHolders = Word("全部面谈人", "全部面談人", "All holders")
    static let thisWeek = Word("本周", "本週", "This week")
    static let nextFour = Word("四周内", "四週內", "Four weeks")
    static let halfYear = Word("半年", "半年", "Half-year")
    static let busiestWeek = Word("最忙的一周", "最忙的一週", "Busiest week")
    static let weeksOver = Word("超出可谈数的周", "超出可談數的週", "Weeks over capacity")
    static let noCapacity = Word(
        "名册里没有人来谈，所以看不出每周谈不谈得完。",
        "名冊裡沒有人來談，所以看不出每週談不談得完。",
        "The roster names nobody to hold these, so nothing says what is too much."
    )
    static let crunch = Word("谈不完的周", "談不完的週", "Weeks with more talks than can be held")
    static let crunchWeek = Word("哪一周", "哪一週", "Week")
    static let talksDue = Word("要谈", "要談", "Talks due")
    static let canBeHeld = Word("能谈", "能談", "Can be held")
    static let nobodyHasRoom = Word("那周没有人有空档", "那週沒有人有空檔", "Nobody has room that week")
    static func hasRoom(_ count: Int) -> Word {
        Word("还能谈 \(count) 次", "還能談 \(count) 次", "room for \(counted(count, "talk", "talks"))")
    }
    static let howForecast = Word(
        "按名册和规则推算：到期那周谈，谈过就重新起算。还没发生的浮动、报告不去猜。",
        "依名冊和規則推算：到期那週談，談過就重新起算。還沒發生的浮動、回報不去猜。",
        """
        Worked out from the roster and the rules: each talk in the week it is due, its clock then starting anew. \
        Swings and reports that have not happened are not guessed.
        """
    )
    static let noForecast = Word("半年内没有要由您谈的", "半年內沒有要由您談的", "Nothing for you to hold in the next half-year")
    static let noForecastSentence = Word(
        "名册里有人以您为上级之后，这里会列出每周要谈几次。",
        "名冊裡有人以您為主管之後，這裡會列出每週要談幾次。",
        "Once people of the roster stand under you, their talks are counted here week by week."
    )
    static func capacity(_ count: Int) -> Word {
        Word("每周可谈 \(count) 次", "每週可談 \(count) 次", "\(count) a week can be held")
    }
    static func overCapacity(_ weeks: Int) -> Word {
        weeks == 0
            ? Word("每一周都谈得完。", "每一週都談得完。", "No week has more talks than can be held.")
            : Word(
                "有 \(weeks) 周谈不完，见下表。",
                "有 \(weeks) 週談不完，見下表。",
                "\(counted(weeks, "week has", "weeks have")) more than can be held; they are listed below."
            )
    }
}
