/// The frame of a page and its sections.
extension HTML {
    package mutating func html(_ attributes: Attribute..., body: Body = { _ in }) { element("html", attributes, body) }
    package mutating func head(_ attributes: Attribute..., body: Body = { _ in }) { element("head", attributes, body) }
    package mutating func body(_ attributes: Attribute..., body: Body = { _ in }) { element("body", attributes, body) }
    package mutating func header(_ attributes: Attribute..., body: Body = { _ in }) {
        element("header", attributes, body)
    }
    package mutating func header(_ attributes: Attribute..., text: some Phrase) {
        element("header", attributes, text: text)
    }
    package mutating func footer(_ attributes: Attribute..., body: Body = { _ in }) {
        element("footer", attributes, body)
    }
    package mutating func footer(_ attributes: Attribute..., text: some Phrase) {
        element("footer", attributes, text: text)
    }
    package mutating func nav(_ attributes: Attribute..., body: Body = { _ in }) { element("nav", attributes, body) }
    package mutating func main(_ attributes: Attribute..., body: Body = { _ in }) { element("main", attributes, body) }
    package mutating func section(_ attributes: Attribute..., body: Body = { _ in }) {
        element("section", attributes, body)
    }
    package mutating func section(_ attributes: Attribute..., text: some Phrase) {
        element("section", attributes, text: text)
    }
    package mutating func article(_ attributes: Attribute..., body: Body = { _ in }) {
        element("article", attributes, body)
    }
    package mutating func article(_ attributes: Attribute..., text: some Phrase) {
        element("article", attributes, text: text)
    }
    package mutating func aside(_ attributes: Attribute..., body: Body = { _ in }) {
        element("aside", attributes, body)
    }
    package mutating func aside(_ attributes: Attribute..., text: some Phrase) {
        element("aside", attributes, text: text)
    }
    package mutating func div(_ attributes: Attribute..., body: Body = { _ in }) { element("div", attributes, body) }
    package mutating func div(_ attributes: Attribute..., text: some Phrase) { element("div", attributes, text: text) }
    package mutating func h1(_ attributes: Attribute..., body: Body = { _ in }) { element("h1", attributes, body) }
    package mutating func h1(_ attributes: Attribute..., text: some Phrase) { element("h1", attributes, text: text) }
    package mutating func h2(_ attributes: Attribute..., body: Body = { _ in }) { element("h2", attributes, body) }
    package mutating func h2(_ attributes: Attribute..., text: some Phrase) { element("h2", attributes, text: text) }
    package mutating func h3(_ attributes: Attribute..., body: Body = { _ in }) { element("h3", attributes, body) }
    package mutating func h3(_ attributes: Attribute..., text: some Phrase) { element("h3", attributes, text: text) }
    package mutating func h4(_ attributes: Attribute..., body: Body = { _ in }) { element("h4", attributes, body) }
    package mutating func h4(_ attributes: Attribute..., text: some Phrase) { element("h4", attributes, text: text) }
    package mutating func figure(_ attributes: Attribute..., body: Body = { _ in }) {
        element("figure", attributes, body)
    }
    package mutating func figure(_ attributes: Attribute..., text: some Phrase) {
        element("figure", attributes, text: text)
    }
    package mutating func figcaption(_ attributes: Attribute..., body: Body = { _ in }) {
        element("figcaption", attributes, body)
    }
    package mutating func figcaption(_ attributes: Attribute..., text: some Phrase) {
        element("figcaption", attributes, text: text)
    }
    package mutating func details(_ attributes: Attribute..., body: Body = { _ in }) {
        element("details", attributes, body)
    }
    package mutating func summary(_ attributes: Attribute..., body: Body = { _ in }) {
        element("summary", attributes, body)
    }
    package mutating func summary(_ attributes: Attribute..., text: some Phrase) {
        element("summary", attributes, text: text)
    }
    package mutating func dialog(_ attributes: Attribute..., body: Body = { _ in }) {
        element("dialog", attributes, body)
    }
    package mutating func title(_ attributes: Attribute..., body: Body = { _ in }) {
        element("title", attributes, body)
    }
    package mutating func title(_ attributes: Attribute..., text: some Phrase) {
        element("title", attributes, text: text)
    }
    package mutating func script(_ attributes: Attribute..., body: Body = { _ in }) {
        element("script", attributes, body)
    }
    package mutating func noscript(_ attributes: Attribute..., body: Body = { _ in }) {
        element("noscript", attributes, body)
    }
    package mutating func meta(_ attributes: Attribute...) { open("meta", attributes) }
    package mutating func link(_ attributes: Attribute...) { open("link", attributes) }
}
