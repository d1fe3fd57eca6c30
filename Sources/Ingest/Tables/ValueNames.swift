/// The words of files for the words of the product, in three languages; nil where a word is unknown.
package enum ValueNames {
    package static func role(_ text: String) -> String? { word(text, in: roles) }
    package static func employment(_ text: String) -> String? { word(text, in: employments) }
    package static func leaving(_ text: String) -> String? { word(text, in: leavings) }
    package static func absence(_ text: String) -> String? { word(text, in: absences) }
    package static func report(_ text: String) -> String? { word(text, in: reports) }
    package static func grade(_ text: String) -> String? { word(text, in: grades) }
    package static func talk(_ text: String) -> String? { word(text, in: talks) }
    package static func shift(_ text: String) -> String? { word(text, in: shifts) }
    package static func room(_ text: String) -> String? { word(text, in: rooms) }
    package static func sex(_ text: String) -> String? { word(text, in: sexes) }
    package static func calendar(_ text: String) -> String? { word(text, in: calendars) }
    package static func calendarDay(_ text: String) -> String? { word(text, in: calendarDays) }
    package static func language(_ text: String) -> String? { word(text, in: languages) }
    package static func measure(_ text: String) -> String? { word(text, in: measures) }
    package static func behaviour(_ text: String) -> String? { word(text, in: behaviours) }
    package static func fault(_ text: String) -> String? { word(text, in: faults) }
    package static func findingSource(_ text: String) -> String? { word(text, in: findingSources) }
    package static func ruling(_ text: String) -> String? { word(text, in: rulings) }
    package static func talentType(_ text: String) -> String? { word(text, in: talentTypes) }
    package static func yes(_ text: String) -> Bool? { word(text, in: answers).map { $0 == "yes" } }

    /// Files say the same few words on every row, most as they stand in the table: folding is for the others.
    private static func word(_ text: String, in table: [String: String]) -> String? {
        table[text] ?? table[Folded(text).text]
    }

    private static let roles = table([
        "agent": [
            "坐席", "员工", "客服", "座席", "同仁", "客服專員", "客服专员", "專員", "专员", "话务员", "話務員", "坐席员", "客服代表", "客服人員", "csr",
            "representative",
        ],
        "leader": ["班组长", "组长", "組長", "班長", "班长", "小組長", "team leader", "supervisor"],
        "floor": ["现场", "現場", "现场管理", "現場督導", "现场主管", "值班主管", "值班经理", "floor control", "rta"],
        "qa": ["质检", "品管", "质检员", "品管專員", "品質專員", "質檢", "质检专员", "quality", "quality analyst"],
        "trainer": ["培训", "訓練講師", "培训师", "培训专员", "講師", "讲师", "訓練", "培訓", "training"],
        "manager": ["经理", "經理", "主管", "客服主管", "营运主管", "營運主管", "运营经理", "運營經理", "客服经理", "客服經理", "operations manager"],
        "hr": ["人事", "人資", "人力资源", "人力資源", "人事专员", "人資專員", "human resources"],
    ])

    private static let employments = table([
        "own": ["自有", "正式", "正式员工", "正職", "自有员工", "合同制", "正式員工", "编制内", "employee", "permanent", "full-time"],
        "dispatched": ["派遣", "劳务派遣", "勞務派遣", "派遣员工", "派遣員工", "agency", "temp"],
        "outsourced": ["外包", "业务外包", "業務外包", "外包员工", "委外", "contractor"],
        "intern": ["实习", "實習", "实习生", "實習生", "internship"],
        "part-time": ["兼职", "兼職", "工讀", "工讀生", "小时工", "計時", "part time", "parttime"],
    ])

    private static let leavings = table([
        "voluntary": ["主动离职", "自願離職", "主动", "辞职", "辭職", "自请离职", "自請離職", "resigned", "resignation"],
        "dismissed": ["被动离职", "非自願離職", "被动", "辞退", "资遣", "資遣", "解除", "开除", "開除", "淘汰", "dismissal", "involuntary"],
        "walked-off": ["自离", "未辦手續離職", "自動離職", "自动离职", "旷工离职", "曠職", "walked off", "absconded"],
        "ended": ["合同到期", "合约到期", "約滿", "合約到期", "期满", "到期", "contract end", "expired"],
        "other": ["其他", "其它"],
    ])

    private static let absences = table([
        "sick": ["病假", "生病", "sickness", "ill"],
        "maternity": ["产假", "產假", "陪产假", "陪產假", "育儿假", "育嬰假", "育嬰留停", "parental"],
        "bereavement": ["丧假", "喪假"],
        "leave": ["事假", "年假", "特休", "休假", "年休假", "调休", "補休", "婚假", "请假", "請假", "holiday", "vacation", "annual leave"],
        "suspended": ["停职", "停職", "留職停薪", "停薪留职", "suspension"],
        "other": ["其他", "其它", "工伤", "公假"],
    ])

    private static let reports = table([
        "mood": ["情绪", "情緒", "情绪波动", "情緒起伏", "mood change"],
        "leaving": ["离职倾向", "離職傾向", "离职意向", "離職意願", "leaning to leave"],
        "swing": ["业绩浮动", "績效變動", "业绩波动", "績效起伏", "業績浮動", "浮动", "performance swing"],
    ])

    private static let grades = table([
        "now": ["立即", "马上", "馬上", "紧急", "緊急", "immediate", "urgent"],
        "soon": ["尽快", "盡快", "儘快", "较急"],
        "watch": ["观察", "觀察", "关注", "關注", "留意", "observe"],
    ])

    private static let talks = table([
        "C1": ["绩效面谈", "績效面談", "绩效沟通", "performance review"],
        "C2": ["绩效改进沟通", "績效改善面談", "业绩问题沟通", "performance problem"],
        "C2b": ["辅导", "輔導", "指导性沟通", "coaching", "guidance"],
        "C3": ["晋升面谈", "晉升面談", "promotion talk"],
        "C4": ["员工关怀沟通", "關懷面談", "关怀沟通", "员工关怀", "care talk"],
        "C5": ["员工诉求", "同仁意見反映", "employee's own matter"],
        "C5a": ["对管理者的投诉", "員工申訴", "complaint about a manager"],
        "C6": ["离职面谈", "離職面談", "留任沟通", "留任面談", "exit interview", "stay talk"],
        "C7": ["新员工沟通", "新人關懷面談", "返岗面谈", "復職面談", "onboarding talk", "return talk"],
        "C8": ["跨部门沟通", "跨部門溝通", "department talk"],
    ])

    private static let shifts = table([
        "work": ["上班", "工作", "班次", "正班", "早班", "中班", "晚班", "夜班", "白班", "大夜班", "小夜班", "shift"],
        "training": ["培训", "訓練", "培訓", "教育訓練", "受訓"],
        "leave": ["请假", "請假", "休假", "年假", "特休", "病假", "事假"],
        "rest": ["休息", "轮休", "輪休", "例假", "休", "公休", "day off", "off"],
    ])

    private static let rooms = table([
        "meeting": ["会议室", "會議室", "面谈室", "面談室", "meeting room", "conference room"],
        "rest": ["休息室", "休息区", "休息區", "茶水间", "茶水間", "rest room", "lounge", "break room"],
        "office": ["办公室", "辦公室"],
    ])

    private static let sexes = table(["female": ["女", "女性", "f", "woman"], "male": ["男", "男性", "m", "man"]])

    private static let calendars = table([
        "CN": ["中国大陆", "中国", "大陆", "大陸", "china", "mainland"], "HK": ["香港", "hong kong"],
        "TW": ["台湾", "臺灣", "台灣", "taiwan"], "WEEKDAYS": ["周一至周五", "週一至週五", "工作日", "monday to friday"],
    ])

    private static let calendarDays = table([
        "holiday": ["放假", "假日", "节假日", "節假日", "国定假日", "國定假日", "休", "休息日", "off", "day off"],
        "workday": ["上班", "调休上班", "補班", "补班", "補行上班", "班", "working day", "make-up day"],
        "published": ["通知", "公布", "已公布", "公告", "notice"],
    ])

    private static let languages = table([
        "zh-Hans": ["简体中文", "简体", "zh", "zh-CN", "chinese", "中文"],
        "zh-Hant": ["繁體中文", "繁體", "繁体", "zh-TW", "zh-HK", "正體中文"],
        "en": ["英文", "英语", "英語", "english"],
    ])

    private static let behaviours = table([
        "optional_training": ["自愿培训", "自願訓練", "选修培训", "選修課程", "自主学习", "optional training"],
        "shift_for_others": ["替班", "代班", "帮同事顶班", "支援代班", "shift for others", "covering a shift"],
        "suggestion": ["建议", "建議", "合理化建议", "改善提案", "suggestions"],
        "knowledge_edit": ["知识库贡献", "知識庫貢獻", "知识库编辑", "知識庫編輯", "knowledge edits", "knowledge base edit"],
        "peer_help": ["帮助同事", "協助同仁", "同事互助", "同仁互助", "peer help", "helping a colleague"],
        "beyond_adherence": ["超出要求的遵时", "超出要求的遵時", "提前到岗", "提前到班", "beyond adherence"],
        "unplanned_absence": ["临时缺勤", "臨時缺勤", "计划外缺勤", "臨時請假", "unplanned absence"],
        "voluntary_overtime": ["自愿加班", "自願加班", "voluntary overtime"],
    ])

    private static let measures = table([
        "csat": ["满意度", "滿意度", "客户满意度", "客戶滿意度", "satisfaction"],
        "quality": ["质检", "质检分", "质检成绩", "质检得分", "品質分數", "品質監聽", "品質", "qa"],
        "adherence": ["遵时率", "遵時率", "排班遵从率", "班表遵守率"],
        "fcr": ["一次解决率", "一次解決率", "首次解决率", "first contact resolution"],
        "sales": ["销售", "銷售", "销售额", "銷售額", "业绩", "業績"],
    ])

    private static let faults = table([
        "shirking": ["推诿", "推諉", "推脱", "passing on"],
        "attitude": ["态度", "態度", "服务态度", "服務態度"],
        "error": ["差错", "差錯", "错误", "錯誤", "业务差错", "業務錯誤", "mistake"],
        "process": ["流程", "未按流程", "違反流程", "违反流程"],
        "secrecy": ["泄密", "洩密", "泄露信息", "洩露資料", "保密", "privacy"],
        "other": ["其他", "其它"],
    ])

    private static let findingSources = table([
        "complaint": ["投诉", "客訴", "投诉有责", "客訴有責", "有责投诉"],
        "error": ["关键错误", "關鍵錯誤", "致命错误", "致命錯誤", "质检", "品質監聽", "critical error"],
    ])

    private static let rulings = table([
        "upheld": ["维持", "維持", "维持原判", "申诉不成立", "申訴不成立"],
        "overturned": ["撤销", "撤銷", "改判", "申诉成立", "申訴成立", "推翻"],
    ])

    private static let talentTypes = table([
        "I": ["1", "I型", "一", "一型", "Ⅰ"], "II": ["2", "II型", "二", "二型", "Ⅱ"],
        "III": ["3", "III型", "三", "三型", "Ⅲ"], "IV": ["4", "IV型", "四", "四型", "Ⅳ"],
    ])

    private static let answers = table([
        "yes": ["是", "y", "true", "1", "已解决", "已解決", "对", "有"],
        "no": ["否", "n", "false", "0", "未解决", "未解決", "不是", "无", "無"],
    ])

    /// Looks up each word and the product's own word for it, as it is written and folded.
    private static func table(_ words: [String: [String]]) -> [String: String] {
        var table: [String: String] = [:]
        for (word, others) in words {
            for other in [word] + others {
                for spelling in [other, Folded(other).text] {
                    let clash = table.updateValue(word, forKey: spelling)
                    precondition(clash == nil || clash == word, "\(other) means both \(word) and \(clash ?? "")")
                }
            }
        }
        return table
    }
}
