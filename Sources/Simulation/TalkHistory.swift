import Core

/// The talks of a person, drawn so that the past is in order and only the planned gaps are open.
struct TalkHistory: Sendable {
    let plan: CentrePlan
    let absences: [[SimulatedAbsence]]
    let top: TopFifth
    let analysts: [Int]
    let hr: [Int]

    /// Share of monthly reviews nobody got round to.
    static let forgottenReviews = 0.03

    func talks(of person: SimulatedPerson, _ place: Int) -> [SimulatedTalk] {
        guard person.post != .manager, person.post != .hr else { return [] }
        var chart = TalkChart(plan: plan, person: person, place: place, absences: absences[place])
        welcome(&chart)
        reviews(&chart)
        if person.isAgent {
            halfYearTalks(&chart)
            quarterTalks(&chart)
            afterReports(&chart)
            afterSwing(&chart)
            afterLowMonths(&chart)
            afterAbsences(&chart)
            guidance(&chart)
            farewell(&chart)
        }
        return chart.inOrder()
    }

    private func welcome(_ chart: inout TalkChart) {
        let person = chart.person
        if person.standing == .newcomer || person.standing == .forgottenNewcomer { return }
        let day = person.joinedOn + chart.chance.int(1...4)
        chart.hold(
            "C7",
            from: day,
            within: 10,
            by: person.holder,
            minutes: 20...40,
            ["上手顺利，想多听几通优秀录音", "还不习惯晚班，已和班组长说好", "培训内容够用，系统操作要多练"]
        )
        if person.isAgent, person.joinedOn + 30 >= plan.historyFrom {
            chart.hold(
                "C7",
                from: person.joinedOn + 29,
                within: 6,
                by: person.leader,
                minutes: 15...30,
                ["满月谈话：和入职时想的差不多", "满月谈话：比想的累，嗓子不舒服"]
            )
        }
    }

    /// C1 each month by the direct leader, on last month's results.
    private func reviews(_ chart: inout TalkChart) {
        let person = chart.person
        var month = plan.historyFrom.firstOfMonth
        while month <= plan.lastPast {
            let day = month + chart.chance.int(4...13)
            let isHeld = !chart.chance.happens(TalkHistory.forgottenReviews)
            let silent = day > lastWord(with: person)
            if isHeld, !silent, day >= person.joinedOn + 30, day >= plan.historyFrom {
                chart.hold(
                    "C1",
                    from: day,
                    within: 6,
                    by: person.leader,
                    minutes: 15...35,
                    ["回顾上月成绩，定下本月目标", "目标达成，商定下月做法", "质检两项失分，约定每天听一通录音"]
                )
            }
            month = month.adding(months: 1)
        }
    }

    /// The manager's talk with everyone at least each half-year; the next one falls due after next week.
    private func halfYearTalks(_ chart: inout TalkChart) {
        let person = chart.person
        var day: Day
        if case .reviewDue(let due) = person.standing {
            day = due.adding(months: -6)
            chart.silentAfter = day
        } else if let left = person.leftOn, left <= plan.endsOn {
            day = left - chart.chance.int(10...150)
        } else {
            let oldest = (plan.week.last + 8).adding(months: -6) + 1
            let latest =
                person.standing == .longAbsent ? plan.endsOn - 50 : min(plan.endsOn - 2, lastWord(with: person))
            let from = max(oldest, person.joinedOn + 20)
            if from > latest { return }
            day = from + chart.chance.int(0...latest - from)
            day = chart.free(from: day, within: latest - day + 1) ?? chart.free(from: from, within: day - from) ?? day
        }
        while day >= plan.historyFrom, day >= person.joinedOn + 10 {
            chart.hold(
                "C1",
                from: day,
                within: 20,
                by: person.holder,
                minutes: 30...60,
                ["半年沟通：工作稳定，希望参加班组长选拔", "半年沟通：想换固定早班，已答复可能性", "半年沟通：说到工具难用，转给系统组"]
            )
            day = day - chart.chance.int(140...178)
        }
    }

    /// K2: with the top fifth once a quarter; in the running quarter as far as it has gone, and not all.
    private func quarterTalks(_ chart: inout TalkChart) {
        for index in top.byPerson[chart.place] {
            let quarter = top.quarters[Int(index)]
            let day = quarter.first + chart.chance.int(8...70)
            let isLast = quarter.last >= plan.endsOn
            if isLast, chart.chance.happens(0.12) { continue }
            if day > lastWord(with: chart.person) { continue }
            chart.hold(
                "C1",
                from: day,
                within: isLast ? 10 : quarter.last - day + 1,
                by: chart.person.holder,
                minutes: 30...60,
                ["请教他的开场方法，整理成案例", "愿意带一名新人，下季度试试", "想了解晋升路径，答应两周内回复"]
            )
        }
    }

