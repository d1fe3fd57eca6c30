import Core
import Signals

/// The form of a talk (P3).
enum FormWords {
    static let title = Word("面谈表", "面談表", "Form")
    static let purpose = Word("目的", "目的", "Purpose")
    static let questions = Word("想问的问题", "想問的問題", "Questions to ask")
    static let plan = Word("可行的改进计划", "可行的改善計畫", "Plan that can be done")
    static let expected = Word("预期结果", "預期結果", "Expected result")
    static let came = Word("后来怎么样", "後來怎麼樣", "Whether it came")
    static let camePrompt = Word("谈过以后再填。", "談過以後再填。", "To be filled after the talk.")
    static let cameChoices = [
        FormChoice("yes", Word("做到了", "做到了", "It came")),
        FormChoice("partly", Word("部分做到", "部分做到", "In part")),
        FormChoice("no", Word("没有", "沒有", "It did not")),
        FormChoice("early", Word("还太早", "還太早", "Too early to say")),
    ]
    static let goals = Word("下个周期的目标", "下個週期的目標", "Future goals")
    static let remedy = Word("怎样解决", "怎麼解決", "How it is solved")
    static let remedyPrompt = Word(
        "几个人原因相同，用培训或案例分享解决，不必一个一个谈。",
        "幾個人原因相同，用教育訓練或案例分享解決，不必一個一個談。",
        "Where several share a cause, training or a shared case solves it, not person by person."
    )
    static let remedyChoices = [
        FormChoice("person", Word("与本人一起解决", "與本人一起解決", "With this person")),
        FormChoice("training", Word("开一次培训", "開一次教育訓練", "A training")),
        FormChoice("case", Word("分享一个案例", "分享一個案例", "Sharing a case")),
    ]
    static let wish = Word("本人意愿", "本人意願", "The person’s wish")
    static let wishPrompt = Word(
        "不是每个士兵都想当将军；不愿意的人不因此减分。",
        "不是每個士兵都想當將軍；不願意的人不因此扣分。",
        "Not every soldier wants to be a general; who does not is never marked down."
    )
    static let wishChoices = [
        FormChoice(FormFields.wants, Word("愿意", "願意", "Wants it")),
        FormChoice("thinking", Word("还在考虑", "還在考慮", "Is thinking it over")),
        FormChoice("no", Word("不愿意", "不願意", "Does not want it")),
    ]
    static let locked = Word("锁定为人选", "鎖定為人選", "Locked as a target")
    static let lockedPrompt = Word("先有本人意愿，才能锁定。", "先有本人意願，才能鎖定。", "Only once the wish is recorded.")
    static let lockedYes = Word("锁定", "鎖定", "Locked")
    static let lockedNo = Word("暂不", "暫不", "Not now")
    static let chosen = Word("选拔结果", "選拔結果", "What was decided")
    static let chosenPrompt = Word("结果定了再填。", "結果定了再填。", "Once it is decided.")
    static let chosenYes = Word("选上", "選上", "Chosen")
    static let chosenNo = Word("这次没有选上", "這次沒有選上", "Not chosen this time")
    static let whyNot = Word("没有选上的原因", "沒有選上的原因", "Why not")
    static let whyNotPrompt = Word(
        "本人会看到：说事实，说差在哪里，计划写在下面。",
        "本人會看到：說事實，說差在哪裡，計畫寫在下面。",
        "The person reads it: facts, and what was missing. The plan stands below."
    )
    static let occasion = Word("起因", "起因", "Occasion")
    static let occasionPrompt = Word(
        "是本人需要什么（需求点），还是哪里不对劲（不适点）？",
        "是本人需要什麼（需求點），還是哪裡不對勁（不適點）？",
        "Does the person need something, or is something not as it should be?"
    )
    static let occasionChoices = [
        FormChoice("need", Word("需求点", "需求點", "A need")),
        FormChoice("discomfort", Word("不适点", "不適點", "A discomfort")),
    ]

    // MARK: The page

