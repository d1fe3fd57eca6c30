import Core

/// Following an agreement up, as the pages say it.
enum FollowUpWords {
    static let job = Word("到跟进日的约定：看数据，告诉双方", "到追蹤日的約定事項：看資料，告訴雙方", "Check the agreements whose date has come")
    static let title = Word("跟进", "追蹤", "Follow-up")
    static let reached = Word("达到了", "達成了", "reached")
    static let missed = Word("没达到", "未達成", "not reached")
    static let few = Word("数据不足", "資料不足", "not enough data")
    static let ahead = Word("还没到", "還沒到", "ahead")
    static let toSay = Word("请面谈人说一说结果", "請面談人說說結果", "For who holds the talk to say")
    static let praise = Word("约定达到了，做得好！", "約定達成了，做得好！", "The agreement is reached: well done!")
    static let close = Word("离目标很近，可能只是偶然", "離目標很近，可能只是偶然", "so close that chance may decide it")
    static func counts(observations: String, days: String) -> Word {
        Word("\(days) 天，n = \(observations)", "\(days) 天，n = \(observations)", "\(days) days, n = \(observations)")
    }
    static func interval(_ low: String, _ high: String) -> Word {
        Word("95% 区间 \(low)–\(high)", "95% 區間 \(low)–\(high)", "95% interval \(low)–\(high)")
    }
    static let whatCame = Word("结果怎么样，接下来怎么做？", "結果怎麼樣，接下來怎麼做？", "What came of it, and what next?")
    static let word = Word("写一句", "寫一句", "In a sentence")
    static let record = Word("记下跟进", "記下追蹤", "Record the follow-up")
    static let recordedBy = Word("跟进人", "追蹤人", "Followed up by")
    static let cannotTell = Word("还说不好", "還不好說", "cannot tell yet")

    static let kept = Word("做到了", "做到了", "kept")
    static let notYet = Word("还没有", "還沒有", "not yet")
    static let isDue = Word("该做了", "該做了", "due")
    static let promiseWord = Word("说一句（还没有做到时）", "說一句（還沒做到時）", "A word, where it is not kept yet")
    static let whyNotYet = Word("请写一句还差什么", "請寫一句還差什麼", "Please say in a word what is still missing")
    static func by(_ day: String) -> Word { Word("\(day)之前", "\(day)之前", "by \(day)") }

    // MARK: - The first page of the day

    static let readThis = Word("有一项约定等您看", "有一項約定事項等您看", "An agreement waits for you to read")
    static func promiseDue(_ name: String) -> Word {
        Word("您答应\(name)的支持到日子了", "您答應\(name)的支持到日子了", "What you promised \(name) is due")
    }
    static func askMissed(_ name: String) -> Word {
        Word("\(name)的约定没达到，看看接下来怎么做", "\(name)的約定未達成，看看接下來怎麼做", "\(name)’s agreement was missed: what next?")
    }
    static func askDue(_ name: String) -> Word {
        Word("\(name)的约定到跟进日了", "\(name)的約定事項到追蹤日了", "\(name)’s agreement is due to be looked at")
    }
    static func saysDiffers(_ name: String) -> Word {
        Word("\(name)对约定有不同看法", "\(name)對約定有不同意見", "\(name) sees the agreement differently")
    }
    static func praiseOf(_ name: String) -> Word {
        Word("\(name)达到了约定的目标，可以当面表扬", "\(name)達成了約定的目標，可以當面稱讚", "\(name) reached what was agreed: praise it")
    }
}
