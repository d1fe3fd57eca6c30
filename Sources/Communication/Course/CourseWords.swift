import Core

/// The words of talks on their way.
enum CourseWords {
    static let answersJob = Word("诉求答复记入面谈", "意見答覆記入面談", "Answers to own matters noted in their talks")
    static let beginTitle = Word("开始一次沟通", "開始一次面談", "Begin a talk")
    static let begin = Word("开始沟通", "開始面談", "Begin the talk")
    static let goOn = Word("继续这次沟通", "繼續這次面談", "Go on with the talk")
    static let open = Word("进行中的沟通", "進行中的面談", "Talks on their way")
    static let isOpen = Word("进行中", "進行中", "on its way")
    static let plannedTime = Word("时间", "時間", "When")
    static let withWhom = Word("和谁谈", "和誰談", "With whom")
    static let find = Word("查找", "查詢", "Find")
    static let nobodyFound = Word("没有找到这个人", "沒有找到這個人", "Nobody was found")
    static let nobodyChosen = Word("请选择和谁谈", "請選擇和誰談", "Choose with whom")
    static let noFlow = Word("这类沟通没有流程", "這類面談沒有流程", "There is no flow for this kind of talk")
    static let kind = Word("沟通类型", "面談類型", "Kind of talk")
    static let withBatch = Word("和一批新员工", "和一批新人", "With a batch of new people")
    static let withDepartment = Word("和部门或甲方", "和部門或業主", "With a department or the client")
    static let batchHint = Word(
        "先集体谈，再和每人单独谈五分钟；单独谈过才算完成新员工首谈。",
        "先團體談，再和每人單獨談五分鐘；單獨談過才算完成新人首談。",
        "A common part, then five private minutes each: the private part is what meets the first talk."
    )
    static let noBatch = Word("现在没有等待首谈的新员工", "現在沒有等待首談的新人", "No new people wait for their first talk now")
    static let beginInside = Word("为什么现在就谈", "為什麼現在就談", "Why it cannot wait")
    static func begunInside(_ count: Int, _ days: Int) -> Word {
        Word(
            "\(days) 天里，您有 \(count) 次在间隔内开始沟通",
            "\(days) 天裡，您有 \(count) 次在間隔內開始面談",
            "In \(days) days you began \(counted(count, "talk", "talks")) inside the gap"
        )
    }
    static func allInside(_ count: Int) -> Word {
        Word(
            "其中 \(count) 次说明理由后在间隔内开始",
            "其中 \(count) 次說明理由後在間隔內開始",
            "\(counted(count, "talk was", "talks were")) begun inside the gap, with a reason"
        )
    }
    static let department = Word("部门或甲方", "部門或業主", "Department or client")
    static let departmentHint = Word("例如：系统部、培训部", "例如：系統部、訓練部", "For example: Systems, Training")
    static func begunBy(_ name: String) -> Word {
        Word("\(name)已经开始这次沟通", "\(name)已經開始這次面談", "\(name) has begun this talk already")
    }
    static func group(_ first: String, _ count: Int) -> Word {
        Word("\(first)等 \(count) 人", "\(first)等 \(count) 人", "\(first) and \(count - 1) more")
    }

    static let back = Word("返回", "返回", "Back")
    static let toWeek = Word("本周沟通", "本週面談", "This week")
    static let steps = Word("步骤", "步驟", "Steps")
    static let now = Word("现在", "現在", "Now")
    static let alsoOpen = Word("还没有完成的步骤", "還沒有完成的步驟", "Steps that still wait")
    static let done = Word("已完成", "已完成", "Done")
    static let skip = Word("跳过，原因是", "略過，原因是", "Skip it, because")
    static let stepBack = Word("退回上一步", "退回上一步", "Take the last step back")
    static let handOver = Word("交给别人谈", "交給別人談", "Hand it over")
    static let handOverTo = Word("交给谁（工号或姓名）", "交給誰（員工編號或姓名）", "To whom (number or name)")
    static let handOverHint = Word(
        "只能交给可以谈这次的人；谁交给谁、为什么，双方和上级都看得到。笔记不会交出去。",
        "只能交給可以談這次的人；誰交給誰、為什麼，雙方和上級都看得到。筆記不會交出去。",
        "To somebody who may hold it. Both, and those above, read who, to whom and why; notes stay with who took them."
    )
    static func handedOver(_ from: String, _ to: String, _ why: Word) -> Word {
        Word(
            "由\(from)交给\(to)：\(why.hans)",
            "由\(from)交給\(to)：\(why.hant)",
            "From \(from) to \(to): \(why.english)"
        )
    }
    static let end = Word("提前结束", "提前結束", "End it early")
    static let endHint = Word(
        "选一个原因，这次沟通就结束了。",
        "選一個原因，這次面談就結束了。",
        "Choose a reason, and the talk ends."
    )
    static let ended = Word("已结束", "已結束", "Ended")
    static let isSkipped = Word("已跳过", "已略過", "skipped")
    static let history = Word("经过", "經過", "What happened")
    static let begun = Word("开始沟通", "開始面談", "began the talk")
    static let noSlot = Word("还没有排时间", "還沒有排時間", "No time yet")
    static let holder = Word("面谈人", "面談人", "Held by")
    static let watching = Word(
        "这次沟通由面谈人进行，您可以查看。",
        "這次面談由面談人進行，您可以檢視。",
        "Its holder takes the steps; you may look."
    )
    static let changed = Word(
        "这次沟通刚刚有了变化，请看过再继续。",
        "這次面談剛剛有了變化，請看過再繼續。",
        "The talk has changed meanwhile: look before you go on."
    )

