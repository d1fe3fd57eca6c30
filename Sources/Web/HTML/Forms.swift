/// Forms and what stands in them.
extension HTML {
    package mutating func form(_ attributes: Attribute..., body: Body = { _ in }) { element("form", attributes, body) }
    package mutating func fieldset(_ attributes: Attribute..., body: Body = { _ in }) {
        element("fieldset", attributes, body)
    }
    package mutating func legend(_ attributes: Attribute..., body: Body = { _ in }) {
        element("legend", attributes, body)
    }
    package mutating func legend(_ attributes: Attribute..., text: some Phrase) {
        element("legend", attributes, text: text)
    }
    package mutating func label(_ attributes: Attribute..., body: Body = { _ in }) {
        element("label", attributes, body)
    }
    package mutating func label(_ attributes: Attribute..., text: some Phrase) {
        element("label", attributes, text: text)
    }
    package mutating func button(_ attributes: Attribute..., body: Body = { _ in }) {
        element("button", attributes, body)
    }
    package mutating func button(_ attributes: Attribute..., text: some Phrase) {
        element("button", attributes, text: text)
    }
    package mutating func select(_ attributes: Attribute..., body: Body = { _ in }) {
        element("select", attributes, body)
    }
    package mutating func optgroup(_ attributes: Attribute..., body: Body = { _ in }) {
        element("optgroup", attributes, body)
    }
    package mutating func option(_ attributes: Attribute..., body: Body = { _ in }) {
        element("option", attributes, body)
    }
    package mutating func option(_ attributes: Attribute..., text: some Phrase) {
        element("option", attributes, text: text)
    }
    package mutating func textarea(_ attributes: Attribute..., body: Body = { _ in }) {
        element("textarea", attributes, body)
    }
    package mutating func textarea(_ attributes: Attribute..., text: some Phrase) {
        element("textarea", attributes, text: text)
    }
    package mutating func datalist(_ attributes: Attribute..., body: Body = { _ in }) {
        element("datalist", attributes, body)
    }
    package mutating func output(_ attributes: Attribute..., body: Body = { _ in }) {
        element("output", attributes, body)
    }
    package mutating func output(_ attributes: Attribute..., text: some Phrase) {
        element("output", attributes, text: text)
    }
    package mutating func progress(_ attributes: Attribute..., body: Body = { _ in }) {
        element("progress", attributes, body)
    }
    package mutating func progress(_ attributes: Attribute..., text: some Phrase) {
        element("progress", attributes, text: text)
    }
    package mutating func meter(_ attributes: Attribute..., body: Body = { _ in }) {
        element("meter", attributes, body)
    }
    package mutating func meter(_ attributes: Attribute..., text: some Phrase) {
        element("meter", attributes, text: text)
    }
    package mutating func input(_ attributes: Attribute...) { open("input", attributes) }
    /// A field the reader does not see.
    package mutating func hidden(_ name: String, _ value: String) {
        open("input", [.type("hidden"), .name(name), .value(value)])
    }
}
