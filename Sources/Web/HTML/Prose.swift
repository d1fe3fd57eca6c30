/// Text, links, lists.
extension HTML {
    package mutating func p(_ attributes: Attribute..., body: Body = { _ in }) { element("p", attributes, body) }
    package mutating func p(_ attributes: Attribute..., text: some Phrase) { element("p", attributes, text: text) }
    package mutating func a(_ attributes: Attribute..., body: Body = { _ in }) { element("a", attributes, body) }
    package mutating func a(_ attributes: Attribute..., text: some Phrase) { element("a", attributes, text: text) }
    package mutating func span(_ attributes: Attribute..., body: Body = { _ in }) { element("span", attributes, body) }
    package mutating func span(_ attributes: Attribute..., text: some Phrase) {
        element("span", attributes, text: text)
    }
    package mutating func strong(_ attributes: Attribute..., body: Body = { _ in }) {
        element("strong", attributes, body)
    }
    package mutating func strong(_ attributes: Attribute..., text: some Phrase) {
        element("strong", attributes, text: text)
    }
    package mutating func em(_ attributes: Attribute..., body: Body = { _ in }) { element("em", attributes, body) }
    package mutating func em(_ attributes: Attribute..., text: some Phrase) { element("em", attributes, text: text) }
    package mutating func b(_ attributes: Attribute..., body: Body = { _ in }) { element("b", attributes, body) }
    package mutating func b(_ attributes: Attribute..., text: some Phrase) { element("b", attributes, text: text) }
    package mutating func i(_ attributes: Attribute..., body: Body = { _ in }) { element("i", attributes, body) }
    package mutating func i(_ attributes: Attribute..., text: some Phrase) { element("i", attributes, text: text) }
    package mutating func small(_ attributes: Attribute..., body: Body = { _ in }) {
        element("small", attributes, body)
    }
    package mutating func small(_ attributes: Attribute..., text: some Phrase) {
        element("small", attributes, text: text)
    }
    package mutating func s(_ attributes: Attribute..., body: Body = { _ in }) { element("s", attributes, body) }
    package mutating func s(_ attributes: Attribute..., text: some Phrase) { element("s", attributes, text: text) }
    package mutating func mark(_ attributes: Attribute..., body: Body = { _ in }) { element("mark", attributes, body) }
    package mutating func mark(_ attributes: Attribute..., text: some Phrase) {
        element("mark", attributes, text: text)
    }
    package mutating func abbr(_ attributes: Attribute..., body: Body = { _ in }) { element("abbr", attributes, body) }
    package mutating func abbr(_ attributes: Attribute..., text: some Phrase) {
        element("abbr", attributes, text: text)
    }
    package mutating func time(_ attributes: Attribute..., body: Body = { _ in }) { element("time", attributes, body) }
    package mutating func time(_ attributes: Attribute..., text: some Phrase) {
        element("time", attributes, text: text)
    }
    package mutating func code(_ attributes: Attribute..., body: Body = { _ in }) { element("code", attributes, body) }
    package mutating func code(_ attributes: Attribute..., text: some Phrase) {
        element("code", attributes, text: text)
    }
    package mutating func kbd(_ attributes: Attribute..., body: Body = { _ in }) { element("kbd", attributes, body) }
    package mutating func kbd(_ attributes: Attribute..., text: some Phrase) { element("kbd", attributes, text: text) }
    package mutating func pre(_ attributes: Attribute..., body: Body = { _ in }) { element("pre", attributes, body) }
    package mutating func pre(_ attributes: Attribute..., text: some Phrase) { element("pre", attributes, text: text) }
    package mutating func blockquote(_ attributes: Attribute..., body: Body = { _ in }) {
        element("blockquote", attributes, body)
    }
    package mutating func blockquote(_ attributes: Attribute..., text: some Phrase) {
        element("blockquote", attributes, text: text)
    }
    package mutating func q(_ attributes: Attribute..., body: Body = { _ in }) { element("q", attributes, body) }
    package mutating func q(_ attributes: Attribute..., text: some Phrase) { element("q", attributes, text: text) }
    package mutating func ul(_ attributes: Attribute..., body: Body = { _ in }) { element("ul", attributes, body) }
    package mutating func ol(_ attributes: Attribute..., body: Body = { _ in }) { element("ol", attributes, body) }
    package mutating func li(_ attributes: Attribute..., body: Body = { _ in }) { element("li", attributes, body) }
    package mutating func li(_ attributes: Attribute..., text: some Phrase) { element("li", attributes, text: text) }
    package mutating func dl(_ attributes: Attribute..., body: Body = { _ in }) { element("dl", attributes, body) }
    package mutating func dt(_ attributes: Attribute..., body: Body = { _ in }) { element("dt", attributes, body) }
    package mutating func dt(_ attributes: Attribute..., text: some Phrase) { element("dt", attributes, text: text) }
    package mutating func dd(_ attributes: Attribute..., body: Body = { _ in }) { element("dd", attributes, body) }
    package mutating func dd(_ attributes: Attribute..., text: some Phrase) { element("dd", attributes, text: text) }
    package mutating func audio(_ attributes: Attribute..., body: Body = { _ in }) {
        element("audio", attributes, body)
    }
    package mutating func audio(_ attributes: Attribute..., text: some Phrase) {
        element("audio", attributes, text: text)
    }
    package mutating func br(_ attributes: Attribute...) { open("br", attributes) }
    package mutating func hr(_ attributes: Attribute...) { open("hr", attributes) }
    package mutating func wbr(_ attributes: Attribute...) { open("wbr", attributes) }
    package mutating func img(_ attributes: Attribute...) { open("img", attributes) }
}
