import Core

enum Words {
    static let noRows = Word("没有要写入的行", "沒有要寫入的列", "There are no rows to bring")
    static let imports = Word("导入", "匯入", "Import")
    static let importTitle = Word("导入文件", "匯入檔案", "Import files")
    static let importHint = Word(
        "CSV、TSV、Excel，可以是 gzip；中英文表头、GB18030、Big5 都认。先试运行，再导入。",
        "CSV、TSV、Excel，可以是 gzip；中英文標題、GB18030、Big5 都可以。先試跑，再匯入。",
        "CSV, TSV or Excel, also gzipped; Chinese or English headers, GB18030 and Big5. Try a dry run first."
    )
    static let kind = Word("内容", "內容", "What it holds")
    static let file = Word("文件", "檔案", "File")
    static let columns = Word("各类文件有哪些列", "各類檔案有哪些欄", "Which columns each kind of file has")
    static let requiredMark = Word("（必填）", "（必填）", " (required)")
    static let dryRun = Word("试运行（什么都不写）", "試跑（什麼都不寫入）", "Dry run (writes nothing)")
    static let importNow = Word("导入", "匯入", "Import")
    static let chooseFile = Word("请选择一个文件", "請選擇一個檔案", "Please choose a file")
    static let history = Word("导入记录", "匯入紀錄", "History")
    static let noHistory = Word("还没有导入过文件", "還沒有匯入過檔案", "Nothing was imported yet")
    static let noHistorySentence = Word(
        "从名册开始：一人一行，写工号、姓名、班组、入职日期。",
        "從名冊開始：一人一列，寫員工編號、姓名、組別、到職日。",
        "Begin with a roster: one person a row, with number, name, team and joining day."
    )
    static let when = Word("时间", "時間", "When")
    static let by = Word("导入人", "匯入人", "By")
    static let rows = Word("行数", "列數", "Rows")
    static let new = Word("新增", "新增", "New")
    static let changed = Word("变更", "變更", "Changed")
    static let unchanged = Word("未变", "未變", "Unchanged")
    static let refused = Word("拒收", "拒收", "Refused")
    static let line = Word("行", "列", "Line")
    static let why = Word("原因", "原因", "Reason")
    static let content = Word("内容", "內容", "Content")
    static let undo = Word("撤销这次导入", "復原這次匯入", "Undo this import")
    static let undone = Word("已撤销", "已復原", "Undone")
    static let undoBlocked = Word(
        "不能撤销：之后有别的记录依赖它",
        "不能復原：之後有別的紀錄依賴它",
        "This cannot be undone: something later rests on it"
    )
    static let isDry = Word("试运行结果：什么都没有写入", "試跑結果：什麼都沒有寫入", "Dry run: nothing was written")
    static let done = Word("导入完成", "匯入完成", "Imported")
    static let unowned = Word("没有归属的坐席工号", "沒有歸屬的值機代號", "Agent codes nobody owns")
    static let unfinished = Word("未完成", "未完成", "not finished")
    static let effects = Word("每行会怎样", "每列會怎樣", "What each row would do")
    static let back = Word("返回导入", "返回匯入", "Back to imports")
    static let ignored = Word("不认识、未读取的列", "不認得、未讀取的欄", "Columns nobody knows, left out")
    static let me = Word("我的", "我的", "Mine")

    static let kinds: [String: Word] = [
        "sites": Word("职场", "據點", "Sites"), "roster": Word("名册", "名冊", "Roster"),
        "calendar": Word("工作日历", "工作行事曆", "Calendar of working days"), "absences": Word("缺勤", "請假", "Absences"),
        "shifts": Word("班表", "班表", "Shifts"), "activities": Word("下线活动", "離線活動", "Off-phone activities"),
        "rooms": Word("面谈房间", "面談房間", "Rooms for talks"), "hours": Word("面谈时间", "面談時間", "Hours for talks"),
        "findings": Word("投诉有责与关键错误", "客訴有責與關鍵錯誤", "Findings"),
        "certificates": Word("证书", "證照", "Certificates"), "types": Word("人才类型", "人才類型", "Talent types"),
        "behaviours": Word("自愿行为", "自願行為", "Voluntary behaviour"),
        "measures": Word("指标", "指標", "Measures"), "talks": Word("面谈记录", "面談紀錄", "Talks"),
        "reports": Word("情绪与动向报告", "情緒與動向回報", "Reports"),
        "calls": Word("话务日志（queue_log）", "話務日誌（queue_log）", "Call log (queue_log)"),
    ]
    static func kind(_ name: String) -> Word { kinds[name] ?? Word(name, name, name) }
}
