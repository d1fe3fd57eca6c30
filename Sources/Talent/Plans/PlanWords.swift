import Core

/// Plans: what stands in them is read by leaders and by the person, so no word names a type.
extension Words {
    static let plan = Word("发展计划", "發展計畫", "Development plan")
    static let plansTitle = Word("发展计划", "發展計畫", "Development plans")
    static let plansSub = Word("由我负责的，以及我带的人的", "由我負責的，以及我帶的人的", "Those with an action of mine, and those of my people")
    static let noPlans = Word("没有进行中的计划", "沒有進行中的計畫", "No plan is open")
    static let aim = Word("想达到什么", "想達到什麼", "What it is for")
    static let endsOn = Word("到哪天为止", "到哪天為止", "Until when")
    static let test = Word("怎么看有没有帮助（测试）", "怎麼看有沒有幫助（測驗）", "How it will be seen whether it helped (the test)")
    static let actions = Word("措施", "措施", "Actions")
    static let owner = Word("负责人（工号）", "負責人（員工編號）", "Owner (number)")
    static let due = Word("完成日", "完成日", "By")
    static let what = Word("做什么", "做什麼", "What")
    static let open = Word("开始计划", "開始計畫", "Open the plan")
    static let addAction = Word("加一项措施", "加一項措施", "Add an action")
    static let done = Word("已完成", "已完成", "Done")
    static let dropped = Word("不做了", "不做了", "Dropped")
    static let note = Word("补充说明", "補充說明", "Note")
    static let moved = Word("改到", "改到", "Move to")
    static let late = Word("已超期", "已逾期", "late")
    static let passed = Word("测试通过", "測驗及格", "test passed")
    static let failed = Word("测试未通过", "測驗不及格", "test not passed")
    static let result = Word("测试结果", "測驗結果", "Result of the test")
    static let minutes = Word("用了多少分钟（可不填）", "用了多少分鐘（可不填）", "Minutes it took (may stay empty)")
    static let endPlan = Word("结束计划", "結束計畫", "End the plan")
    static let outcome = Word("结果", "結果", "Outcome")
    static let endHasCome = Word(
        "约定的日子到了：做测试，写下结果",
        "約定的日子到了：做測驗，寫下結果",
        "The day has come: take the test and write down the outcome"
    )
    static let whoReads = Word(
        "看得到这个计划的人：本人、班组长、有措施的人、经理和人事",
        "看得到這個計畫的人：本人、組長、有措施的人、主管和人資",
        "Who reads this plan: the person, the leader, whoever has an action, managers and HR"
    )
    static let words = Word("说明", "說明", "Words")
    static let ownPlan = Word("我的发展：依据和计划", "我的發展：依據和計畫", "My development: what it rests on, and the plan")
    static let ownHint = Word(
        "这些依据只和同岗位、相近工龄的人比，四周更新一次；觉得不对，请告诉你的经理，可以更正。",
        "這些依據只和同職務、相近年資的人比，四週更新一次；覺得不對，請告訴你的主管，可以更正。",
        "These compare you with people of the same post and tenure, every four weeks. If something is wrong, tell your manager: it can be corrected."
    )

    static let giveAuthority = Word(
        "把一件重要的事完整交给本人，写明可以自己决定什么",
        "把一件重要的事完整交給本人，寫明可以自己決定什麼",
        "Hand over one important task whole, and write down what they decide alone"
    )
    static let giveResponsibility = Word(
        "增加责任：带新人、主持一次班前会或负责一项改善",
        "增加責任：帶新人、主持一次班前會或負責一項改善",
        "More responsibility: mentor somebody new, lead a pre-shift meeting or own an improvement"
    )
    static let goalOutsideRoutine = Word("约定一个日常之外的短期目标", "約定一個日常之外的短期目標", "Agree on a short goal outside routine")
    static let askPromised = Word(
        "问清楚答应过什么、还缺什么，逐条给答复日期",
        "問清楚答應過什麼、還缺什麼，逐項給答覆日期",
        "Ask what was promised and is missed; give each an answer date"
    )
    static let confirmAbility = Word(
        "当面肯定能力和信任，说出具体的事例",
        "當面肯定能力和信任，說出具體的事例",
        "Confirm ability and trust face to face, with a case"
    )
    static let agreeGoals = Word("约定具体的目标和要求", "約定具體的目標和要求", "Agree on concrete goals and demands")
    static let lookAtPay = Word(
        "核对待遇是否与贡献相称，结果告诉本人",
        "核對待遇是否與貢獻相稱，結果告訴本人",
        "Check whether pay fits what they give, and tell them the result"
    )
    static let trainAtOnce = Word("马上安排系统培训，结束时测试", "馬上安排系統訓練，結束時測驗", "Systematic training at once, tested at its end")
    static let demandsAndMethod = Word(
        "说清具体要求，示范方法并一起练一次",
        "說清具體要求，示範方法並一起練一次",
        "Make demands concrete, show the method and practise it once together"
    )
    static let findPost = Word(
        "看看哪个岗位更合适，试一段时间",
        "看看哪個職務更合適，試一段時間",
        "Look which post fits better, and try it for a time"
    )
    static let wakeEnthusiasm = Word(
        "先谈清楚困难和想法，找到愿意做的事",
        "先談清楚困難和想法，找到願意做的事",
        "First talk through what is hard, and find what they would like to do"
    )
    static let smallTraining = Word(
        "小范围培训，定好结束日期和测试",
        "小範圍訓練，定好結束日期和測驗",
        "A small training with an end date and a test"
    )

