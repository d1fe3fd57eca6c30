import Core
import Logging
import Store
import Workdays

/// Everything the pages stand on, whole when made.
package struct House: Sendable {
    package let database: Database
    package let clock: Clock
    package let calendars: CalendarSet
    /// The folder with css, js and calendars.
    package let publicFolder: String
    package let areas: [Area]
    /// Who a session token belongs to; nil for nobody or no longer.
    package let viewer: @Sendable (_ token: String) async throws -> Viewer?
    /// Which program a bearer token belongs to; nil for none or no longer.
    package let program: @Sendable (_ token: String) async throws -> Program?
    package let log: Logger
    package let proxies: Proxies
    package let watch: Watch

    package init(
        database: Database,
        clock: Clock,
        calendars: CalendarSet,
        publicFolder: String,
        areas: [Area],
        viewer: @escaping @Sendable (_ token: String) async throws -> Viewer?,
        program: @escaping @Sendable (_ token: String) async throws -> Program? = { _ in nil },
        log: Logger,
        proxies: Proxies = .none,
        watch: Watch = Watch()
    ) {
        (self.database, self.clock, self.calendars, self.publicFolder) = (database, clock, calendars, publicFolder)
        (self.areas, self.viewer, self.log, self.proxies) = (areas, viewer, log, proxies)
        (self.program, self.watch) = (program, watch)
    }

    /// Every route of every area, in order, and those for programs behind them.
    package var routes: [Route] { programs.pages + programs.routes.map(\.route) }

    /// What programs may ask for, each with the page behind it.
    package var programs: APIRoutes {
        APIRoutes(areas.flatMap { $0.api(self) }, behind: areas.flatMap { $0.routes(self) })
    }

    /// Every section of a person's page, in order.
    package var dossier: [DossierSection] { areas.flatMap(\.dossier).sorted { $0.rank < $1.rank } }

    /// What is done for jobs, those that time asks for included.
    package var works: [JobWork] { areas.flatMap { $0.jobs(self) + $0.timed(self).map(\.work) } }

    /// Every number a site may set, as the areas group them.
    package func numbers(_ tx: borrowing Transaction) throws -> [SiteNumberGroup] {
        var groups: [SiteNumberGroup] = []
        for area in areas { groups += try area.numbers(tx) }
        return groups
    }

    func menu(for viewer: Viewer) -> [MenuItem] { areas.flatMap { $0.menu(viewer) } }
}

/// A part of the product as the house sees it.
package struct Area: Sendable {
    package let name: String
    package let menu: @Sendable (Viewer) -> [MenuItem]
    package let routes: @Sendable (House) -> [Route]
    /// What of it programs may ask for.
    package let api: @Sendable (House) -> [Endpoint]
    /// What it adds to a person's page.
    package let dossier: [DossierSection]
    /// What it adds to the page of one's own talks.
    package let ownTalks: [OwnTalkSection]
    /// What it does for jobs that any area asked for.
    package let jobs: @Sendable (House) -> [JobWork]
    /// What it does because time has come.
    package let timed: @Sendable (House) -> [TimedWork]
    /// What open pages are told of, and whom.
    package let topics: [LiveAudience]
    /// What it tells monitoring.
    package let figures: @Sendable (House) async throws -> [Figure]
    /// The numbers of its rules that a site may set; those of what a centre measures depend on the catalogue.
    package let numbers: Numbers

    package typealias Numbers = @Sendable (borrowing Transaction) throws -> [SiteNumberGroup]

    package init(
        name: String,
        menu: @escaping @Sendable (Viewer) -> [MenuItem] = { _ in [] },
        routes: @escaping @Sendable (House) -> [Route] = { _ in [] },
        api: @escaping @Sendable (House) -> [Endpoint] = { _ in [] },
        dossier: [DossierSection] = [],
        ownTalks: [OwnTalkSection] = [],
        jobs: @escaping @Sendable (House) -> [JobWork] = { _ in [] },
        timed: @escaping @Sendable (House) -> [TimedWork] = { _ in [] },
        topics: [LiveAudience] = [],
        figures: @escaping @Sendable (House) async throws -> [Figure] = { _ in [] },
        numbers: @escaping Numbers = { _ in [] }
    ) {
        (self.name, self.menu, self.routes, self.dossier) = (name, menu, routes, dossier)
        (self.jobs, self.timed, self.topics, self.figures) = (jobs, timed, topics, figures)
        (self.ownTalks, self.numbers, self.api) = (ownTalks, numbers, api)
    }
}
