import Core
import Foundation
import Support
import Testing
import Web

@testable import Performance

private let through: Day = "2026-11-16"
private let measures = [StandardMeasures.satisfaction, StandardMeasures.transfers]

struct `A page of results` {
    private func person(_ name: String) -> TeamResults.Person {
        TeamResults.Person(id: PersonID(at: Instant(seconds: 1)), employeeID: name, name: name, team: "一组")
    }

    private func series(_ person: TeamResults.Person, _ measure: Measure, _ value: Double, n: Int = 40) -> PersonSeries
    {
        PersonSeries(
            person: person.id,
            measure: measure.id,
            peers: PeerGroup(post: .agent, site: "main", bands: .newcomer ... .settled),
            tenure: 400,
            weeks: weeks(Array(repeating: (n: n, value: value), count: 20))
        )
    }

    private func page(
        _ query: [String: String],
        _ people: [TeamResults.Person],
        _ series: [PersonSeries],
        moved: [PersonID: [String: ResultAnswer]] = [:],
        isWhole: Bool = true
    ) -> TeamResults {
        TeamResults(
            ResultsAsked(query),
            measures: measures,
            people: people,
            isWhole: isWhole,
            total: people.count,
            teams: ["一组"],
            series: series,
            moved: moved,
            judged: Set(measures.map { .init(measure: $0.id, site: "main") }),
            through: through
        )
    }

    @Test func `puts the best first by the measure's own direction`() {
        let (a, b, c) = (person("A"), person("B"), person("C"))
        let all = [
            series(a, measures[0], 0.7), series(b, measures[0], 0.9), series(a, measures[1], 0.1),
            series(b, measures[1], 0.3),
        ]
        #expect(page(["sort": "csat"], [a, b, c], all).rows.map(\.person.name) == ["B", "A", "C"])
        #expect(page(["sort": "transfers"], [a, b, c], all).rows.map(\.person.name) == ["A", "B", "C"])
        #expect(page(["sort": "nonsense"], [a, b, c], all).rows.map(\.person.name) == ["A", "B", "C"])
    }

    @Test func `puts those who moved first, others in their order`() {
        let (a, b, c) = (person("A"), person("B"), person("C"))
        let all = [a, b, c].map { series($0, measures[0], 0.8) }
        let moved = page(["sort": "moved"], [a, b, c], all, moved: [c.id: ["csat": .down]])
        #expect(moved.rows.map(\.person.name) == ["C", "A", "B"])
        #expect(moved.rows.first?.cells["csat"]?.answer == .down)
        #expect(moved.rows.last?.cells["csat"]?.answer == .noEvidence)
    }

    /// A quarter is thirteen weeks, the one that is over last among them.
    @Test(arguments: [("4", 4), ("13", 13), ("26", 20), ("7", 13), ("", 13)])
    func `counts the weeks asked for`(said: String, count: Int) {
        let a = person("A")
        let cell = page(["weeks": said], [a], [series(a, measures[0], 0.8)]).rows.first?.cells["csat"]
        #expect(cell?.figure.weeks == count)
    }

    @Test func `says not enough where the figure rests on too few, unless a swing is open`() {
        let a = person("A")
        let few = [series(a, measures[0], 0.8, n: 2)]
        #expect(page([:], [a], few).rows.first?.cells["csat"]?.answer == .notEnough)
        let found = page([:], [a], few, moved: [a.id: ["csat": .up]])
        #expect(found.rows.first?.cells["csat"]?.answer == .up)
    }

    @Test func `shows twenty-five of those it read whole, behind whom it is asked for`() {
        let people = (0..<60).map { person("A\($0)") }
        let first = page(["sort": "moved"], people, [])
        #expect(first.shown.map(\.person.name) == (0..<25).map { "A\($0)" })
        let second = page(["sort": "moved", "after": first.next?.text ?? ""], people, [])
        #expect(second.shown.map(\.person.name) == (25..<50).map { "A\($0)" })
        let third = page(["sort": "moved", "after": second.next?.text ?? ""], people, [])
        #expect(third.shown.map(\.person.name) == (50..<60).map { "A\($0)" } && third.next == nil)
    }

    @Test func `ends with those it read, where one more would say that there are others`() {
        let people = (0..<26).map { person("A\($0)") }
        let one = page([:], Array(people.prefix(25)), [], isWhole: false)
        #expect(one.shown.count == 25 && one.next == nil)
        let more = page([:], people, [], isWhole: false)
        #expect(more.shown.count == 25 && more.next == ListPlace(["一组", "A24"]))
    }

    /// Half of a list in order of a figure would be no order, and the next page would begin elsewhere.
    @Test func `keeps the order it read some of many in`() {
        let (a, b) = (person("A"), person("B"))
        let all = [series(a, measures[0], 0.7), series(b, measures[0], 0.9)]
        #expect(page(["sort": "csat"], [a, b], all, isWhole: false).rows.map(\.person.name) == ["A", "B"])
    }
}

struct `What is asked of the page of results` {
    @Test func `stays in its address, without what goes without saying`() {
        let asked = ResultsAsked(["team": " 一组 ", "measure": "csat", "weeks": "4", "sort": "moved", "after": "A.N1"])
        #expect(asked.team == "一组" && asked.measure == "csat" && asked.period == .month)
        #expect(asked.after == ListPlace(["A", "N1"]) && ResultsAsked(["after": "-3"]).after == nil)
        #expect(asked.with { $0.measure = nil }.after == nil)
        #expect(asked.sort == .moved && asked.path.text.hasSuffix("&weeks=4&sort=moved"))
        #expect(ResultsAsked([:]).path.text == "/performance")
        #expect(asked.with { $0.sort = .name }.path.text == "/performance?team=%E4%B8%80%E7%BB%84&measure=csat&weeks=4")
    }
}

struct `A spread among peers of a person` {
    private func peers(_ count: Int) -> [Contender] {
        (0..<count).map {
            Contender(
                person: PersonID(at: Instant(seconds: 1)),
                n: 100,
                weeks: 10,
                seen: 0.8 + Double($0) * 0.01,
                expected: 0.8
            )
        }
    }

    @Test func `is not shown for fewer than eight, or each would be known`() {
        #expect(
            PersonResults.Spread(peers(7), own: PersonID(at: Instant(seconds: 1)), StandardMeasures.satisfaction) == nil
        )
        let eight = peers(8)
        let spread = PersonResults.Spread(eight, own: eight[2].person, StandardMeasures.satisfaction)
        #expect(spread?.values.count == 8 && spread?.own == spread?.values[2])
    }

    /// Who has hardly any calls makes no peer.
    @Test func `leaves out whom nothing is known of`() {
        let thin = Contender(person: PersonID(at: Instant(seconds: 1)), n: 29, weeks: 3, seen: 0.1, expected: 0.8)
        #expect(
            PersonResults.Spread(
                peers(7) + [thin],
                own: PersonID(at: Instant(seconds: 1)),
                StandardMeasures.satisfaction
            ) == nil
        )
    }
}