    static let save = Word("保存", "儲存", "Save")
    static let saveAndDone = Word("保存，面谈表已写好", "儲存，面談表已寫好", "Save: the form is written")
    static let saved = Word("已保存", "已儲存", "Saved")
    static let check = Word("检查问题", "檢查問題", "Check the questions")
    static let back = Word("回到这次沟通", "回到這次面談", "Back to the talk")
    static let notChosen = Word("请选择", "請選擇", "Choose")
    static let why = Word("为什么要谈", "為什麼要談", "Why this talk is due")
    static let dossier = Word("数字在面谈资料里", "數字在面談資料裡", "The figures are in the dossier")
    static let question = Word("问题", "問題", "Question")
    static func number(_ number: Int) -> Word { Word("问题 \(number)", "問題 \(number)", "Question \(number)") }
    static let proposed = Word("可以这样问", "可以這樣問", "Ways to ask")
    static let proposedHint = Word(
        "勾选后保存，就会加到您的问题里。",
        "勾選後儲存，就會加到您的問題裡。",
        "Tick and save to add them to your questions."
    )
    static let notLikeThis = Word("不宜这样问", "不宜這樣問", "Better not asked like this")
    static let phrase = Word("这里：", "這裡：", "Here: ")
    static let betterLike = Word("换一种问法：", "換個問法：", "A better way: ")
    static let useThis = Word("就用这句", "就用這句", "Use this instead")
    static let keep = Word("保留，因为……", "保留，因為……", "Keep it, because…")
    static let keepWords = Word("补充说明（可不填）", "補充說明（可不填）", "In your own words (optional)")
    static func kept(_ reason: String) -> Word { Word("保留：\(reason)", "保留：\(reason)", "Kept: \(reason)") }
    static let confidential = Word(
        "这类沟通的内容加密保存，每次打开都有记录。",
        "這類面談的內容加密儲存，每次開啟都有紀錄。",
        "What is written here lies sealed; every opening is recorded."
    )
    static let changedMeanwhile = Word(
        "这张表在您写的时候被改过。下面是您写的；再保存一次，就以您的为准，原来的仍然留着。",
        "這張表在您寫的時候被改過。下面是您寫的；再儲存一次，就以您的為準，原來的仍然留著。",
        "The form was changed while you wrote. Below is what you wrote; saving again keeps yours, and the other version stays on file."
    )
    static func stands(_ label: String) -> Word {
        Word("已存的「\(label)」：", "已存的「\(label)」：", "On file for “\(label)”: ")
    }
    static let missing = Word("还缺：", "還缺：", "Still missing: ")
    static func version(_ number: Int, _ name: String, _ moment: String) -> Word {
        Word(
            "第 \(number) 版，\(name)，\(moment)",
            "第 \(number) 版，\(name)，\(moment)",
            "Version \(number), \(name), \(moment)"
        )
    }
    /// That others share the cause, by the rule that is said with it (C2a).
    static func othersToo(_ shared: CommonCause.Shared, headcount: Int) -> Word {
        let (rule, place) = (CommonCause.sentence(headcount: headcount), shared.team)
        return Word(
            "\(place ?? "全职场") \(shared.people) 个人是同一个原因：开培训或分享案例，比一个一个谈更好。（\(rule.hans)）",
            "\(place ?? "全據點") \(shared.people) 個人是同一個原因：開教育訓練或分享案例，比一個一個談更好。（\(rule.hant)）",
            """
            \(shared.people) people of \(place ?? "the site") have this cause: training or a shared case serves better \
            than one by one. (\(rule.english))
            """
        )
    }
    static let readOnly = Word("只有面谈人可以填写。", "只有面談人可以填寫。", "Only who holds the talk writes here.")
    static let nothingYet = Word("还没有填写。", "還沒有填寫。", "Nothing is written yet.")

    // MARK: Settings

    static let settingsTitle = Word("面谈表设置", "面談表設定", "Forms")
    static let settingsHint = Word(
        "每种沟通、每种对象一张表。可以改提示的文字，停用不需要的栏目；谁能看到由表规定，不会扩大。",
        "每種面談、每種對象一張表。可以改提示的文字，停用不需要的欄位；誰能看到由表規定，不會擴大。",
        "One form for each kind of talk and audience. Prompts may be reworded and fields switched off; "
            + "who reads a field is fixed and never widens."
    )
    static func formVersion(_ number: Int) -> Word { Word("第 \(number) 版", "第 \(number) 版", "Version \(number)") }
    static let changed = Word("已修改", "已修改", "changed")
    static let fieldsOn = Word("栏目", "欄位", "Fields")
    static let inUse = Word("使用", "使用", "In use")
    static let always = Word("必有", "必有", "Always there")
    static let prompt = Word("提示", "提示", "Prompt")
    static let promptLines = Word("可以这样问（一行一个）", "可以這樣問（一行一個）", "Ways to ask (one a line)")
    static let emptyIsOurs = Word("留空就用自带的。", "留空就用內建的。", "Left empty, the shipped one is used.")
    static let setMeanwhile = Word(
        "别人刚改过这些表。下面是您写的；看过再保存。",
        "別人剛改過這些表。下面是您寫的；看過再儲存。",
        "Someone has just changed the forms. Below is what you wrote: look, then save again."
    )
    static let tabooLine = Word("这里有不宜的问法：", "這裡有不宜的問法：", "This holds what is better not asked: ")
}
