import Core
import People

/// Leaving: notice, the exit interview, and why.
extension Words {
    static let leavingTitle = Word("离职", "離職", "Leaving")
    static let leavingHint = Word(
        "谁提出了离职、最后哪天、离职面谈谈了没有",
        "誰提出了離職、最後哪天、離職面談談了沒有",
        "Who gave notice, their last day, and whether the exit interview was held"
    )
    static let enterNotice = Word("登记离职", "登記離職", "Enter a notice")
    static let noticeOn = Word("提出日期", "提出日期", "Notice given")
    static let noticeHint = Word("没打招呼就走的留空", "沒打招呼就走的留空", "Leave it empty for who walked off")
    static let lastDay = Word("最后工作日", "最後上班日", "Last day")
    static let leaveKind = Word("离职类型", "離職類型", "How they leave")
    static let lastDayNeeded = Word("请写最后工作日", "請寫最後上班日", "Write the last day")
    static let whoLeaves = Word("谁要离开", "誰要離開", "Who leaves")
    static let leaver = Word("姓名", "姓名", "Name")
    static let exitTalk = Word("离职面谈", "離職面談", "Exit interview")
    static func byDay(_ day: String) -> Word { Word("\(day)前", "\(day)前", "by \(day)") }
    static let firstWordBy = Word("第一次聊不晚于", "第一次聊不晚於", "First word by")
    static let noNotice = Word("没有提出", "沒有提出", "No notice")
    static let beginExitTalk = Word("准备离职面谈", "準備離職面談", "Prepare the exit interview")
    static let withdrawNotice = Word("撤回离职", "撤回離職", "Take the notice back")

    static let attempts = Word("联系尝试", "聯絡嘗試", "Attempts to reach them")
    static let attemptsHint = Word(
        "人已经走了：两次有日期的联系之后，这次离职面谈就免了。",
        "人已經走了：兩次有日期的聯絡之後，這次離職面談就免了。",
        "They are gone: after two dated attempts the exit interview is waived."
    )
    static let attemptDay = Word("哪天", "哪天", "Which day")
    static let attemptWay = Word("怎么联系的", "怎麼聯絡的", "How")
    static let attemptDayWrong = Word(
        "日期要在最后工作日之后、不晚于今天",
        "日期要在最後上班日之後、不晚於今天",
        "The day lies after the last day and not after today"
    )

    static let whyTheyLeave = Word("为什么离开", "為什麼離開", "Why they leave")
    static let givenReason = Word("说出的原因", "說出的原因", "The reason given")
    static let behindIt = Word("背后的原因", "背後的原因", "The reason behind it")
    static let behindItHint = Word("不清楚就空着，不追问", "不清楚就空著，不追問", "Leave it open where you do not know; nobody presses")
    static let pleaseChoose = Word("请选择", "請選擇", "Please choose")
    static let leftOpen = Word("先空着", "先空著", "Left open")
    static let chooseReason = Word("请选一个原因，选“其他”也可以", "請選一個原因，選「其他」也可以", "Choose one; “something else” will do")
    static let otherReason = Word("其他", "其他", "Something else")
    static let whoReadsExit = Word(
        "选的原因会合起来计数；下面写的话加密保存，只有经理和人事能打开，打开会留下记录。",
        "選的原因會合起來計數；下面寫的話加密儲存，只有主管和人資能開啟，開啟會留下紀錄。",
        "Reasons are counted together with others’. Words are sealed: managers and HR alone may open them, and each "
            + "opening is recorded."
    )
    static let exitWords = Word("想说的话（可不写）", "想說的話（可不寫）", "Words, if any")

    static let laterByLink = Word("以后再答", "以後再答", "Answered later")
    static func laterByLinkHint(_ days: Int) -> Word {
        Word(
            "生成一个只能用一次的网址，\(days) 天内有效，发给本人。",
            "產生一個只能用一次的網址，\(days) 天內有效，傳給本人。",
            "An address that works once, for \(counted(days, "day", "days")), to be sent to the person."
        )
    }
    static let makeLink = Word("生成网址", "產生網址", "Make an address")
    static let freshLink = Word("网址只显示这一次", "網址只顯示這一次", "Shown this once")
    static let freshLinkHint = Word(
        "接在知音的网址后面，发给本人；之前的随即失效。",
        "接在知音的網址後面，傳給本人；之前的隨即失效。",
        "Put it behind the address of Zhiyin and send it to the person; earlier ones work no more."
    )

