import Core

extension Taboo {
    package var word: Word {
        switch self {
        case .opinion: Word("直接问新人对公司的意见", "直接問新人對公司的意見", "Asking a new person for opinions about the company")
        case .leader: Word("评价直属组长", "評價直屬組長", "Judging the direct leader")
        case .privacy: Word("打听私事", "打聽私事", "Prying into private matters")
        case .promise: Word("许下做不到的承诺", "許下做不到的承諾", "A promise nobody can keep")
        case .overrule: Word("推翻组长的安排", "推翻組長的安排", "Overruling the leader")
        }
    }

    /// Why it is not asked or said like this.
    package var why: Word {
        switch self {
        case .opinion:
            Word(
                "刚来的人说不出真话，也怕说错；没打算改却问，就是客套。把它拆成具体的小问题。",
                "剛來的人說不出真話，也怕說錯；沒打算改卻問，就是客套。把它拆成具體的小問題。",
                "Someone new cannot say and fears to say it wrong; asked without resolve to change anything, it is mere "
                    + "politeness. Break it down into small, concrete questions."
            )
        case .leader:
            Word(
                "会伤到组长的威信，也让人为难。本人主动说起的，听着，不记录，告诉他可以提出诉求。",
                "會傷到組長的威信，也讓人為難。本人主動說起的，聽著，不留紀錄，告訴他可以提出意見反映。",
                "It harms the leader’s standing and puts the person in a spot. What they bring up themselves is heard, "
                    + "kept out of the record and offered as an own matter."
            )
        case .privacy:
            Word(
                "面谈以工作为主，不打听，不结私交；本人主动说的，可以听。",
                "面談以工作為主，不打聽，不結私交；本人主動說的，可以聽。",
                "The talk is about work: no prying, no private ties. What a person brings up is heard."
            )
        case .promise:
            Word(
                "做不到就失信。只说自己能定的事，写上日期。",
                "做不到就失信。只說自己能定的事，寫上日期。",
                "Once broken, trust is gone. Promise only what is yours to decide, with a date."
            )
        case .overrule:
            Word(
                "当面推翻组长的安排，组长以后就带不了人。先照做，再一起谈。",
                "當面推翻組長的安排，組長以後就帶不了人。先照做，再一起談。",
                "A leader overruled before the team cannot lead it. Follow the order first, then talk about it together."
            )
        }
    }
}

/// The settings of what is not asked like this.
enum TabooWords {
    static let title = Word("面谈禁忌", "面談禁忌", "What is not asked like this")
    static let hint = Word(
        "写下想问的问题时，系统按下面的说法提醒，并给出更好的问法。提醒可以注明原因后保留。",
        "寫下想問的問題時，系統按下面的說法提醒，並給出更好的問法。提醒可以註明原因後保留。",
        "While questions are prepared, these phrases are pointed out with a better way to ask. "
            + "A question may stay, with a reason."
    )
    static let howToWrite = Word(
        "写法：用空格隔开各部分；a/b 是任选一个；[a] 可有可无；…3 是中间最多隔 3 个字；@leader 是一组词，见下表。",
        "寫法：用空格隔開各部分；a/b 是任選一個；[a] 可有可無；…3 是中間最多隔 3 個字；@leader 是一組詞，見下表。",
        "How to write: parts apart by spaces; a/b is one of several; [a] may be missing; …3 leaves out up to three words; "
            + "@leader is a list of words, see below."
    )
    static let phrases = Word("说法（一行一个）", "說法（一行一個）", "Phrases (one a line)")
    static let excuses = Word("同一句里有这些就不提醒", "同一句裡有這些就不提醒", "Not where the same sentence has")
    static let better = Word("更好的问法", "更好的問法", "A better way")
    static let taboo = Word("属于", "屬於", "Taboo")
    static let add = Word("增加说法", "新增說法", "Add phrases")
    static let ours = Word("自带", "內建", "Shipped")
    static let own = Word("本职场", "本據點", "This site’s own")
    static let switchOff = Word("停用", "停用", "Switch off")
    static let switchOn = Word("恢复", "恢復", "Restore")
    static let isOff = Word("已停用", "已停用", "off")
    static func overruled(_ count: Int) -> Word {
        Word("被保留 \(count) 次", "被保留 \(count) 次", "overruled \(counted(count, "time", "times"))")
    }
    static let lists = Word("词表", "詞表", "Lists of words")
    static let history = Word("改动记录", "變更紀錄", "Changes")
    static let added = Word("增加", "新增", "added")
    static let reasons = Word("保留的原因", "保留的原因", "Why questions were kept")
    static let tryOne = Word("试一句话", "試一句話", "Try a sentence")
    static let tryButton = Word("看看", "看看", "See")
    static let kind = Word("类型", "類型", "Kind of talk")
    static let audience = Word("对象", "對象", "With whom")
    static let nothingFound = Word("没有提醒。", "沒有提醒。", "Nothing is pointed out.")
    static func betterWrong(_ most: Int) -> Word {
        Word("请写一句，最多 \(most) 个字", "請寫一句，最多 \(most) 個字", "Write one sentence of at most \(most) characters")
    }
    static let noteTaken = Word("已记录", "已記錄", "Noted")
}
