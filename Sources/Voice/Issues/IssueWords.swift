import Core
import Signals

/// Issues and where they go (P13).
extension Words {
    static let issuesTitle = Word("问题跟进", "問題追蹤", "Issues")
    static let issueTitle = Word("问题", "問題", "Issue")
    static let newIssueTitle = Word("记一个问题", "記一個問題", "Write in an issue")
    static let newIssueHint = Word(
        "不写姓名；系统按内容建议交给谁，之后可以改。",
        "不寫姓名；系統依內容建議交給誰，之後可以改。",
        "Name nobody. Where it goes is suggested by its words, and can be changed."
    )
    static let noIssues = Word("还没有问题", "還沒有問題", "No issues yet")
    static let noIssuesSentence = Word(
        "面谈里提到的、同意转达的事会出现在这里。",
        "面談裡提到、同意轉達的事會出現在這裡。",
        "What is raised in talks, and may be passed on, appears here."
    )
    static let openIssues = Word("待答复", "待答覆", "Open")
    static let answeredIssues = Word("已答复", "已答覆", "Answered")
    static let nobodyYet = Word("还没有人负责", "還沒有人負責", "nobody yet")
    static func answerByDay(_ day: String) -> Word { Word("\(day) 前答复", "\(day) 前答覆", "answer by \(day)") }
    static let answerUntil = Word("答复期限", "答覆期限", "Answer by")
    static let raisedBy = Word("谁提的", "誰提的", "Raised by")
    static let goesTo = Word("交给", "交給", "Goes to")
    static let topic = Word("主题", "主題", "Topic")
    static let ownerNumber = Word("负责人工号", "負責人員工編號", "Owner’s number")
    static let ownerNumberHint = Word("可以不填", "可以不填", "May stay empty")
    static let nobodyHasNumber = Word("没有这个工号", "沒有這個員工編號", "Nobody has this number")
    static let sortIt = Word("重新分派", "重新分派", "Sort it anew")
    static let answerWords = Word("答复", "答覆", "The answer")
    static let answerWordsHint = Word(
        "提的人和他（她）的班组长都会看到；不要写姓名。",
        "提的人和其組長都會看到；不要寫姓名。",
        "Who raised it and their leader read it: name nobody."
    )
    static let isCommon = Word("已合并为共性问题", "已合併為共通問題", "Part of a common issue")

    static let isWithdrawn = Word("已撤回", "已撤回", "withdrawn")
    static func wordsTakenBack(_ moment: String) -> Word {
        Word("提出的话已于 \(moment) 收回。", "提出的話已於 \(moment) 收回。", "What was raised was taken back, \(moment).")
    }
    static func becauseOf(_ reason: String) -> Word { Word("原因：\(reason)", "原因：\(reason)", "Reason: \(reason)") }
    static let restsOnIt = Word(
        "下面这些决定是依据它作出的，请看看还要不要：",
        "下面這些決定是依據它作出的，請看看還要不要：",
        "These decisions rest on it; see whether they are to stand:"
    )
    static let newsShaken = Word(
        "一件处理过的问题，提出的话收回了",
        "一件處理過的問題，提出的話收回了",
        "What an issue of yours rests on was taken back"
    )

    /// The program's own reasons in words; a person's as they wrote it.
    static func retractionReason(_ reason: String) -> Word {
        switch reason {
        case "superseded": Word("记录改过，换成了新的一条", "紀錄改過，換成了新的一筆", "the record was corrected, and another took its place")
        case "no longer so": Word("已不再如此", "已不再如此", "it is no longer so")
        case "import undone": Word("导入已撤销", "匯入已復原", "its import was undone")
        default: Word(reason, reason, reason)
        }
    }

    static let themesTitle = Word("班组里多人提到", "組裡多人提到", "What several of your team speak of")
    static let themesHint = Word(
        "只列主题：至少三个人提到才出现，不说是谁。",
        "只列主題：至少三個人提到才出現，不說是誰。",
        "Themes only, from three people on, and never who."
    )

    static let routingTitle = Word("问题分派表", "問題分派表", "Where issues go")
    static let routingHint = Word(
        "每个主题交给谁、几个工作日内答复。改动从现在起对新的问题生效。",
        "每個主題交給誰、幾個工作天內答覆。改動從現在起對新的問題生效。",
        "Which topic goes where, and in how many working days it is answered; changes hold for new issues."
    )
    static let knownBy = Word("常用说法", "常用說法", "Known by the words")
    static let knownByHint = Word("用空格分开", "用空格分開", "Separated by spaces")
    static let department = Word("部门", "部門", "Department")
    static let answerDays = Word("几个工作日内答复", "幾個工作天內答覆", "Working days to answer")
    static let addTopic = Word("增加主题", "新增主題", "Add a topic")
    static let changeTopic = Word("修改主题", "修改主題", "Change the topic")
    static let endTopic = Word("停用", "停用", "End it")
    static func topicNameWrong(_ most: Int) -> Word {
        Word("请写 1 到 \(most) 个字", "請寫 1 到 \(most) 個字", "Write 1 to \(most) signs")
    }
    static let daysWrong = Word("请写 1 到 366", "請寫 1 到 366", "Write 1 to 366")

    static let topicShifts = Word("排班与休息", "排班與休息", "Shifts and rest")
    static let topicScoring = Word("质检与考核标准", "評分與考核標準", "Scoring rules")
    static let topicSystems = Word("系统与设备", "系統與設備", "Systems and equipment")
    static let topicSkill = Word("业务技能与培训", "業務技能與教育訓練", "Skills and training")
    static let topicPay = Word("薪酬福利", "薪資福利", "Pay and benefits")
    static let topicMood = Word("情绪与压力", "情緒與壓力", "Mood and strain")
    static let topicTeam = Word("班组氛围与配合", "小組氛圍與配合", "The team")
    static let topicPlace = Word("办公环境", "辦公環境", "The place")
    static let topicOther = Word("其他", "其他", "Other")
}

extension IssueRoute {
    var word: Word {
        switch self {
        case .department: Word("相关部门", "相關部門", "Department")
        case .leader: Word("班组长", "組長", "Team leader")
        case .quality: Word("质检", "品質監聽", "Quality")
        case .training: Word("培训", "教育訓練", "Training")
        }
    }
}

extension IssueRecord.State {
    var word: Word {
        switch self {
        case .open: Word("待处理", "待處理", "open")
        case .taken: Word("处理中", "處理中", "in hand")
        case .answered: Word("已答复", "已答覆", "answered")
        }
    }
}

extension IssueEvent.Step {
    /// As something that was done.
    var past: Word {
        switch self {
        case .sorted: Word("重新分派", "重新分派", "sorted")
        case .taken: Word("开始处理", "開始處理", "taken in hand")
        case .answered: Word("已答复", "已答覆", "answered")
        case .reopened: Word("重新打开", "重新開啟", "opened again")
        }
    }

    /// On the button that takes it.
    var act: Word {
        switch self {
        case .taken: Word("我来处理", "我來處理", "I take it")
        case .answered: Word("答复", "答覆", "Answer")
        case .reopened: Word("重新打开", "重新開啟", "Open it again")
        case .sorted: Words.sortIt
        }
    }
}

extension Raised.What {
    var word: Word {
        switch self {
        case .issue: Word("问题", "問題", "Issue")
        case .idea: Word("建议", "建議", "Idea")
        }
    }
}
