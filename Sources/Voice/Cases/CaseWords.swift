import Core

/// Cases: methods to copy (P17, P18).
extension Words {
    static let casesTitle = Word("案例分享", "案例分享", "Cases")
    static let casesHint = Word(
        "同事的好做法，经本人同意署名",
        "同仁的好做法，經本人同意署名",
        "Colleagues’ methods, named after them where they agree"
    )
    static let noCases = Word("还没有案例", "還沒有案例", "No cases yet")
    static let noCasesSentence = Word(
        "进步快、做得好的人的方法，本人同意后出现在这里。",
        "進步快、做得好的人的方法，本人同意後出現在這裡。",
        "The methods of those who rise or do best appear here once they agree."
    )
    static let newCaseTitle = Word("写一个案例", "寫一個案例", "Write down a case")
    static let newCaseHint = Word(
        "先请本人看过；本人同意之前，只有本人和你看得到。",
        "先請本人看過；本人同意之前，只有本人和你看得到。",
        "The person reads it first: until they agree, only they and you see it."
    )
    static let caseNumber = Word("谁的方法（工号）", "誰的方法（員工編號）", "Whose method (number)")
    static let caseOrigin = Word("从哪里来", "從哪裡來", "Where it comes from")
    static let caseName = Word("标题", "標題", "Title")
    static let caseMethod = Word("怎么做的", "怎麼做的", "How it is done")
    static let mayOthersRead = Word(
        "这个案例可以让大家看吗？随时可以改。",
        "這個案例可以讓大家看嗎？隨時可以改。",
        "May others read this? You can change it at any time."
    )
    static let waitsForYou = Word("等你同意", "等你同意", "waits for you")
    static let waitsForPerson = Word("等本人同意", "等本人同意", "waits for the person")
    static let keptToOneself = Word("不公开", "不公開", "not shared")
    static let newsCase = Word("想把你的方法写成案例，请看一看", "想把你的方法寫成案例，請看一看", "Your method as a case: have a look")
}

extension MethodCase.Origin {
    var word: Word {
        switch self {
        case .riser: Word("明显进步", "明顯進步", "A rise")
        case .top: Word("业绩前 20%", "績效前 20%", "Top performers")
        case .cause: Word("解决共同原因", "解決共同原因", "A common cause solved")
        case .other: Word("其他", "其他", "Other")
        }
    }
}

extension MethodCase.Consent {
    var word: Word {
        switch self {
        case .named: Word("可以，署我的名字", "可以，署我的名字", "Yes, under my name")
        case .unnamed: Word("可以，不署名", "可以，不署名", "Yes, without my name")
        case .no: Word("不公开", "不公開", "No")
        }
    }
}
