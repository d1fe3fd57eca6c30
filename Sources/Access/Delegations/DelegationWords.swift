import Core
import People

enum DelegationWords {
    static let title = Word("请人代管", "請人代管", "Standing in")
    static let hint = Word(
        "休假时，把要谈的和看得到的交给一位同事，到期自动收回。",
        "休假時，把要談的和看得到的交給一位同事，到期自動收回。",
        "While you are away, a colleague holds your talks and sees what you see; it ends by itself."
    )
    static let back = Word("回到账号", "回到帳號", "Back to the account")
    static let none = Word("现在没有人代管", "現在沒有人代管", "Nobody stands in now")
    static let byNumber = Word("填同事的工号", "填同仁的員工編號", "The colleague’s number")
    static let nobody = Word(
        "这个站点没有同级或更高的同事",
        "這個據點沒有同級或更高的同事",
        "Nobody of the same standing or above at this site"
    )
    static func given(_ name: String) -> Word { Word("交给 \(name)", "交給 \(name)", "Given to \(name)") }
    static func received(_ name: String) -> Word { Word("代 \(name) 管理", "代 \(name) 管理", "Standing in for \(name)") }
    static func days(_ from: String, _ until: String) -> Word {
        Word("\(from) 到 \(until)，含最后一天", "\(from) 至 \(until)，含最後一天", "\(from) to \(until), the last day included")
    }
    static let end = Word("现在收回", "現在收回", "End now")
    static let give = Word("交给同事", "交給同事", "Give to a colleague")
    static let to = Word("交给谁", "交給誰", "To whom")
    static let choose = Word("请选择", "請選擇", "Choose")
    static let from = Word("从哪天", "從哪天", "From")
    static let until = Word("到哪天", "到哪天", "Through")
    static let untilHint = Word(
        "含这一天，最长 \(DelegationRule.longest) 天",
        "含這一天，最長 \(DelegationRule.longest) 天",
        "This day included; \(DelegationRule.longest) days at most"
    )
    static let effect = Word(
        "两个人都看得到，也都可以提前收回。每半年一次和前五分之一的面谈只能由上级来谈，仍在你名下。",
        "兩個人都看得到，也都可以提前收回。每半年一次和前五分之一的面談只能由上級來談，仍在你名下。",
        "Both see it and either may end it. Half-year talks and those with the top fifth stay yours unless they stand above you."
    )
    static let save = Word("交出", "交出", "Give")
    static let wrongDays = Word(
        "从今天或以后开始，到期不早于开始",
        "從今天或以後開始，到期不早於開始",
        "From today or later, and the end not before the beginning"
    )
    static let wrongPerson = Word("请选一位同级或更高的同事", "請選一位同級或更高的同事", "Choose somebody of the same standing or above")
    static let reason = Word("为什么由人事指定", "為什麼由人資指定", "Why HR names somebody")
    static let reasonHint = Word(
        "两个人都会看到；不要写病情",
        "兩個人都會看到；不要寫病情",
        "Both will read it; it says nothing of an illness"
    )
    static let wrongReason = Word("请选一个原因", "請選一個原因", "Choose a reason")
    static func named(_ by: String, _ reason: String) -> Word {
        Word("\(by) 指定：\(reason)", "\(by) 指定：\(reason)", "Named by \(by): \(reason)")
    }
    static let name = Word("指定代管人", "指定代管人", "Name who stands in")
    static func standsInFor(_ name: String) -> Word {
        Word("代 \(name) 管理", "代 \(name) 管理", "Standing in for \(name)")
    }
    static let nameHint = Word(
        "本人不在、又没来得及交给别人时，由人事指定一位同事代管，到期自动收回。",
        "本人不在、又來不及交給別人時，由人資指定一位同仁代管，到期自動收回。",
        "Where somebody is away and could not do it, HR names a colleague; it ends by itself."
    )
    static let nameEffect = Word(
        "两个人的首页和账号里都会写明谁指定、为什么、到哪天，三方都可以提前收回，全部留下记录。每半年一次和前五分之一的面谈仍在本人名下。",
        "兩個人的首頁和帳號裡都會寫明誰指定、為什麼、到哪天，三方都可以提前收回，全部留下紀錄。每半年一次和前五分之一的面談仍在本人名下。",
        "Both read on their first page and in their account who named it, why and through which day; either of them or HR may end it, and all of it is recorded. Half-year talks and those with the top fifth stay with the holder."
    )
    static let toUser = Word("回到用户", "回到使用者", "Back to the user")
    static func newsGiven(_ name: String, _ days: String) -> Word {
        Word(
            "人事请 \(name) 代你管理，\(days)",
            "人資請 \(name) 代你管理，\(days)",
            "HR named \(name) to stand in for you, \(days)"
        )
    }
    static func newsReceived(_ name: String, _ days: String) -> Word {
        Word(
            "人事请你代 \(name) 管理，\(days)",
            "人資請你代 \(name) 管理，\(days)",
            "HR named you to stand in for \(name), \(days)"
        )
    }
    static let overlaps = Word("这几天已经交给别人", "這幾天已經交給別人", "Some of these days are given already")
}

extension StandInReason {
    var word: Word {
        switch self {
        case .absent: Word("临时不在", "臨時不在", "Away without notice")
        case .unarranged: Word("休假前没有安排", "休假前沒有安排", "On leave, nothing arranged")
        case .vacant: Word("岗位暂时空缺", "職位暫時空缺", "The post is vacant for now")
        case .other: Word("其他", "其他", "Another reason")
        }
    }
}
