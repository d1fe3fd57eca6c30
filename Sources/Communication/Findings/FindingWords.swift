import Core
import Signals

/// Findings and certificates entered by hand.
extension Words {
    static let findingsMenu = Word("认定有责", "認定有責", "Findings")
    static let findingsTitle = Word("投诉有责与关键错误", "客訴有責與關鍵錯誤", "Findings that touch a person")
    static let findingsHint = Word(
        "认定后两个工作日内辅导；同类问题十个工作日内合为一次；有申诉时先停",
        "認定後兩個工作天內輔導；同類問題十個工作天內合為一次；有申訴時先停",
        "Guidance within two working days; the same fault within ten is one; an open dispute stops it"
    )
    static let findingSource = Word("怎么发现的", "怎麼發現的", "How it was found")
    static let findingFault = Word("哪一类问题", "哪一類問題", "What kind of fault")
    static let foundOn = Word("认定日期", "認定日期", "Found on")
    static let findingDayWrong = Word("请写今天或之前的一天", "請寫今天或之前的一天", "Write today or a day before it")
    static let iGuide = Word("由我来辅导", "由我來輔導", "I give the guidance")
    static let typeWrong = Word("请写 I、II、III 或 IV", "請寫 I、II、III 或 IV", "Write I, II, III or IV")
    static let guidanceTitle = Word("待辅导", "待輔導", "Guidance due")
    static let guidanceHint = Word(
        "由我辅导的：认定后两个工作日内，当面、对着录音、当场正确演示一次。",
        "由我輔導的：認定後兩個工作天內，當面、對著錄音、當場正確示範一次。",
        "Mine to give, within two working days of the finding: face to face, with the recording, shown right once."
    )
    static let noGuidance = Word("眼下没有待辅导的", "目前沒有待輔導的", "No guidance is due")
    static let foundLately = Word("近四个月", "近四個月", "The last four months")
    static let disputeOpen = Word("申诉中", "申訴中", "disputed")
    static let disputeUpheld = Word("申诉不成立", "申訴不成立", "upheld")
    static let disputeOverturned = Word("已撤销", "已撤銷", "overturned")
    static let notYourRuling = Word(
        "裁定要由没有参与认定的人来做",
        "裁定要由沒有參與認定的人來做",
        "The ruling is for somebody who did not make the finding"
    )

    static let certificatesMenu = Word("证书", "證照", "Certificates")
    static let certificatesTitle = Word("快到期的证书", "快到期的證照", "Certificates about to lapse")
    static let certificatesHint = Word(
        "先约复训；到期前七天还没约，才需要谈",
        "先約複訓；到期前七天還沒約，才需要談",
        "Book the renewal; a talk is owed only where none is booked seven days before"
    )
    static let nothingLapses = Word("近期没有到期的。", "近期沒有到期的。", "Nothing lapses soon.")
    static let bookRenewal = Word("复训已约好", "複訓已約好", "Renewal is booked")
    static let isRenewed = Word("已换证", "已換證", "Renewed")
}

extension Finding.Source {
    var word: Word {
        switch self {
        case .complaint: Word("客户投诉，认定有责", "客訴，認定有責", "found responsible after a complaint")
        case .error: Word("关键错误", "關鍵錯誤", "critical error")
        }
    }
}

extension DisputeStep {
    var word: Word {
        switch self {
        case .open: Word("本人提出申诉", "本人提出申訴", "The person disputes it")
        case .uphold: Word("维持", "維持", "Uphold")
        case .overturn: Word("撤销认定", "撤銷認定", "Overturn")
        }
    }
}
