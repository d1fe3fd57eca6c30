import Core

/// What was agreed, as the pages say it.
enum AgreementWords {
    static let title = Word("约定", "約定事項", "Agreement")
    static let listTitle = Word("约定与跟进", "約定事項與追蹤", "Agreements")
    static let write = Word("写下约定", "寫下約定事項", "Write the agreement")
    static let rewrite = Word("修改约定", "修改約定事項", "Change the agreement")
    static let rewriteHint = Word(
        "改过的是新的一版：双方都看得到改了什么，本人要再确认一次。",
        "改過的是新的一版：雙方都看得到改了什麼，本人要再確認一次。",
        "A change is a new version: both see what changed, and the person confirms anew."
    )
    static let goal = Word("目标", "目標", "Goal")
    static func goal(_ number: Int) -> Word { Word("目标 \(number)", "目標 \(number)", "Goal \(number)") }
    static let figure = Word("看哪个指标", "看哪個指標", "Which figure")
    static let inWords = Word("不用指标，写一句话", "不用指標，寫一句話", "No figure, a sentence")
    static let sentence = Word("一句话写清要做到什么", "一句話寫清楚要做到什麼", "What is to be reached, in a sentence")
    static let way = Word("怎样算达到", "怎樣算達到", "Reached when it is")
    static let atLeast = Word("至少", "至少", "at least")
    static let atMost = Word("至多", "至多", "at most")
    static let within = Word("介于", "介於", "between")
    static let level = Word("数值", "數值", "Level")
    static let levelHint = Word("例如 90%、4.6 或 6:30", "例如 90%、4.6 或 6:30", "Such as 90%, 4.6 or 6:30")
    static let upper = Word("上限（只在“介于”时填）", "上限（只在「介於」時填）", "Upper bound (only for “between”)")
    static let moreGoals = Word("再加目标", "再加目標", "More goals")
    static let method = Word("怎么做到", "怎麼做到", "How to get there")
    static let checkDates = Word("跟进日", "追蹤日", "Check dates")
    static func checkDate(_ number: Int) -> Word {
        Word("跟进日 \(number)", "追蹤日 \(number)", "Check date \(number)")
    }
    static let checkHint = Word(
        "到那天早上，知音用之前几天的数据自己看，并告诉双方。",
        "到那天早上，知音用之前幾天的資料自己看，並告訴雙方。",
        "On that morning Zhiyin looks at the days before by itself and tells both sides."
    )
    static let promises = Word("主管答应的支持", "主管答應的支持", "Support promised")
    static func promise(_ number: Int) -> Word {
        Word("我答应的 \(number)", "我答應的 \(number)", "I promise \(number)")
    }
    static let promiseDay = Word("哪天之前", "哪天之前", "By which day")
    static let save = Word("保存并请本人看", "儲存並請本人看", "Save and show it to the person")
    static let saveAll = Word("看过了，保存", "看過了，儲存", "I have read this; save")
    static let notSaved = Word("还没有保存", "還沒有儲存", "Nothing is saved yet")
    static let dataSay = Word("数据怎么说", "資料怎麼說", "What the data say")
    static let dataHint = Word(
        "数据只供参考，目标由双方定；改不改都可以。",
        "資料僅供參考，目標由雙方訂；改不改都可以。",
        "The data inform, the two of you decide; change the goal or keep it."
    )
    static let narrow = Word("谁也不必看到更多：可以去掉", "誰也不必看到更多：可以去掉", "Fewer may read it: leave out")
    static let withoutLeader = Word("不给班组长看", "不給組長看", "Not for the team leader")
    static let withoutAbove = Word("不给上级主管看", "不給上級主管看", "Not for the managers above")

