import Core

/// The first page of the day.
extension Words {
    static let today = Word("今天", "今天", "Today")
    static let todayTitle = Word("今天先看这些", "今天先看這些", "Today")
    static let dueToday = Word("今天到期", "今天到期", "Due today")
    static let noneDueToday = Word("今天没有到期的面谈。", "今天沒有到期的面談。", "No talk is due today.")
    static let newlyLate = Word("今天起超期", "今天起逾期", "Late since today")
    static let stillLate = Word("之前已超期", "之前已逾期", "Late before today")
    static let newSince = Word("昨天以来新增", "昨天以來新增", "New since yesterday")
    static let metSince = Word("昨天以来完成", "昨天以來完成", "Met since yesterday")
    static let teamNeeds = Word("班组里本周该谈的人", "小組裡本週該談的人", "Of your team, due this week")
    static let quietDay = Word("今天没有要赶的事", "今天沒有要趕的事", "Nothing presses today")
    static let quietDaySentence = Word(
        "没有到期、超期的面谈，昨天以来也没有变化。可以提前看看本周的名单。",
        "沒有到期、逾期的面談，昨天以來也沒有變動。可以先看看本週的名單。",
        "Nothing is due or late, and nothing has changed since yesterday. The week's list shows what comes next."
    )
    static let wholeWeek = Word("看本周名单", "看本週名單", "See the week's list")
    static let waitingForYou = Word("等您答复", "等您回覆", "Waiting for your answer")
    static func unchanged(_ count: Int) -> Word {
        Word("\(count) 人，和昨天一样", "\(count) 位，和昨天一樣", "\(counted(count, "line", "lines")), as yesterday")
    }
    static func more(_ count: Int) -> Word {
        Word("还有 \(count) 条", "還有 \(count) 筆", "\(count) more")
    }

    static let ownDayTitle = Word("我的今天", "我的今天", "My day")
    static let ownResults = Word("看我的业绩", "看我的績效", "See my results")
    static let ownTalks = Word("近期的面谈", "近期的面談", "Talks coming up")
    static let with = Word("面谈人", "面談人", "with")
    static let noOwnTalks = Word("这两周没有安排面谈", "這兩週沒有安排面談", "No talk in the next two weeks")
    static let noOwnTalksSentence = Word(
        "有例行面谈要谈时，会在这里看到和谁、在哪天之前。",
        "有例行面談要談時，會在這裡看到和誰、在哪天之前。",
        "When a routine talk comes up, you will read here with whom and by which day."
    )
    static func by(_ day: String) -> Word { Word("\(day)之前", "\(day)之前", "by \(day)") }
}