    /// The last day on which somebody talked with a person as is usual: a recent swing still waits for its talk.
    private func lastWord(with person: SimulatedPerson) -> Day {
        person.standing == .swinging ? plan.week.first - SwingPlanting.recent - 1 : plan.lastPast
    }

    private func afterReports(_ chart: inout TalkChart) {
        if chart.person.standing == .reported { return }
        let reports = ReportBook(plan: plan).reports(of: chart.person, chart.place, absences[chart.place])
        for report in reports where report.grade != "watch" {
            let kind = report.kind == "leaving" || chart.chance.happens(0.3) ? "C5" : "C4"
            let wait = report.grade == "now" ? 0 : chart.chance.int(1...2)
            let after = report.grade == "now" ? min(75_600, report.second + 1200) : nil
            chart.hold(
                kind,
                from: report.day + wait,
                within: 6,
                by: chart.person.holder,
                minutes: 30...60,
                at: after,
                ["听他说了近来的难处，约定下周再聊", "已安排调休两天，班组长知道结果", "说到排班，转排班组答复"]
            )
        }
    }

    private func afterSwing(_ chart: inout TalkChart) {
        guard let swing = chart.person.swing, chart.person.standing != .swinging else { return }
        let kind = swing.isUp ? "C1" : "C2"
        for wait in [chart.chance.int(24...32), chart.chance.int(60...72)] {
            chart.hold(
                kind,
                from: swing.startsOn + wait,
                within: 12,
                by: chart.person.holder,
                minutes: 30...60,
                swing.isUp ? ["进步明显，请他说说做了哪些改变", "鼓励保持，方法写进案例"] : ["一起听了三通录音，找到两处原因", "先排除管理原因，约定每周复盘"]
            )
        }
    }

    /// A leader talks with those whose month was clearly below what they usually reach.
    private func afterLowMonths(_ chart: inout TalkChart) {
        if chart.person.standing == .swinging { return }
        let book = ResultBook(plan: plan)
        var month: Day?
        var (passed, checks) = (0, 0)
        func close(_ chart: inout TalkChart) {
            let usual = chart.person.nature.quality
            let spread = (Double(checks) * usual * (1 - usual)).squareRoot()
            if let month, checks >= 40, Double(passed) < Double(checks) * usual - 1.6 * spread {
                chart.hold(
                    "C2",
                    from: month.lastOfMonth + 4,
                    within: 8,
                    by: chart.person.leader,
                    minutes: 20...45,
                    ["上月质检偏低，听录音找原因", "流程改了没跟上，安排一次补训"]
                )
            }
        }
        for weekEnd in book.weekEnds {
            if weekEnd.firstOfMonth != month {
                close(&chart)
                (month, passed, checks) = (weekEnd.firstOfMonth, 0, 0)
            }
            let worked = book.daysWorked(chart.person, chart.place, absences[chart.place], weekEnd: weekEnd)
            if worked == 0 { continue }
            let result = book.quality(chart.person, chart.place, weekEnd: weekEnd, worked: worked)
            passed += result.passed
            checks += result.checks
        }
    }

    private func afterAbsences(_ chart: inout TalkChart) {
        if chart.person.standing == .justReturned { return }
        for absence in absences[chart.place] where absence.days >= 7 && absence.last < plan.lastPast - 5 {
            chart.hold(
                "C4",
                from: absence.last + 1,
                within: 5,
                by: chart.person.leader,
                minutes: 15...30,
                ["回来第一天，慢慢恢复，本周不排晚班", "说了这段时间的变化，补一次业务更新"]
            )
        }
    }

    private func guidance(_ chart: inout TalkChart) {
        let length = plan.endsOn - plan.startsOn
        for _ in 0..<chart.chance.poisson(0.5 * plan.years) {
            let day = plan.startsOn + chart.chance.int(0...length)
            let analyst = analysts.isEmpty ? chart.person.leader : chart.chance.pick(analysts)
            chart.hold(
                "C2b",
                from: day,
                within: 4,
                by: analyst,
                minutes: 10...15,
                ["漏报了办理时限，一起看了标准话术", "打断客户两次，听录音后说好先复述"]
            )
        }
    }

    /// The exit interview, by the manager or HR before the last day.
    private func farewell(_ chart: inout TalkChart) {
        let person = chart.person
        guard let left = person.leftOn, left < plan.endsOn, person.standing != .walkedOff else { return }
        let listener = hr.isEmpty || chart.chance.happens(0.5) ? person.holder : chart.chance.pick(hr)
        chart.holdUpTo(
            left - 1,
            "C6",
            by: listener,
            minutes: 20...45,
            ["回老家发展", "工资与付出不相称", "夜班身体吃不消", "另有学习计划", "电话沟通：已找到新工作"]
        )
    }
}
