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
        let isFile = atMost > TeamResults.size
        if isFile { asked.after = nil }
        let catalogue = try CatalogueStore.catalogue(tx)
        let (posts, all) = (catalogue.measuredPosts, catalogue.measured)
        if !all.contains(where: { $0.id == asked.measure }) { asked.measure = nil }
        let measures = asked.measure == nil ? all : all.filter { $0.id == asked.measure }
        let total = try ResultsPeopleStore.total(team: asked.team, posts: posts, tx)
        let isWhole = isFile || asked.sort != .name && TeamResults.isSortable(total)
        let people = try ResultsPeopleStore.people(
            team: asked.team,
            posts: posts,
            behind: isWhole ? nil : asked.after,
            // One more tells whether there is a next page.
            atMost: isFile ? atMost : isWhole ? TeamResults.mostSorted : atMost + 1,
            tx
        )
        let ids = people.map(\.id)
        return TeamResults(
            asked,
            measures: measures,
            people: people,
            isWhole: isWhole,
            total: total,
            teams: try PeopleListStore.teams(atMost: mostTeams, tx),
            series: try ResultsPeopleStore.series(of: ids, measures, asOf: today, tx),
            moved: try AnswerStore.moved(ids, by: through, tx),
            judged: try AnswerStore.judged(tx),
            through: through
        )
    }
}
