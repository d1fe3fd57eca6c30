import Core

extension Attribute {
    package static func `class`(_ names: String...) -> Attribute {
        Attribute("class", .text(names.count == 1 ? names[0] : names.joined(separator: " ")))
    }
    /// The second class only when `condition` holds.
    package static func `class`(_ name: String, _ extra: String, when condition: Bool) -> Attribute {
        Attribute("class", .text(condition ? name + " " + extra : name))
    }
    package static func id(_ id: String) -> Attribute { Attribute("id", .text(id)) }
    package static func title(_ phrase: some Phrase) -> Attribute { Attribute("title", .phrase(phrase)) }
    package static func lang(_ language: Language) -> Attribute { Attribute("lang", .text(language.rawValue)) }
    package static func role(_ role: StaticString) -> Attribute { Attribute("role", .text(role.description)) }
    package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", .text(String(index))) }
    package static func hidden(_ on: Bool = true) -> Attribute { flag("hidden", on) }
    package static func data(_ name: StaticString, _ phrase: some Phrase) -> Attribute {
        Attribute(name, .phrase(phrase), family: "data-")
    }
    package static func aria(_ name: StaticString, _ phrase: some Phrase) -> Attribute {
        Attribute(name, .phrase(phrase), family: "aria-")
    }
    package static func aria(_ name: StaticString, _ on: Bool) -> Attribute {
        Attribute(name, .text(on ? "true" : "false"), family: "aria-")
    }

    // MARK: Addresses, all local

    package static func href(_ path: Path) -> Attribute { Attribute("href", .text(path.text)) }
    /// A place on the same page.
    package static func href(fragment: StaticString) -> Attribute { Attribute("href", .text("#\(fragment)")) }
    package static func src(_ path: Path) -> Attribute { Attribute("src", .text(path.text)) }
    package static func action(_ path: Path) -> Attribute { Attribute("action", .text(path.text)) }
    package static func formaction(_ path: Path) -> Attribute { Attribute("formaction", .text(path.text)) }
    package static func rel(_ relation: StaticString) -> Attribute { Attribute("rel", .text(relation.description)) }
    package static func hreflang(_ language: Language) -> Attribute { Attribute("hreflang", .text(language.rawValue)) }
    package static func download(_ name: String) -> Attribute { Attribute("download", .text(name)) }

    // MARK: Forms

    package static func method(_ method: Method) -> Attribute { Attribute("method", .text(method.rawValue)) }
    /// A form with a file in it.
    package static let multipart = Attribute("enctype", .text("multipart/form-data"))
    package static func type(_ type: StaticString) -> Attribute { Attribute("type", .text(type.description)) }
    package static func name(_ name: String) -> Attribute { Attribute("name", .text(name)) }
    package static func value(_ value: some Phrase) -> Attribute { Attribute("value", .phrase(value)) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", .text(id)) }
    package static func placeholder(_ phrase: some Phrase) -> Attribute { Attribute("placeholder", .phrase(phrase)) }
    package static func accept(_ types: StaticString) -> Attribute { Attribute("accept", .text(types.description)) }
    package static func autocomplete(_ kind: StaticString) -> Attribute {
        Attribute("autocomplete", .text(kind.description))
    }
    package static func rows(_ rows: Int) -> Attribute { Attribute("rows", .text(String(rows))) }
    package static func maxlength(_ length: Int) -> Attribute { Attribute("maxlength", .text(String(length))) }
    package static func checked(_ on: Bool = true) -> Attribute { flag("checked", on) }
    package static func selected(_ on: Bool = true) -> Attribute { flag("selected", on) }
    package static func disabled(_ on: Bool = true) -> Attribute { flag("disabled", on) }
    package static func required(_ on: Bool = true) -> Attribute { flag("required", on) }
    package static func open(_ on: Bool = true) -> Attribute { flag("open", on) }
    package static func multiple(_ on: Bool = true) -> Attribute { flag("multiple", on) }
    package static func autofocus(_ on: Bool = true) -> Attribute { flag("autofocus", on) }
    package static func readonly(_ on: Bool = true) -> Attribute { flag("readonly", on) }

    // MARK: Tables, pictures, times

    package static func colspan(_ columns: Int) -> Attribute { Attribute("colspan", .text(String(columns))) }
    package static func rowspan(_ rows: Int) -> Attribute { Attribute("rowspan", .text(String(rows))) }
    package static func scope(_ scope: Scope) -> Attribute { Attribute("scope", .text(scope.rawValue)) }
    /// The name of the column, shown beside the cell on a phone.
    package static func label(_ phrase: some Phrase) -> Attribute { data("label", phrase) }
    package static func alt(_ phrase: some Phrase) -> Attribute { Attribute("alt", .phrase(phrase)) }
    package static func datetime(_ day: Day) -> Attribute { Attribute("datetime", .text(day.description)) }
    package static func datetime(_ at: Instant) -> Attribute { Attribute("datetime", .text(at.iso)) }

    package enum Method: String, Sendable { case get, post }
    package enum Scope: String, Sendable { case row, col, rowgroup, colgroup }

    private static func flag(_ name: StaticString, _ on: Bool) -> Attribute { Attribute(name, on ? .present : .absent) }
}
