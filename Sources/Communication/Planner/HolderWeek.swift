import Core

/// One holder's week while it is planned: the talks all may see, or those nobody may notice.
struct HolderWeek {
    private let input: PlannerInput
    /// By priority, due day and employee_id, whatever order they came in; ties fall in this order.
    private let talks: [WantedTalk]
    /// For each talk how many it goes before by due day.
    private let claims: [Int]
    private let open: Candidates
    private let perWeek: Int
    private let perDay: [Int]
    /// For each place the number of its day.
    private let days: [Int]
    /// Who else may take a talk.
    private let others: [String: Candidates]

    /// `input` knows what all others have been told or planned.
    init(_ input: PlannerInput, confidential: Bool, planned: [Span]) {
        let holder = input.holder
        talks = input.talks.filter { $0.isConfidential == confidential }
            .sorted { ($0.priority, $0.dueOn, $0.employeeID, $0.key) < ($1.priority, $1.dueOn, $1.employeeID, $1.key) }
        claims = HolderWeek.claims(talks)
        precondition(talks.count <= PlanCost.mostTalks, "one holder has at most \(PlanCost.mostTalks) talks a week")
        var input = input
        let told = talks.compactMap(\.told)
        let toldDays = told.map { input.zone.day(of: $0.start) }
        for talk in talks where talk.keepsGap {
            guard let told = talk.told else { continue }
            var person = input.invitee(talk.employeeID)
            person.talkedOn[holder.employeeID, default: []].append(input.zone.day(of: told.start))
            input.people[talk.employeeID] = person
        }
        self.input = input
        others = Dictionary(
            input.delegates.map { ($0.employeeID, Candidates(input, $0, heldBack: confidential)) },
            uniquingKeysWith: { first, _ in first }
        )
        // What nobody may notice takes nothing from the bounds that others see.
        func left(_ bound: Int?, _ used: Int) -> Int { max(0, confidential ? Int.max : (bound ?? Int.max) - used) }
        let perWeek = left(holder.perWeek, toldDays.count { input.week.days.contains($0) })
        let full = input.week.days.filter { day in
            min(perWeek, left(holder.perDay, toldDays.count { $0 == day })) == 0
        }
        open = Candidates(
            input,
            holder,
            heldBack: confidential,
            planned: planned,
            told: told.map(\.span),
            fullDays: Set(full)
        )
        days = open.places.map { $0.day - input.week.first }
        perDay = input.week.days.map { day in left(holder.perDay, toldDays.count { $0 == day }) }
        self.perWeek = perWeek
    }

    /// Every talk with its slot, or with the reason why it has none; `solve` says which talk gets which place.
    func lines(by solve: (WeekInstance) -> [Int?]) -> [Plan.Line] {
        let found = talks.map { open.search($0, through: input.week.last) }
        let rows = self.rows()
        let choices = rows.map { self.choices($0, found.map(\.options)) }
        let places = solve(
            WeekInstance(
                choices: choices.map { $0.map { Assignment.Choice(place: $0.option.place, cost: $0.cost) } },
                unplanned: rows.map { $0.reduce(.zero) { $0 + unplanned($1) } },
                days: days,
                perDay: perDay,
                perWeek: perWeek
            )
        )
        var slots = talks.map(\.told)
        var isHeldBack = Set<Int>()
        for (row, place) in places.enumerated() {
            guard let choice = choices[row].first(where: { $0.option.place == place }) else { continue }
            slots[choice.talk] = slot(choice.option, talks[choice.talk])
            isHeldBack.formUnion(rows[row].filter { $0 != choice.talk })
        }
        return talks.indices.map { index in
            line(talks[index], slots[index], isHeldBack.contains(index) ? .gap : found[index].obstacle)
        }
    }

    private static func claims(_ talks: [WantedTalk]) -> [Int] {
        var claims = Array(repeating: 0, count: talks.count)
        let pressing = talks.indices.sorted { (talks[$0].dueOn, $0) < (talks[$1].dueOn, $1) }
        for (rank, index) in pressing.enumerated() { claims[index] = talks.count - rank }
        return claims
    }

