import Core

extension Rule {
    /// What the rule says, for the page that explains a due day; numbers are the defaults of domain section 4.
    var word: Word {
        switch self {
        case .k1:
            Word("新员工入职 7 个自然日内面谈", "新人到職 7 個日曆天內面談", "A new joiner is talked with within 7 calendar days of joining")
        case .k2: Word("班组业绩前 20% 每季度谈一次", "小組績效前 20% 每季談一次", "The top fifth of a team are talked with once a quarter")
        case .k3:
            Word(
                "业绩明显浮动，发现后 5 个工作日内面谈",
                "績效明顯浮動，發現後 5 個工作天內面談",
                "A large swing is talked about within 5 working days of detection"
            )
        case .k4:
            Word(
                "报告情绪变化或离职倾向后 2 个工作日内面谈",
                "回報情緒起伏或離職傾向後 2 個工作天內面談",
                "A reported mood change or leaning to leave: within 2 working days"
            )
        case .k4a: Word("立即到现场陪伴", "立即到現場陪伴", "At once, someone with them")
        case .k5: Word("每人至少半年谈一次", "每人至少半年談一次", "Everyone at least once every half-year")
        case .k7: Word("离职面谈在最后一个工作日之前完成", "離職面談在最後一個工作天之前完成", "The exit interview is held by the last working day")
        case .k13:
            Word(
                "每月绩效面谈，成绩出来后 10 个工作日内，由直接上级",
                "每月績效面談，成績出來後 10 個工作天內，由直屬主管",
                "A monthly review within 10 working days of results, by the direct leader"
            )
        case .k14:
            Word(
                "首次独立上线 7 天内与满 30 天各谈一次",
                "首次獨立上線 7 天內與滿 30 天各談一次",
                "Within 7 days of the first live calls, and at 30 days"
            )
        case .k16:
            Word(
                "年底到春节后两周：60 天没谈过的人先谈",
                "年底到春節後兩週：60 天沒談過的人先談",
                "Year-end season: first those without a talk in 60 days"
            )
        case .k18: Word("长假返岗后 3 个工作日内面谈", "長假復職後 3 個工作天內面談", "A return talk within 3 working days of coming back")
        case .k19: Word("试用期结束前 15 个工作日谈妥", "試用期結束前 15 個工作天談妥", "15 working days before probation ends")
        }
    }
}
