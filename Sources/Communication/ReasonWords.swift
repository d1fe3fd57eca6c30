import Core
import Signals

extension Reason {
    /// The reason as a manager could say it aloud, people called by their numbers.
    package var sentence: Word { sentence { $0 } }

    /// The reason with people called what `name` makes of their numbers.
    package func sentence(naming name: (String) -> String) -> Word {
        switch self {
        case .joined(let day):
            Word("\(day) 入职，新人首周面谈", "\(day) 到職，新人首週面談", "Joined on \(day): the first-week talk")
        case .topFifth(let top): top.sentence
        case .swing(let swing, let name): swing.sentence(of: name)
        case .swingReported(let by, let day, _):
            Word(
                "\(by.map(name) ?? "有人") 于 \(day) 报告业绩明显浮动",
                "\(by.map(name) ?? "有人") 於 \(day) 回報績效明顯浮動",
                "\(by.map(name) ?? "Someone") reported a large swing in results on \(day)"
            )
        case .reported(let report, let day): report.sentence(on: day, naming: name)
        case .notSpoken(let since, true):
            Word(
                "上次由主管面谈是 \(since)，已近半年",
                "上次由主管面談是 \(since)，已近半年",
                "Last talk with the manager on \(since): a half-year is coming round"
            )
        case .notSpoken(let since, false):
            Word("\(since) 入职以来主管还没谈过", "\(since) 到職以來主管還沒談過", "No talk with the manager since joining on \(since)")
        case .leaving(let last, _):
            Word("最后工作日 \(last)，离职面谈", "最後上班日 \(last)，離職面談", "Last day \(last): exit interview")
        case .review(let month):
            Word(
                "\(month.year) 年 \(month.month) 月绩效面谈",
                "\(month.year) 年 \(month.month) 月績效面談",
                "Performance review for \(String(month.description.prefix(7)))"
            )
        case .firstLiveCalls(let day, nil):
            Word(
                "\(day) 开始独立上线，首周再谈一次",
                "\(day) 開始獨立上線，首週再談一次",
                "First live calls on \(day): talk again within the week"
            )
        case .firstLiveCalls(let day, .some(let days)):
            Word(
                "上线满 \(days) 天：当初的想象与现在",
                "上線滿 \(days) 天：當初的想像與現在",
                "\(counted(days, "day", "days")) after the first live calls on \(day): expectation then and now"
            )
        case .season(let since):
            Word("年底离职高峰前，\(since) 之后还没谈过", "年底離職高峰前，\(since) 之後還沒談過", "Year-end season: no talk since \(since)")
        case .found(let finding, let day, let count):
            finding.sentence(on: day, count: count)
        case .lapses(let name, let day):
            Word(
                "\(name) \(day) 到期，还没约复训",
                "\(name) \(day) 到期，還沒約複訓",
                "\(name) lapses on \(day) and no renewal is booked"
            )
        case .lessKeen(let day):
            Word(
                "\(day) 起干劲不如从前，能力一直在",
                "\(day) 起幹勁不如從前，能力一直在",
                "Less keen since \(day), as able as ever"
            )
        case .returned(let day, _):
            Word("长假后 \(day) 返岗", "長假後 \(day) 復職", "Back on \(day) after a long absence")
        case .ownMatter(let day):
            Word("\(day) 本人提出诉求，等待首次答复", "\(day) 本人反映意見，等待首次答覆", "Raised an own matter on \(day): first answer")
        case .probationEnds(let day):
            Word("试用期 \(day) 到期，转正前面谈", "試用期 \(day) 到期，任用前面談", "Probation ends on \(day): talk before the decision")
        case .checkDate(let check):
            Word(
                "\(check.checkOn) 跟进谈过的约定",
                "\(check.checkOn) 追蹤談過的約定事項",
                "The agreement is looked at on \(check.checkOn)"
            )
        case .goalMissedTwice(let missed):
            Word(
                "约定的目标 \(missed.first)、\(missed.second) 两次没达到",
                "約定的目標 \(missed.first)、\(missed.second) 兩次未達成",
                "The agreed goal was missed on \(missed.first) and on \(missed.second)"
            )
        }
    }
}

extension Reason {
    /// Whether its sentence says who reported: grade now carries no text on any list (K4a).
    var namesReporter: Bool {
        if case .reported(let report, _) = self { return report.grade != .now }
        return true
    }
}

