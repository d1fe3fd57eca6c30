import Core
import Signals

/// One issue as the search for common matters sees it.
struct RaisedFact: Sendable, Hashable {
    let id: IssueID
    /// Who raised it; what nobody raised counts for nobody.
    let person: PersonID?
    let team: String?
    let topic: String
    /// Nil where the words lie sealed: they are compared with nothing.
    let words: String?
    let raisedOn: Day
}

/// Several people perhaps raised the same (P14); a person looks at it and says whether they did.
struct CommonMatter: Sendable, Hashable {
    enum Ground: String, Sendable { case alikeWords, sameTopic }

    let ground: Ground
    /// The team all of them are of; nil for the site.
    let team: String?
    let topic: String
    let issues: [IssueID]
    let people: Int
}

/// P14: the same matter from several people within 60 days: 3 of one team; at a site 3 or 1 %, whichever is more.
enum CommonMatters {
    static let window = CommonCause.days
    static let ofTeam = CommonCause.ofTeam
    /// The newest are compared, no more.
    static let most = 3000

    /// The people a matter of the whole site needs.
    ///
    ///     40 people -> 3, 300 -> 3, 301 -> 4, 1,000 -> 10
    static func ofSite(_ headcount: Int) -> Int { CommonCause.ofSite(headcount) }

    /// Whether something raised on a day still counts: today and the 59 days before it.
    static func counts(_ day: Day, asOf today: Day) -> Bool { CommonCause.counts(day, asOf: today) }

    /// What is found, the most people first: alike in words, then of one topic; what words found is not found again.
    static func found(_ facts: [RaisedFact], headcount: Int, asOf today: Day) -> [CommonMatter] {
        let open = facts.filter { counts($0.raisedOn, asOf: today) && $0.person != nil }
            .sorted { ($1.raisedOn, $0.id) < ($0.raisedOn, $1.id) }.prefix(most)
        var found: [CommonMatter] = []
        for group in alike(Array(open)) { found += matters(group, .alikeWords, headcount) }
        let sorted = open.filter { $0.topic != IssueTopic.other }
        for group in Dictionary(grouping: sorted, by: \.topic).values {
            for matter in matters(group, .sameTopic, headcount)
            where !found.contains(where: { Set($0.issues).isSuperset(of: matter.issues) }) {
                found.append(matter)
            }
        }
        return found.sorted { a, b in
            (b.people, a.ground.rawValue, a.topic, a.team ?? "") < (a.people, b.ground.rawValue, b.topic, b.team ?? "")
        }
    }

    /// A group as a matter of the site where enough people raised it there; else of every team where enough did.
    private static func matters(
        _ group: [RaisedFact],
        _ ground: CommonMatter.Ground,
        _ headcount: Int
    ) -> [CommonMatter] {
        let teams = Dictionary(grouping: group) { $0.team ?? "" }
        func matter(_ facts: [RaisedFact], _ team: String?) -> CommonMatter {
            CommonMatter(
                ground: ground,
                team: team,
                topic: topic(of: facts),
                issues: facts.map(\.id).sorted(),
                people: people(facts)
            )
        }
        if teams.count > 1, people(group) >= ofSite(headcount) { return [matter(group, nil)] }
        return teams.filter { !$0.key.isEmpty && people($0.value) >= ofTeam }.sorted { $0.key < $1.key }
            .map { matter($0.value, $0.key) }
    }

    static func people(_ facts: [RaisedFact]) -> Int { Set(facts.compactMap(\.person)).count }

    private static func topic(of facts: [RaisedFact]) -> String {
        let counts = Dictionary(grouping: facts, by: \.topic).mapValues(\.count)
        return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? IssueTopic.other
    }

    /// Groups in which each is alike to some other; only those that share a piece are compared.
    private static func alike(_ facts: [RaisedFact]) -> [[RaisedFact]] {
        let texts = facts.map { WordsAlike($0.words ?? "") }
        var holders: [String: [Int]] = [:]
        for (place, text) in texts.enumerated() {
            for piece in text.pieces { holders[piece, default: []].append(place) }
        }
        var root = Array(facts.indices)
        func top(_ place: Int) -> Int {
            var place = place
            while root[place] != place { place = root[place] }
            return place
        }
        for (place, text) in texts.enumerated() {
            let near = Set(text.pieces.flatMap { holders[$0] ?? [] }.filter { $0 > place })
            for other in near where top(place) != top(other) && text.isAlike(texts[other]) {
                root[max(top(place), top(other))] = min(top(place), top(other))
            }
        }
        return Dictionary(grouping: facts.indices, by: top).sorted { $0.key < $1.key }.map {
            $0.value.map { facts[$0] }
        }
        .filter { $0.count > 1 }
    }
}

/// P17a: what several say of a team, for its leader: themes only, never from fewer than 3, never who.
enum TeamThemes {
    static let fewest = 3

    /// Topics in the table's order, without a number that could be counted on.
    static func of(_ facts: [RaisedFact], in table: RoutingTable, asOf today: Day) -> [IssueTopic] {
        let open = facts.filter { CommonMatters.counts($0.raisedOn, asOf: today) }
        return table.topics.filter { topic in
            topic.code != IssueTopic.other && CommonMatters.people(open.filter { $0.topic == topic.code }) >= fewest
        }
    }
}
