import Core

enum ArchiveWords {
    static let dossier = Word("面谈资料", "面談資料", "Dossier")
    static let title = Word("历次面谈", "歷次面談", "Past talks")
    static let find = Word("找人或说过的话", "找人或說過的話", "A person, or words that were said")
    static let kind = Word("类型", "類型", "Kind")
    static let allKinds = Word("全部类型", "全部類型", "All kinds")
    static let from = Word("从", "從", "From")
    static let to = Word("到", "到", "To")
    static let holderNumber = Word("面谈人工号", "面談人員工編號", "Number of the holder")
    static let all = Word("全部", "全部", "Show all")
    static let pages = Word("翻页", "翻頁", "Pages")
    static let older = Word("更早的", "更早的", "Older")
    static let newest = Word("回到最近的", "回到最近的", "Back to the newest")
    static let sealed = Word("内容保密", "內容保密", "Words are sealed")
    static let agreed = Word("约定", "約定", "Agreed")
    static let promised = Word("承诺", "承諾", "Promised")
    static let colon = Word("：", "：", ": ")
    static let nothing = Word("没有找到", "沒有找到", "Nothing found")
    static let nothingSentence = Word(
        "换个说法，或少选几个条件。保密面谈的内容不在搜索之内。",
        "換個說法，或少選幾個條件。保密面談的內容不在搜尋之內。",
        "Try other words or fewer filters. What was said in confidence is never searched."
    )
    static let noneSentence = Word(
        "谈过的话会按时间列在这里；以前的记录可以导入。",
        "談過的話會依時間列在這裡；以前的紀錄可以匯入。",
        "Talks that were held stand here by time; past ones can be imported."
    )

    static func count(_ count: Int) -> Word {
        Word("\(count) 次面谈", "\(count) 次面談", counted(count, "talk", "talks"))
    }

    static func moreThan(_ count: Int) -> Word {
        Word("超过 \(count) 次面谈", "超過 \(count) 次面談", "more than \(count) talks")
    }
}
