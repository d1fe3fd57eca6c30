import Core
import Signals

/// Common issues and the board (P14).
extension Words {
    static let commonTitle = Word("共性问题", "共通問題", "Common issues")
    static func commonHint(ofSite count: Int) -> Word {
        Word(
            "60 天内，同一班组 3 人、全职场 \(count) 人提到同一件事。是不是一回事，由你判断。",
            "60 天內，同一組 3 人、全據點 \(count) 人提到同一件事。是不是一回事，由你判斷。",
            "In 60 days: 3 people of a team, or \(count) of the site. Whether it is one matter is yours to say."
        )
    }
    static let noCommon = Word("没有多人提到的事", "沒有多人提到的事", "Nothing several people raised")
    static let noCommonSentence = Word(
        "有三个人以上提到同一件事时会出现在这里。",
        "有三個人以上提到同一件事時會出現在這裡。",
        "When three people or more raise the same, it appears here."
    )
    static func people(_ count: Int) -> Word { Word("\(count) 人", "\(count) 人", counted(count, "person", "people")) }
    static let publicTitle = Word("公示的标题（不写姓名）", "公告的標題（不寫姓名）", "Public title, naming nobody")
    static func titleWrong(_ most: Int) -> Word {
        Word("标题请写 1 到 \(most) 个字", "標題請寫 1 到 \(most) 個字", "Write a title of 1 to \(most) signs")
    }
    static let putTogether = Word("是同一件事，公示", "是同一件事，公告", "It is one matter: publish it")
    static let cannotPutTogether = Word(
        "这几件现在不能合并：人数不够，或负责人工号不对",
        "這幾件現在不能合併：人數不夠，或負責人員工編號不對",
        "These cannot be put together now: too few people, or nobody has the owner’s number"
    )

    static let commonCauses = Word("多人有同一个根本原因", "多人有同一個根本原因", "Root causes that several share")
    static let toTraining = Word("交给培训", "交給教育訓練", "Give it to training")
    static func causeForTraining(_ cause: String, team: String?) -> Word {
        let place = team.map { " (\($0))" } ?? ""
        return Word(
            "多次绩效面谈找到同一原因：\(cause)\(place)",
            "多次績效面談找到同一原因：\(cause)\(place)",
            "Several talks found the same cause: \(cause)\(place)"
        )
    }

    static let boardTitle = Word("处理结果公示", "處理結果公告", "Board")
    static let boardHint = Word(
        "多人提到的事：谁负责、做了什么",
        "多人提到的事：誰負責、做了什麼",
        "What several raised: who looks after it, what was done"
    )
    static let emptyBoard = Word("还没有公示", "還沒有公告", "Nothing on the board yet")
    static let emptyBoardSentence = Word(
        "多人提到的同一件事会公示在这里，直到有结果。",
        "多人提到的同一件事會公告在這裡，直到有結果。",
        "What several people raise stands here until there is a result."
    )
    static let inHand = Word("处理中", "處理中", "in hand")
    static let hasResult = Word("有结果", "有結果", "has a result")
    static func ownerBy(_ day: String) -> Word { Word("\(day) 前定负责人", "\(day) 前定負責人", "an owner by \(day)") }
    static func firstWordBy(_ day: String) -> Word { Word("\(day) 前首次说明", "\(day) 前首次說明", "a first word by \(day)") }
    static let firstWord = Word("首次说明", "首次說明", "First word")
    static let result = Word("处理结果", "處理結果", "Result")
    static let printCard = Word("打印后可在班前会上读", "列印後可在班前會上讀", "Print it for the pre-shift meeting")
    static let setOwner = Word("定负责人", "定負責人", "Set the owner")
    static let publicWords = Word("公示的内容", "公告的內容", "Words for everybody")
    static let publicWordsHint = Word("全职场都看得到，不写姓名。", "全據點都看得到，不寫姓名。", "The whole site reads it: name nobody.")
    static let sayFirst = Word("先说明", "先說明", "Say a first word")
    static let publish = Word("公示结果", "公告結果", "Publish the result")
    static let didItHelp = Word("有没有用：", "有沒有用：", "Did it help:")
    static let didItHelpYou = Word("这件事你提过。现在有没有改善？", "這件事你提過。現在有沒有改善？", "You raised this. Did it help?")
    static let answersAreCounts = Word(
        "只计数，不记是谁；14 天后、至少三人回答才显示。",
        "只計數，不記是誰；14 天後、至少三人回答才顯示。",
        "Only counted, never by whom; shown after 14 days, from three answers on."
    )
    static let newsAsked = Word("你提过的事有结果了：有没有用？", "你提過的事有結果了：有沒有用？", "Something you raised has a result: did it help?")
}

extension CommonMatter.Ground {
    var word: Word {
        switch self {
        case .alikeWords: Word("说法相近", "說法相近", "Alike in words")
        case .sameTopic: Word("同一主题", "同一主題", "Of one topic")
        }
    }
}

extension Reactions.Answer {
    var word: Word {
        switch self {
        case .yes: Word("有用", "有用", "yes")
        case .partly: Word("有一点", "有一點", "partly")
        case .no: Word("没用", "沒用", "no")
        }
    }
}

extension CommonCause {
    var word: Word {
        switch self {
        case .skill: Word("技能", "技能", "skill")
        case .knowledge: Word("知识", "知識", "knowledge")
        case .process: Word("流程", "流程", "process")
        case .system: Word("系统", "系統", "system")
        case .product: Word("产品", "產品", "product")
        }
    }
}
