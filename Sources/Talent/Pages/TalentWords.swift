import Core

/// The matrix and a person in it.
extension Words {
    static let matrixSub = Word(
        "只有经理和人事看得到类型；班组长看计划，本人看依据和计划",
        "只有主管和人資看得到類型；組長看計畫，本人看依據和計畫",
        "Only managers and HR see types; leaders see the plan, the person the reasons and the plan"
    )
    static let nothingYet = Word("还没有推算结果", "還沒有推算結果", "Nothing reckoned yet")
    static let nobodyHere = Word("没有符合的人", "沒有符合的人", "Nobody fits")
    static let borderline = Word("接近中间", "接近中間", "borderline")
    static let corrected = Word("人工更正", "人工更正", "corrected")
    static let hasPlan = Word("有计划", "有計畫", "has a plan")
    static let chance = Word("高于同组中位的把握", "高於同儕中位的把握", "Chance to be above the middle")
    static let howComputed = Word("这是怎么算的", "這是怎麼算的", "How is this computed?")
    static let watch = Word("时间与情绪", "時間與情緒", "Time and mood")
    static let measuresOfTypes = Word("各类型的措施", "各類型的措施", "Measures of each type")
    static func drawnOf(_ drawn: Int, _ all: Int) -> Word {
        Word(
            "图上画了 \(drawn) 人，共 \(all) 人；选一个班组看得更清楚",
            "圖上畫了 \(drawn) 人，共 \(all) 人；選一個組別看得更清楚",
            "\(drawn) of \(all) are drawn; choose a team to see them better"
        )
    }
    static func chooseTeam(_ most: Int) -> Word {
        Word("超过 \(most) 人，请先选一个班组", "超過 \(most) 人，請先選一個組別", "More than \(most) people: choose a team first")
    }
    static func notDrawn(_ count: Int) -> Word {
        Word(
            "\(count) 人数据不足，未分类，在列表里",
            "\(count) 人資料不足，未分類，在清單裡",
            "\(counted(count, "person is", "people are")) not classified for lack of data; they are in the list"
        )
    }
    static func alpha(_ site: String, _ ability: String, _ enthusiasm: String) -> Word {
        Word(
            "\(site)：各项依据的一致性（Cronbach α）能力 \(ability)，热情 \(enthusiasm)",
            "\(site)：各項依據的一致性（Cronbach α）能力 \(ability)，意願 \(enthusiasm)",
            "\(site): how far the inputs measure one thing (Cronbach’s α): ability \(ability), enthusiasm \(enthusiasm)"
        )
    }
}

extension Words {
    static let pathOverTime = Word("一路走来", "一路走來", "The path so far")
    static let whyAbility = Word("能力的依据", "能力的依據", "What ability rests on")
    static let whyEnthusiasm = Word("热情的依据", "意願的依據", "What enthusiasm rests on")
    static let history = Word("类型的变化", "類型的變化", "Changes of type")
    static let correction = Word("更正", "更正", "Correction")
    static let correctHint = Word(
        "更正和推算结果并列，到期后以推算结果为准。",
        "更正和推算結果並列，到期後以推算結果為準。",
        "A correction stands beside what was reckoned; when it ends the figures speak again."
    )
    static let until = Word("有效至（空白为三个月）", "有效至（空白為三個月）", "Until (three months where empty)")
    static let endCorrection = Word("结束更正", "結束更正", "End the correction")
    static let plans = Word("计划", "計畫", "Plans")
    static let openPlan = Word("开始一个计划", "開始一個計畫", "Open a plan")
    static let reckonedAs = Word("推算", "推算", "Reckoned")
    static func reasonWrong(_ most: Int) -> Word {
        Word("请写理由，最多 \(most) 字", "請寫理由，最多 \(most) 字", "Write a reason of at most \(most) characters")
    }
    static func untilWrong(_ most: Int) -> Word {
        Word("请写今天起 \(most) 天之内的一天", "請寫今天起 \(most) 天之內的一天", "Write a day within \(most) days from today")
    }
    static func held(_ type: Word, until: String, by: String) -> Word {
        Word(
            "更正为\(type.hans)，至 \(until)，\(by)",
            "更正為\(type.hant)，至 \(until)，\(by)",
            "Corrected to \(type.english) until \(until), by \(by)"
        )
    }
}

/// Inputs in words: for managers, and for the person alike.
extension Words {
    static func reason(_ reason: TypeReason, _ name: Word) -> Word {
        switch reason.way {
        case .up:
            Word(
                "\(name.hans)：好于多数同岗同期的人（\(reason.count) 次）",
                "\(name.hant)：優於多數同職同期的人（\(reason.count) 次）",
                "\(name.english): better than most peers (\(reason.count))"
            )
        case .down:
            Word(
                "\(name.hans)：不如多数同岗同期的人（\(reason.count) 次）",
                "\(name.hant)：不如多數同職同期的人（\(reason.count) 次）",
                "\(name.english): below most peers (\(reason.count))"
            )
        case .usual:
            Word(
                "\(name.hans)：和多数人差不多（\(reason.count) 次）",
                "\(name.hant)：和多數人差不多（\(reason.count) 次）",
                "\(name.english): much like most peers (\(reason.count))"
            )
        }
    }

    static func unknown(_ unknown: AxisReading.Unknown, _ rules: TypeRules) -> Word {
        let (weeks, missing) = (rules.leastWeeks, "\(Int(((1 - rules.leastPresent) * 100).rounded()))%")
        return switch unknown {
        case .weeks:
            Word(
                "有业绩的周数不到 \(weeks) 周，先不下结论",
                "有績效的週數不到 \(weeks) 週，先不下結論",
                "Fewer than \(counted(weeks, "week", "weeks")) with results: nothing is said yet"
            )
        case .inputs: Word("可比的依据太少，先不下结论", "可比的依據太少，先不下結論", "Too few inputs to compare: nothing is said yet")
        case .weight:
            Word(
                "缺的依据超过 \(missing)，先不下结论",
                "缺的依據超過 \(missing)，先不下結論",
                "More than \(missing) of the inputs are missing: nothing is said yet"
            )
        case .peers:
            Word("同组的人太少，或彼此看不出差别", "同儕太少，或彼此看不出差別", "Too few peers, or no difference among them beyond chance")
        }
    }
}
