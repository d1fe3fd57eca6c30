import Core

/// The map of communication and the lists behind it.
extension Words {
    static let map = Word("沟通地图", "溝通地圖", "Map")
    static let mapTitle = Word("沟通地图", "溝通地圖", "Map of communication")
    static let heatTitle = Word("各班组按期完成率", "各組準時完成率", "Talks held in time, by team and rule")
    static let previousQuarter = Word("上一季度", "上一季", "Previous quarter")
    static let nextQuarter = Word("下一季度", "下一季", "Next quarter")
    static let from = Word("从", "從", "From")
    static let to = Word("到", "到", "To")
    static let person = Word("姓名", "姓名", "Person")
    static let coverage = Word("按期完成率", "準時完成率", "on time")
    static let wasMet = Word("已完成", "已完成", "held")
    static let stillDue = Word("未到期", "未到期", "still due")
    static let fallDue = Word("应谈", "應談", "fall due")
    static let notEnoughData = Word("数据不足", "資料不足", "not enough data")
    static let countsBehind = Word("每一格的数", "每一格的數字", "The counts behind")
    static let byRule = Word("按规则", "依規則", "By rule")
    static let everything = Word("合计", "合計", "All")
    static let howCoverage = Word(
        "每一格：按期完成的 / 到期日已过的。还没有到期的不算在内，免办的也不算；红角表示有人超期。点开一格看名单。",
        "每一格：準時完成的 / 到期日已過的。還沒到期的不算，免辦的也不算；紅角表示有人逾期。點開一格看名單。",
        """
        Each cell: held in time of all whose due day has passed. What is not due yet does not count, nor what was \
        waived; a red corner says that somebody is late. A cell opens its list.
        """
    )
    static let emptyMap = Word("这段时间没有该谈的", "這段時間沒有該談的", "Nothing falls due in these days")
    static let emptyMapSentence = Word(
        "换一个季度看看；有了名册和规则，地图自己会长出来。",
        "換一季看看；有了名冊和規則，地圖自己會長出來。",
        "Try another quarter. The map grows from the roster and the rules by itself."
    )
    static let listTitle = Word("沟通任务名单", "面談任務名單", "The list behind")
    static let nothingHere = Word("这里一个也没有", "這裡一個也沒有", "Nobody here")
    static let nothingHereSentence = Word(
        "没有符合这些条件的沟通任务。",
        "沒有符合這些條件的面談任務。",
        "No talk that is owed fits what was asked."
    )
    static func ofAll(_ count: Int) -> Word {
        Word("共 \(count) 条", "共 \(count) 筆", counted(count, "entry", "entries"))
    }
    static func through(_ day: String) -> Word { Word("到 \(day)", "到 \(day)", "through \(day)") }
    static func starting(_ day: String) -> Word { Word("\(day) 起", "\(day) 起", "from \(day)") }
    /// A cell none of whose due days has passed: what is ahead; with nothing ahead, what was done instead.
    static func soFar(_ tally: Tally) -> Word {
        if tally.due > 0 { return Word("待谈 \(tally.due)", "待談 \(tally.due)", "\(tally.due) ahead") }
        if tally.held > 0 { return Word("已谈 \(tally.held)", "已談 \(tally.held)", "\(tally.held) held") }
        return Word("已免办 \(tally.waived)", "已免辦 \(tally.waived)", "\(tally.waived) waived")
    }
    static func counts(held: Int, due: Int, late: Int, of all: Int) -> Word {
        Word(
            "应谈 \(all)：已完成 \(held)，未到期 \(due)，超期 \(late)",
            "應談 \(all)：已完成 \(held)，未到期 \(due)，逾期 \(late)",
            "of \(all): \(held) held, \(due) still due, \(late) late"
        )
    }
}

extension ListFilter.Standing {
    var word: Word {
        switch self {
        case .held: Words.wasMet
        case .owed: Words.due
        case .late: Words.late
        case .waived: Words.waived
        }
    }
}

extension DayChanges.Change {
    var word: Word {
        switch self {
        case .new: Words.newSince
        case .met: Words.metSince
        case .late: Words.newlyLate
        }
    }
}

extension Rule {
    /// The rule in two words, for the head of a column.
    var short: Word {
        switch self {
        case .k1: Word("新人首周", "新人首週", "first week")
        case .k2: Word("前 20%", "前 20%", "top fifth")
        case .k3: Word("业绩浮动", "績效浮動", "swing")
        case .k4: Word("情绪与离职倾向", "情緒與離職傾向", "mood, leaving")
        case .k4a: Word("立即", "立即", "at once")
        case .k5: Word("半年一谈", "半年一談", "half-year")
        case .k6: Word("辅导", "輔導", "guidance")
        case .k7: Word("离职面谈", "離職面談", "exit")
        case .k9: Word("约定跟进", "約定追蹤", "check date")
        case .k10: Word("证书到期", "證照到期", "certificate")
        case .k10a: Word("目标两次没达到", "目標兩次未達成", "missed twice")
        case .k8: Word("员工诉求", "意見反映", "own matter")
        case .k13: Word("月度绩效", "每月績效", "review")
        case .k14: Word("上线新人", "上線新人", "first calls")
        case .k15: Word("干劲变化", "幹勁變化", "less keen")
        case .k16: Word("年底", "年底", "year-end")
        case .k18: Word("返岗", "復職", "return")
        case .k19: Word("转正", "任用", "probation")
        }
    }
}
