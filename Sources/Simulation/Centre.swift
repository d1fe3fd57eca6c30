import Core

/// A simulated centre: its people, their past, and the truth behind them, made once from a plan.
package struct Centre: Sendable {
    package let plan: CentrePlan
    package let people: [SimulatedPerson]
    package let truth: Truth

    let absences: [[SimulatedAbsence]]
    let history: TalkHistory
    let reports: ReportBook
    let results: ResultBook

    package init(_ plan: CentrePlan) {
        self.plan = plan
        var hiring = Hiring(plan)
        var people = hiring.everyone()
        for place in people.indices {
            guard let leader = people[place].leader else { continue }
            people[place].holder = people[leader].post == .manager ? leader : people[leader].leader ?? leader
        }
        let matters = CurrentMatters(plan: plan)
        matters.giveNotice(&people)
        SwingPlanting(plan: plan).plant(&people)
        let book = AbsenceBook(plan: plan)
        absences = people.enumerated().map { book.absences(of: $1, $0) }
        let top = TopFifth(people, absences, plan: plan)
        matters.choose(&people, top: top)
        self.people = people
        truth = Truth(people, top: top, unownedCodes: Centre.unownedCodes)
        history = TalkHistory(
            plan: plan,
            absences: absences,
            top: top,
            analysts: people.indices.filter { people[$0].post == .qa },
            hr: people.indices.filter { people[$0].post == .hr }
        )
        reports = ReportBook(plan: plan)
        results = ResultBook(plan: plan)
    }

    /// A training desk and a phone nobody entered in the roster.
    static let unownedCodes = ["train01", "9000017"]

    package func absences(of place: Int) -> [SimulatedAbsence] { absences[place] }

    package func reports(of place: Int) -> [SimulatedReport] {
        reports.reports(of: people[place], place, absences[place])
    }

    /// The talks of one person, in order.
    package func talks(of place: Int) -> [SimulatedTalk] { history.talks(of: people[place], place) }
}
