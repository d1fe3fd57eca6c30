import Core

enum SettingsWords {
    static let title = Word("设置", "設定", "Settings")
    static let readOnly = Word(
        "只能查看；由人事修改，因为这些数字也用来衡量管理者。",
        "僅供檢視；由人資修改，因為這些數字也用來衡量主管。",
        "You may read this; HR changes it, since managers are measured by these numbers."
    )
    static let users = Word("用户", "使用者", "Users")
    static let saved = Word("已保存", "已儲存", "Saved")

    static let rooms = Word("面谈房间", "面談房間", "Rooms for talks")
    static let contacts = Word("紧急联系人", "緊急聯絡人", "Contacts in need")
    static let hours = Word("面谈时间", "面談時間", "Hours for talks")
    static let forms = Word("面谈表", "面談表", "Forms of talks")
    static let taboos = Word("面谈禁忌", "面談禁忌", "What is not asked")
    static let drafts = Word("草稿保留", "草稿保留", "Drafts")
    static let flows = Word("沟通流程", "面談流程", "Flows of talks")

    static let calendars = Word("工作日历", "工作行事曆", "Working days")
    static let site = Word("职场", "據點", "Site")
    static let calendar = Word("日历", "行事曆", "Calendar")
    static let notices = Word("各年放假通知", "各年放假公告", "Notices by year")
    static let estimated = Word("估计（通知未公布）", "估計（公告未發布）", "estimated: no notice yet")
    static let needsNone = Word("不需要通知", "不需要公告", "Needs no notice")
    static let file = Word("放假与调休的表格", "放假與補班的表格", "Days off and make-up days")
    static let fileHint = Word(
        "列：日期、类别（放假、上班、通知）、名称。写了通知的年份整年替换；再导入同一份不会变。",
        "欄：日期、類別（放假、補班、公告）、名稱。寫了公告的年份整年取代；再匯入同一份不會變。",
        "Columns date, kind (holiday, workday, published) and name. A year with its notice is replaced whole."
    )

    static let rules = Word("规则的数字", "規則的數字", "Numbers of the rules")
    static let rule = Word("规则", "規則", "Rule")
    static let meaning = Word("含义", "意義", "What it counts")
    static let value = Word("现值", "目前數值", "Value")
    static let since = Word("生效日", "生效日", "Since")
    static let byDefault = Word("默认值", "預設值", "Default")
    static let number = Word("改哪个数字", "更改哪個數字", "Which number")
    static let newValue = Word("新值", "新數值", "New value")
    static let from = Word("从哪天起", "從哪天起", "From")
    static let fromHint = Word("今天或以后，写成 2026-11-22", "今天或以後，寫成 2026-11-22", "Today or later, as 2026-11-22")
    static let save = Word("保存", "儲存", "Save")
    static let history = Word("改动记录", "更改紀錄", "Changes")
    static let neverSet = Word("还没有改过，全部是默认值", "還沒有更改過，全部是預設值", "Nothing was changed yet; all are defaults")
    static let toCome = Word("未生效", "尚未生效", "to come")

    /// A calendar as people call it.
    static func name(of calendar: String) -> Word {
        switch calendar {
        case "CN": FirstRunWords.mainland
        case "HK": FirstRunWords.hongKong
        case "TW": FirstRunWords.taiwan
        default: FirstRunWords.weekdays
        }
    }
}
