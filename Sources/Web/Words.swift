import Core

/// The words of the page frame, of charts and of the parts every area shares.
enum Words {
    static let brand = Word("知音", "知音", "Zhiyin")
    static let skip = Word("跳到正文", "跳到主要內容", "Skip to content")
    static let moreMenu = Word("更多", "更多", "More")
    static let mainMenu = Word("主导航", "主選單", "Main menu")
    static let searchPeople = Word("查找员工", "查詢同仁", "Find a person")
    static let searchHint = Word("姓名、拼音或工号", "姓名、拼音或員工編號", "Name, pinyin or number")
    static let allTeams = Word("全部班组", "全部組別", "All teams")
    static let wholeTeamName = Word("班组全名", "組別全名", "Whole name of a team")
    static let account = Word("账号与显示", "帳號與顯示", "Account and display")
    static let languages = Word("语言", "語言", "Language")
    static let theme = Word("外观", "外觀", "Appearance")
    static let light = Word("浅色", "淺色", "Light")
    static let dark = Word("深色", "深色", "Dark")
    static let system = Word("跟随系统", "跟隨系統", "System")
    static let messages = Word("消息", "訊息", "Messages")
    static let signOut = Word("退出登录", "登出", "Sign out")
    static let notesUnsent = Word(
        "这台电脑上还有面谈笔记没有保存，退出后就没有了。确定退出吗？",
        "這台電腦上還有面談筆記沒有儲存，登出後就沒有了。確定登出嗎？",
        "Notes of a talk on this machine are not saved yet and would be lost. Sign out anyway?"
    )
    static let ownAccount = Word("密码与登录", "密碼與登入", "Password and sign-in")
    static let stillThere = Word("还在吗？马上就要退出了", "還在嗎？即將登出", "Still there? You are about to be signed out")
    static let stay = Word("继续", "繼續", "Stay")
    static let waiting = Word("项待处理", "項待處理", "waiting")

    static let keys = Word("键盘快捷键", "鍵盤快速鍵", "Keyboard shortcuts")
    static let keyDown = Word("下一行", "下一列", "Next row")
    static let keyUp = Word("上一行", "上一列", "Previous row")
    static let keySearch = Word("查找员工", "查詢同仁", "Find a person")
    static let keyHelp = Word("打开这个说明", "開啟這個說明", "Open this list")
    static let keysOff = Word("关闭单键快捷键", "關閉單鍵快速鍵", "Turn single-key shortcuts off")
    static let close = Word("关闭", "關閉", "Close")
    static let yes = Word("确定", "確定", "Yes, go on")
    static let no = Word("取消", "取消", "Cancel")

    static let previous = Word("上一页", "上一頁", "Previous")
    static let next = Word("下一页", "下一頁", "Next")
    static let fromTheBeginning = Word("回到开头", "回到開頭", "Back to the beginning")
    static let pages = Word("分页", "分頁", "Pages")
    static func page(_ number: Int, of total: Int) -> Word {
        Word("第 \(number) 页，共 \(total) 页", "第 \(number) 頁，共 \(total) 頁", "Page \(number) of \(total)")
    }

    static let hour = Word("小时", "小時", "h")
    static let minute = Word("分", "分", "min")
    static let second = Word("秒", "秒", "s")
    static let and = Word("和", "和", " and ")
    static let today = Word("今天", "今天", "today")
    static let tomorrow = Word("明天", "明天", "tomorrow")
    static let yesterday = Word("昨天", "昨天", "yesterday")

    static let required = Word("必填", "必填", "required")
    static let problem = Word("有问题：", "有問題：", "Problem: ")
    static func errorNumber(_ number: String) -> Word {
        Word("告诉管理员时请报编号 \(number)", "聯絡管理員時請告知編號 \(number)", "If you report this, give the number \(number)")
    }
    static let toStart = Word("回到首页", "回到首頁", "Back to the start")
}

extension Words {
    static let values = Word("查看数值", "檢視數值", "Show the values")
    static let usualRange = Word("常态区间", "常態區間", "Usual range")
    static let above = Word("高于常态区间", "高於常態區間", "Above the usual range")
    static let below = Word("低于常态区间", "低於常態區間", "Below the usual range")
    static let event = Word("事件", "事件", "Event")
    static let point = Word("时间", "時間", "When")
    static let value = Word("数值", "數值", "Value")
    static let noFigures = Word("还没有数据", "還沒有資料", "No figures yet")

    /// What a reader who cannot see the line is told.
    static func line(_ title: String, from: String, first: String, to: String, last: String, outside: Int) -> Word {
        outside == 0
            ? Word(
                "\(title)：\(from) \(first)，到 \(to) \(last)",
                "\(title)：\(from) \(first)，到 \(to) \(last)",
                "\(title): \(first) at \(from), \(last) at \(to)"
            )
            : Word(
                "\(title)：\(from) \(first)，到 \(to) \(last)，其中 \(outside) 个点在常态区间之外",
                "\(title)：\(from) \(first)，到 \(to) \(last)，其中 \(outside) 個點在常態區間之外",
                "\(title): \(first) at \(from), \(last) at \(to), \(counted(outside, "point", "points")) outside the usual range"
            )
    }

    static func range(_ title: String, low: String, high: String) -> Word {
        Word(
            "\(title)：最低 \(low)，最高 \(high)",
            "\(title)：最低 \(low)，最高 \(high)",
            "\(title): lowest \(low), highest \(high)"
        )
    }
}

/// Two axes.
extension Words {
    static let who = Word("谁", "誰", "Who")
    static let clearPlace = Word("位置较明确", "位置較明確", "Clear of the middle")
    static let borderlinePlace = Word("接近中间，尚不明确", "接近中間，尚不明確", "Near the middle, not clear")
    static let placedByHand = Word("由人更正", "由人更正", "Corrected by a person")
    static let likelyPlace = Word("可能的范围（八成把握）", "可能的範圍（八成把握）", "Where it may truly be (80%)")
    static func quadrant(_ title: String, _ points: Int) -> Word {
        Word(
            "\(title)：\(points) 个点，数值见下表",
            "\(title)：\(points) 個點，數值見下表",
            "\(title): \(counted(points, "point", "points")), values in the table below"
        )
    }
}
