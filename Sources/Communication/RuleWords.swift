import Core

extension Rule {
    /// What the rule says with the numbers in force, for the page that explains a due day.
    func word(_ numbers: RuleNumbers) -> Word {
        let n = numbers
        return switch self {
        case .k1:
            Word(
                "新员工入职 \(n.k1Days) 个自然日内面谈",
                "新人到職 \(n.k1Days) 個日曆天內面談",
                "A new joiner is talked with within \(counted(n.k1Days, "calendar day", "calendar days")) of joining"
            )
        case .k2: Word("班组业绩前 20% 每季度谈一次", "小組績效前 20% 每季談一次", "The top fifth of a team are talked with once a quarter")
        case .k3:
            Word(
                "业绩明显浮动，发现后 \(n.k3WorkingDays) 个工作日内面谈",
                "績效明顯浮動，發現後 \(n.k3WorkingDays) 個工作天內面談",
                "A large swing is talked about within \(counted(n.k3WorkingDays, "working day", "working days")) of detection"
            )
        case .k4:
            Word(
                "报告情绪变化或离职倾向后 \(n.k4WorkingDays) 个工作日内面谈",
                "回報情緒起伏或離職傾向後 \(n.k4WorkingDays) 個工作天內面談",
                """
                A reported mood change or leaning to leave: within \
                \(counted(n.k4WorkingDays, "working day", "working days"))
                """
            )
        case .k4a: Word("立即到现场陪伴", "立即到現場陪伴", "At once, someone with them")
        case .k5:
            n.k5Months == 6
                ? Word("每人至少半年谈一次", "每人至少半年談一次", "Everyone at least once every half-year")
                : Word(
                    "每人至少 \(n.k5Months) 个月谈一次",
                    "每人至少 \(n.k5Months) 個月談一次",
                    "Everyone at least once every \(counted(n.k5Months, "month", "months"))"
                )
        case .k7: Word("离职面谈在最后一个工作日之前完成", "離職面談在最後一個工作天之前完成", "The exit interview is held by the last working day")
        case .k9: Word("约定的跟进日当天跟进", "約定的追蹤日當天追蹤", "An agreement is followed up on its check date")
        case .k10a:
            Word(
                "目标连续两次没达到，\(n.k10aWorkingDays) 个工作日内再谈",
                "目標連續兩次未達成，\(n.k10aWorkingDays) 個工作天內再談",
                """
                A goal missed on two check dates in a row is talked about within \
                \(counted(n.k10aWorkingDays, "working day", "working days"))
                """
            )
        case .k6:
            Word(
                "投诉有责或关键错误，认定后 \(n.k6WorkingDays) 个工作日内辅导",
                "客訴有責或關鍵錯誤，認定後 \(n.k6WorkingDays) 個工作天內輔導",
                """
                Found responsible after a complaint, or a critical error: guidance within \
                \(counted(n.k6WorkingDays, "working day", "working days")) of the finding
                """
            )
        case .k8:
            Word(
                "员工提出诉求后 \(n.k8WorkingDays) 个工作日内首次答复",
                "同仁反映意見後 \(n.k8WorkingDays) 個工作天內首次答覆",
                """
                An own matter has its first answer within \
                \(counted(n.k8WorkingDays, "working day", "working days"))
                """
            )
        case .k10, .k13, .k14, .k15, .k16, .k18, .k19: laterWord(n)
        }
    }

    /// The same for the rules that count from a start day (K17).
    private func laterWord(_ n: RuleNumbers) -> Word {
        switch self {
        case .k10:
            Word(
                "证书到期前 \(n.k10Days) 天还没约复训，就谈一次",
                "證照到期前 \(n.k10Days) 天還沒約複訓，就談一次",
                "A certificate \(counted(n.k10Days, "day", "days")) before it lapses with no booking: one talk"
            )
        case .k15:
            Word(
                "能力强而干劲下降，\(n.k15WorkingDays) 个工作日内谈一次",
                "能力強而幹勁下降，\(n.k15WorkingDays) 個工作天內談一次",
                "Able but less keen than before: within \(counted(n.k15WorkingDays, "working day", "working days"))"
            )
        case .k14:
            Word(
                "首次独立上线 \(n.k14Days) 天内与满 \(n.k14SecondDays) 天各谈一次",
                "首次獨立上線 \(n.k14Days) 天內與滿 \(n.k14SecondDays) 天各談一次",
                """
                Within \(counted(n.k14Days, "day", "days")) of the first live calls, \
                and at \(counted(n.k14SecondDays, "day", "days"))
                """
            )
        case .k16:
            Word(
                "年底到春节后两周：\(n.k16Days) 天没谈过的人先谈",
                "年底到春節後兩週：\(n.k16Days) 天沒談過的人先談",
                "Year-end season: first those without a talk in \(counted(n.k16Days, "day", "days"))"
            )
        case .k18:
            Word(
                "长假返岗后 \(n.k18WorkingDays) 个工作日内面谈",
                "長假復職後 \(n.k18WorkingDays) 個工作天內面談",
                "A return talk within \(counted(n.k18WorkingDays, "working day", "working days")) of coming back"
            )
        case .k19:
            Word(
                "试用期结束前 \(n.k19WorkingDays) 个工作日谈妥",
                "試用期結束前 \(n.k19WorkingDays) 個工作天談妥",
                "\(counted(n.k19WorkingDays, "working day", "working days")) before probation ends"
            )
        default:
            Word(
                "每月绩效面谈，成绩出来后 \(n.k13WorkingDays) 个工作日内，由直接上级",
                "每月績效面談，成績出來後 \(n.k13WorkingDays) 個工作天內，由直屬主管",
                """
                A monthly review within \(counted(n.k13WorkingDays, "working day", "working days")) of results, \
                by the direct leader
                """
            )
        }
    }
}

