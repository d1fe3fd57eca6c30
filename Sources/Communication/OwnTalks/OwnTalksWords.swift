import Core

/// My talks.
extension Words {
    static let ownTalksTitle = Word("我的面谈", "我的面談", "My talks")
    static let ownTalksHint = Word(
        "什么时候谈、约定了什么、对方答应了什么、我提的事怎么样了",
        "什麼時候談、約定了什麼、對方答應了什麼、我提的事怎麼樣了",
        "When we talk, what we agreed, what was promised to me, and what became of what I raised"
    )
    static let comingTalks = Word("接下来", "接下來", "Coming up")
    static let noComingTalks = Word("眼下没有约好的面谈", "目前沒有約好的面談", "No talk is arranged")
    static let talksHeld = Word("谈过的", "談過的", "Held")
    static let talkNamed = Word("面谈", "面談", "Talk")
    static let talkComesUp = Word("到时候聊一聊。", "到時候聊一聊。", "For a word together.")
    static let addWords = Word("补充一句", "補充一句", "Add words of mine")
    static let readOwnWords = Word("看我写的", "看我寫的", "Read what I wrote")
    static func addedOn(_ moment: String) -> Word { Word("\(moment) 补充", "\(moment) 補充", "Added \(moment)") }
    static let whoReadsWords = Word(
        "面谈人、上级经理和人事会看到。",
        "面談人、主管和人資會看到。",
        "Who held the talk, the managers above and HR will read it."
    )
    static let whoReadsSealedWords = Word(
        "加密保存；只有上级经理和人事能打开，打开会留下记录。",
        "加密儲存；只有主管和人資能開啟，開啟會留下紀錄。",
        "It is sealed: the managers above and HR alone may open it, and each opening is recorded."
    )
    static func ownWordsWrong(_ most: Int) -> Word {
        Word("请写一句，最多 \(most) 字", "請寫一句，最多 \(most) 字", "Write something, \(most) characters at most")
    }
    static let wordsAdded = Word("本人补充的话", "本人補充的話", "Words the person added")
}
