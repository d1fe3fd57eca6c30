import Core

/// How long drafts are kept.
enum RetentionWords {
    static let title = Word("草稿保留", "草稿保留", "How long drafts are kept")
    static let hint = Word(
        "面谈中的随手记、被改过的旧版面谈表、没有谈成的准备，到期每晚自动清除，加密的也一样；面谈记录和约定不会清除。",
        "面談中的隨手記、改過的舊版面談表、沒有談成的準備，到期每晚自動清除，加密的也一樣；面談紀錄和約定不會清除。",
        """
        Notes taken while talking, earlier versions of forms, and what was prepared for a talk that was never held go by \
        night when they are old, sealed ones too. Records and agreements stay.
        """
    )
    static let tonight = Word("今晚会清除", "今晚會清除", "What tonight would remove")
    static let nothing = Word("没有到期的草稿", "沒有到期的草稿", "Nothing is old enough")
    static let notes = Word("随手记", "隨手記", "Notes")
    static let forms = Word("面谈表", "面談表", "Forms")
    static let sealed = Word("其中加密的", "其中加密的", "Of them sealed")
    static let days = Word("保留天数", "保留天數", "Days")
    static let job = Word("清除到期草稿", "清除到期草稿", "Old drafts removed")
    static func keptFor(_ days: Int) -> Word {
        Word("保留 \(days) 天", "保留 \(days) 天", "Kept for \(days) days")
    }
    static func wrong(_ range: ClosedRange<Int>) -> Word {
        Word(
            "请写 \(range.lowerBound) 到 \(range.upperBound)",
            "請寫 \(range.lowerBound) 到 \(range.upperBound)",
            "Write \(range.lowerBound) to \(range.upperBound)"
        )
    }
}
