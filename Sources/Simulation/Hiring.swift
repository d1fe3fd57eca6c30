import Core
import Foundation

/// e to a power; the only transcendental the rest of the room needs.
func exponent(_ power: Double) -> Double { exp(power) }

/// Fills the posts of an establishment: who is here now, and who left during the period.
struct Hiring {
    let plan: CentrePlan
    let establishment: Establishment
    private var people: [SimulatedPerson] = []
    private var chance: Chance
    private let teamNames: [String]

    /// Share of agents leaving in a year.
    static let attrition = 0.28

    init(_ plan: CentrePlan) {
        self.plan = plan
        establishment = Establishment(people: plan.people, chance: plan.chance)
        chance = plan.chance.branch(.hiring)
        teamNames = Trade.teamNames(establishment.teams.count)
    }

    /// Everyone, oldest hand first, numbered in that order; leaders and holders point into the same list.
    mutating func everyone() -> [SimulatedPerson] {
        let director = hireManagers()
        let firstManager = establishment.directors
        hireSupport(director: director ?? firstManager, firstManager: firstManager)
        let leaders = hireLeaders(firstManager: firstManager)
        for manager in 0..<establishment.managers { hireAgents(under: manager, leaders) }
        hireLeavers(leaders)
        return numbered()
    }

    private mutating func hireManagers() -> Int? {
        let floor = plan.historyFrom - 60
        func long(_ chance: inout Chance, _ years: Int) -> Day { floor - years * 365 - chance.int(0...900) }
        var director: Int?
        if establishment.directors > 0 {
            director = people.count
            add(.manager, team: "管理层", joined: long(&chance, 8), leader: nil)
        }
        for _ in 0..<establishment.managers { add(.manager, team: "运营管理", joined: long(&chance, 6), leader: director) }
        return director
    }

    private mutating func hireSupport(director: Int, firstManager: Int) {
        let posts: [(Post, String, Int)] = [
            (.floor, "现场管理", establishment.floor), (.qa, "质检组", establishment.analysts),
            (.trainer, "培训组", establishment.trainers),
        ]
        var turn = 0
        for (post, team, count) in posts {
            for _ in 0..<count {
                let joined = plan.historyFrom - 30 - chance.int(0...1500)
                add(post, team: team, joined: joined, leader: firstManager + turn % establishment.managers)
                turn += 1
            }
        }
        for _ in 0..<establishment.hr {
            add(.hr, team: "人力资源", joined: plan.historyFrom - 30 - chance.int(0...1800), leader: director)
        }
    }

    private mutating func hireLeaders(firstManager: Int) -> [Int] {
        teamNames.indices.map { team in
            let joined = plan.historyFrom - 30 - chance.int(0...1600)
            let manager = firstManager + establishment.manager(ofTeam: team)
            add(.leader, team: teamNames[team], joined: joined, leader: manager, teamIndex: team)
            return people.count - 1
        }
    }

    /// The agents of one manager: some are new, some about to leave, most have been here a while.
    private mutating func hireAgents(under manager: Int, _ leaders: [Int]) {
        var posts: [Int] = []
        for (team, size) in establishment.teams.enumerated() where establishment.manager(ofTeam: team) == manager {
            posts += Array(repeating: team, count: size)
        }
        posts.shuffle(using: &chance)
        let standings = CurrentMatters.standings(span: posts.count, manager: manager)
        let fresh = Hiring.attrition * plan.years + 0.03
        for (place, team) in posts.enumerated() {
            let standing = place < standings.count ? standings[place] : .ordinary
            let joined: Day
            switch standing {
            case .newcomer: joined = newcomersDay(place)
            case .forgottenNewcomer: joined = plan.workday(until: plan.endsOn - 9)
            case .ordinary where chance.happens(min(0.8, fresh)):
                joined = plan.workday(from: plan.endsOn - chance.int(21...max(22, plan.endsOn - plan.startsOn)))
            default: joined = earlier()
            }
            add(.agent, team: teamNames[team], joined: joined, leader: leaders[team], teamIndex: team)
            people[people.count - 1].standing = standing
        }
    }

