import Core
import Store
import Web

/// What the menu offers of what is reported and entered by hand.
enum SignalsInMenu {
    static func items(_ viewer: Viewer) -> [MenuItem] {
        var items: [MenuItem] = []
        func add(_ readers: Route.Allowed, _ item: MenuItem) { if readers.admits(viewer) { items.append(item) } }
        add(ReportPages.readers, MenuItem(Words.reportMenu, ReportPages.path, icon: .bell))
        add(LeavingPages.readers, MenuItem(Words.leavingTitle, LeavingPages.path, icon: .people, rare: true))
        add(FindingPages.readers, MenuItem(Words.findingsMenu, FindingPages.path, icon: .quality, rare: true))
        add(
            CertificatePages.readers,
            MenuItem(Words.certificatesMenu, CertificatePages.path, icon: .training, rare: true)
        )
        add(
            OwnTalksPages.readers,
            MenuItem(Words.ownTalksTitle, OwnTalksPages.path, icon: .talk, rare: viewer.role != .agent)
        )
        return items
    }
}
