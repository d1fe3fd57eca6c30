import Core

/// The texts of the standard measures, in words a person judged by them can check.
enum MeasureWords {
    static let fromFile = Word("导入的指标文件", "匯入的指標檔案", "Imported files of measures")
    static let fromCalls = Word("话务日志", "話務紀錄", "The call log")

    static let satisfaction = Measure.Texts(
        name: Word("满意度", "滿意度", "CSAT"),
        goal: Word("客户满意", "客戶滿意", "Satisfied customers"),
        definition: Word(
            "客户评价为满意的通话，占有评价通话的比例。没有评价的通话不计入。",
            "客戶評為滿意的通話，占有評價通話的比例。沒有評價的通話不計入。",
            "Of the contacts that customers rated, the share rated satisfied. Contacts without a rating do not count."
        ),
        formula: Word("满意评价数 ÷ 评价数", "滿意評價數 ÷ 評價數", "Satisfied ratings ÷ ratings"),
        attribution: Word("最后接听的人", "最後接聽的人", "Whoever handled the contact last"),
        source: fromFile
    )

    static let quality = Measure.Texts(
        name: Word("质检得分", "品質評分", "Quality score"),
        goal: Word("服务质量", "服務品質", "Quality of service"),
        definition: Word(
            "随机抽检中达到标准的比例；用分数打分的，是平均分。因投诉而专门调听的不计入。",
            "隨機抽檢中達到標準的比例；以分數評分的，是平均分。因客訴而專門調聽的不計入。",
            "Of the checks made on a random sample, the share passed; where scores are given, their mean. "
                + "Calls picked because of a complaint do not count."
        ),
        formula: Word("合格数（或得分合计） ÷ 检查数", "合格數（或得分合計） ÷ 檢查數", "Passed (or points) ÷ checks"),
        attribution: Word("被抽检的人", "被抽檢的人", "Whoever took the sampled contact"),
        source: fromFile
    )

    static let adherence = Measure.Texts(
        name: Word("遵时率", "遵時率", "Adherence"),
        goal: Word("有人在岗，客户少等", "有人值機，客戶少等", "Somebody there when customers call"),
        definition: Word(
            "排班时间里，按班表做该做的事的时间所占比例。面谈时段算作按班表。",
            "排班時間裡，按班表做該做的事的時間所占比例。面談時段算作按班表。",
            "Of the scheduled time, the share spent as the schedule says. Time in a talk counts as scheduled."
        ),
        formula: Word("按班表的时间 ÷ 排班时间", "按班表的時間 ÷ 排班時間", "Time as scheduled ÷ scheduled time"),
        attribution: Word("班表上的人", "班表上的人", "Whose schedule it is"),
        source: fromFile
    )

    static let handlingTime = Measure.Texts(
        name: Word("处理时长", "處理時間", "Handling time"),
        goal: Word("效率，不催快也不拖慢", "效率，不催快也不拖慢", "Efficiency, neither hurried nor dragged"),
        definition: Word(
            "一通电话通常要用多久。它是一个区间，不是越短越好。10 秒以内的通话另计为短通话，超过一小时按一小时计。",
            "一通電話通常要用多久。它是一個區間，不是越短越好。10 秒以內的通話另計為短通話，超過一小時按一小時計。",
            "How long a contact usually takes. It is a band: shorter is not better. Calls under 10 seconds are counted as "
                + "short calls instead, calls over an hour as one hour."
        ),
        formula: Word(
            "通话秒数的几何平均（对数的平均再还原）",
            "通話秒數的幾何平均（對數的平均再還原）",
            "The geometric mean of talk seconds (the mean of logarithms, turned back)"
        ),
        attribution: Word("接听的人", "接聽的人", "Whoever took the contact"),
        source: fromCalls
    )

    static let firstContact = Measure.Texts(
        name: Word("一次解决率", "一次解決率", "FCR"),
        goal: Word("客户不必再打", "客戶不必再打", "Customers need not call again"),
        definition: Word(
            "客户第一次联系就解决的事，占全部的比例。",
            "客戶第一次聯絡就解決的事，占全部的比例。",
            "Of all matters, the share solved in the first contact."
        ),
        formula: Word("一次解决数 ÷ 事项数", "一次解決數 ÷ 事項數", "Solved at once ÷ matters"),
        attribution: Word("第一次接听的人", "第一次接聽的人", "Whoever took the first contact"),
        source: fromFile
    )

    static let transfers = Measure.Texts(
        name: Word("转接率", "轉接率", "Transfers"),
        goal: Word("客户不被转来转去", "客戶不被轉來轉去", "Customers are not passed around"),
        definition: Word(
            "接听后又转给别人的电话所占比例。按技能组和时段对比，因为有些组本来就要转。",
            "接聽後又轉給別人的電話所占比例。按技能群組和時段對比，因為有些群組本來就要轉。",
            "Of the contacts taken, the share passed on to someone else. Compared by queue and hour, as some queues are "
                + "there to pass on."
        ),
        formula: Word("转出数 ÷ 接听数", "轉出數 ÷ 接聽數", "Passed on ÷ handled"),
        attribution: Word("转出的人", "轉出的人", "Whoever passed it on"),
        source: fromCalls
    )

    static let complaints = Measure.Texts(
        name: Word("千次投诉率", "每千通客訴率", "Complaints per 1,000"),
        goal: Word("少有客户受委屈", "少有客戶受委屈", "Few customers with cause to complain"),
        definition: Word(
            "每一千次联系有多少次投诉。太少见，一个月的数几乎说明不了什么。",
            "每一千次聯絡有多少次客訴。太少見，一個月的數幾乎說明不了什麼。",
            "Complaints for every thousand contacts. They are so rare that one month says next to nothing."
        ),
        formula: Word("投诉数 ÷ 联系数 × 1,000", "客訴數 ÷ 聯絡數 × 1,000", "Complaints ÷ contacts × 1,000"),
        attribution: Word("被投诉的那次联系的人", "被客訴的那次聯絡的人", "Whoever took the contact complained of"),
        source: fromFile
    )

    static let absence = Measure.Texts(
        name: Word("缺勤率", "缺勤率", "Absence"),
        goal: Word("班上有人", "班上有人", "Shifts that are staffed"),
        definition: Word(
            "排班日里没有来的比例。依法的假、病假、产假、丧假不应计入。",
            "排班日裡沒有來的比例。依法的假、病假、產假、喪假不應計入。",
            "Of the scheduled days, the share not worked. Statutory, sick, maternity and bereavement leave must not count."
        ),
        formula: Word("未到天数 ÷ 排班天数", "未到天數 ÷ 排班天數", "Days missed ÷ days scheduled"),
        attribution: Word("班表上的人", "班表上的人", "Whose schedule it is"),
        source: fromFile
    )

    static let shortCalls = Measure.Texts(
        name: Word("短通话率", "短通話率", "Short calls"),
        goal: Word("每个客户都有人好好听", "每位客戶都有人好好聽", "Every caller is heard"),
        definition: Word(
            "接听后不到 10 秒就结束的电话所占比例。线路问题也会这样，先查线路再问人。",
            "接聽後不到 10 秒就結束的電話所占比例。線路問題也會這樣，先查線路再問人。",
            "Of the contacts seen to end, the share over in less than 10 seconds. Bad lines do this too: look at the line "
                + "before asking the person."
        ),
        formula: Word("不到 10 秒的通话数 ÷ 通话数", "不到 10 秒的通話數 ÷ 通話數", "Calls under 10 s ÷ calls"),
        attribution: Word("接听的人", "接聽的人", "Whoever took the contact"),
        source: fromCalls
    )
}