    static let tooLong = Word("最多 500 个字", "最多 500 個字", "500 characters at most")
    static let whichFigure = Word("请写一句话，或选一个指标", "請寫一句話，或選一個指標", "Write a sentence or choose a figure")
    static let figureTwice = Word("同一个指标只写一次", "同一個指標只寫一次", "The same figure stands here twice")
    static let noSuchFigure = Word(
        "这里不能用这个指标，请写一句话",
        "這裡不能用這個指標，請寫一句話",
        "This figure cannot be used here: write a sentence"
    )
    static let onlyBand = Word(
        "这个指标不是越高越好，也不是越低越好，请选“介于”",
        "這個指標不是越高越好，也不是越低越好，請選「介於」",
        "Neither more nor less of this figure is better: choose “between”"
    )
    static let needsNumber = Word("请写一个数", "請寫一個數字", "Please write a number")
    static let needsUpper = Word("请写上限，不能小于下限", "請寫上限，不能小於下限", "Write an upper bound, not below the lower")
    static let dayAhead = Word("请选今天之后、一年之内的一天", "請選今天之後、一年之內的一天", "Choose a day after today, within a year")
    static let needsCheck = Word("请定一个跟进日", "請訂一個追蹤日", "Please set a check date")
    static let promiseNeedsDay = Word("请写明哪天之前", "請寫明哪天之前", "Please say by which day")
    static let promiseNeedsWords = Word("请写明答应了什么", "請寫明答應了什麼", "Please say what is promised")
    static let nothingAgreed = Word("请至少写一个目标或一项支持", "請至少寫一個目標或一項支持", "Write at least a goal or something you promise")
}

/// What the person does with an agreement.
extension AgreementWords {
    static let confirm = Word("确认", "確認", "Confirm")
    static let differs = Word("我有不同看法", "我有不同意見", "I see it differently")
    static let ownWords = Word("我想补充的话", "我想補充的話", "What I want to add")
    static let ownWordsHint = Word(
        "确认时可以不写；有不同看法时请写一句。这不是签字，双方的话都会保留。",
        "確認時可以不寫；有不同意見時請寫一句。這不是簽字，雙方的話都會保留。",
        "Optional when you confirm; a sentence when you see it differently. It is no signature, and both sides’ words are kept."
    )
    static let asksYou = Word("请看一看，您怎么说？", "請看一看，您怎麼說？", "Please read it: what do you say?")
    static func confirmedOn(_ moment: String) -> Word {
        Word("本人 \(moment) 确认", "本人 \(moment) 確認", "Confirmed by the person, \(moment)")
    }
    static func differsOn(_ moment: String) -> Word {
        Word("本人 \(moment) 有不同看法", "本人 \(moment) 有不同意見", "The person sees it differently, \(moment)")
    }
    static func shownOn(_ moment: String) -> Word {
        Word("本人 \(moment) 看过，还没有答复", "本人 \(moment) 看過，還沒有回覆", "Read by the person, \(moment); not answered yet")
    }
    static let notShown = Word("本人还没有看过", "本人還沒有看過", "The person has not read it yet")
    static let versions = Word("各版与修改", "各版與修改", "Versions and changes")
    static func version(_ number: Int) -> Word { Word("第 \(number) 版", "第 \(number) 版", "Version \(number)") }
    static let added = Word("新增", "新增", "added")
    static let changed = Word("改为", "改為", "changed to")
    static let dropped = Word("去掉", "去掉", "taken out")
    static let before = Word("原来", "原來", "before")
    static let fromTalk = Word("看这次面谈", "看這次面談", "The talk")
}

/// The list.
extension AgreementWords {
    static let state = Word("进展", "進度", "Standing")
    static let anyState = Word("全部", "全部", "All")
    static let nextCheck = Word("下次跟进", "下次追蹤", "Next check")
    static let empty = Word("这里还没有约定", "這裡還沒有約定事項", "No agreements here")
    static let emptySentence = Word(
        "面谈时写下的约定会在这里，带着跟进日和结果。",
        "面談時寫下的約定事項會在這裡，連同追蹤日和結果。",
        "What is agreed in talks stands here with its check dates and what came of it."
    )
    static let agreedWithYou = Word("和您的约定", "和您的約定事項", "What was agreed with you")
    static let promisedToYou = Word("答应您的支持", "答應您的支持", "What was promised to you")
    static let sealed = Word("内容保密，请打开看", "內容保密，請打開看", "Confidential: open it to read")
}

extension AgreementStanding {
    var word: Word {
        switch self {
        case .waiting: Word("等本人看", "等本人看", "waiting for the person")
        case .agreed: Word("已确认", "已確認", "agreed")
        case .differs: Word("有不同看法", "有不同意見", "sees it differently")
        case .due: Word("该跟进了", "該追蹤了", "due")
        case .reached: Word("达到了", "達成了", "reached")
        case .missed: Word("没达到", "未達成", "missed")
        }
    }
}
