import Core

/// How urgent a badge or a tile is; the word beside the colour always says it too.
package enum Tone: String, Sendable {
    case plain, late, soon, good

    var classes: String { self == .plain ? "" : rawValue }
}

extension HTML {
    package mutating func badge(_ tone: Tone, _ phrase: some Phrase) {
        span(.class("tag", tone.classes, when: tone != .plain), text: phrase)
    }

    /// The first sign of a name in a disc.
    package mutating func avatar(_ name: String) {
        span(.class("dot"), .aria("hidden", true), text: String(name.trimmed.prefix(1)))
    }

    /// What just happened, said once at the top of the page.
    package mutating func flash(_ sentence: some Phrase, tone: Tone = .good) {
        if tone == .late { isWrong(sentence) }
        div(.class("flash", "flash--\(tone.rawValue)", when: tone != .plain), .role(tone == .late ? "alert" : "status"))
        { h in
            h.icon(tone == .late ? .bell : .check)
            h.p(text: sentence)
        }
    }

    /// Nothing here yet: why, and the one thing to do about it.
    package mutating func emptyState(
        _ title: some Phrase,
        _ sentence: some Phrase,
        action: (label: Word, path: Path)? = nil
    ) {
        div(.class("empty")) { h in
            h.h2(.class("empty__title"), text: title)
            h.p(.class("sub"), text: sentence)
            if let action { h.p { $0.a(.class("btn", "btn--primary"), .href(action.path), text: action.label) } }
        }
    }

    /// A page that could not be shown: a safe sentence, and the number under which the log has the rest.
    package mutating func errorPage(status: Int, sentence: some Phrase, number: String?, retries: Bool = false) {
        div(.class("empty", "empty--error"), .data("behaviour", "retry").when(retries)) { h in
            h.p(.class("empty__status"), .aria("hidden", true), text: String(status))
            h.h1(.class("empty__title"), text: sentence)
            if let number { h.p(.class("faint"), text: Words.errorNumber(number)) }
            h.p { $0.a(.class("btn"), .href(Path("/")), text: Words.toStart) }
        }
    }

    /// One figure of the summary with what it counts; inside `summary`.
    package mutating func statTile(_ value: String, _ label: some Phrase, tone: Tone = .plain, path: Path? = nil) {
        div(.class("tile", "tile--\(tone.rawValue)", when: tone != .plain)) { h in
            h.dt(.class("tile__label")) { h in
                if let path { h.a(.href(path), text: label) } else { h.text(label) }
            }
            h.dd(.class("tile__value"), text: value)
        }
    }

    /// The row of tiles above a page.
    package mutating func summaryTiles(_ body: Body) { dl(.class("summary"), body: body) }

    /// Title, the line above it and the page's buttons.
    package mutating func pageHead(_ title: some Phrase, sub: String? = nil, actions: Body? = nil) {
        div(.class("page-head")) { h in
            h.div { h in
                if let sub { h.p(.class("sub"), text: sub) }
                h.h1(text: title)
            }
            if let actions { h.div(.class("actions"), body: actions) }
        }
    }

    /// A table that may be wider than the page: it scrolls in its own frame, by keyboard too.
    package mutating func tableWrap(_ label: some Phrase, _ body: Body) {
        div(.class("table-wrap"), .role("region"), .tabindex(0), .aria("label", label), body: body)
    }

    /// Names and what they stand for.
    package mutating func keyValues(_ pairs: [(Word, String)]) {
        dl(.class("kv")) { h in
            for (name, value) in pairs {
                h.dt(text: name)
                h.dd(text: value)
            }
        }
    }

    /// The way on through a list that is read from a place on: back to its beginning, and to what follows.
    package mutating func pager(behind place: ListPlace?, next: ListPlace?, path: Path) {
        guard place != nil || next != nil else { return }
        nav(.class("pager"), .aria("label", Words.pages)) { h in
            if place != nil { h.a(.class("btn"), .href(path), text: Words.fromTheBeginning) }
            if let next { h.a(.class("btn"), .rel("next"), .href(path.query("after", next.text)), text: Words.next) }
        }
    }

    /// Earlier and later pages of a list, nothing where there is one page.
    package mutating func pager(_ page: Int, of pages: Int, path: Path) {
        guard pages > 1 else { return }
        nav(.class("pager"), .aria("label", Words.pages)) { h in
            if page > 1 {
                h.a(.class("btn"), .rel("prev"), .href(path.query("page", String(page - 1))), text: Words.previous)
            }
            h.span(.class("sub"), text: Words.page(page, of: pages))
            if page < pages {
                h.a(.class("btn"), .rel("next"), .href(path.query("page", String(page + 1))), text: Words.next)
            }
        }
    }
}
