import Core
import Signals

/// Reports of what somebody saw in someone.
extension Words {
    static let reportMenu = Word("报告", "回報", "Report")
    static let reportTitle = Word("我看到的变化", "我看到的變化", "What I have seen")
    static let reportHint = Word(
        "十秒就好：谁、看到了什么、多急。",
        "十秒就好：誰、看到了什麼、多急。",
        "Ten seconds: who, what you saw, how soon."
    )
    static let personSearch = Word("姓名、拼音或工号", "姓名、拼音或員工編號", "Name, pinyin or number")
    static let nobodyFound = Word("没有找到", "沒有找到", "Nobody found")
    static let anotherPerson = Word("换一个人", "換一個人", "Somebody else")
    static let whatYouSaw = Word("看到了什么", "看到了什麼", "What you saw")
    static let howSoon = Word("多急", "多急", "How soon")
    static let oneLine = Word("一句话（可不写）", "一句話（可不寫）", "One line, if you like")
    static let swingFigure = Word("业绩浮动：依据的数字", "績效浮動：依據的數字", "For a swing: the figure it rests on")
    static let swingFigureHint = Word(
        "例如：满意度 92 → 78；其他情况不用填",
        "例如：滿意度 92 → 78；其他情況不用填",
        "For example: CSAT 92 → 78; leave it empty otherwise"
    )
    static let whoReadsReports = Word(
        "情绪和离职倾向的那句话加密保存，只有经理和人事能打开，打开会留下记录，本人和名单上都看不到；业绩浮动的那句话，经理和人事在名单上看得到。",
        "情緒和離職傾向的那句話加密儲存，只有主管和人資能開啟，開啟會留下紀錄，本人和名單上都看不到；績效浮動的那句話，主管和人資在名單上看得到。",
        "Words about a mood or a leaning are sealed: managers and HR alone may open them, each opening is recorded, "
            + "and no list nor the person shows them. Words about a swing stand on the lists of managers and HR."
    )
    static let sendReport = Word("报告", "回報", "Report it")
    static let reportKept = Word("已记下", "已記下", "Noted")
    static let sayWhatYouSaw = Word("请选看到了什么", "請選看到了什麼", "Choose what you saw")
    static let sentenceNeeded = Word("业绩浮动要写一句话", "績效浮動要寫一句話", "A swing needs a sentence")
    static let figureNeeded = Word("请写依据的数字", "請寫依據的數字", "Write the figure it rests on")
    static func lineTooLong(_ most: Int) -> Word {
        Word("最多 \(most) 字", "最多 \(most) 字", "\(most) characters at most")
    }
    static let ownReports = Word("我报告过的", "我回報過的", "What I reported")
    static let takeReportBack = Word("收回", "收回", "Take back")
    static let takenBack = Word("已收回", "已收回", "taken back")

    static let atOnceTitle = Word("现在就去", "現在就去", "Go now")
    static let somebodyIsNeeded = Word("有位同事现在需要人陪", "有位同仁現在需要人陪", "A colleague needs somebody beside them now")
    static let nobodyIsNeeded = Word("刚才叫你去的事已撤回", "剛才請你去的事已撤回", "What you were called to was taken back")
    static let whatToDo = Word("先做这几件", "先做這幾件", "First of all")
    static let atOnceSteps = [
        Word("请 TA 先下线，不用解释原因", "請對方先下線，不用解釋原因", "Take them off the line; no reason need be given"),
        Word("陪 TA 到休息区，身边不离人", "陪對方到休息區，身邊不離人", "Go with them to a rest room; leave nobody alone"),
        Word("先听，不劝、不评、不追问", "先聽，不勸、不評、不追問", "Listen first: no advice, no judging, no pressing"),
        Word("打给下面的联系人，在他们到之前不离开", "打給下面的聯絡人，在他們到之前不離開", "Call the contacts below and stay until they come"),
        Word("有危险时直接打急救电话", "有危險時直接打急救電話", "In danger call the emergency number"),
    ]
    static let iAmThere = Word("我在 TA 身边", "我在對方身邊", "I am with them")
    static func minutesSince(_ minutes: Int) -> Word {
        Word(
            "已过 \(minutes) 分钟，还没有人陪",
            "已過 \(minutes) 分鐘，還沒有人陪",
            "\(counted(minutes, "minute", "minutes")) and nobody is there yet"
        )
    }
    static func somebodyIsThere(_ name: String, minutes: Int) -> Word {
        Word(
            "\(name)在身边，\(minutes) 分钟后到的",
            "\(name)在身邊，\(minutes) 分鐘後到的",
            "\(name) is there, \(counted(minutes, "minute", "minutes")) after the report"
        )
    }
    static let whomToCall = Word("打给谁", "打給誰", "Whom to call")
    static let noContacts = Word(
        "这个职场还没有设联系人：打给经理和人事。",
        "這個據點還沒有設聯絡人：打給主管和人資。",
        "No contacts are set for this site: call the manager and HR."
    )
    static let nobodyTold = Word(
        "没有人可以通知：请自己打电话。",
        "沒有人可以通知：請自己打電話。",
        "There was nobody to tell: please call yourself."
    )
    static func wereTold(_ names: String) -> Word {
        Word("已通知：\(names)", "已通知：\(names)", "Told: \(names)")
    }

    static let contactsTitle = Word("紧急联系人", "緊急聯絡人", "Contacts in need")
    static let contactsHint = Word(
        "有人报告“现在就去”时，这些人立刻收到通知，电话显示给报告的人。",
        "有人回報「現在就去」時，這些人立刻收到通知，電話顯示給回報的人。",
        "When somebody reports that a person is needed now, these are told at once and their phones are shown."
    )
    static let contactNumber = Word("工号", "員工編號", "Employee number")
    static let contactPhone = Word("电话", "電話", "Phone")
    static let contactUnknown = Word("名册里没有这个工号", "名冊裡沒有這個員工編號", "Nobody in the roster has this number")
    static func phoneWrong(_ most: Int) -> Word {
        Word("请写电话，最多 \(most) 字", "請寫電話，最多 \(most) 字", "Write a phone number, \(most) characters at most")
    }
    static let addContact = Word("增加或修改", "新增或修改", "Add or change")
    static let removeContact = Word("移除", "移除", "Remove")
}

extension Reported.What {
    var word: Word {
        switch self {
        case .mood: Word("情绪明显变化", "情緒明顯起伏", "a clear change of mood")
        case .leaving: Word("有离职倾向", "有離職傾向", "a leaning to leave")
        case .swing: Word("业绩明显浮动", "績效明顯浮動", "a large swing in results")
        }
    }
}

extension Reported.Grade {
    var word: Word {
        switch self {
        case .now: Word("现在就要有人陪", "現在就要有人陪", "now: somebody beside them")
        case .soon: Word("两个工作日内谈", "兩個工作天內談", "soon: within two working days")
        case .watch: Word("先留意", "先留意", "keep an eye on it")
        }
    }
}