    static func aimWrong(_ most: Int) -> Word {
        Word("请写想达到什么，最多 \(most) 字", "請寫想達到什麼，最多 \(most) 字", "Write what it is for, at most \(most) characters")
    }
    static func endsWrong(_ most: Int) -> Word {
        Word("请写明天起 \(most) 天之内的结束日", "請寫明天起 \(most) 天之內的結束日", "Write an end within \(most) days from tomorrow")
    }
    static func testWrong(_ most: Int) -> Word {
        Word("请写怎么测试，最多 \(most) 字", "請寫怎麼測驗，最多 \(most) 字", "Write the test, at most \(most) characters")
    }
    static let noActions = Word("请至少选一项措施", "請至少選一項措施", "Choose at least one action")
    static func actionWrong(_ most: Int) -> Word {
        Word("请写做什么，最多 \(most) 字", "請寫做什麼，最多 \(most) 字", "Write what is done, at most \(most) characters")
    }
    static let ownerWrong = Word("没有这个工号", "沒有這個員工編號", "Nobody has this number")
    static func dueWrong(_ most: Int) -> Word {
        Word("请写今天起 \(most) 天之内的完成日", "請寫今天起 \(most) 天之內的完成日", "Write a day within \(most) days from today")
    }
    static let wordsMissing = Word("请写几句", "請寫幾句", "Write a few words")
    static let resultMissing = Word("培训要有测试结果", "訓練要有測驗結果", "Training needs the result of its test")
    static let minutesWrong = Word("请写 0 到 1440 的分钟数", "請寫 0 到 1440 的分鐘數", "Write 0 to 1440 minutes")
    static func said(_ minutes: Int) -> Word { Word("\(minutes) 分钟", "\(minutes) 分鐘", "\(minutes) min") }
}

extension Plan.Outcome {
    var word: Word {
        switch self {
        case .reached: Word("达到", "達到", "Reached")
        case .partly: Word("部分达到", "部分達到", "Partly reached")
        case .missed: Word("没有达到", "沒有達到", "Not reached")
        case .changed: Word("情况变了", "情況變了", "Things have changed")
        }
    }
}

extension PlanWord.Said {
    var word: Word {
        switch self {
        case .done: Words.done
        case .dropped: Words.dropped
        case .note: Words.note
        case .moved: Words.moved
        }
    }
}

extension PlanWord.Result {
    var word: Word { self == .passed ? Words.passed : Words.failed }
}

extension ActionKind {
    var word: Word {
        switch self {
        case .authority: Word("授权", "授權", "Authority")
        case .responsibility: Word("责任", "責任", "Responsibility")
        case .promise: Word("答应过的事", "答應過的事", "What was promised")
        case .recognition: Word("肯定", "肯定", "Recognition")
        case .goals: Word("目标", "目標", "Goals")
        case .pay: Word("待遇", "待遇", "Pay")
        case .training: Word("培训（要测试）", "訓練（要測驗）", "Training (tested)")
        case .method: Word("要求和方法", "要求和方法", "Demands and method")
        case .post: Word("岗位", "職務", "Post")
        case .attitude: Word("意愿", "意願", "Motivation")
        case .other: Word("其他", "其他", "Other")
        }
    }
}

/// The measures of types as a site words them.
extension Words {
    static let measuresHint = Word(
        "措施会出现在班组长和本人看得到的计划里，请不要写类型；清空一行就去掉它，全部清空恢复默认。",
        "措施會出現在組長和本人看得到的計畫裡，請不要寫類型；清空一列就去掉它，全部清空恢復預設。",
        "Measures stand in plans that leaders and the person read, so name no type. Empty a row to leave it out; with all empty the usual ones come back."
    )
    static let kindOfAction = Word("哪一类", "哪一類", "Kind")
    static let whoDoesIt = Word("由谁做", "由誰做", "By whom")
    static let withinDays = Word("几天之内", "幾天之內", "Within days")
    static func daysWrong(_ most: Int) -> Word {
        Word("请写 1 到 \(most) 天", "請寫 1 到 \(most) 天", "Write 1 to \(most) days")
    }
    static let importBehaviours = Word("导入自愿行为", "匯入自願行為", "Import voluntary behaviour")
}

extension ActionOwner {
    var word: Word {
        switch self {
        case .leader: Word("班组长", "組長", "Team leader")
        case .holder: Word("经理", "主管", "Manager")
        case .trainer: Word("培训师", "訓練講師", "Trainer")
        case .hr: Word("人事", "人資", "HR")
        }
    }
}
