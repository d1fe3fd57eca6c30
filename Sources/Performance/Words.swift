import Core

enum Words {
    static let results = Word("业绩", "績效", "Results")
    static let aht = Word("平均通话时长（每周）", "平均通話時間（每週）", "Average talk time, by week")
    static let handled = Word("接听量（每周）", "接聽量（每週）", "Calls handled, by week")
    static let none = Word("还没有通话或指标数据", "還沒有通話或指標資料", "No calls or measures yet")
    static let rows = Word("看明细", "看明細", "See the rows")
    static let measures = Word("指标明细", "指標明細", "Rows of measures")
    static let day = Word("日期", "日期", "Day")
    static let measure = Word("指标", "指標", "Measure")
    static let value = Word("数值（合计）", "數值（合計）", "Value (sum)")
    static let count = Word("样本数", "樣本數", "Count")
    static let mean = Word("平均", "平均", "Mean")
    static let export = Word("导出 CSV", "匯出 CSV", "Export CSV")
    static let noRows = Word("没有这样的明细", "沒有這樣的明細", "No such rows")
    static let calls = Word("每日话务", "每日話務", "Calls by day")
    static let talk = Word("通话时长", "通話時間", "Talk")
    static let code = Word("坐席工号", "值機代號", "Agent code")
    static let queue = Word("技能组", "技能群組", "Queue")
    static let handledShort = Word("接听", "接聽", "Handled")
    static let ringNoAnswer = Word("振铃未接", "響鈴未接", "Ring-no-answer")

    static let handledADay = Word("每天接听量", "每日接聽量", "Calls handled a day")
    static let talkTime = Word("平均通话时长", "平均通話時間", "Average talk time")

    static let measureNames: [String: Word] = [
        "quality": Word("质检得分", "品質評分", "Quality score"), "csat": Word("满意度", "滿意度", "CSAT"),
        "fcr": Word("一次解决率", "一次解決率", "FCR"), "adherence": Word("遵时率", "遵時率", "Adherence"),
        "sales": Word("销售", "銷售", "Sales"),
    ]

    static func name(of measure: String) -> Word { measureNames[measure] ?? Word(measure, measure, measure) }
}
