/// Tables and their cells.
extension HTML {
    package mutating func table(_ attributes: Attribute..., body: Body = { _ in }) {
        element("table", attributes, body)
    }
    package mutating func caption(_ attributes: Attribute..., body: Body = { _ in }) {
        element("caption", attributes, body)
    }
    package mutating func caption(_ attributes: Attribute..., text: some Phrase) {
        element("caption", attributes, text: text)
    }
    package mutating func thead(_ attributes: Attribute..., body: Body = { _ in }) {
        element("thead", attributes, body)
    }
    package mutating func tbody(_ attributes: Attribute..., body: Body = { _ in }) {
        element("tbody", attributes, body)
    }
    package mutating func tfoot(_ attributes: Attribute..., body: Body = { _ in }) {
        element("tfoot", attributes, body)
    }
    package mutating func tr(_ attributes: Attribute..., body: Body = { _ in }) { element("tr", attributes, body) }
    package mutating func th(_ attributes: Attribute..., body: Body = { _ in }) { element("th", attributes, body) }
    package mutating func th(_ attributes: Attribute..., text: some Phrase) { element("th", attributes, text: text) }
    package mutating func td(_ attributes: Attribute..., body: Body = { _ in }) { element("td", attributes, body) }
    package mutating func td(_ attributes: Attribute..., text: some Phrase) { element("td", attributes, text: text) }
}
