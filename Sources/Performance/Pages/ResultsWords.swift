import Core
import Signals

extension Words {
    static let period = Word("多久以来", "多久以來", "Weeks")
    static let apply = Word("筛选", "篩選", "Apply")
    static let sortBy = Word("排序", "排序", "Order")
    static let byName = Word("按班组和工号", "依組別和員工編號", "By team and number")
    static let byMoved = Word("有变化的在前", "有變化的在前", "Moved first")
    static let allMeasures = Word("全部指标", "全部指標", "All measures")
    static let team = Word("班组", "組別", "Team")
    static let person = Word("姓名", "姓名", "Person")
    static let exportXLSX = Word("导出 Excel", "匯出 Excel", "Export Excel")
    static let answer = Word("判断", "判斷", "Answer")

    static let better = Word("明显变好", "明顯變好", "Clearly better")
    static let worse = Word("明显变差", "明顯變差", "Clearly worse")
    static let risen = Word("明显上升", "明顯上升", "Clearly up")
    static let fallen = Word("明显下降", "明顯下降", "Clearly down")
    static let noEvidence = Word("看不出变化", "看不出變化", "No evidence of change")
    static let notEnoughData = Word("数据不足", "資料不足", "Not enough data")

    static let funnelTitle = Word("人与人之间", "人與人之間", "From person to person")
    static let funnelNote = Word(
        "来电少的人，数字本来就跳得大，所以左边的界限宽。只有落在界限外的三角，才值得问一句为什么；没有名次。已按来电类型和时段调整。",
        "來電少的人，數字本來就跳得大，所以左邊的界限寬。只有落在界限外的三角，才值得問一句為什麼；沒有名次。已依來電類型和時段調整。",
        """
        Few calls make a figure jump, so the limits are wide on the left. Only a triangle outside them is worth asking \
        why; there are no ranks. Adjusted for the kind and hour of calls.
        """
    )
    static let leagueTitle = Word("可能的范围，不排名次", "可能的範圍，不排名次", "Likely ranges, no ranks")
    static let leagueNote = Word(
        "范围跨过平均线的，分不出高低。数值已按样本多少向同组平均靠拢。",
        "範圍跨過平均線的，分不出高低。數值已依樣本多寡向同組平均靠攏。",
        """
        Whose range crosses the average cannot be told from it. Values are drawn to the peers' average, the more the \
        fewer they rest on.
        """
    )
    static let tooFewPeers = Word(
        "同组不到 8 个有数据的人，人与人之间比不出来。",
        "同組不到 8 個有資料的人，人與人之間比不出來。",
        "Fewer than eight peers have figures: people cannot be compared."
    )
    static let tooManyPeople = Word("人太多，先选一个班组再比。", "人太多，先選一個組別再比。", "Too many people: choose a team to compare.")
    static let sortNeedsTeam = Word(
        "人太多，按数值排序前请先选一个班组；现在按班组和工号排。",
        "人太多，依數值排序前請先選一個組別；現在依組別和員工編號排。",
        "Too many people to sort by a figure: choose a team. Shown by team and number."
    )
    static let nobodyMeasured = Word("还没有可看的业绩", "還沒有可看的績效", "No results yet")
    static let nobodyMeasuredSentence = Word(
        "导入指标文件或话务日志后，夜里会算好，第二天早上就能看。",
        "匯入指標檔案或話務紀錄後，夜裡會算好，隔天早上就能看。",
        "Import a file of measures or a call log; the night works it out, and it stands here in the morning."
    )
    static let toImport = Word("去导入", "前往匯入", "Import")
    static let howComputed = Word("这个数是怎么算的", "這個數是怎麼算的", "How is this computed")
    static let teamNote = Word(
        "每格：近期走势、判断、数值、可能的范围和样本数。判断只有四种：变好、变差、看不出变化、数据不足。点开数值看这个人的控制图。",
        "每格：近期走勢、判斷、數值、可能的範圍和樣本數。判斷只有四種：變好、變差、看不出變化、資料不足。點開數值看這個人的管制圖。",
        """
        Each cell: the course, the answer, the value, its likely range and count. There are four answers: better, worse, \
        no evidence, not enough data. A value opens the person's control chart.
        """
    )
    static let centreEvents = Word("全员一起变动的周", "全員一起變動的週", "Weeks in which everybody moved")
    static let centreEventsNote = Word(
        "这些周全员的中位数一起动了，是线路、系统或流程的事，不算到任何人头上。",
        "這些週全員的中位數一起動了，是線路、系統或流程的事，不算到任何人頭上。",
        "In these weeks the middle of all moved: the lines, the systems or a process, and nobody's swing."
    )

    static func weeks(_ count: Int) -> Word {
        Word("近 \(count) 周", "近 \(count) 週", "Last \(counted(count, "week", "weeks"))")
    }
    static func through(_ day: String) -> Word { Word("到 \(day)", "到 \(day)", "through \(day)") }
    static func people(_ count: Int) -> Word { Word("\(count) 人", "\(count) 人", counted(count, "person", "people")) }
    static func fewerThan(_ count: Int) -> Word {
        Word("数据不足（不到 \(count)）", "資料不足（不到 \(count)）", "Not enough data (fewer than \(count))")
    }
}

