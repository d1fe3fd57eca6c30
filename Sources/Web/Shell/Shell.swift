import Core

/// One entry of the main menu; the count is what waits there.
package struct MenuItem: Sendable {
    package let label: Word
    package let path: Path
    package let icon: Icon
    package let count: Int?
    /// Not for every day: on a phone it stands in the reader's corner, not in the bar at the bottom.
    package let isRare: Bool

    package init(_ label: Word, _ path: Path, icon: Icon, count: Int? = nil, rare: Bool = false) {
        (self.label, self.path, self.icon, self.count, isRare) = (label, path, icon, count, rare)
    }
}

/// The look a reader chose; `system` follows the device.
package enum Theme: String, CaseIterable, Sendable { case light, dark, system }

/// The frame of a page: head, menu, search, the reader's own corner, and the page in the middle.
package struct Shell: Sendable {
    package var title: any Phrase
    package var menu: [MenuItem]
    package var current: Path
    package var viewerName: String?
    package var viewerRole: Word?
    package var notice: String?
    package var csrf: String
    package var theme: Theme
    /// Seconds without a touch after which a shared machine signs out; nil at one's own.
    package var kioskIdle: Int?

    package init(
        title: any Phrase,
        menu: [MenuItem] = [],
        current: Path,
        viewerName: String? = nil,
        viewerRole: Word? = nil,
        notice: String? = nil,
        csrf: String = "",
        theme: Theme = .system,
        kioskIdle: Int? = nil
    ) {
        (self.title, self.menu, self.current, self.viewerName) = (title, menu, current, viewerName)
        (self.viewerRole, self.notice, self.csrf, self.theme) = (viewerRole, notice, csrf, theme)
        self.kioskIdle = kioskIdle
    }

    /// Writes the whole document.
    ///
    /// Without a viewer there is no menu and no search: signing in, or a wrong address.
    package func page(_ h: inout HTML, body: HTML.Body) {
        let language = h.say.language
        h.doctype()
        h.html(.lang(language), .attribute("data-theme", theme.rawValue)) { h in
            head(&h)
            h.body(.class("shell", "shell--plain", when: viewerName == nil), .data("behaviour", "keyboard")) { h in
                h.a(.class("skip"), .href(fragment: "main"), text: Words.skip)
                side(&h)
                h.main(.class("shell__main"), .id("main"), .tabindex(-1)) { h in
                    if let notice { h.flash(notice) }
                    body(&h)
                }
                keys(&h)
            }
        }
    }

    private func head(_ h: inout HTML) {
        h.head { h in
            h.meta(.attribute("charset", "utf-8"))
            h.meta(.name("viewport"), .attribute("content", "width=device-width, initial-scale=1, viewport-fit=cover"))
            h.meta(.name("color-scheme"), .attribute("content", theme == .system ? "light dark" : theme.rawValue))
            let (page, brand) = (title.said(in: h.say.language), h.say(Words.brand))
            h.title(text: page == brand ? brand : h.say.joined(page, brand))
            for path in Stylesheets.paths { h.link(.rel("stylesheet"), .href(path)) }
            h.link(.rel("icon"), .type("image/svg+xml"), .href(Path("/icon.svg")))
            if let kioskIdle { leaveWithoutScript(kioskIdle, &h) }
            h.script(.type("module"), .src(Path("/js/app.js")))
        }
    }

    private func side(_ h: inout HTML) {
        h.header(.class("side")) { h in
            h.a(.class("brand"), .href(Path("/"))) { h in
                h.icon(.brand)
                h.span(text: Words.brand)
            }
            if viewerName != nil {
                search(&h)
                if !menu.isEmpty { navigation(&h) }
            }
            account(&h)
            if let kioskIdle, viewerName != nil { kioskOut(kioskIdle, &h) }
        }
    }

    private func search(_ h: inout HTML) {
        h.form(.class("finder"), .method(.get), .action(Path("/people")), .role("search")) { h in
            h.icon(.search)
            h.input(
                .class("finder__input"),
                .type("search"),
                .name("q"),
                .aria("label", Words.searchPeople),
                .placeholder(Words.searchHint),
                .autocomplete("off"),
                .attribute("enterkeyhint", "search"),
                .data("keys", "search")
            )
        }
    }

    private func navigation(_ h: inout HTML) {
        let here = menu.filter { current.isAt(orUnder: $0.path) }.max { $0.path.route.count < $1.path.route.count }
        let rare = menu.filter(\.isRare)
        h.nav(.class("menu"), .aria("label", Words.mainMenu)) { h in
            for item in menu where !item.isRare { entry(item, isHere: item.path == here?.path, &h) }
            if rare.isEmpty { return }
            h.details(.class("menu__more"), .open(here?.isRare ?? false)) { h in
                h.summary(.class("menu__rest")) { h in
                    h.icon(.arrow)
                    h.span(.class("menu__label"), text: Words.moreMenu)
                }
                for item in rare { entry(item, isHere: item.path == here?.path, &h) }
            }
        }
    }

    private func entry(_ item: MenuItem, isHere: Bool, _ h: inout HTML) {
        h.a(.class("menu__item"), .href(item.path), .aria("current", "page").when(isHere)) { h in
            h.icon(item.icon)
            h.span(.class("menu__label"), text: item.label)
            if let count = item.count, count > 0 {
                h.span(.class("menu__count")) { h in
                    h.text(h.say.count(count))
                    h.span(.class("visually-hidden")) { h in
                        h.text(" ")
                        h.text(Words.waiting)
                    }
                }
            }
        }
    }
}