extension RuleNumber {
    /// What the number counts.
    package var word: Word {
        switch self {
        case .k1Days: Word("入职后几个自然日内面谈", "到職後幾個日曆天內面談", "Calendar days after joining")
        case .k3WorkingDays:
            Word("发现业绩浮动后几个工作日内面谈", "發現績效浮動後幾個工作天內面談", "Working days after a swing is detected")
        case .k4WorkingDays:
            Word("报告情绪或离职倾向后几个工作日内面谈", "回報情緒或離職傾向後幾個工作天內面談", "Working days after a report")
        case .k5Months: Word("每人至少几个月谈一次", "每人至少幾個月談一次", "Months between talks with the manager, at most")
        case .k10aWorkingDays:
            Word("目标两次没达到后几个工作日内再谈", "目標兩次未達成後幾個工作天內再談", "Working days after a goal was missed twice")
        case .k6WorkingDays: Word("认定有责后几个工作日内辅导", "認定有責後幾個工作天內輔導", "Working days from a finding to guidance")
        case .k6SameFault:
            Word("同类问题几个工作日内合为一次辅导", "同類問題幾個工作天內合為一次輔導", "Working days within which the same fault is one guidance")
        case .k10BookDays: Word("证书到期前几天该约复训", "證照到期前幾天該約複訓", "Days before a certificate lapses to book its renewal")
        case .k10Days:
            Word("证书到期前几天还没约就谈", "證照到期前幾天還沒約就談", "Days before it lapses to talk where nothing is booked")
        case .k8WorkingDays:
            Word("提出诉求后几个工作日内首次答复", "反映意見後幾個工作天內首次答覆", "Working days until an own matter's first answer")
        case .k11Days:
            Word("同一面谈人与同一人两次面谈至少隔几天", "同一面談人與同一人兩次面談至少隔幾天", "Days between one holder's talks with a person")
        case .k11LongDays:
            Word("数面谈次数的较长一段有几天", "計算面談次數的較長一段有幾天", "Days of the longer stretch in which talks are counted")
        case .k11Most:
            Word("较长一段里最多谈几次", "較長一段裡最多談幾次", "Talks of one holder with a person in the longer stretch, at most")
        case .k12PerDay:
            Word("每位面谈人一天最多谈几次", "每位面談人一天最多談幾次", "Talks a holder has a day, at most")
        case .k12PerWeek:
            Word("每位面谈人一周最多谈几次", "每位面談人一週最多談幾次", "Talks a holder has a week, at most")
        case .k13WorkingDays:
            Word("月度成绩出来后几个工作日内面谈", "月成績出來後幾個工作天內面談", "Working days after the month's results")
        case .k14Days: Word("首次独立上线后几天内面谈", "首次獨立上線後幾天內面談", "Days after the first live calls")
        case .k14SecondDays:
            Word("首次独立上线后满几天再谈", "首次獨立上線後滿幾天再談", "Days from the first live calls to the second talk")
        case .k15WorkingDays: Word("干劲下降后几个工作日内谈", "幹勁下降後幾個工作天內談", "Working days after somebody became less keen")
        case .k16Days:
            Word("年底多少天没谈过的人先谈", "年底多少天沒談過的人先談", "Days without a talk that list someone at the year's end")
        case .k18Absence: Word("缺勤几个工作日起算长假", "請假幾個工作天起算長假", "Working days away that make an absence long")
        case .k18WorkingDays: Word("返岗后几个工作日内面谈", "復職後幾個工作天內面談", "Working days after coming back")
        case .k19WorkingDays:
            Word("试用期结束前几个工作日谈妥", "試用期結束前幾個工作天談妥", "Working days before probation ends")
        }
    }
}

extension Words {
    static let dueDays = Word("沟通任务", "面談任務", "Talks that are due")
    static let dueDaysHint = Word(
        "起因那天有效的数字算数：改动不影响以前的事。",
        "起因那天有效的數字才算：更改不影響以前的事。",
        "The number in force on the day of the cause counts: a change leaves earlier matters as they were."
    )
}