    static let dossier = Word("打开面谈资料", "開啟面談資料", "Open the dossier")
    static let form = Word("准备面谈表", "準備面談表", "Prepare the form")
    static let sheet = Word("打印面谈纸", "列印面談單", "Print the sheet")
    static let hold = Word("边谈边记", "邊談邊記", "Notes while talking")
    static let record = Word("谈完了，记下来", "談完了，記下來", "Write down the talk")
    static let agreement = Word("约定", "約定事項", "Agreement")
    static let matters = Word("打开诉求", "開啟意見反映", "Open the matter")

    static let finding = Word("调查结论", "調查結論", "Finding")
    static let findingCause = Word("原因在哪里", "原因在哪裡", "Where the cause lies")
    static let findingText = Word("查到了什么", "查到了什麼", "What was found")
    static let findingNeeded = Word("请选原因，并写下查到了什么", "請選原因，並寫下查到了什麼", "Choose the cause and write what was found")
    static let findingLong = Word("太长了，请精简", "太長了，請精簡", "Too long: please shorten it")
    static let findingSealed = Word("内容已加密保存", "內容已加密儲存", "The words lie sealed")
    static let openFinding = Word("查看内容", "檢視內容", "Open the words")
    static let ruleOut = Word(
        "先排除管理与关系原因，再看个人。",
        "先排除管理與關係原因，再看個人。",
        "First rule out management and relations, then look at the person."
    )
    static let save = Word("保存", "儲存", "Save")

    static func happened(_ what: CourseEvent.What, step: Word, whom: String?, reason: Word?) -> Word {
        func said(_ hans: String, _ hant: String, _ english: String) -> Word {
            let (wide, narrow) = (whom.map { "（\($0)）" } ?? "", whom.map { " (\($0))" } ?? "")
            return Word(
                hans + wide + (reason.map { "：" + $0.hans } ?? ""),
                hant + wide + (reason.map { "：" + $0.hant } ?? ""),
                english + narrow + (reason.map { ": " + $0.english } ?? "")
            )
        }
        return switch what {
        case .done: said("完成“\(step.hans)”", "完成「\(step.hant)」", "\(step.english) done")
        case .skipped: said("跳过“\(step.hans)”", "略過「\(step.hant)」", "\(step.english) skipped")
        case .back: said("退回“\(step.hans)”", "退回「\(step.hant)」", "\(step.english) taken back")
        case .held: said("“\(step.hans)”已谈", "「\(step.hant)」已談", "\(step.english) held")
        case .ended: said("沟通结束", "面談結束", "Talk ended")
        }
    }
}

extension CourseStep.Actor {
    package var word: Word {
        switch self {
        case .holder: Word("面谈人", "面談人", "who holds the talk")
        case .leader: Word("班组长", "組長", "the team leader")
        case .analyst: Word("质检", "品管專員", "the quality analyst")
        case .owner: Word("责任人", "負責人", "the owner")
        case .hr: Word("人事", "人資", "HR")
        case .person: Word("本人", "本人", "the person")
        }
    }
}

extension CourseStep.Need {
    package var word: Word {
        switch self {
        case .nothing: Word("点一下完成", "點一下完成", "one tap")
        case .dossier: Word("看过面谈资料", "看過面談資料", "the dossier was read")
        case .review: Word("核对数据填好的评估", "核對資料填好的評估", "the review’s figures are confirmed")
        case .form: Word("填好面谈表", "填好面談表", "the form is written")
        case .held: Word("面谈", "面談", "the talk itself")
        case .record: Word("记录", "紀錄", "what was said is written down")
        case .agreement: Word("有约定", "有約定", "an agreement")
        case .finding: Word("有调查结论", "有調查結論", "a finding")
        case .answer: Word("答复本人", "答覆本人", "the answer is given")
        case .followUp: Word("约定已跟进", "約定已追蹤", "the checks are behind")
        }
    }
}