    /// What may be planned beside each other: of one person's talks that keep the gap (K11) a week holds one.
    private func rows() -> [[Int]] {
        var rows: [[Int]] = []
        var rowOf: [String: Int] = [:]
        for (index, talk) in talks.enumerated() where talk.told == nil {
            if talk.keepsGap, let row = rowOf[talk.employeeID] {
                rows[row].append(index)
            } else {
                if talk.keepsGap { rowOf[talk.employeeID] = rows.count }
                rows.append([index])
            }
        }
        return rows
    }

    private typealias Choice = (talk: Int, option: Candidates.Option, cost: PlanCost)

    /// For each place the cheapest of the row's talks to hold there while the others wait.
    private func choices(_ row: [Int], _ options: [[Candidates.Option]]) -> [Choice] {
        var best: [Int: Choice] = [:]
        for index in row {
            let waiting = row.reduce(PlanCost.zero) { $1 == index ? $0 : $0 + unplanned($1) }
            for option in options[index] {
                let cost = waiting + placed(index, option)
                if let known = best[option.place], known.cost <= cost { continue }
                best[option.place] = (index, option, cost)
            }
        }
        return best.values.sorted { $0.option.place < $1.option.place }
    }

    private func unplanned(_ index: Int) -> PlanCost {
        .unplanned(talks[index], due: talks[index].dueOn <= input.week.last, claim: claims[index])
    }

    private func placed(_ index: Int, _ option: Candidates.Option) -> PlanCost {
        let (talk, place) = (talks[index], open.places[option.place])
        let halfHours = Int(place.start.seconds - input.now.seconds) / 1800
        let daysLate = place.day - max(talk.dueOn, input.week.first)
        var cost = PlanCost.placed(
            talk,
            late: place.day > talk.dueOn,
            delay: talk.isAtOnce ? halfHours : talk.isUrgent ? daysLate : 0
        )
        let slot = slot(option, talk)
        cost.after[1] = Int64(input.quiet?.impact(of: slot.span, input.zone) ?? 0)
        cost.after[2] = option.room?.kind == .office ? 1 : 0
        cost.after[3] = talk.draft.map { $0.start == slot.start ? 0 : 1 } ?? 0
        cost.after[4] = Int64(option.place)
        cost.after[5] = Int64((talks.count - index) * option.place)
        return cost
    }

    private func slot(_ option: Candidates.Option, _ talk: WantedTalk) -> Slot {
        Slot(start: open.places[option.place].start, minutes: open.minutes(talk), place: option.room?.name)
    }

    private func line(_ talk: WantedTalk, _ slot: Slot?, _ obstacle: Obstacle?) -> Plan.Line {
        let isOnTime = slot.map { input.zone.day(of: $0.start) <= talk.dueOn } ?? false
        var why: Obstacle?
        if slot == nil {
            why = obstacle ?? .morePressing
        } else if !isOnTime, talk.told == nil {
            why = open.search(talk, through: talk.dueOn).obstacle ?? .morePressing
        }
        return Plan.Line(
            talk: talk,
            slot: slot,
            isOnTime: isOnTime,
            obstacle: why,
            overrulesLeader: talk.wish?.notThisWeek == true && slot != nil && talk.dueOn <= input.week.last,
            toldObstacle: talk.told.flatMap { open.obstacle(to: $0, talk) },
            takers: isOnTime || why == .leaderAsked ? [] : takers(talk)
        )
    }

    private func takers(_ talk: WantedTalk) -> [String] {
        let others = talk.delegates.filter { ![talk.employeeID, input.holder.employeeID].contains($0) }
            .compactMap { self.others[$0] }
        func able(_ last: Day) -> [String] {
            others.filter { !$0.search(talk, through: last).options.isEmpty }.map(\.holder.employeeID).sorted()
        }
        let inTime = able(talk.dueOn)
        return inTime + able(input.week.last).filter { !inTime.contains($0) }
    }
}
