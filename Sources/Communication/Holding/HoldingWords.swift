import Core

/// What the sheet, the record and the page to hold a talk with say.
enum HoldingWords {
    static func askedNumber(_ number: Int) -> Word { Word("问题 \(number)", "問題 \(number)", "Question \(number)") }

    // MARK: The sheet

    static let sheetTitle = Word("面谈纸", "面談單", "Talk sheet")
    static let sheetHint = Word(
        "打印出来带去谈，谈完再用三分钟记下来。",
        "列印出來帶去談，談完再用三分鐘記下來。",
        "Print it, hold the talk with it, and write it down in three minutes afterwards."
    )
    static let whyTalk = Word("为什么谈", "為什麼談", "Why")
    static let toHeed = Word("这次要留意", "這次要留意", "To heed this time")
    static let factsAtHand = Word("手边的事实", "手邊的事實", "Facts at hand")
    static let noFactsAtHand = Word("没有附上的事实", "沒有附上的事實", "No facts attached")
    static let questions = Word("问题", "問題", "Questions")
    static let heldOn = Word("哪天谈的", "哪天談的", "Held on")
    static let heldWhere = Word("地点", "地點", "Place")
    static let talkMinutes = Word("分钟", "分鐘", "Minutes")
    static let bandHint = Word("建议 30–60 分钟", "建議 30–60 分鐘", "30–60 minutes suit it")
    static let bandHintShort = Word("建议 10–30 分钟", "建議 10–30 分鐘", "10–30 minutes suit it")
    static let talkPages = Word("这次面谈的页面", "這次面談的頁面", "Pages of this talk")

    // MARK: The record

    static let recordTitle = Word("谈完记一下", "談完記一下", "After the talk")
    static let recordSub = Word(
        "最多四栏，三分钟；没有的就空着。",
        "最多四欄，三分鐘；沒有的就空著。",
        "Four fields at most, three minutes; leave empty what there is not."
    )
    static let recordSave = Word("保存这次面谈", "儲存這次面談", "Save this talk")
    static let recordSaved = Word("已保存", "已儲存", "Saved")
    static let optional = Word("可不填", "可不填", "Optional")
    static let timeAndPlace = Word("时间与地点（可不填）", "時間與地點（可不填）", "Time and place (optional)")
    static let noPlace = Word("不填", "不填", "Not said")
    static let heldOnWrong = Word("请写今天或以前的日期", "請寫今天或以前的日期", "Give today or a day before")
    static let minutesWrong = Word("请写 1 到 1440 的整数", "請寫 1 到 1440 的整數", "Give a whole number from 1 to 1440")
    static let checkWrong = Word("请写一个日期，如 2026-12-09", "請寫一個日期，如 2026-12-09", "Give a day, such as 2026-12-09")
    static let checkTooEarly = Word("跟进日不能早于面谈那天", "追蹤日不能早於面談那天", "The check date cannot be before the talk")
    static let checkTooLate = Word(
        "跟进日要在面谈之后一年之内",
        "追蹤日要在面談之後一年之內",
        "The check date must lie within a year of the talk"
    )
    static let notLeader = Word(
        "说到组长的话：听着，不写在这里。",
        "說到組長的話：聽著，不寫在這裡。",
        "What was said about the leader: heard, and not written here."
    )
    static let offerMatter = Word("作为本人诉求受理", "作為本人意見受理", "Take it up as their own matter")
    static let correction = Word("更正", "更正", "Correct")
    static let corrections = Word("改过的内容", "改過的內容", "Versions")
    static let correctionHint = Word(
        "更正是新的一版，双方都看得到改前改后。",
        "更正是新的一版，雙方都看得到改前改後。",
        "A correction is a new version; both sides see before and after."
    )
    static func versionOf(_ number: Int) -> Word { Word("第 \(number) 版", "第 \(number) 版", "Version \(number)") }
    static let ownRecord = Word("谈完记下的内容", "談完記下的內容", "What was written down")
    static let emptied = Word("（已清空）", "（已清空）", "(emptied)")
    static let fasterElsewhere = Word(
        "另一处先改了这次面谈；您写的都在下面，请再保存一次。",
        "另一處先改了這次面談；您寫的都在下面，請再儲存一次。",
        "The talk was changed elsewhere first; what you wrote is below, please save again."
    )
    static let notHolderRecord = Word("还没有记录。由面谈人来写。", "還沒有紀錄。由面談人來寫。", "No record yet; who holds the talk writes it.")
    static let withWhom = Word("和谁谈的", "和誰談的", "With whom")
    static let groupHint = Word(
        "集体沟通后，每人单独记一份。",
        "集體面談後，每人單獨記一份。",
        "After a group talk each person has a record of their own."
    )