extension Words {
    static let toPerson = Word("回到本人页面", "回到個人頁面", "Their page")
    static let me = Word("我", "我", "Me")
    static let amongPeers = Word("在同组之中", "在同組之中", "Among peers")
    static let formula = Word("公式", "公式", "Formula")
    static let attribution = Word("算给谁", "算給誰", "Counts for")
    static let source = Word("来源", "來源", "Source")
    static let fewest = Word("最少样本", "最少樣本", "Fewest")
    static let targetName = Word("岗位目标", "職務目標", "Target of the post")
    static let wholeDefinition = Word("完整定义", "完整定義", "The whole definition")
    static let moreResults = Word("控制图和同组分布", "管制圖和同組分布", "Control chart and peers")

    static let controlNote = Word(
        "浅色带是本人常态：随样本数每周宽窄不同，按来电类型和时段调整过。三角是判断有变化的周，方向就是数字走的方向；带外的一个点不算。",
        "淺色帶是本人常態：隨樣本數每週寬窄不同，已依來電類型和時段調整。三角是判斷有變化的週，方向就是數字走的方向；帶外的一個點不算。",
        """
        The wash is what is usual for the person: it widens with fewer calls and is adjusted for their kind and hour. A \
        triangle is a week found to have moved, pointing where the figure went; one point outside alone is nothing.
        """
    )
    static let spreadNote = Word(
        "每个点是一位同岗位、同职场、工龄相近的人，不写名字，也不排名次。数值折算成同样的来电，样本少的向中间收，所以与上面的实际数不同。",
        "每個點是一位同職務、同據點、年資相近的人，不寫名字，也不排名次。數值折算成同樣的來電，樣本少的向中間收，所以與上面的實際數不同。",
        """
        Each dot is somebody of the same post, site and time there, without a name and without a rank. Figures are brought \
        to the same contacts, and towards the middle where they rest on few, so they differ from those seen above.
        """
    )

    static func caseMix(expected: String, value: String, count: String) -> Word {
        Word(
            "近 13 周接了 \(count) 次。同样的来电类型和时段，同组通常是 \(expected)，本人是 \(value)。比较的是这两个数，不是和别人的总数比。",
            "近 13 週接了 \(count) 次。同樣的來電類型和時段，同組通常是 \(expected)，本人是 \(value)。比較的是這兩個數，不是和別人的總數比。",
            """
            \(count) in the last 13 weeks. On the same kinds and hours of calls peers usually reach \(expected); here it is \
            \(value). These two are compared, not the totals of others.
            """
        )
    }

    static func fewestCount(_ count: Int) -> Word {
        Word("\(count) 个才作判断", "\(count) 個才作判斷", "\(count) before anything is said")
    }

    static func missing(_ missing: PersonResults.Missing) -> Word {
        switch missing {
        case .count(let count, let least):
            Word(
                "还差 \(least - count) 个：近 13 周有 \(count) 个，至少要 \(least) 个。先听听本人怎么说。",
                "還差 \(least - count) 個：近 13 週有 \(count) 個，至少要 \(least) 個。先聽本人怎麼說。",
                "\(least - count) more are needed: \(count) in 13 weeks, at least \(least). Hear the person first."
            )
        case .weeks(let count, let least):
            Word(
                "有数据的周才 \(count) 个，至少要 \(least) 个才知道什么是本人常态。",
                "有資料的週才 \(count) 個，至少要 \(least) 個才知道什麼是本人常態。",
                "Figures in \(counted(count, "week", "weeks")) so far; what is usual takes \(least)."
            )
        case .peers:
            Word(
                "同组有数据的人太少，或最近的周不作判断，所以不下结论。",
                "同組有資料的人太少，或最近的週不作判斷，所以不下結論。",
                "Too few peers with figures, or the last weeks are not judged: nothing is concluded."
            )
        }
    }
}

extension Words {
    static let newcomer = Word("入职不久", "到職不久", "new here")
    static let incident = Word("全员一起变动", "全員一起變動", "everybody moved")
    static let joined = Word("入职", "到職", "joined")
    static let seen = Word("有人看到变化", "有人看到變化", "seen by a person")
    static let swingOver = Word("回到常态", "回到常態", "back to usual")

    static func hush(_ why: Hush) -> Word {
        switch why {
        case .newcomer: newcomer
        case .moved: movedTeam
        case .away: away
        case .incident: incident
        }
    }
    static let movedTeam = Word("换班组或技能组", "換組別或技能群組", "another team or queue")
    static let away = Word("请假或刚返岗", "請假或剛復職", "away, or just back")

    static func event(_ event: SwingPicture.Event, _ measure: Measure) -> Word {
        switch event {
        case .joined: joined
        case .moved: movedTeam
        case .away: away
        case .incident: incident
        case .opened(_, let way): measure.words(way == .up ? .up : .down)
        case .closed: swingOver
        case .seen: seen
        }
    }
}
