import Core
import HTTPTypes
import Hummingbird
import Store

/// How a request wants to be answered: language, look, day.
struct Reader {
    let say: Say
    let now: Instant
    let theme: Theme
    let query: [String: String]
    let path: Path
    /// A language asked for in the address, to be kept.
    let chosenLanguage: Language?
    /// It came by https, so that what is kept is bound to it.
    var isSecure: Bool

    init(_ request: Request, viewer: Viewer?, _ house: House, isSecure: Bool = false) {
        self.isSecure = isSecure
        let cookies = Cookies(request.headers)
        query = Form.pairs(request.uri.query ?? "")
        chosenLanguage = query["lang"].flatMap(Language.init(rawValue:))
        let kept = cookies.preference(Cookies.language).flatMap(Language.init(rawValue:))
        // A program says itself in what language it wants to be told what is wrong.
        let asked = request.headers[.acceptLanguage]
        let program = APIRoutes.isProgram(request.uri.path) ? asked.map { Self.accepted($0) } : nil
        let language = chosenLanguage ?? kept ?? program ?? viewer?.language ?? Self.accepted(asked)
        theme = cookies.preference(Cookies.theme).flatMap(Theme.init(rawValue:)) ?? .system
        now = house.clock.now()
        let zone = viewer?.zone ?? .shanghai
        say = Say(language, zone: zone, today: zone.day(of: now))
        path = Self.path(request.uri.path, query)
    }

    private static func path(_ text: String, _ query: [String: String]) -> Path {
        var path = Path(local: text) ?? Path("/")
        for (name, value) in query.sorted(by: { $0.key < $1.key }) where name != "lang" {
            path = path.query(name, value)
        }
        return path
    }

    private static func accepted(_ header: String?) -> Language {
        let first = header?.split(whereSeparator: { $0 == "," || $0 == ";" }).first.map { $0.lowercased() } ?? ""
        if first.hasPrefix("zh-tw") || first.hasPrefix("zh-hk") || first.hasPrefix("zh-hant") { return .hant }
        if first.hasPrefix("en") { return .english }
        return .hans
    }
}