    // MARK: What is passed on

    static let passingTitle = Word("我会转达这些", "我會轉達這些", "This is what I pass on")
    static let passingHint = Word(
        "离开前一起看一遍，怎么转达由对方定。",
        "離開前一起看一遍，怎麼轉達由對方決定。",
        "Read it together before you part; how it is passed on is theirs to say."
    )
    static let passingNone = Word("没有要转达的事", "沒有要轉達的事", "Nothing to pass on")
    static let passingNotYet = Word(
        "还没有一起看过：什么都没有转达。",
        "還沒有一起看過：什麼都沒有轉達。",
        "Not read together yet: nothing was passed on."
    )
    static let passingConfirm = Word("我们一起看过了", "我們一起看過了", "We have read it together")
    static let passingAdd = Word("有要转达的事", "有要轉達的事", "Something to pass on")
    static let passingWhat = Word("是什么", "是什麼", "What it is")
    static let passingSource = Word("谁提出的", "誰提出的", "Who raised it")
    static let passingHow = Word("怎么转达", "怎麼轉達", "How it is passed on")
    static let passingWords = Word("一句话", "一句話", "In a sentence")
    static let passedOnSeen = Word("本人已看过", "本人已看過", "Seen by the person")
    static let passingNotes = Word(
        "这些来自刚才的笔记；谈完保存时再定怎么转达。",
        "這些來自剛才的筆記；談完儲存時再決定怎麼轉達。",
        "These come from the notes; how each is passed on is settled when the talk is saved."
    )
    static func thing(_ number: Int) -> Word { Word("第 \(number) 件", "第 \(number) 件", "Item \(number)") }

    // MARK: Holding

    static let holdTitle = Word("面谈中", "面談中", "In the talk")
    static func stepOf(_ number: Int, _ all: Int) -> Word {
        Word("第 \(number) 步，共 \(all) 步", "第 \(number) 步，共 \(all) 步", "Step \(number) of \(all)")
    }
    static let notesLabel = Word("记几句", "記幾句", "Short notes")
    static let previousStep = Word("上一步", "上一步", "Back")
    static let nextStep = Word("下一步", "下一步", "Next")
    static let stepKeys = Word(
        "Ctrl+回车 下一步，Ctrl+Shift+回车 上一步",
        "Ctrl+Enter 下一步，Ctrl+Shift+Enter 上一步",
        "Ctrl+Enter next, Ctrl+Shift+Enter back"
    )
    static let agreeGoals = Word("约定目标", "約定目標", "Agree on goals")
    static let markLeader = Word("说到组长", "說到組長", "About the leader")
    static let writeDown = Word("谈完了，记下来", "談完了，記下來", "Done: write it down")
    static let keepNotes = Word("保存笔记", "儲存筆記", "Keep the notes")
    static let notesSaved = Word("已保存", "已儲存", "Saved")
    static let notesHere = Word(
        "先存在这台电脑上，恢复网络后自动保存",
        "先存在這台電腦上，恢復網路後自動儲存",
        "Kept on this machine until the network is back"
    )
    static let notesMemory = Word(
        "还没有保存，请不要关闭这一页",
        "還沒有儲存，請不要關閉這一頁",
        "Not saved yet: please keep this page open"
    )
    static let notesReaders = Word(
        "笔记只有您自己看得到；写进记录的，按每栏说明的人看得到。",
        "筆記只有您自己看得到；寫進紀錄的，依每欄說明的人看得到。",
        "Notes are yours alone; what goes into the record is read as each field says."
    )
    static let agreementDraft = Word("约定", "約定", "Agreement")
    static let agreementHint = Word(
        "和笔记一样随写随存，只有您看得到；写进约定或记录，本人才看得到。",
        "和筆記一樣隨寫隨存，只有您看得到；寫進約定或紀錄，本人才看得到。",
        "Kept like the notes, for you alone; the person reads it once it is in the agreement or the record."
    )
    static let agreementCorrected = Word(
        "记录改了，约定还是原来的。要一起改吗？改过的是新的一版，本人会再看一次。",
        "紀錄改了，約定還是原來的。要一起改嗎？改過的是新的一版，本人會再看一次。",
        "The record was corrected, the agreement was not. Change it, too? It is a new version that the person reads anew."
    )
    static let changeAgreement = Word("照记录改约定", "照紀錄改約定", "Change the agreement as recorded")
    static let moodNoted = Word(
        "笔记里有情绪波动：要让能帮上的人知道吗？",
        "筆記裡有情緒起伏：要讓能幫上的人知道嗎？",
        "The notes say how they feel: should those who can help know?"
    )
    static let reportMood = Word("报告情绪波动", "回報情緒起伏", "Report the mood")
    static let toAgreement = Word("打开约定", "開啟約定", "Open the agreement")
    static let toDossier = Word("面谈资料", "面談資料", "Dossier")
    static let toSheet = Word("打印面谈纸", "列印面談單", "Print the sheet")
    static let toHold = Word("边谈边记", "邊談邊記", "Notes while talking")
    static let toRecord = Word("谈完记一下", "談完記一下", "After the talk")
    static let clockLabel = Word("已谈的时间", "已談的時間", "Time so far")
    static let minuteSign = Word("分", "分", "min")

