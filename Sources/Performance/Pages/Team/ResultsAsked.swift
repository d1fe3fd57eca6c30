import Core

/// What somebody asked of the page of results, kept in its address so that a view can be sent on.
struct ResultsAsked: Hashable, Sendable {
    /// How long back figures are counted.
    enum Period: Int, CaseIterable, Sendable {
        case month = 4
        case quarter = 13
        case half = 26
    }

    enum Sort: Hashable, Sendable {
        case name
        /// Those found to have moved first, by how much.
        case moved
        /// By the value of a measure, the best first.
        case measure(String)
    }

    var team: String?
    var measure: String?
    var period = Period.quarter
    var sort = Sort.name
    /// Behind whom, by team and number, the page begins; nil for the first.
    var after: ListPlace?

    init() {}

    init(_ query: [String: String]) {
        func said(_ name: String) -> String? {
            guard let text = query[name]?.trimmed, !text.isEmpty else { return nil }
            return text
        }
        (team, measure) = (said("team"), said("measure"))
        period = query["weeks"].flatMap { Int($0) }.flatMap(Period.init) ?? .quarter
        after = ListPlace(query["after"], parts: 2)
        switch query["sort"]?.trimmed ?? "" {
        case "", "name": sort = .name
        case "moved": sort = .moved
        case let id: sort = .measure(id)
        }
    }

    func with(_ change: (inout ResultsAsked) -> Void) -> ResultsAsked {
        var asked = self
        asked.after = nil
        change(&asked)
        return asked
    }
}
