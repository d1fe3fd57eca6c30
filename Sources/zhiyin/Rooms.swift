import Access
import Communication
import Core
import Desk
import Foundation
import Logging
import Messages
import Notify
import People
import Performance
import Store
import Talent
import Voice
import Web

/// The one list of areas, and the house they make.
enum Rooms {
    static func house(
        _ centre: Centre,
        sessions: SessionStore,
        standing: DailyStanding,
        firstRunToken: String?,
        reach: Reach,
        hub: LiveHub,
        heads: AuditHeadFile?,
        watch: Watch,
        metricsToken: String?,
        breached: BreachedPasswords?,
        security: SecurityText?,
        log: Logger
    ) -> House {
        let cache = ObligationCache(
            database: centre.database,
            clock: centre.clock,
            calendars: centre.calendars,
            measureNames: { tx in try CatalogueStore.names(tx) }
        )
        let doors = doors(centre)
        let programs = ProgramStore(database: centre.database, clock: centre.clock)
        let trusted = ProcessInfo.processInfo.environment["ZHIYIN_CA_FILE"]
        let areas = [
            CommunicationArea.area(
                cache,
                waiting: waiting,
                administers: Administration.admits,
                figures: figures,
                reviews: Reviews.figures
            ),
            PeopleArea.area, PerformanceArea.area, TalentArea.area, VoiceArea.area(talk: MatterTalks.begin),
            AccessArea.area(
                sessions,
                entrance: Entrance(database: centre.database, clock: centre.clock, breached: breached),
                post: doors.invitations(centre.database, centre.clock),
                fetcher: .curl(caFile: trusted),
                directory: .ldap(caFile: trusted),
                address: reach.address
            ),
            MessagesArea.area(doors),
        ]
        let sections = areas.flatMap(\.dossier).sorted { $0.rank < $1.rank }
        let roster = Intakes.all.first { $0.kind == "roster" }
        let firstRun = firstRunToken.flatMap { token in
            roster.map { FirstRun(token: token, sessions: sessions, roster: $0) }
        }
        let desk = DeskArea.area(
            intakes: Intakes.all,
            sections: { sections },
            firstRun: firstRun,
            dossiers: DossierDoors(
                coming: { [database = centre.database] site, from, to in
                    try await database.read(.system("whose dossiers are made ahead")) { tx in
                        try SlotStore.told(at: site, from: from, to: to, tx)
                    }
                },
                reader: { try await sessions.expected(employeeID: $0) }
            ),
            retention: Retention(database: centre.database, clock: centre.clock) {
                // What is owed keeps what it rests on.
                try await cache.view().obligations.filter(\.isUnmet).map { OpenDuty($0.person, since: $0.causedOn) }
            }
        )
        return House(
            database: centre.database,
            clock: centre.clock,
            calendars: centre.calendars,
            publicFolder: centre.publicFolder,
            areas: areas + [
                desk, LiveArea.area(hub), NightlyJobs.area(centre.database, heads: heads),
                WatchArea.area(token: metricsToken, security: security),
            ],
            viewer: { token in
                // What a reader may see leans on where people stand today.
                try await standing.settle()
                return try await sessions.viewer(token: token)
            },
            program: { token in
                try await standing.settle()
                return try await programs.program(token: token)
            },
            log: log,
            proxies: Proxies(reach.proxies),
            watch: watch
        )
    }

    /// What waits for the reader on the first page of the day: records that somebody from outside opened, who
    /// stands in for whom as HR named it, matters to answer, answers to what they raised.
    private static let waiting: @Sendable (Visit) async throws -> [WaitingAnswer] = { visit in
        let opened = try await OpeningPages.news(visit).map {
            WaitingAnswer(OpeningWords.news($0), path: OpeningPages.path)
        }
        let named = try await DelegationPages.news(visit).map { WaitingAnswer($0, path: DelegationPages.path) }
        return try await opened + named
            + NewsPages.news(visit).map { WaitingAnswer($0.sentence, by: $0.by, path: $0.path) }
    }

    /// What goals may name: the area that counts figures gives them to the one that agrees on them.
    private static let figures: AgreedFiguresStore = {
        let store = PersonFigureStore()
        return AgreedFiguresStore(
            name: PersonFigureStore.name(of:),
            known: { person, days, tx in
                try store.figures(of: person, days, tx).map { figure in
                    let form: AgreedFigure.Form =
                        switch figure.form {
                        case .share: .share
                        case .number: .number
                        case .seconds: .seconds
                        }
                    return AgreedFigure(figure.key, figure.name, form, isBand: figure.isBand)
                }
            },
            days: { person, figure, days, tx in
                try store.entries(of: person, figure, days, tx).map { FigureDay($0.day, sum: $0.sum, count: $0.count) }
            },
            peers: { person, figure, days, tx in
                try store.peers(of: person, figure, days, tx).map { FigureSum(sum: $0.sum, count: $0.count) }
            }
        )
    }()

    private static func doors(_ centre: Centre) -> MessageDoors {
        let environment = ProcessInfo.processInfo.environment
        let trusted = environment["ZHIYIN_CA_FILE"]
        return MessageDoors(
            seal: Seal { centre.database.keys },
            mailer: .curl(caFile: trusted),
            poster: .curl(caFile: trusted)
        )
    }
}
