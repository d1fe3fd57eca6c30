import Core

/// The papers of support (L4).
extension Words {
    static let papers = Word("支持的书面记录", "支持的書面紀錄", "Papers of support")
    static let papersSentence = Word(
        "排名靠后或类型都不是理由。先说清差距，再给培训或换岗并测试，之后仍有差距，至少连续两个季度，并由两个人看过；缺一样都不能谈下一步，请法务确认。",
        "排名靠後或類型都不是理由。先說清差距，再給訓練或換職務並測驗，之後仍有差距，至少連續兩季，並由兩個人看過；缺一樣都不能談下一步，請法務確認。",
        "Ranking last is no ground, nor is a type. The shortfall is said, training or another post is given and tested, then short again, over two quarters in a row at least, read by two people. With any of it missing no next step is spoken of; have counsel confirm."
    )
    static let protectedSentence = Word(
        "本人正受法律保护（如病假、产假）：一切步骤停止，先问人事。",
        "本人正受法律保護（如病假、產假）：一切步驟停止，先問人資。",
        "The law protects this person now (sick or maternity leave): every step stops; ask HR first."
    )
    static let isMissing = Word("还没有", "還沒有", "missing")
    static func onFile(_ day: String) -> Word { Word("\(day)起有记录", "\(day)起有紀錄", "on file since \(day)") }
    static let whoRead = Word("谁看过", "誰看過", "Who has read them")
    static let readWords = Word("我看过了，我的意见", "我看過了，我的意見", "I have read them; what I think")
}

extension SupportPapers.Paper {
    var word: Word {
        switch self {
        case .shortfall: Word("书面说明的差距（计划没有达到）", "書面說明的差距（計畫沒有達到）", "A shortfall that was said (a plan not reached)")
        case .help: Word("之后的培训或换岗，有结果", "之後的訓練或換職務，有結果", "Training or another post after it, with its result")
        case .shortAgain: Word("之后仍有差距", "之後仍有差距", "Short again after that")
        case .twoQuarters: Word("连续两个季度都有支持的记录", "連續兩季都有支持的紀錄", "Support on file in two quarters in a row")
        case .twoPeople: Word("两个人看过", "兩個人看過", "Read by two people")
        }
    }
}
