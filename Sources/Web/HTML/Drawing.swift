/// SVG, drawn by the server.
extension HTML {
    package mutating func svg(_ attributes: Attribute..., body: Body = { _ in }) { element("svg", attributes, body) }
    package mutating func g(_ attributes: Attribute..., body: Body = { _ in }) { element("g", attributes, body) }
    package mutating func defs(_ attributes: Attribute..., body: Body = { _ in }) { element("defs", attributes, body) }
    package mutating func symbol(_ attributes: Attribute..., body: Body = { _ in }) {
        element("symbol", attributes, body)
    }
    package mutating func use(_ attributes: Attribute..., body: Body = { _ in }) { element("use", attributes, body) }
    package mutating func path(_ attributes: Attribute..., body: Body = { _ in }) { element("path", attributes, body) }
    package mutating func rect(_ attributes: Attribute..., body: Body = { _ in }) { element("rect", attributes, body) }
    package mutating func line(_ attributes: Attribute..., body: Body = { _ in }) { element("line", attributes, body) }
    package mutating func circle(_ attributes: Attribute..., body: Body = { _ in }) {
        element("circle", attributes, body)
    }
    package mutating func ellipse(_ attributes: Attribute..., body: Body = { _ in }) {
        element("ellipse", attributes, body)
    }
    package mutating func polyline(_ attributes: Attribute..., body: Body = { _ in }) {
        element("polyline", attributes, body)
    }
    package mutating func polygon(_ attributes: Attribute..., body: Body = { _ in }) {
        element("polygon", attributes, body)
    }
    /// The `text` of a drawing; `text` alone writes plain text.
    package mutating func svgText(_ attributes: Attribute..., text: some Phrase) {
        element("text", attributes, text: text)
    }
}
