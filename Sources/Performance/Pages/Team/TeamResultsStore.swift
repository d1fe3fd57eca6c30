import Core
import People
import Store

/// A page of people with their results, in as many statements whatever the centre holds.
enum TeamResultsStore {
    /// More than anybody looks through.
    private static let mostTeams = 100

    /// A page of people in their order; all of them where they are few enough to be put in order of a figure, or where
    /// a file takes them all.
    static func page(
        _ query: [String: String],
        atMost: Int,
        today: Day,
        through: Day,
        _ tx: borrowing Transaction
    ) throws -> TeamResults {
        var asked = ResultsAsked(query)
        let catalogue = try CatalogueStore.catalogue(tx)
        let (posts, all) = (catalogue.measuredPosts, catalogue.measured)
        if !all.contains(where: { $0.id == asked.measure }) { asked.measure = nil }
        let measures = asked.measure == nil ? all : all.filter { $0.id == asked.measure }
        let (first, most) = try place(&asked, atMost: atMost, posts, tx)
        let found = try ResultsPeopleStore.people(team: asked.team, posts: posts, from: first, atMost: most, tx)
        let ids = found.people.map(\.id)
        return TeamResults(
            asked,
            measures: measures,
            people: found.people,
            total: found.total,
            teams: try PeopleListStore.teams(atMost: mostTeams, tx),
            series: try ResultsPeopleStore.series(of: ids, measures, asOf: today, tx),
            moved: try AnswerStore.moved(ids, by: through, tx),
            judged: try AnswerStore.judged(tx),
            through: through
        )
    }

    /// From which person on and how many are read.
    private static func place(
        _ asked: inout ResultsAsked,
        atMost: Int,
        _ posts: [Role],
        _ tx: borrowing Transaction
    ) throws -> (first: Int, most: Int) {
        if atMost > TeamResults.size { return (0, atMost) }
        let total = try ResultsPeopleStore.people(team: asked.team, posts: posts, atMost: 0, tx).total
        if asked.sort != .name, TeamResults.isSortable(total) { return (0, TeamResults.mostSorted) }
        let pages = max(1, (total + TeamResults.size - 1) / TeamResults.size)
        asked.page = min(asked.page, pages)
        return ((asked.page - 1) * TeamResults.size, atMost)
    }
}