extension Swing {
    /// - Parameter name: what the measure is called; its id stands in for it.
    fileprivate func sentence(of name: Word?) -> Word {
        let name = name ?? Word(measure, measure, measure)
        return direction == .up
            ? Word(
                Chinese.joined(name.hans, "明显上升，不像偶然"),
                Chinese.joined(name.hant, "明顯上升，不像偶然"),
                "\(name.english) rose beyond chance"
            )
            : Word(
                Chinese.joined(name.hans, "明显下滑，不像偶然"),
                Chinese.joined(name.hant, "明顯下滑，不像偶然"),
                "\(name.english) fell beyond chance"
            )
    }
}

extension TopFifth {
    /// How sure the place is goes with it; which place it was does not.
    fileprivate var sentence: Word {
        guard let chance, let certainty else {
            return Word(
                "上季度班组前 20%，本季度该谈一次",
                "上季小組前 20%，本季該談一次",
                "In the top fifth of the team last quarter: one talk this quarter"
            )
        }
        let percent = "\(Int((chance * 100).rounded()))%"
        return switch certainty {
        case .clearly:
            Word(
                "上季度业绩明显属于班组前 20%（可能性 \(percent)），本季度该谈一次",
                "上季績效明顯屬於小組前 20%（可能性 \(percent)），本季該談一次",
                "Clearly in the team’s top fifth last quarter (\(percent) likely): one talk this quarter"
            )
        case .possibly:
            Word(
                "上季度业绩在班组前 20%，可能不全是偶然（可能性 \(percent)），本季度该谈一次",
                "上季績效在小組前 20%，可能不全是偶然（可能性 \(percent)），本季該談一次",
                "Possibly in the team’s top fifth last quarter (\(percent) likely): one talk this quarter"
            )
        case .hardly:
            Word(
                "上季度业绩数字在班组前 20%，但与同组难分高下（可能性 \(percent)），本季度该谈一次",
                "上季績效數字在小組前 20%，但與同組難分高下（可能性 \(percent)），本季該談一次",
                "Among the team’s top fifth by the figures alone (\(percent) likely to belong): one talk this quarter"
            )
        }
    }
}

extension Finding {
    fileprivate func sentence(on day: Day, count: Int) -> Word {
        let fault = fault.word
        let from =
            source == .complaint
            ? Word("客户投诉，认定有责", "客訴，認定有責", "Found responsible after a complaint")
            : Word("出现关键错误", "出現關鍵錯誤", "A critical error")
        guard count > 1 else {
            return Word(
                "\(day) \(from(.hans))（\(fault(.hans))）",
                "\(day) \(from(.hant))（\(fault(.hant))）",
                "\(from(.english)) on \(day) (\(fault(.english)))"
            )
        }
        return Word(
            "\(day) 起 \(count) 次\(from(.hans))（\(fault(.hans))）",
            "\(day) 起 \(count) 次\(from(.hant))（\(fault(.hant))）",
            "\(from(.english)), \(count) times since \(day) (\(fault(.english)))"
        )
    }
}

extension Finding.Fault {
    /// The class as the pages name it.
    package var word: Word {
        switch self {
        case .shirking: Word("推诿", "推諉", "passing the caller on")
        case .attitude: Word("态度", "態度", "attitude")
        case .error: Word("差错", "差錯", "error")
        case .process: Word("未按流程", "未按流程", "process not kept")
        case .secrecy: Word("泄露信息", "洩露資料", "secrecy")
        case .other: Word("其他", "其他", "other")
        }
    }
}

extension Reported {
    fileprivate func sentence(on day: Day, naming name: (String) -> String) -> Word {
        // Grade now carries no text on any list (K4a).
        if grade == .now { return Word("请立即到现场", "請立即到現場", "Go to the floor now") }
        let who = by.map(name) ?? ""
        return what == .mood
            ? Word(
                "\(who) \(day) 报告情绪变化明显".trimmed,
                "\(who) \(day) 回報情緒明顯起伏".trimmed,
                "\(who.isEmpty ? "Someone" : who) reported a clear mood change on \(day)"
            )
            : Word(
                "\(who) \(day) 报告有离职倾向".trimmed,
                "\(who) \(day) 回報有離職傾向".trimmed,
                "\(who.isEmpty ? "Someone" : who) reported a leaning to leave on \(day)"
            )
    }
}
