import Core
import Web

enum FirstRunView {
    static func begin(_ path: Path, startOn: String, calendar: String, error: (any Phrase)?, _ h: inout HTML) {
        h.pageHead(FirstRunWords.title, sub: h.say(FirstRunWords.sentence))
        if let error { h.flash(error, tone: .late) }
        h.form(.class("card", "form"), .method(.post), .action(path), .multipart) { h in
            h.field(
                Field("start_on", FirstRunWords.startOn, value: startOn, hint: FirstRunWords.startHint, required: true),
                type: "text"
            )
            h.choiceField(
                Field("calendar", FirstRunWords.calendar, value: calendar),
                options: [
                    ("CN", FirstRunWords.mainland), ("HK", FirstRunWords.hongKong), ("TW", FirstRunWords.taiwan),
                    ("WEEKDAYS", FirstRunWords.weekdays),
                ]
            )
            h.fileField(
                Field("file", FirstRunWords.roster, hint: FirstRunWords.rosterHint, required: true),
                accept: ImportView.tables
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: FirstRunWords.begin) }
        }
    }

    static func enter(_ path: Path, _ people: [PeopleToBe.Choice], _ h: inout HTML) {
        h.pageHead(FirstRunWords.whoAreYou, sub: h.say(FirstRunWords.whoSentence))
        h.form(.class("card", "form"), .method(.post), .action(path.adding("enter"))) { h in
            h.choiceField(
                Field("employee_id", FirstRunWords.iAm, value: people.first?.employeeID ?? ""),
                options: people.map { ($0.employeeID, h.say.joined($0.name, $0.employeeID, h.say($0.role.word))) }
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: FirstRunWords.enter) }
        }
    }
}

enum FirstRunWords {
    static let title = Word("第一次使用", "第一次使用", "First start")
    static let sentence = Word(
        "三件事：从哪天开始算、用哪个日历、导入名册。",
        "三件事：從哪天開始算、用哪個行事曆、匯入名冊。",
        "Three things: the day to count from, the calendar, the roster."
    )
    static let startOn = Word("启用日", "啟用日", "Start day")
    static let startHint = Word(
        "这一天之前的事不追究；还没谈过的人，第一次面谈均匀排在半年里。",
        "這一天之前的事不追究；還沒談過的人，第一次面談平均排在半年裡。",
        "Nothing before this day is late; first talks are spread evenly over half a year."
    )
    static let wrongDay = Word("启用日请写成 2026-11-22", "啟用日請寫成 2026-11-22", "Write the start day as 2026-11-22")
    static let calendar = Word("工作日历", "工作行事曆", "Working days")
    static let mainland = Word("中国大陆（含调休）", "中國大陸（含調休）", "Mainland China, with make-up days")
    static let hongKong = Word("香港", "香港", "Hong Kong")
    static let taiwan = Word("台湾", "台灣", "Taiwan")
    static let weekdays = Word("周一到周五", "週一到週五", "Monday to Friday")
    static let roster = Word("名册", "名冊", "Roster")
    static let rosterHint = Word(
        "一人一行：工号、姓名、班组、入职日期；岗位、上级工号更好。",
        "一人一列：員工編號、姓名、組別、到職日；職稱、主管工號更好。",
        "One person a row: number, name, team, joining day; better with role and leader."
    )
    static let begin = Word("导入并开始", "匯入並開始", "Import and begin")
    static let nobody = Word("没有一行可以导入", "沒有一列可以匯入", "No row could be taken")
    static let whoAreYou = Word("你是哪一位？", "你是哪一位？", "Who are you?")
    static let whoSentence = Word("名册已导入。选自己，进入系统。", "名冊已匯入。選自己，進入系統。", "The roster is in. Choose yourself to enter.")
    static let iAm = Word("我是", "我是", "I am")
    static let enter = Word("进入", "進入", "Enter")
}
