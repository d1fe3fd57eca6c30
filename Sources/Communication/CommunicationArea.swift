import Core
import People
import Store
import Synchronization
import Web

/// Obligations, the week's list, talks.
package enum CommunicationArea {
    /// What open pages are told of: the plan of the week to those who see all of it, its round to leaders, too.
    package static let week = "week"
    package static let round = "round"

    /// - Parameters:
    ///   - waiting: what waits for the reader's answer today.
    ///   - slots: when and where talks are, for those who must know it.
    ///   - administers: who looks after the rules of the reader's site.
    ///   - figures: what goals may name, and what came of it.
    ///   - reviews: what reviews are filled with.
    package static func area(
        _ cache: ObligationCache,
        waiting: @escaping @Sendable (Visit) async throws -> [WaitingAnswer] = { _ in [] },
        slots: @escaping KnownSlots = SlotStore.known,
        administers: @escaping @Sendable (Visit) async throws -> Bool = { $0.viewer.isAdministrator },
        figures: AgreedFiguresStore = .none,
        reviews: ReviewFiguresStore = .none
    ) -> Area {
        let saying = AgreementSaying(name: figures.name)
        let ownReview = OwnReviewPages(figures: reviews, saying: saying)
        let calendar = CalendarPages(cache: cache)
        let pages = WeekPages(cache: cache, calendar: calendar)
        let rounds = RoundPages(cache: cache)
        let team = TeamPages(cache: cache, slots: slots)
        let changes = Kept(DayChanges.since) { $0.renewed($1, of: $2) }
        let forecast = Kept { LoadForecast($0.facts, asOf: $0.today) }
        // Whoever needs somebody now comes before all else.
        let pressing: @Sendable (Visit) async throws -> [WaitingAnswer] = { visit in
            try await ReportPages.waiting(visit) + waiting(visit) + AgreementNewsPages.waiting(visit)
        }
        let ownTalks = OwnTalksPages(cache: cache)
        let agreementLists = AgreementListPages(figures: figures)
        let agreements =
            AgreementPages(figures: figures).routes + AgreementWritingPages(figures: figures).routes
            + agreementLists.routes
        let routes =
            TodayPages(cache: cache, changes: changes, waiting: pressing).routes + pages.routes + agreements
            + calendar.routes + FreeBusyPages(calendar: calendar).routes + rounds.routes + team.routes
            + ListPages(cache: cache, changes: changes).routes + MapPages(cache: cache).routes
            + RoomsPages.routes + HoursPages(cache: cache).routes
            + ForecastPages(cache: cache, forecast: forecast).routes
            + FloorPages(calendar: calendar).routes + NotePages.routes
            + HoldingPages(cache: cache, asked: AskedQuestionPages.asked).routes + UnplannedPages.routes
            + TalkLengthsPages.routes + [OwnRecordPages.route]
            + FormPages(cache: cache, review: reviews, saying: saying).routes + ownReview.routes
            + ReviewSignsPages.routes + FormSettingsPages.routes + TabooPages.routes
            + BeginPages(cache: cache).routes + CourseShellPages.routes + [HandoverPages.route]
            + FlowPages(administers: administers).routes + RetentionPages(administers: administers).routes
            + ReportPages(cache: cache).routes + ContactPages.routes
            + LeavingPages(cache: cache).routes + ReasonPages.routes + LeaverPages(cache: cache).routes
            + ExitPages().routes + ownTalks.routes + [AddedWordsSection.route]
            + ArchivePages.routes
            + FindingPages(cache: cache).routes + CertificatePages(cache: cache).routes
            + GuidancePages(cache: cache).routes + TypePages.routes
        return Area(
            name: "communication",
            menu: { viewer in
                let today = [MenuItem(Words.today, Path("/today"), icon: .today)]
                let floor =
                    FloorPages.readers.admits(viewer)
                    ? [MenuItem(Words.floorMenu, Path("/floor"), icon: .calendar)] : []
                // An analyst has no week: what they give and agreed upon stands in the menu instead.
                let guidance =
                    GuidancePages.readers.admits(viewer)
                    ? [
                        MenuItem(Words.guidanceTitle, GuidancePages.path, icon: .quality),
                        MenuItem(AgreementWords.listTitle, Path("/agreements"), icon: .check),
                    ] : []
                let report = guidance + SignalsInMenu.items(viewer)
                guard WeekPages.readers.admits(viewer) else {
                    return (TodayPages.readers.admits(viewer) ? today : floor) + report
                }
                let team =
                    TeamPages.readers.admits(viewer)
                    ? [MenuItem(Words.teamMenu, Path("/week/team"), icon: .check)] : []
                let agreements = [MenuItem(AgreementWords.listTitle, Path("/agreements"), icon: .check)]
                return today + [MenuItem(Words.week, Path("/week"), icon: .week)] + team
                    + floor + report + agreements + [
                        MenuItem(Words.map, Path("/map"), icon: .map),
                        MenuItem(ArchiveWords.title, ArchivePages.path, icon: .talk, rare: true),
                    ]
            },
            routes: { _ in routes },
            api: { _ in
                CommunicationAPI(cache: cache, calendar: calendar).endpoints + TalkActsAPI.all + WeekActsAPI.all
            },
            dossier: [
                DossierSection(
                    CourseWords.open,
                    rank: 5,
                    sheet: .lines { person, visit in try await SheetPages.course(person, visit) }
                ) { person, visit in try await OpenCoursesPage.section(person, visit) },
                DossierSection(
                    Words.obligations,
                    rank: 10,
                    sheet: .lines { person, visit in try await SheetPages.due(person, visit, cache) }
                ) { person, visit in try await DossierPages.obligations(person, visit, cache) },
                DossierSection(
                    Words.leadersSaid,
                    rank: 25,
                    sheet: .lines { person, visit in try await SheetPages.said(person, visit, cache) }
                ) { person, visit in try await DossierPages.said(person, visit, cache) },
                DossierSection(AgreementWords.listTitle, rank: 28) { person, visit in
                    try await agreementLists.dossier(person, visit)
                },
                DossierSection(HoldingWords.unplannedTitle, rank: 29, sheet: .nothing) { person, visit in
                    try await DossierPages.unplanned(person, visit)
                },
                DossierSection(
                    Words.talks,
                    rank: 30,
                    sheet: .lines { person, visit in try await SheetPages.talks(person, visit) }
                ) { person, visit in try await DossierPages.talks(person, visit) },
                DossierSection(Words.wordsAdded, rank: 31, load: AddedWordsSection.load),
            ],
            ownTalks: ownTalks.sections + [OwnRecordPages.section, ownReview.section] + agreementLists.ownTalks,
            timed: { house in
                [
                    WeekDraftJobs.work(house.clock, house.calendars), FollowUpJobs.work(house.clock, figures),
                    MatterAnswerJobs.work(house.clock), DraftRetentionJobs.work(house.clock),
                ]
            },
            topics: [
                LiveAudience(week, roles: [.manager, .hr]), LiveAudience(round, roles: [.leader, .manager, .hr]),
            ],
            figures: { _ in [cache.figure] },
            numbers: { _ in
                [SiteNumberGroup(Words.dueDays, hint: Words.dueDaysHint, RuleNumber.allCases.map(\.number))]
            }
        )
    }
}

extension ObligationCache {
    /// Many of all show that the kept list is of no use.
    fileprivate nonisolated var figure: Figure {
        let counts = [("all", ofAll.load(ordering: .relaxed)), ("some", ofSome.load(ordering: .relaxed))]
        return Figure(
            "zhiyin_obligation_derivations_total",
            .counter,
            "Derivations of everyone’s obligations, and of those concerned alone.",
            counts.map { .init(Double($0.1), [.init("of", $0.0)]) }
        )
    }
}
