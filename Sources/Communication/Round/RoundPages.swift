import Core
import People
import Store
import Web

/// The comment round as pages find it: opened by time when first looked at, or before by a manager's button.
struct RoundPages: Sendable {
    let cache: ObligationCache

    /// Who may send a list out before Thursday noon.
    static let senders: Route.Allowed = .roles([.manager])

    var routes: [Route] { [Route(.post, "/week/round", Self.senders) { visit in try await send(visit) }] }

    /// The round of a week at the reader's site, with what its leaders said of those the reader may see.
    static func round(of week: Week, _ view: ObligationCache.View, _ visit: Visit) async throws -> WeekRound? {
        let site = visit.viewer.site
        guard let rules = view.facts.sites[site] else { return nil }
        let (now, due) = (visit.now, CommentTimes(week, calendar: rules.calendar, zone: rules.zone))
        var times = try await visit.read { tx in try WeekRoundStore(clock: .fixed(now)).times(site, week, tx) }
        if times == nil, now >= due.opens, week.last >= visit.today {
            times = try await open(week, due, by: .system("Thursday noon"), visit)
        }
        let known = times ?? due
        return try await visit.read { tx in
            WeekRound(
                week,
                times: known,
                comments: try WeekRoundStore(clock: .fixed(now)).comments(site, week, tx),
                told: try ToldStore(clock: .fixed(now)).told(site, week, tx),
                roster: view.facts.roster,
                today: view.today[site] ?? visit.today,
                now: now
            )
        }
    }

    /// The times of the round, as whoever opened it first kept them.
    private static func open(
        _ week: Week,
        _ times: CommentTimes,
        by actor: Actor,
        _ visit: Visit
    ) async throws -> CommentTimes? {
        let (site, now) = (visit.viewer.site, visit.now)
        return try await visit.house.database.write(actor, "send the week's list to the leaders") { tx in
            let store = WeekRoundStore(clock: .fixed(now))
            try store.open(site, week, times, by: actor, tx)
            return try store.times(site, week, tx)
        }
    }

    /// A manager sends the coming week's list to the leaders before its time; the close stays.
    private func send(_ visit: Visit) async throws -> Answer {
        let view = try await cache.view()
        guard let week = visit.form["week"].flatMap({ Week($0) }),
            let round = try await Self.round(of: week, view, visit)
        else { return .notFound }
        guard Self.maySend(round, visit) else { return .refused(status: 422, Words.notToSend) }
        let times = CommentTimes(opens: visit.now, closes: round.times.closes)
        _ = try await Self.open(week, times, by: visit.viewer.actor, visit)
        return .redirect(
            Path("/week").query("week", week.description).query("who", visit.form["who"]).query("done", "1")
        )
    }

    /// Only the week after this one, and only while it is not out.
    static func maySend(_ round: WeekRound, _ visit: Visit) -> Bool {
        senders.admits(visit.viewer) && round.phase == .drafted && round.week == Week(containing: visit.today).next
    }
}
