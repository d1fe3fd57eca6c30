import Core

/// Rooms and hours for talks.
extension Words {
    static let roomsTitle = Word("面谈房间", "面談房間", "Rooms for talks")
    static let roomsHint = Word(
        "面谈要有安静、平起平坐的地方：会议室或休息室在前，办公室在后。列了房间，每次面谈就会排到一间。",
        "面談要有安靜、平起平坐的地方：會議室或休息室在前，辦公室在後。列了房間，每次面談就會排到一間。",
        "A talk needs a quiet place where both sit as equals: meeting or rest rooms first, an office last. "
            + "Once rooms are listed, every talk is given one."
    )
    static let noRooms = Word(
        "还没有列房间：地点由面谈人自己安排。",
        "還沒有列房間：地點由面談人自己安排。",
        "No room is listed yet: the holder sees to the place."
    )
    static let room = Word("房间", "房間", "Room")
    static let roomKind = Word("类型", "類型", "Kind")
    static let roomFrom = Word("启用日期", "啟用日期", "In use from")
    static let closeRoom = Word("停用", "停用", "Close")
    static let closedRooms = Word("已停用：", "已停用：", "Closed: ")
    static let addRoom = Word("增加或修改房间", "新增或修改房間", "Add or change a room")
    static func roomNameWrong(_ most: Int) -> Word {
        Word("请写房间名，最多 \(most) 字", "請寫房間名，最多 \(most) 字", "Write the room's name, \(most) characters at most")
    }

    static let hoursTitle = Word("面谈时间", "面談時間", "Hours for talks")
    static let usualHours = Word(
        "还没有填自己的时间，按职场的默认时间排。",
        "還沒有填自己的時間，依據點的預設時間安排。",
        "Nothing of one's own is set; talks are planned in the site's usual hours."
    )
    static func hoursSaid(since day: String) -> Word {
        Word("\(day) 起按下面的时间排。", "\(day) 起依下面的時間安排。", "Since \(day) talks are planned in these hours.")
    }
    static let hoursHint = Word(
        "写成 09:00-12:00 13:30-18:00；空着就是这天不谈",
        "寫成 09:00-12:00 13:30-18:00；空著就是這天不談",
        "As 09:00-12:00 13:30-18:00; empty means no talks on that day"
    )
    static let hoursWrong = Word(
        "请写成 09:00-12:00，几段之间不能重叠",
        "請寫成 09:00-12:00，幾段之間不能重疊",
        "Write 09:00-12:00; stretches may not overlap"
    )
    static let talksADay = Word("每天最多几次", "每天最多幾次", "Talks a day at most")
    static let talksAWeek = Word("每周最多几次", "每週最多幾次", "Talks a week at most")
    static let hoursFrom = Word("从哪天起", "從哪天起", "From")
    static let hoursHistory = Word("填过的时间", "填過的時間", "What was set")
    static let hoursOfWeek = Word("一周的时间", "一週的時間", "Hours of the week")
    static let noHoursAtAll = Word("不安排面谈", "不安排面談", "no talks")
    static let toCome = Word("未生效", "尚未生效", "to come")

    /// 1 is Monday.
    static func weekday(_ number: Int) -> Word {
        let hans = ["一", "二", "三", "四", "五", "六", "日"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let place = min(max(number, 1), 7) - 1
        return Word("周\(hans[place])", "週\(hans[place])", english[place])
    }
}
