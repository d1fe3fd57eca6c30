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
    static let both = Word("变好和变差", "變好和變差", "Better and worse")
    static let anyHow = Word("找到的和看到的", "找到的和看到的", "Found and seen")
    static let anyState = Word("还在和已结束", "還在和已結束", "Still so and over")
    static let anyMeasure = Word("全部指标", "全部指標", "All measures")
    static let look = Word("可以看看", "可以看看", "Worth a look")
    static let notTold = Word("还没告诉别人", "還沒告訴別人", "nobody is told")
    static let figureUnsaid = Word("看这个人的图", "看這個人的圖", "See the person’s chart")
    static let lookSub = Word(
        "这些人的数字最近越过了界限，但还不够久，不能当作发现；先看明细，不要找本人谈。",
        "這些人的數字最近越過了界限，但還不夠久，不能當作發現；先看明細，不要找本人談。",
        "Figures of these people crossed the limits of late, too short a time to be a finding: look at the rows, and do not "
            + "talk to them about it."
    )
    static let computedSentences: [Word] = [
        Word(
            "先按技能组、时段和业务类型折算，再和本人之前的常态比。每周的结果平滑之后，超出偶然的范围、变化大到值得一提，并且连续几周都成立，才列在这里。",
            "先按技能群組、時段和業務類型折算，再和本人之前的常態比。每週的結果平滑之後，超出偶然的範圍、變化大到值得一提，並且連續幾週都成立，才列在這裡。",
            "Results are adjusted for queue, hour and type and compared with what is usual for the person. Only what lies "
                + "beyond chance after smoothing, is large enough for a word, and stands for some weeks running is listed."
        ),
        Word(
            "入职头几周、换组和返岗之后、全员一起变动的周不判断。这些数字由人事在设置里按职场设定。",
            "到職頭幾週、換組和復職之後、全員一起變動的週不判斷。這些數字由人資在設定裡按據點設定。",
            "The first weeks of a newcomer, those after a move or a return and those in which everybody moved are not judged. "
                + "HR sets these numbers per site in the settings."
        ),
        Word(
            "“有人看到”是一个人写下的话和数字，没有经过计算；它和算出来的并列，不相互抵消。",
            "「有人看到」是一個人寫下的話和數字，沒有經過計算；它和算出來的並列，不相互抵消。",
            "“Seen by a person” is somebody’s own sentence and figure; nothing was computed, and neither replaces the other."
        ),
    ]

    static func flagged(weeks: Int, since: String) -> Word {
        Word(
            Chinese.joined("从", since, "那周起，\(weeks) 周被标出。"),
            Chinese.joined("從", since, "那週起，\(weeks) 週被標出。"),
            "Flagged in \(counted(weeks, "week", "weeks")) from the week of \(since) on."
        )
    }

    static func now(
        _ name: String,
        _ value: String,
        since: String,
        weeks: Int,
        count: String,
        expected: String
    ) -> Word {
        Word(
            Chinese.joined(
                "你的",
                name,
                "，\(since)那周起的 \(weeks) 周是 \(value)（\(count) 个样本）；同样的来电，同组一般是 \(expected)。"
            ),
            Chinese.joined(
                "你的",
                name,
                "，\(since)那週起的 \(weeks) 週是 \(value)（\(count) 個樣本）；同樣的來電，同組一般是 \(expected)。"
            ),
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
            Chinese.joined("你自己的数据还不到 8 周，先和同组的", value, "比。"),
            Chinese.joined("你自己的資料還不到 8 週，先和同組的", value, "比。"),
            "You have fewer than eight weeks of your own, so the comparison is with your peers' \(value)."
        )
    }

    static func sure(_ change: String, _ low: String, _ high: String, once: String) -> Word {
        Word(
            Chinese.joined("变化大约 \(change)，很可能在", low, "到", high, "之间；纯属偶然的话，大约 \(once) 次里才有一次。"),
            Chinese.joined("變化大約 \(change)，很可能在", low, "到", high, "之間；純屬偶然的話，大約 \(once) 次裡才有一次。"),
            "The change is about \(change), most likely between \(low) and \(high); chance alone goes so far about once "
                + "in \(once)."
        )
    }

    static func noEvidence(_ findable: String) -> Word {
        Word(
            Chinese.joined("看不出和平时有什么不同。现有的数据，小于约", findable, "的变化分不出是不是偶然。"),
            Chinese.joined("看不出和平時有什麼不同。現有的資料，小於約", findable, "的變化分不出是不是偶然。"),
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
        case .hushed(let hush, let rules): hushed(hush, rules, say)
        }
    }

    static func hushed(_ hush: Hush, _ rules: HushRules, _ say: Say) -> Word {
        let (first, after) = (rules.firstWeeks, rules.weeksAfter)
        return switch hush {
        case .newcomer:
            Word(
                "入职头 \(first) 周还在学习，不作判断。",
                "到職頭 \(first) 週還在學習，不作判斷。",
                "The first \(counted(first, "week is", "weeks are")) for learning and not judged."
            )
        case .moved(let day):
            Word(
                "\(say.day(day))换了组或岗位，头 \(after) 周不作判断。",
                "\(say.day(day))換了組或職務，頭 \(after) 週不作判斷。",
                "A change of team or post on \(say.day(day)): \(notJudged(after))."
            )
        case .away(_, let last):
            Word(
                "休假到 \(say.day(last))，回来头 \(after) 周不作判断。",
                "休假到 \(say.day(last))，回來頭 \(after) 週不作判斷。",
                "Away until \(say.day(last)): \(notJudged(after))."
            )
        case .incident:
            Word(
                "那几周所有人一起变了，是职场的事，不是个人的事。",
                "那幾週所有人一起變了，是據點的事，不是個人的事。",
                "Everybody moved in those weeks: the centre's doing and nobody's own."
            )
        }
    }

    private static func notJudged(_ weeks: Int) -> String {
        "the first \(counted(weeks, "week after is", "weeks after are")) not judged"
    }
}

extension SwingList.Filter.Known {
    var word: Word {
        switch self {
        case .data: SwingWords.computed
        case .person: SwingWords.seen
        case .look: SwingWords.look
        }
    }
}
