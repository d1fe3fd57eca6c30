import Core

extension Words {
    static let routineTalk = Word(
        "这是例行面谈，大家都会谈到，不用紧张。",
        "這是例行面談，每位同仁都會談到，不用緊張。",
        "This is a routine talk that everyone has; nothing to be nervous about."
    )
    static let welcomeBack = Word(
        "你刚回来，想和你聊聊近况和接下来的安排。",
        "你剛回來，想跟你聊聊近況和接下來的安排。",
        "You are just back, and I would like to hear how you are and talk over what comes next."
    )
    static let aboutWork = Word(
        "想和你谈谈最近的工作，听听你的看法。",
        "想跟你談談最近的工作，聽聽你的看法。",
        "I would like to talk with you about your recent work and hear how you see it."
    )
    /// Said by the holder, who arranges it; whoever overhears it learns nothing.
    static let aWord = Word(
        "你什么时候方便？想和你说几句话。",
        "你什麼時候方便？想跟你說幾句話。",
        "When would suit you? I would like a word with you."
    )

    /// Guidance is announced as guidance, with the call named.
    static func guidance(_ call: String?) -> Word {
        guard let call else {
            return Word("这次是辅导，一起看一通电话。", "這次是輔導，一起看一通電話。", "This is guidance: we will look at one call together.")
        }
        return Word(
            "这次是辅导，一起看这通电话：\(call)。",
            "這次是輔導，一起看這通電話：\(call)。",
            "This is guidance: we will look at this call together: \(call)."
        )
    }
}

extension Obstacle {
    package var word: Word {
        switch self {
        case .leaderAsked: Word("班组长请求改到别的周", "組長希望改到別週", "The leader asked for another week")
        case .noHours: Word("面谈人本周没有面谈时间", "面談人本週沒有面談時間", "The holder has no hours for talks this week")
        case .hoursPassed: Word("本周的面谈时间已过", "本週的面談時間已過", "This week's hours for talks are over")
        case .dueBeforeFirstPlace:
            Word("到期日早于第一个可用时段", "到期日早於第一個可用時段", "Due before the first slot")
        case .holderAway: Word("面谈人不在或有会议", "面談人不在或有會議", "The holder is away or in meetings")
        case .holderFull: Word("面谈人的时段已排满", "面談人的時段已排滿", "The holder's slots are full")
        case .personAway: Word("本人不在", "本人不在", "The person is away")
        case .noShift: Word("可用时段里没有班次", "可用時段裡沒有班", "No shift of the person fits the holder's hours")
        case .personTaken: Word("本人那时另有安排", "本人那時另有安排", "The person is taken then")
        case .gap: Word("离上一次面谈太近", "離上一次面談太近", "Too soon after the last talk")
        case .noRoom: Word("没有空的房间", "沒有空的房間", "No room is free")
        case .morePressing: Word("时段留给了更紧急的面谈", "時段留給了更緊急的面談", "More pressing talks have the slots")
        }
    }
}
