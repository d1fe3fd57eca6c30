import Core

enum Words {
    static let people = Word("人员", "人員", "People")
    static let person = Word("员工", "同仁", "Person")
    static let team = Word("班组", "組別", "Team")
    static let role = Word("岗位", "職稱", "Role")
    static let joined = Word("入职日期", "到職日", "Joined")
    static let leader = Word("上级", "主管", "Leader")
    static let codes = Word("坐席工号", "值機代號", "Agent codes")
    static let find = Word("姓名、拼音、首字母或工号", "姓名、拼音、首字母或員工編號", "Name, pinyin, initials or number")
    static let show = Word("筛选", "篩選", "Filter")
    static let withLeavers = Word("包括已离职", "包括已離職", "Include leavers")
    static let nobody = Word("没有找到", "沒有找到", "Nobody found")
    static let nobodySentence = Word("换一个说法再找，或者清除筛选。", "換一個說法再找，或者清除篩選。", "Try other words, or clear the filters.")
    static let empty = Word("还没有人员", "還沒有人員", "Nobody here yet")
    static let emptySentence = Word(
        "先导入名册，人员就会出现在这里。",
        "先匯入名冊，人員就會出現在這裡。",
        "Import a roster and its people appear here."
    )
    static let importRoster = Word("导入名册", "匯入名冊", "Import a roster")
    static let export = Word("导出 CSV", "匯出 CSV", "Export CSV")
    static let left = Word("已离职", "已離職", "Left")
    static let employment = Word("任职经历", "任職經歷", "Employment")
    static let site = Word("职场", "據點", "Site")
    static let probation = Word("试用期至", "試用期至", "Probation until")
    static let absences = Word("缺勤", "請假", "Absences")
    static let now = Word("至今", "至今", "now")
    static let notice = Word("提出离职", "提出離職", "Notice given")
    static func count(_ count: Int) -> Word { Word("\(count) 人", "\(count) 人", counted(count, "person", "people")) }
    static let absenceKinds: [Absence.Kind: Word] = [
        .sick: Word("病假", "病假", "sick leave"), .maternity: Word("产假", "產假", "maternity leave"),
        .bereavement: Word("丧假", "喪假", "bereavement leave"), .leave: Word("休假", "休假", "leave"),
        .suspended: Word("停职", "停職", "suspended"), .other: Word("其他", "其他", "other"),
    ]
}