    static let exitTitle = Word("离开之后，想听你说一句", "離開之後，想聽你說一句", "A word after leaving")
    static let exitThanks = Word(
        "谢谢你来过。愿意的话，告诉我们为什么离开；不想答的可以空着。",
        "謝謝你來過。願意的話，告訴我們為什麼離開；不想答的可以空著。",
        "Thank you for having been here. If you like, tell us why you left; leave open what you would rather not say."
    )
    static let sendAnswer = Word("发送", "送出", "Send")
    static let exitReceived = Word("收到了，谢谢，祝一切顺利。", "收到了，謝謝，祝一切順利。", "Received. Thank you, and all the best.")

    static let ownLeaving = Word("提出离职", "提出離職", "Hand in my notice")
    static let ownLeavingHint = Word(
        "提出后，上级和人事会来和你聊一聊；最后工作日可以再商量。",
        "提出後，主管和人資會來跟你聊一聊；最後上班日可以再商量。",
        "Your manager and HR will come for a word; the last day can be talked over."
    )
    static let ownLastDay = Word("希望的最后工作日", "希望的最後上班日", "The last day you wish")
    static let lastDayAhead = Word("从今天起选一天", "從今天起選一天", "Choose today or a later day")
    static let whoReadsNotice = Word(
        "你的班组长、经理和人事会看到。",
        "你的組長、主管和人資會看到。",
        "Your team leader, managers and HR will see it."
    )
    static let handIn = Word("提交", "送出", "Hand in")
    static func handedIn(_ day: String) -> Word {
        Word("已于\(day)提出；日期可以改。", "已於\(day)提出；日期可以改。", "Handed in on \(day); the day can still be changed.")
    }

    static let reasonsTitle = Word("离职原因", "離職原因", "Reasons for leaving")
    static let reasonsFrom = Word("从", "從", "From")
    static let reasonsTo = Word("到", "到", "To")
    static let timesNamed = Word("次数", "次數", "Named")
    static let shareNamed = Word("占比", "占比", "Share")
    static let shareInterval = Word("95% 区间", "95% 區間", "95 % interval")
    static let fewTogether = Word("合在一起", "合在一起", "Together")
    static func reasonsOf(_ left: Int, answered: Int?) -> Word {
        guard let answered else {
            return Word("这段时间离开 \(left) 人", "這段時間離開 \(left) 人", "\(counted(left, "person", "people")) left")
        }
        return Word(
            "这段时间离开 \(left) 人，\(answered) 人说了原因",
            "這段時間離開 \(left) 人，\(answered) 人說了原因",
            "\(counted(left, "person", "people")) left, \(answered) said why"
        )
    }
    static func tooFewReasons(_ fewest: Int) -> Word {
        Word(
            "不到 \(fewest) 个回答，不显示，免得看出是谁。",
            "不到 \(fewest) 個回答，不顯示，免得看出是誰。",
            "Fewer than \(fewest) answers are not shown, so that nobody can be made out."
        )
    }
    static func reasonsNote(_ fewest: Int) -> Word {
        Word(
            "按说出的原因计；少于 \(fewest) 次的合在一起。占比的分母是说了原因的人。",
            "按說出的原因計；少於 \(fewest) 次的合在一起。占比的分母是說了原因的人。",
            "By the reason given; those named fewer than \(fewest) times stand together. Shares are of those who said why."
        )
    }
}

extension AttemptWay {
    var word: Word {
        switch self {
        case .phone: Word("电话", "電話", "by phone")
        case .message: Word("消息", "訊息", "by message")
        case .letter: Word("信件", "信件", "by letter")
        case .friend: Word("托同事带话", "託同事帶話", "through a colleague")
        }
    }
}

extension ExitAnswer.Way {
    var word: Word {
        switch self {
        case .talk: Word("面谈", "面談", "in the talk")
        case .link: Word("后来自己答的", "後來自己答的", "answered later")
        }
    }
}

extension LeaveKind {
    var word: Word {
        switch self {
        case .voluntary: Word("主动离职", "自願離職", "resigned")
        case .dismissed: Word("被动离职", "非自願離職", "dismissed")
        case .walkedOff: Word("自离", "未辦手續離職", "walked off")
        case .ended: Word("合同到期", "合約到期", "contract ended")
        case .other: Word("其他", "其他", "other")
        }
    }
}
