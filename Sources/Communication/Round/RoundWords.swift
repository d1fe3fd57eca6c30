import Core

/// What the comment round says to leaders and to holders.
extension Words {
    static let draftJob = Word("周四中午把名单发给班组长", "週四中午把名單發給組長", "Thursday noon: the list to the leaders")
    static let teamMenu = Word("班组长意见", "組長意見", "My team")
    static let teamTitle = Word("我的班组这周要谈的人", "我這組這週要談的人", "Who of your team is to be talked with")
    static let leadersSaid = Word("班组长的意见", "組長的意見", "What leaders said")
    static let agree = Word("同意", "同意", "Agree")
    static let notThisWeek = Word("这周不合适", "這週不方便", "Not this week")
    static let shouldKnow = Word("有情况要说明", "有情況要說明", "Something you should know")
    static let findOut = Word("请替我了解", "請幫我了解", "Please find out for me")
    static let answerBy = Word(
        "请在此之前回复，没有回复就按同意处理",
        "請在此之前回覆，沒有回覆就視為同意",
        "Answer by then; silence is consent"
    )
    static let closed = Word("名单已定", "名單已定", "The list is final")
    static let notYetOut = Word("名单还没有发出", "名單還沒有發出", "The list is not out yet")
    static func outAt(_ moment: String) -> Word {
        Word("名单在 \(moment) 发给班组长。", "名單在 \(moment) 發給組長。", "The list comes to leaders on \(moment).")
    }
    static let nobodyAsked = Word("这周没有要您回复的人", "這週沒有要您回覆的人", "Nobody of your team to answer for")
    static let nobodyAskedSentence = Word(
        "经理的名单上没有您班组的人，或者不需要班组长做什么。",
        "主管的名單上沒有您這組的同仁，或者不需要組長做什麼。",
        "Nobody of your team is on the manager's list, or there is nothing for you to do."
    )
    static let toAnswer = Word("待回复", "待回覆", "to answer")
    static let toTell = Word("待告知本人", "待告知本人", "to tell")
    static let lateComment = Word("补充意见", "補充意見", "Add a comment")
    static let lateCommentHint = Word(
        "已过截止时间：面谈人会看到，安排不再改动。",
        "已過截止時間：面談人會看到，安排不再變動。",
        "After the close: the holder reads it, the plan stays."
    )
    static let isLateComment = Word("截止后", "截止後", "after the close")
    static let takeBack = Word("撤回", "收回", "Undo")
    static let yourWords = Word("请写清楚", "請寫清楚", "In a few words")
    static let readers = Word(
        "面谈人以及本职场的经理、人事会看到，本人看不到。",
        "面談人以及本據點的主管、人資會看到，本人看不到。",
        "Read by the holder and the managers and HR of the site, not by the person."
    )
    static let textNeeded = Word("请写一句话", "請寫一句話", "Please write a sentence")
    static func textTooLong(_ most: Int) -> Word {
        Word("最多 \(most) 个字", "最多 \(most) 個字", "At most \(most) characters")
    }
    static let sayOnTheDay = Word("当天告诉本人", "當天告訴本人", "Tell the person on the day")
    static let noTimeYet = Word("时间、地点由面谈人另行告知", "時間、地點由面談人另行告知", "Time and place come from the holder")
    static let tellIt = Word("已告知", "已告知", "Told")
    static let personTold = Word("已告知本人", "已告知本人", "The person was told")
    static let slotMoved = Word(
        "面谈的时间或地点刚刚改过，请按下面的新安排再告知本人。",
        "面談的時間或地點剛剛改過，請照下面的新安排再告知本人。",
        "The talk's time or place has just changed: please tell the person what it says below."
    )
    static let lineGone = Word(
        "这次面谈刚刚改过或已经不在名单上，请看现在的名单。",
        "這次面談剛剛改過或已經不在名單上，請看現在的名單。",
        "This talk has changed or left the list meanwhile; below is the list as it is now."
    )
    static let send = Word("发给班组长征求意见", "送請組長表示意見", "Send to the leaders")
    static let notToSend = Word(
        "只能提前发出下一周的名单，而且还没有发出过。",
        "只能提前送出下一週的名單，而且還沒有送出過。",
        "Only the coming week's list can be sent before its time, and only once."
    )
    static func waitingForLeaders(until moment: String) -> Word {
        Word("位班组长未回复，至 \(moment)", "位組長未回覆，至 \(moment)", "leaders to answer by \(moment)")
    }
    static let colon = Word("：", "：", ": ")
    static let waiting = Word("还没回复", "還沒回覆", "no answer yet")
    static let silence = Word("未回复，按同意处理", "未回覆，視為同意", "silent, which is consent")
}

extension CommentRound.Answer {
    var word: Word {
        switch self {
        case .agree: Words.agree
        case .notThisWeek: Words.notThisWeek
        case .know: Words.shouldKnow
        case .findOut: Words.findOut
        }
    }
}
