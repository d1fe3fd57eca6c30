/// The signs of the menu and of buttons: symbols of `public/icons.svg`, drawn by the house.
package enum Icon: String, CaseIterable, Sendable {
    case brand, today, week, map, people, performance, talent, quality, training, voice, care, reward, month, issues,
        insight
    case settings, upload, download, search, account, me, talk, bell, check, print, filter, lock, calendar, arrow
}

extension HTML {
    /// A sign beside a word that says the same; readers who cannot see it miss nothing.
    package mutating func icon(_ icon: Icon) {
        svg(.class("icon"), .aria("hidden", true), .attribute("viewBox", "0 0 24 24")) {
            $0.use(.href(Path("/icons.svg").fragment(icon.rawValue)))
        }
    }
}
