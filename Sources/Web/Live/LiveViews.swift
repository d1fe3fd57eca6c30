import Core

extension HTML {
    /// A bar that says the page is no longer the newest; hidden until there is news, it moves nothing on the page.
    package mutating func liveBar(_ topics: String..., at path: Path) {
        div(
            .class("live"),
            .aria("live", "polite"),
            .data("behaviour", "live"),
            .data("live", Path("/live").query("topics", topics.joined(separator: " ")).text)
        ) { h in
            h.p(.class("live__bar"), .hidden()) { h in
                h.span(text: LiveWords.changed)
                h.text(" ")
                h.a(.class("btn"), .href(path), text: LiveWords.refresh)
            }
        }
    }
}

enum LiveWords {
    static let changed = Word("这一页有更新", "這一頁有更新", "This page has news")
    static let refresh = Word("刷新", "重新整理", "Refresh")
    static let tooMany = Word(
        "打开的页面太多，这一页不会自动提示更新",
        "開啟的頁面太多，這一頁不會自動提示更新",
        "Too many pages are open; this one will not say when it has news"
    )
}
