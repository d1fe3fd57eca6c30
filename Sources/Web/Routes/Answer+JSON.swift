import Core

extension Answer {
    /// A list for another program that signed in like a person: what the page shows, by the same rules.
    ///
    /// `csrf` is what this session's forms send along; a program that writes sends it, too.
    package static func list(_ items: [JSONObject], named name: String, csrf: String) -> Answer {
        var list = JSONObject()
        list.set("csrf", csrf)
        list.set("items", items)
        return .file(Array(list.line.utf8), type: "application/json; charset=utf-8", name: "\(name).json")
    }
}
