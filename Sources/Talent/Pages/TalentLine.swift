import Core
import Signals

/// One person of the matrix as managers and HR see them.
struct TalentLine: Sendable, Hashable {
    struct Axis: Sendable, Hashable {
        let value: Double
        let variance: Double

        var error: Double { variance.squareRoot() }
    }

    let person: PersonID
    let employeeID: String
    let name: String
    let site: String
    let team: String
    let ability: Axis?
    let enthusiasm: Axis?
    let reckoned: TalentType?
    var correction: TypeCorrection?
    var hasPlan = false
    /// The grey band of the site in the period.
    var band = TypeRules.standard.band

    /// What counts: a person's word while it holds, else what was reckoned.
    var type: TalentType? { correction?.type ?? reckoned }

    /// Near the middle on an axis; never what a person put elsewhere.
    var isBorderline: Bool {
        [ability, enthusiasm].contains { $0.map { abs($0.value) < band } ?? false }
    }
}

/// Which part of the matrix is looked at, as the address says it.
struct TalentFilter: Sendable, Hashable {
    var site: String?
    var team: String?
    var type: TalentType?
    /// Only those no type could be said of.
    var isUnknown = false
    var period: FourWeeks?

    init() {}

    init(_ query: (String) -> String?) {
        (site, team) = (query("site"), query("team"))
        type = query("type").flatMap(TalentType.init)
        isUnknown = query("type") == "none"
        period = query("period").flatMap { Day($0) }.flatMap(FourWeeks.init(first:))
    }

    func admits(_ line: TalentLine) -> Bool {
        if isUnknown { return line.type == nil }
        return type == nil || line.type == type
    }
}

/// The matrix of a reader.
struct TalentMatrix: Sendable {
    let filter: TalentFilter
    let period: FourWeeks?
    let periods: [FourWeeks]
    /// All who fit the place; `shown` those who fit the type, too.
    let lines: [TalentLine]
    /// Nil where there are more than anybody looks through.
    let teams: [String]?
    let sites: [String]
    let summaries: [PeriodSummary]
    /// More people than are read at once: a team is to be chosen.
    let isTooMany: Bool
    let page: Int
    /// The numbers by which the place's axes were reckoned: those of the site chosen, else of the first there.
    let rules: TypeRules

    static let mostRead = 2000

    /// More points than this are no picture; a team is.
    static let mostDrawn = 400
    static let size = 50

    var shown: [TalentLine] { lines.filter(filter.admits) }
    var pages: Int { (shown.count + Self.size - 1) / Self.size }
    var onPage: [TalentLine] { Array(shown.dropFirst((page - 1) * Self.size).prefix(Self.size)) }
    var drawn: [TalentLine] { Array(shown.filter { $0.ability != nil && $0.enthusiasm != nil }.prefix(Self.mostDrawn)) }

    func count(_ type: TalentType?) -> Int { lines.count { $0.type == type } }
}
