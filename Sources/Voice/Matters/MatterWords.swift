import Core
import Signals

/// Own matters (C5).
extension Words {
    static let mattersTitle = Word("员工诉求", "意見反映", "Own matters")
    static let matterTitle = Word("诉求", "意見反映", "Own matter")
    static let newMatterTitle = Word("提出诉求", "反映意見", "Raise a matter")
    static let newMatterHint = Word(
        "两个工作日内一定有首次答复，进展都在这里看得到。",
        "兩個工作天內一定有首次答覆，進度都在這裡看得到。",
        "A first answer comes within two working days; how it stands is always here."
    )
    static let ownMatters = Word("我提的", "我反映的", "What I raised")
    static let noOwnMatters = Word("你还没有提过", "你還沒有反映過", "You have raised nothing yet")
    static let toAnswer = Word("待我答复", "待我答覆", "Mine to answer")
    static let answeredByMe = Word("我答复过的", "我答覆過的", "Answered by me")
    static let siteMatters = Word("全职场近 90 天", "全據點近 90 天", "The site’s last 90 days")
    static let noMatters = Word("没有", "沒有", "None")
    static let clockOnly = Word("保密，只看得到时限", "保密，只看得到時限", "confidential: the clock only")

    static let complaintLink = Word("对管理者的投诉（保密）", "員工申訴（保密）", "A complaint about a manager (confidential)")
    static let complaintHint = Word(
        "被投诉的人和他（她）下面的所有人都看不到：名单、日程、搜索、导出、操作留痕里都没有。",
        "被申訴的人和其下所有人都看不到：名單、行程、搜尋、匯出、稽核軌跡裡都沒有。",
        "The one it is about and everyone below never see it: no list, calendar, search, export or audit has it."
    )
    static let otherMatters = Word("意见、建议、想谈一谈", "意見、建議、想談一談", "An opinion, a suggestion, a talk")
    static let about = Word("投诉谁", "申訴誰", "About whom")
    static let aboutOther = Word("其他管理者的工号", "其他主管的員工編號", "Another manager’s number")
    static let superiorConcerned = Word(
        "他（她）的上级也涉及，请交给人事",
        "其上級也涉及，請交給人資",
        "Their superior is concerned too: give it to HR"
    )
    static let goOn = Word("下一步", "下一步", "Go on")
    static let words = Word("想说的", "想說的", "What you want to say")
    static let whatKind = Word("是什么", "是什麼", "What it is")
    static let wishDay = Word("希望哪天谈", "希望哪天談", "A day you would like")
    static let wishTime = Word("几点", "幾點", "A time")
    static let wishDayHint = Word("例如 2026-11-24，可以不填", "例如 2026-11-24，可以不填", "Such as 2026-11-24; may stay empty")
    static let wishTimeHint = Word("例如 14:30，可以不填", "例如 14:30，可以不填", "Such as 14:30; may stay empty")
    static let listener = Word("想和谁谈", "想和誰談", "With whom")
    static let usualListener = Word("由系统安排", "由系統安排", "Whoever it usually goes to")
    static let send = Word("提交", "送出", "Send")

    static func readers(_ names: String) -> Word {
        Word("看得到内容的人：\(names)", "看得到內容的人：\(names)", "Who will read this: \(names)")
    }
    static let andHR = Word("职场人事", "據點人資", "HR of the site")
    static let readersOfOthers = Word(
        "换了上面的人，看的人也换；只有首次答复人和职场人事看得到。",
        "換了上面的人，看的人也換；只有首次答覆人和據點人資看得到。",
        "If you choose somebody else, they read it instead; besides them only HR of the site."
    )

    static let wordsMissing = Word("请写几个字", "請寫幾個字", "Write a few words")
    static func wordsTooLong(_ most: Int) -> Word {
        Word("最多 \(most) 个字", "最多 \(most) 個字", "\(most) signs at most")
    }
    static let dayIsPast = Word("这一天已经过了", "這一天已經過了", "That day is over")
    static let dayTooFar = Word("请选 90 天以内", "請選 90 天以內", "Within 90 days, please")
    static let notADay = Word("请写成 2026-11-22", "請寫成 2026-11-22", "Write it as 2026-11-22")
    static let notATime = Word("请写成 14:30", "請寫成 14:30", "Write it as 14:30")
    static let aboutMissing = Word("请选投诉谁", "請選申訴誰", "Say whom it is about")
    static let aboutNobody = Word("没有这个工号的管理者", "沒有這個員工編號的主管", "No manager has this number")
    static let nobodyMayRead = Word(
        "名册里没有能处理这件投诉的人：上级和人事都在他（她）下面。内容没有保存，请找工会或公司的其他渠道。",
        "名冊裡沒有能處理這件申訴的人：上級和人資都在其下。內容沒有儲存，請找工會或公司的其他管道。",
        """
        Nobody on the roster may take this: HR and all superiors stand below. Nothing was kept; turn to the union or \
        another channel of the company.
        """
    )
    static let somebodyWasFaster = Word("别人刚更新过，请再看一眼", "別人剛更新過，請再看一次", "Somebody was faster: look again")

