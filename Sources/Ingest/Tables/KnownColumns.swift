/// The columns of each kind of file with the headers people give them, simplified Chinese first, then Taiwan's.
package enum KnownColumns {
    package static let sites: [ColumnName] = [
        ColumnName("site", ["职场", "據點", "据点", "職場", "站点", "场地", "職場名稱", "职场名称"], required: true),
        ColumnName("zone", ["时区", "時區", "time zone", "tz"]),
        ColumnName("calendar", ["日历", "行事曆", "日曆", "工作日历", "假日日历", "holidays"]),
        ColumnName("currency", ["币种", "幣別", "货币", "貨幣"]),
        ColumnName("language", ["语言", "語言", "lang"]),
        ColumnName("start_on", ["启用日", "啟用日", "启用日期", "啟用日期", "start day", "start date"]),
    ]

    package static let roster: [ColumnName] = [
        employee(required: true),
        ColumnName("name", ["姓名", "姓名", "员工姓名", "員工姓名", "名字", "full name", "employee name"], required: true),
        ColumnName(
            "team",
            ["班组", "組別", "组别", "小组", "小組", "班组名称", "所属班组", "班組", "团队", "團隊", "組別/部門", "组别/部门", "team name"],
            required: true,
            weak: ["部門", "部门", "所属部门", "所屬部門", "department"]
        ),
        ColumnName(
            "role",
            ["岗位", "職稱", "职位", "職位", "崗位", "角色", "岗位名称", "position", "job title"],
            weak: ["职务", "職務", "title"]
        ),
        ColumnName(
            "joined_on",
            [
                "入职日期", "到職日", "入职时间", "入职日", "到職日期", "到职日期", "入職日期", "入職日", "hire date", "hired on", "join date",
                "date joined",
            ],
            required: true,
            weak: ["start date"]
        ),
        ColumnName(
            "left_on",
            [
                "离职日期", "離職日", "离职日", "離職日期", "离职时间", "最后工作日", "最後工作日", "最後上班日", "leave date", "termination date",
                "last day",
            ],
            weak: ["end date"]
        ),
        ColumnName(
            "notice_on",
            [
                "提出离职日", "提出離職日", "提出离职日期", "提出離職日期", "离职申请日", "離職申請日", "离职申请日期", "離職申請日期", "notice date",
                "resignation date",
            ]
        ),
        ColumnName("leave_kind", ["离职类型", "離職類型", "离职类别", "離職類別", "leave type"], weak: ["离职原因", "離職原因"]),
        ColumnName(
            "probation_until",
            ["试用期至", "試用期至", "试用期截止", "试用期截止日期", "试用期结束日期", "試用期滿日", "試用期滿", "probation end"]
        ),
        ColumnName("employment", ["用工形式", "僱用形式", "雇用形式", "用工性质", "用工类型", "聘僱類別", "僱用類別", "employment type"]),
        ColumnName("employer", ["用工单位", "雇主", "僱主", "派遣公司", "派遣单位", "派遣單位", "外包公司", "劳务公司", "用人單位"]),
        ColumnName(
            "leader_id",
            ["上级工号", "主管工號", "主管工号", "上級工號", "直属上级工号", "班组长工号", "组长工号", "組長工號", "manager id", "supervisor id"]
        ),
        siteColumn,
        code,
        ColumnName("email", ["邮箱", "電子郵件", "电子邮箱", "电子邮件", "電子信箱", "信箱", "電郵", "mail", "email address"]),
        ColumnName(
            "phone",
            ["手机", "手機", "手机号", "手机号码", "手機號碼", "mobile", "cell phone"],
            weak: ["电话", "電話", "联系电话", "聯絡電話"]
        ),
        ColumnName("sex", ["性别", "性別", "gender"]),
        ColumnName("extension", ["分机", "分機", "分机号", "分機號碼", "分机号码", "ext"]),
    ]

    package static let absences: [ColumnName] = [
        employee(required: true),
        ColumnName(
            "from",
            ["开始日期", "開始日期", "起始日期", "起始日", "开始", "開始", "自", "请假开始日期", "請假起日", "start", "start date"],
            required: true
        ),
        ColumnName(
            "to",
            ["结束日期", "結束日期", "截止日期", "結束日", "结束", "結束", "至", "请假结束日期", "請假迄日", "end", "end date", "until"],
            required: true
        ),
        ColumnName("kind", ["类型", "假別", "缺勤类型", "请假类型", "请假类别", "假期类型", "類型", "類別", "type"]),
    ]

    package static let measures: [ColumnName] = [
        employee(required: true),
        ColumnName("date", ["日期", "日期", "统计日期", "統計日期", "day"], required: true),
        ColumnName("measure", ["指标", "指標", "指标名称", "指標名稱", "metric", "kpi"], required: true),
        ColumnName("value", ["数值", "數值", "指标值", "指標值", "值", "得分", "分數"], required: true),
        ColumnName("count", ["样本数", "樣本數", "样本量", "樣本量", "数量", "數量", "samples"], weak: ["n"]),
        ColumnName("queue", ["技能组", "技能組", "技能群組", "队列", "佇列", "skill group"]),
        ColumnName("type", ["业务类型", "業務類型", "来电类型", "來電類型", "contact type"]),
    ]

    package static let behaviours: [ColumnName] = [
        employee(required: true),
        ColumnName("date", ["日期", "日期", "统计日期", "統計日期", "day"], required: true),
        ColumnName(
            "behaviour",
            ["自愿行为", "自願行為", "行为", "行為", "行为类型", "行為類型", "behavior", "voluntary behaviour"],
            required: true,
            weak: ["类型", "類型", "type"]
        ),
        ColumnName("done", ["次数", "次數", "完成次数", "完成次數", "实际次数", "實際次數", "times"], required: true),
        ColumnName("offered", ["机会数", "機會數", "邀请次数", "邀請次數", "可参加次数", "可參加次數", "opportunities", "invited"]),
    ]

    package static let reports: [ColumnName] = [
        employee(required: true),
        ColumnName(
            "reported_at",
            ["上报时间", "通報時間", "报告时间", "回報時間", "上报日期", "通報日期", "回報日期", "reported on", "report date"],
            required: true,
            weak: ["时间", "時間", "日期", "date", "time"]
        ),
        ColumnName("reported_by", ["上报人", "通報人", "报告人", "回報人", "上报人工号", "通報人編號", "reporter"]),
        ColumnName("kind", ["类型", "類型", "信号类型", "上报类型", "通報類型", "类别", "類別", "type"], required: true),
        ColumnName("grade", ["等级", "等級", "紧急程度", "緊急程度", "级别", "級別", "urgency"]),
        note,
    ]

    package static let talks: [ColumnName] = [
        employee(required: true),
        ColumnName("kind", ["沟通类型", "面談類型", "类型", "類型", "面谈类型", "面談類別", "type"], required: true),
        ColumnName(
            "held_at",
            ["沟通时间", "面談時間", "面谈时间", "沟通日期", "面談日期", "面谈日期", "held on", "talk date"],
            required: true,
            weak: ["时间", "時間", "日期", "date", "time"]
        ),
        ColumnName("minutes", ["时长", "時長", "时长分钟", "分钟", "分鐘", "分鐘數", "duration"]),
        ColumnName("held_by", ["沟通人", "面談人", "面谈人", "面談主管", "沟通人工号", "面谈人工号", "面談人編號", "interviewer"]),
        note,
        ColumnName("agreed", ["约定", "约定内容", "約定", "約定事項", "達成約定", "agreement", "agreed on"]),
        ColumnName("promised", ["承诺", "主管承诺", "承諾", "主管承諾", "承諾事項", "promise", "promises"]),
    ]

    package static let complaints: [ColumnName] = [
        ColumnName(
            "received_at",
            ["投诉时间", "客訴時間", "受理时间", "受理時間", "投诉日期", "客訴日期", "received on", "received"],
            required: true
        ),
        ColumnName("caller", ["来电号码", "來電號碼", "主叫号码", "客户电话", "客戶電話", "客户号码", "投诉号码", "caller id", "customer phone"]),
        ColumnName("about_on", ["涉及日期", "通话日期", "通話日期", "事发日期", "事發日期", "call date"]),
        ColumnName("about_at", ["涉及时间", "涉及時間", "通话时间", "通話時間", "事发时间", "事發時間", "call time"]),
        employee(required: false),
        code,
        ColumnName("channel", ["渠道", "管道", "投诉渠道", "客訴管道", "来源", "來源", "source"]),
        ColumnName("text", ["投诉内容", "客訴內容", "内容", "內容", "描述", "事由", "description", "complaint"], required: true),
    ]

    package static let shifts: [ColumnName] = [
        employee(required: true),
        ColumnName(
            "starts_at",
            ["开始时间", "開始時間", "上班时间", "上班時間", "班次开始", "start", "start time", "from"],
            required: true
        ),
        ColumnName("ends_at", ["结束时间", "結束時間", "下班时间", "下班時間", "班次结束", "end", "end time", "to"], required: true),
        ColumnName("kind", ["班次类型", "班別", "班别", "类型", "類型", "班次", "type"]),
    ]

    package static let activities: [ColumnName] = [
        employee(required: true),
        ColumnName(
            "starts",
            ["开始时间", "開始時間", "活动开始", "活動開始", "start", "start time", "starts at", "from"],
            required: true
        ),
        ColumnName(
            "ends",
            ["结束时间", "結束時間", "活动结束", "活動結束", "end", "end time", "ends at", "to"],
            required: true
        ),
        ColumnName(
            "activity",
            ["活动", "活動", "活动名称", "活動名稱", "下线活动", "離線活動", "事项", "事項", "activity name", "activity code"],
            required: true,
            weak: ["类型", "類型", "type"]
        ),
    ]

    package static let calendar: [ColumnName] = [
        ColumnName("calendar", ["日历", "行事曆", "日曆", "工作日历"]),
        ColumnName("date", ["日期", "日期", "day"], required: true),
        ColumnName("kind", ["类别", "類別", "类型", "類型", "type"], required: true),
        ColumnName("name", ["名称", "名稱", "节日", "節日", "假日名稱", "备注", "備註", "holiday"], required: true),
    ]

    package static let rooms: [ColumnName] = [
        siteColumn,
        ColumnName("room", ["房间", "房間", "房间名称", "房間名稱", "会议室", "會議室", "room name"], required: true),
        ColumnName("kind", ["类型", "類型", "类别", "類別", "type"]),
        ColumnName("from", ["启用日期", "啟用日期", "开始日期", "開始日期", "start date"]),
        ColumnName("until", ["停用日期", "结束日期", "結束日期", "end date"]),
    ]

    package static let hours: [ColumnName] = [
        employee(required: true),
        ColumnName("from", ["生效日期", "生效日", "开始日期", "開始日期", "start date"]),
        ColumnName("monday", ["周一", "週一", "星期一", "mon"]),
        ColumnName("tuesday", ["周二", "週二", "星期二", "tue"]),
        ColumnName("wednesday", ["周三", "週三", "星期三", "wed"]),
        ColumnName("thursday", ["周四", "週四", "星期四", "thu"]),
        ColumnName("friday", ["周五", "週五", "星期五", "fri"]),
        ColumnName("saturday", ["周六", "週六", "星期六", "sat"]),
        ColumnName("sunday", ["周日", "週日", "星期日", "周天", "星期天", "sun"]),
        ColumnName("per_day", ["每天次数", "每天次數", "每日次数", "每日次數", "每天最多", "a day"], required: true),
        ColumnName("per_week", ["每周次数", "每週次數", "每周最多", "每週最多", "a week"], required: true),
    ]

    package static let findings: [ColumnName] = [
        employee(required: true),
        ColumnName(
            "found_on",
            ["认定日期", "認定日期", "认定日", "认定时间", "判责日期", "判責日期", "finding date"],
            required: true,
            weak: ["日期", "date"]
        ),
        ColumnName("fault", ["问题类别", "問題類別", "差错类别", "錯誤類別", "责任类别", "責任類別", "fault class"], required: true),
        ColumnName("source", ["来源", "來源", "认定来源", "認定來源"]),
        ColumnName("reference", ["编号", "編號", "工单号", "工單號", "案件编号", "案件編號", "case", "ticket"]),
        ColumnName("found_by", ["认定人", "認定人", "判责人", "判責人", "analyst"]),
        ColumnName("guided_by", ["辅导人", "輔導人", "coach"]),
        ColumnName("disputed_on", ["申诉日期", "申訴日期", "提出异议日期", "提出異議日期", "dispute date"]),
        ColumnName("settled_on", ["裁定日期", "裁定日", "複核日期", "复核日期", "ruling date"]),
        ColumnName("ruling", ["裁定结果", "裁定結果", "复核结果", "複核結果", "裁定"]),
    ]

    package static let certificates: [ColumnName] = [
        employee(required: true),
        ColumnName("certificate", ["证书", "證照", "证书名称", "證照名稱", "资格", "資格", "certification"], required: true),
        ColumnName(
            "lapses_on",
            ["到期日", "到期日期", "有效期至", "失效日期", "expires on", "valid until", "expiry date"],
            required: true
        ),
        ColumnName("issued_on", ["发证日期", "發證日期", "取得日期", "issue date"]),
        ColumnName("booked_on", ["预约日期", "預約日期", "约复训日期", "約複訓日期", "booking date"]),
        ColumnName("settled_on", ["换证日期", "換證日期", "结束日期", "結束日期", "renewed on"]),
    ]

    package static let types: [ColumnName] = [
        employee(required: true),
        ColumnName(
            "changed_on",
            ["变化日期", "變化日期", "盘点日期", "盤點日期", "change date"],
            required: true,
            weak: ["日期", "date"]
        ),
        ColumnName("type", ["人才类型", "人才類型", "现类型", "現類型", "talent type"], required: true),
        ColumnName("from", ["原类型", "原類型", "之前类型", "之前類型", "previous type"]),
    ]

    /// The columns of a kind by the word of the command line.
    package static let byKind: [String: [ColumnName]] = [
        "sites": sites, "roster": roster, "absences": absences, "measures": measures, "reports": reports,
        "talks": talks, "complaints": complaints, "shifts": shifts, "calendar": calendar,
        "activities": activities, "rooms": rooms, "hours": hours,
        "findings": findings, "certificates": certificates, "types": types, "behaviours": behaviours,
    ]

    /// Every known header, folded: they help to tell encodings apart.
    static let words: Set<String> = Set(
        byKind.values.joined().flatMap { [$0.name] + $0.also + $0.weak }.map { Folded($0).text }
    )

    private static func employee(required: Bool) -> ColumnName {
        ColumnName(
            "employee_id",
            [
                "工号", "員工編號", "员工编号", "员工工号", "員工工號", "工號", "員編", "员工号", "人员编号", "employee number", "employee no",
                "emp id", "staff id",
            ],
            required: required,
            weak: ["employee"]
        )
    }

    private static let code = ColumnName(
        "agent_code",
        [
            "坐席工号", "值機代號", "坐席号", "座席工号", "座席工號", "座席號", "座席号", "值机代号", "坐席编号", "座席代號", "agent id", "agent",
            "login id",
        ]
    )

    private static let siteColumn = ColumnName(
        "site",
        ["职场", "據點", "据点", "職場", "站点", "场地"],
        weak: ["工作地点", "工作地點", "location"]
    )

    private static let note = ColumnName("note", ["备注", "備註", "说明", "說明", "内容", "內容", "notes", "remark", "comment"])
}
