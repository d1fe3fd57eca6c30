import Core
import Web

/// Words of swings.
enum SwingWords {
    static let title = Word("业绩浮动", "績效浮動", "Swings")
    static let sub = Word(
        "变好和变差都在这里；看不出变化的不在。",
        "變好和變差都在這裡；看不出變化的不在。",
        "Moves for the better and for the worse; those without evidence are not here."
    )
    static let none = Word("没有业绩浮动", "沒有績效浮動", "No swings")
    static let noneSentence = Word(
        "最近没有谁的变化大到不像偶然。小的变化看不出来，这是诚实的说法。",
        "最近沒有誰的變化大到不像偶然。小的變化看不出來，這是誠實的說法。",
        "Nobody's results moved beyond chance of late. Small moves cannot be told from chance, and we say so."
    )
    static let found = Word("发现于", "發現於", "Found on")
    static let how = Word("怎么知道的", "怎麼知道的", "How it is known")
    static let computed = Word("数据算出", "資料算出", "Found in the data")
    static let seen = Word("有人看到", "有人看到", "Seen by a person")
    static let state = Word("现在", "現在", "Now")
    static let open = Word("还在", "還在", "Still so")
    static let over = Word("已结束", "已結束", "Over")
    static let worthALook = Word(
        "可以看看明细，但还不到能说的程度。",
        "可以看看明細，但還不到能說的程度。",
        "The rows are worth a look, but there is nothing to tell anybody yet."
    )
    static let both = Word("全部", "全部", "All")

    static func now(
        _ name: String,
        _ value: String,
        since: String,
        weeks: Int,
        count: String,
        expected: String
    ) -> Word {
        Word(
            "你的\(name)，\(since)那周起的 \(weeks) 周是 \(value)（\(count) 个样本）；同样的来电，同组一般是 \(expected)。",
            "你的\(name)，\(since)那週起的 \(weeks) 週是 \(value)（\(count) 個樣本）；同樣的來電，同組一般是 \(expected)。",
            "Your \(name): \(value) in the \(counted(weeks, "week", "weeks")) from \(since) on (n = \(count)); "
                + "your peers reach \(expected) on your mix of calls."
        )
    }

    static func before(_ value: String, weeks: Int, count: String) -> Word {
        Word(
            "你之前 \(weeks) 周是 \(value)（\(count) 个样本）。",
            "你之前 \(weeks) 週是 \(value)（\(count) 個樣本）。",
            "Before that it was \(value) (\(counted(weeks, "week", "weeks")), n = \(count))."
        )
    }

    static func peersBefore(_ value: String) -> Word {
        Word(
            "你自己的数据还不到 8 周，先和同组的 \(value) 比。",
            "你自己的資料還不到 8 週，先和同組的 \(value) 比。",
            "You have fewer than eight weeks of your own, so the comparison is with your peers' \(value)."
        )
    }

    static func sure(_ change: String, _ low: String, _ high: String, once: String) -> Word {
        Word(
            "变化大约 \(change)，很可能在 \(low) 到 \(high) 之间；纯属偶然的话，大约 \(once) 次里才有一次。",
            "變化大約 \(change)，很可能在 \(low) 到 \(high) 之間；純屬偶然的話，大約 \(once) 次裡才有一次。",
            "The change is about \(change), most likely between \(low) and \(high); chance alone goes so far about once "
                + "in \(once)."
        )
    }

    static func noEvidence(_ findable: String) -> Word {
        Word(
            "看不出和平时有什么不同。现有的数据，小于约 \(findable) 的变化分不出是不是偶然。",
            "看不出和平時有什麼不同。現有的資料，小於約 \(findable) 的變化分不出是不是偶然。",
            "Nothing shows that it moved. With these figures a change below about \(findable) cannot be told from chance."
        )
    }

    static func points(_ number: String) -> Word {
        Word("\(number) 个百分点", "\(number) 個百分點", "\(number) points")
    }

    static func seconds(_ number: String) -> Word { Word("\(number) 秒", "\(number) 秒", "\(number) s") }

    static func missing(_ missing: SwingVerdict.Missing, _ say: Say) -> Word {
        switch missing {
        case .weeks(let weeks, let needed):
            Word(
                "数据还不够：能比较的有 \(weeks) 周，至少要 \(needed) 周。",
                "資料還不夠：能比較的有 \(weeks) 週，至少要 \(needed) 週。",
                "Not enough data: \(counted(weeks, "week", "weeks")) can be compared, \(needed) are needed."
            )
        case .recent(let week):
            Word(
                "最近几周没有数据，最后一周是 \(say.day(week))。",
                "最近幾週沒有資料，最後一週是 \(say.day(week))。",
                "No figures of late; the last week is that of \(say.day(week))."
            )
        case .peers:
            Word(
                "职场里数据还太少，没有可比的。",
                "據點裡資料還太少，沒有可比的。",
                "The site has too few figures yet to compare with."
            )
        case .hushed(let hush): hushed(hush, say)
        }
    }

    static func hushed(_ hush: Hush, _ say: Say) -> Word {
        switch hush {
        case .newcomer:
            Word(
                "入职头 8 周还在学习，不作判断。",
                "到職頭 8 週還在學習，不作判斷。",
                "The first eight weeks are for learning and are not judged."
            )
        case .moved(let day):
            Word(
                "\(say.day(day))换了组或岗位，头两周不作判断。",
                "\(say.day(day))換了組或職務，頭兩週不作判斷。",
                "A change of team or post on \(say.day(day)): the first two weeks are not judged."
            )
        case .away(_, let last):
            Word(
                "休假到 \(say.day(last))，回来头两周不作判断。",
                "休假到 \(say.day(last))，回來頭兩週不作判斷。",
                "Away until \(say.day(last)): the first two weeks after are not judged."
            )
        case .incident:
            Word(
                "那几周所有人一起变了，是职场的事，不是个人的事。",
                "那幾週所有人一起變了，是據點的事，不是個人的事。",
                "Everybody moved in those weeks: the centre's doing and nobody's own."
            )
        }
    }
}