    static let raisedOn = Word("提出", "反映日", "Raised")
    static let answerBy = Word("首次答复不晚于", "首次答覆不晚於", "First answer by")
    static let owner = Word("答复人", "答覆人", "Who answers")
    static let estimated = Word("（估计）", "（估計）", "(estimated)")
    static let isWaiting = Word("待答复", "待答覆", "waiting")
    static let isLateNow = Word("已超期", "已逾期", "late")
    static let isAnswered = Word("已答复", "已答覆", "answered")
    static let wasAnsweredLate = Word("超期答复", "逾期答覆", "answered late")
    static let isClosed = Word("已结束", "已結束", "closed")
    static let wish = Word("希望", "希望", "Wish")
    static let openWords = Word("打开内容", "開啟內容", "Open the words")
    static let openingIsRecorded = Word("打开会留下记录", "開啟會留下紀錄", "Opening it is recorded")
    static let wayTitle = Word("进展", "進度", "How it stands")
    static let historyTitle = Word("经过", "經過", "What happened")
    static let nextStep = Word("更新进展", "更新進度", "Take a step")
    static let stepWords = Word("给本人的话", "給本人的話", "Words for the person")
    static let addWords = Word("补充几句", "補充幾句", "Add some words")
    static let prepareTalk = Word("准备这次面谈", "準備這次面談", "Prepare the talk about it")
    static let passOn = Word("转交", "轉派", "Pass on")
    static let passTo = Word("转交给谁", "轉派給誰", "To whom")
    static let otherListener = Word("想换一个人谈", "想換一個人談", "Rather somebody else")
    static let otherListenerHint = Word(
        "换人之后由他（她）答复，原来的人不再看得到；时限不变。",
        "換人之後由對方答覆，原來的人不再看得到；期限不變。",
        "They answer instead, and who was to answer reads it no more; the clock goes on as it was."
    )
    static let askForThem = Word("换成这个人", "換成這個人", "Ask for them")

    // On the page of one's own talks (P23).
    static let askForTalk = Word("约一次面谈", "約一次面談", "Ask for a talk")
    static let talkAbout = Word("想谈什么", "想談什麼", "What about")
    static let raisedByMe = Word("我提的事", "我反映的事", "What I raised")
    static let answerIsThere = Word("答复在里面", "答覆在裡面", "the answer is inside")
    static let answerDraftHint = Word(
        "本人会看到；写清楚做了什么、什么时候有结果。",
        "本人會看到；寫清楚做了什麼、什麼時候有結果。",
        "The person reads it: say what was done, or by when there is a result."
    )

    // What waits on the first page of the day.
    static let newsToAnswer = Word("一件员工诉求等你首次答复", "一件意見反映等你首次答覆", "An own matter waits for your first answer")
    static let newsAnswered = Word("你提的诉求有答复了", "你反映的意見有答覆了", "What you raised has an answer")
}

extension OwnMatter.What {
    var word: Word {
        switch self {
        case .opinion: Word("意见", "意見", "An opinion")
        case .suggestion: Word("建议", "建議", "A suggestion")
        case .talk: Word("想谈一谈", "想談一談", "A wish for a talk")
        case .complaint: Word("对管理者的投诉", "員工申訴", "A complaint about a manager")
        }
    }

    /// As lists call it on the speaker's own screen, which a leader may pass by (C5a).
    var listed: Word { self == .complaint ? Word("保密事项", "保密事項", "A confidential matter") : word }
}

extension MatterStep {
    var word: Word {
        switch self {
        case .received: Word("已收到", "已收到", "received")
        case .looking: Word("正在了解", "正在了解", "being looked into")
        case .talk: Word("面谈", "面談", "talk")
        case .acted: Word("已处理", "已處理", "done")
        case .answered: Word("已答复", "已答覆", "answered")
        case .added: Word("本人补充", "本人補充", "words added")
        case .forwarded: Word("已转交", "已轉派", "passed on")
        case .closed: Word("已结束", "已結束", "closed")
        }
    }

    /// On the button that takes it.
    var act: Word {
        switch self {
        case .looking: Word("我来了解", "我來了解", "I look into it")
        case .talk: Word("已谈过", "已談過", "We have talked")
        case .acted: Word("已处理", "已處理", "It is done")
        case .answered: Word("答复", "答覆", "Answer")
        case .closed: Word("结束", "結束", "Close it")
        case .added: Word("补充", "補充", "Add")
        case .forwarded: Words.passOn
        case .received: word
        }
    }
}
