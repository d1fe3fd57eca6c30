/// How many of each post a centre of a given size has, and which manager has which teams.
struct Establishment: Sendable {
    let floor: Int
    let analysts: Int
    let trainers: Int
    let hr: Int
    let managers: Int
    let directors: Int
    /// Agents in each team; ten to fourteen wherever the numbers allow.
    let teams: [Int]

    init(people: Int, chance: Chance) {
        let large = people >= 30
        floor = large ? max(1, (people + 40) / 80) : 0
        analysts = people >= 20 ? max(1, people / 40) : 0
        trainers = large ? max(1, (people + 40) / 80) : 0
        hr = large ? max(1, people / 100) : 0
        let line = people - floor - analysts - trainers - hr
        let teamCount = max(1, Int((Double(line) / 13.2).rounded()))
        managers = (teamCount + 5) / 6
        directors = managers > 1 ? 1 : 0
        let agents = line - teamCount - managers - directors
        var sizes = (0..<teamCount).map { agents / teamCount + ($0 < agents % teamCount ? 1 : 0) }
        var chance = chance.branch(.staffing)
        for pair in stride(from: 0, to: teamCount - 1, by: 2) where sizes[pair] < 14 && sizes[pair + 1] > 10 {
            let moved = chance.int(0...1)
            sizes[pair] += moved
            sizes[pair + 1] -= moved
        }
        teams = sizes
    }

    /// The manager of a team; every manager has about as many.
    func manager(ofTeam team: Int) -> Int { team * managers / teams.count }
}