    // MARK: Unplanned, results, lengths

    static let unplannedTitle = Word("记一次没排过的面谈", "記一次未排定的面談", "Enter a talk nobody planned")
    static let unplannedSub = Word("谁、哪一类、一句话：三十秒。", "誰、哪一類、一句話：三十秒。", "Who, which kind, one line: thirty seconds.")
    static let unplannedWho = Word("和谁谈的", "和誰談的", "With whom")
    static let unplannedWhoHint = Word("姓名、拼音或工号", "姓名、拼音或員工編號", "Name, pinyin or number")
    static let unplannedKind = Word("哪一类", "哪一類", "Kind")
    static let unplannedLine = Word("一句话", "一句話", "One line")
    static let unplannedSave = Word("记下来", "記下來", "Enter it")
    static let kindWrong = Word("请选一类", "請選一類", "Choose a kind")
    static let nobodyFound = Word("没有找到这个人", "沒有找到這個人", "Nobody was found")
    static let severalFound = Word("有几个人符合，请选一个", "有幾個人符合，請選一個", "Several fit: choose one")
    static func unplannedDone(_ name: String) -> Word {
        Word("已记下和\(name)的面谈", "已記下和\(name)的面談", "The talk with \(name) is noted")
    }

    static let resultsTitle = Word("谈完的结果", "談完的結果", "Results of talks")
    static let resultsSub = Word(
        "近两周别人和您组员谈定的事：只有结果，没有原话。",
        "近兩週別人和您組員談定的事：只有結果，沒有原話。",
        "What others agreed with your people in two weeks: results, not words."
    )
    static let askedOfYou = Word("请您做", "請您做", "Asked of you")

    static let lengthsTitle = Word("面谈用时与地点", "面談用時與地點", "How long talks take, and where")
    static let lengthsSub = Word(
        "近半年。只看分布，长短与地点都不问原因。",
        "近半年。只看分布，長短與地點都不問原因。",
        "The last half-year. Only the distribution: nobody is asked why."
    )
    static let lengthsNone = Word("近半年没有面谈记录", "近半年沒有面談紀錄", "No talks in the last half-year")
    static let lengthsKind = Word("类别", "類別", "Kind")
    static let lengthsTalks = Word("面谈次数", "面談次數", "Talks")
    static let lengthsMedian = Word("中位用时", "中位用時", "Median")
    static let lengthsWithin = Word("在建议之内", "在建議之內", "Within the band")
    static let lengthsOf = Word("分钟", "分鐘", "Minutes")
    static let lengthsPlaces = Word("地点", "地點", "Places")
}
