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

    static let callsComputed = Word(
        "从话务记录按天相加：平均通话时长是通话秒数之和除以有通话时长的次数；接听量是接通的来电数。没有话务的周空着，不当作零。",
        "從話務紀錄按天相加：平均通話時間是通話秒數之和除以有通話時間的次數；接聽量是接通的來電數。沒有話務的週空著，不當作零。",
        """
        Added up by day from the call log: the average talk time is the seconds talked over the calls that have a talk \
        time; calls handled are those that were answered. A week without calls is a gap, not nought.
        """
    )
    static let handledADay = Word("每天接听量", "每日接聽量", "Calls handled a day")
    static let talkTime = Word("平均通话时长", "平均通話時間", "Average talk time")

    private static let sales = Word("销售", "銷售", "Sales")

    /// What a measure is called that the centre did not describe itself; a file's own goes by its id.
    static func name(of measure: String) -> Word {
        let standard = StandardMeasures.all.first { $0.id == measure }?.name
        return standard ?? (measure == "sales" ? sales : Word(measure, measure, measure))
    }
}
