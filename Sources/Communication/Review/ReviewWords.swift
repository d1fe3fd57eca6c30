import Core

/// Words of reviews.
enum ReviewWords {
    static let title = Word("本期结果", "本期結果", "Results of the period")
    static let figures = Word("看评估里的数据", "看評估裡的資料", "Look at the review’s figures")
    static let none = Word("这个月还没有指标数据", "這個月還沒有指標資料", "No figures for this month yet")
    static let figure = Word("指标", "指標", "Figure")
    static let reached = Word("达到", "達到", "Reached")
    static let peers = Word("同样电话下，同组一般", "同樣電話下，同組一般", "Peers on the same contacts")
    static let past = Word("本人前 13 周", "本人前 13 週", "Own 13 weeks before")
    static let isPeers = Word("与同组比", "與同組比", "Against peers")
    static let isPast = Word("与自己比", "與自己比", "Against own past")
    static let progress = Word("进步", "進步", "Progress")
    static let shortfall = Word("差距", "差距", "Shortfall")
    static let nothingMoved = Word("没有明显变化", "沒有明顯變化", "No clear change")
    static let goals = Word("上次的目标", "上次的目標", "Goals set last time")
    static let noGoals = Word("上次没有定目标", "上次沒有定目標", "No goals were set last time")
    static let notYet = Word("还没到检查日", "還沒到檢查日", "Not checked yet")
    static let nextGoals = Word("约定下一期目标", "約定下一期目標", "Agree the next goals")
    static let ownTitle = Word("我的小结", "我的小結", "My own review")
    static let ownWords = Word("本人小结", "本人小結", "In their own words")
    static let ownNone = Word("本人还没有写", "本人還沒有寫", "The person has not written yet")
    static let ownHint = Word(
        "用自己的话写，一两句就好。你、你的面谈人、其上级和人事会看到。",
        "用自己的話寫，一兩句就好。你、你的面談人、其上級和人資會看到。",
        "A sentence or two of your own. You, whoever holds your review, those above and HR will read it."
    )
    static let ownProgress = Word("我的进步", "我的進步", "What went better")
    static let ownShortfall = Word("还差在哪里", "還差在哪裡", "What fell short")
    static let ownNext = Word("下一步怎么做", "下一步怎麼做", "My next step")
    static let save = Word("保存", "儲存", "Save")
    static let write = Word("写小结", "寫小結", "Write it")
    static let change = Word("修改", "修改", "Change it")
    static let back = Word("返回", "返回", "Back")
    static let changed = Word(
        "别处已保存过新的内容，请对照后再存",
        "別處已儲存過新的內容，請對照後再存",
        "It was saved elsewhere meanwhile: compare, then save again"
    )
    static let knownTitle = Word("在用的指标和规则", "現行的指標和規則", "Measures and rules in force")
    static let knownAsk = Word(
        "谈绩效之前，请确认你清楚在用的指标怎么算、规则是什么。每个版本只问一次。",
        "談績效之前，請確認你清楚現行的指標怎麼算、規則是什麼。每個版本只問一次。",
        "Before talking about performance, confirm that you know how the measures in force are computed and what the "
            + "rules are. Asked once per version."
    )
    static let knownButton = Word("我清楚", "我清楚", "I know them")
    static let signsTitle = Word("绩效面谈：流于形式的迹象", "績效面談：流於形式的跡象", "Reviews: signs of going through the motions")
    static let signsLead = Word(
        "迹象只是询问的理由，不是结论。看不到自己和上级的。",
        "跡象只是詢問的理由，不是結論。看不到自己和上級的。",
        "A sign is a reason to ask, not a finding. Your own and those of people above you are not shown."
    )
    static let signsNone = Word("这个月没有这样的迹象", "這個月沒有這樣的跡象", "No such signs this month")
    static let holder = Word("面谈人", "面談人", "Holder")
    static let held = Word("面谈数", "面談數", "Reviews")
    static let batched = Word("十分钟内连着记了三份以上", "十分鐘內連著記了三份以上", "Three or more written within 10 minutes")
    static let alike = Word("一字不差", "一字不差", "Alike word for word")
    static let short = Word("不到 5 分钟", "不到 5 分鐘", "Under 5 minutes")

    static func month(_ period: ReviewPeriod) -> Word {
        Word(
            "\(period.first.year) 年 \(period.first.month) 月",
            "\(period.first.year) 年 \(period.first.month) 月",
            period.description
        )
    }
}

extension ReviewFigure.Answer {
    var word: Word {
        switch self {
        case .better: Word("更好", "較好", "Better")
        case .worse: Word("较差", "較差", "Worse")
        case .noEvidence: Word("无明显差别", "無明顯差別", "No clear difference")
        case .notEnough: Word("数据不足", "資料不足", "Not enough data")
        }
    }
}

extension GoalCheck.Outcome {
    var word: Word {
        switch self {
        case .reached: FollowUpWords.reached
        case .missed: FollowUpWords.missed
        case .few: FollowUpWords.few
        }
    }
}
