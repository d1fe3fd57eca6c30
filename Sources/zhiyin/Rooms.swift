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
        log: Logger
    ) -> House {
        let cache = ObligationCache(database: centre.database, clock: centre.clock, calendars: centre.calendars)
        let doors = doors(centre)
        let areas = [
            CommunicationArea.area(cache, waiting: waiting), PeopleArea.area, PerformanceArea.area,
            VoiceArea.area,
            AccessArea.area(sessions, post: doors.invitations(centre.database, centre.clock), address: reach.address),
            MessagesArea.area(doors),
        ]
        let sections = areas.flatMap(\.dossier).sorted { $0.rank < $1.rank }
        let roster = Intakes.all.first { $0.kind == "roster" }
        let firstRun = firstRunToken.flatMap { token in
            roster.map { FirstRun(token: token, sessions: sessions, roster: $0) }
        }
        let desk = DeskArea.area(intakes: Intakes.all, sections: { sections }, firstRun: firstRun)
        return House(
            database: centre.database,
            clock: centre.clock,
            calendars: centre.calendars,
            publicFolder: centre.publicFolder,
            areas: areas + [
                desk, LiveArea.area(hub), NightlyJobs.area(centre.database, heads: heads),
                WatchArea.area(token: metricsToken),
            ],
            viewer: { token in
                // What a reader may see leans on where people stand today.
                try await standing.settle()
                return try await sessions.viewer(token: token)
            },
            log: log,
            proxies: Proxies(reach.proxies),
            watch: watch
        )
    }

    /// What waits for the reader on the first page of the day: records that somebody from outside opened, matters to
    /// answer, answers to what they raised.
    private static let waiting: @Sendable (Visit) async throws -> [WaitingAnswer] = { visit in
        let opened = try await OpeningPages.news(visit).map {
            WaitingAnswer(OpeningWords.news($0), path: OpeningPages.path)
        }
        return try await opened + NewsPages.news(visit).map { WaitingAnswer($0.sentence, by: $0.by, path: $0.path) }
    }

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