    /// First talks fall due from tomorrow on, in this week where it has days left.
    private func newcomersDay(_ place: Int) -> Day {
        let day = plan.workday(from: plan.endsOn - 6 + place % 2 * 2)
        return day <= plan.endsOn ? day : plan.workday(until: plan.endsOn - 6)
    }

    private mutating func earlier() -> Day {
        plan.startsOn - 20 - min(2000, Int(chance.exponential(600)))
    }

    private mutating func hireLeavers(_ leaders: [Int]) {
        let agents = Double(establishment.teams.reduce(0, +))
        let length = plan.endsOn - plan.startsOn
        guard length > 20 else { return }
        for _ in 0..<max(1, Int((agents * Hiring.attrition * plan.years).rounded())) {
            let team = chance.int(0...leaders.count - 1)
            let left = plan.startsOn + chance.int(12...length - 8)
            let early = chance.happens(0.35)
            let joined = plan.workday(from: left - (early ? chance.int(14...120) : chance.int(200...1800)))
            add(.agent, team: teamNames[team], joined: joined, leader: leaders[team], teamIndex: team)
            let last = people.count - 1
            people[last].leftOn = left
            let draw = chance.unit()
            people[last].leaveKind = draw < 0.62 ? "辞职" : draw < 0.78 ? "自离" : draw < 0.9 ? "合同到期" : "辞退"
            if draw < 0.62 || (0.78..<0.9).contains(draw) {
                people[last].noticeOn = max(joined + 2, left - (left - joined < 95 ? 3 : 30))
            }
        }
        // One of the last manager's people stopped coming days ago, and nobody has reached them.
        let team = leaders.count - 1
        guard agents >= 40 else { return }
        add(.agent, team: teamNames[team], joined: earlier(), leader: leaders[team], teamIndex: team)
        people[people.count - 1].leftOn = plan.endsOn - 5
        people[people.count - 1].leaveKind = "自离"
        people[people.count - 1].standing = .walkedOff
    }

    private mutating func add(_ post: Post, team: String, joined: Day, leader: Int?, teamIndex: Int? = nil) {
        let female = chance.happens(0.62)
        let trade = teamIndex.map { Trade.all[Trade.index(ofTeam: $0)] }
        let employment = Hiring.employment(post, &chance)
        let isNew = joined.adding(months: 6) > plan.endsOn
        let outside = employment == "dispatched" || employment == "outsourced"
        people.append(
            SimulatedPerson(
                name: PersonNames.draw(female: female, &chance),
                team: team,
                post: post,
                joinedOn: joined,
                probationUntil: isNew ? joined.adding(months: 3) - 1 : nil,
                employment: employment,
                employer: outside ? chance.pick(PersonNames.employers) : nil,
                leader: leader,
                female: female,
                nature: Nature.drawn(&chance),
                teamIndex: teamIndex,
                shift: ShiftPattern.drawn(post, trade: trade, &chance)
            )
        )
    }

    private static func employment(_ post: Post, _ chance: inout Chance) -> String {
        guard post == .agent else { return "own" }
        let draw = chance.unit()
        return draw < 0.7
            ? "own" : draw < 0.85 ? "outsourced" : draw < 0.95 ? "dispatched" : draw < 0.98 ? "intern" : "part-time"
    }
}

extension Hiring {
    /// Puts the oldest hand first and gives numbers and codes; what pointed to a place points to its new one.
    private func numbered() -> [SimulatedPerson] {
        let order = people.indices.sorted { (people[$0].joinedOn, $0) < (people[$1].joinedOn, $1) }
        var place = Array(repeating: 0, count: people.count)
        for (new, old) in order.enumerated() { place[old] = new }
        let width = max(5, String(people.count).utf8.count)
        var codes = plan.chance.branch(.codes)
        return order.enumerated().map { new, old in
            var person = people[old]
            person.employeeID = "E" + padded(new + 1, width)
            person.leader = person.leader.map { place[$0] }
            if person.isAgent {
                person.codes = ["\(1000 + new + 1)"]
                // Some moved to a soft phone and kept the desk phone.
                if codes.happens(0.03) { person.codes.append("T\(1000 + new + 1)") }
            }
            return person
        }
    }
}
