import Core

/// Why something cannot be done to an agreement.
enum AgreementRefusal: Refusal, Hashable {
    /// Another version was written since this page was opened.
    case writtenMeanwhile
    case noSuchVersion
    /// Nobody agrees to what they have not read.
    case notShown
    case wordsNeeded
    case nothingDue
    case alreadyKept
    case whyNotYet
    case tooLong

    var sentence: Word {
        switch self {
        case .writtenMeanwhile:
            Word(
                "约定刚刚改过，请先看新的内容；您写的还在下面",
                "約定事項剛剛改過，請先看新的內容；您寫的還在下面",
                "The agreement was changed meanwhile: please read it first. What you wrote is kept below"
            )
        case .noSuchVersion: Word("没有这一版", "沒有這一版", "There is no such version")
        case .notShown: Word("请先看过再确认", "請先看過再確認", "Please read it before you confirm it")
        case .wordsNeeded:
            Word("请写一句您的看法", "請寫一句您的看法", "Please say in a sentence how you see it")
        case .nothingDue: Word("这一天没有要跟进的", "這一天沒有要追蹤的", "Nothing is to be followed up on that day")
        case .whyNotYet: FollowUpWords.whyNotYet
        case .tooLong: AgreementWords.tooLong
        case .alreadyKept: Word("这一项已经做到了", "這一項已經做到了", "This promise is kept already")
        }
    }
}
