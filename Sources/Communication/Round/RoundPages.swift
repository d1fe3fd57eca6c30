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
        guard let site = view.facts.sites[visit.viewer.site] else { return nil }
        let now = visit.now
        let times = try await visit.read { tx in try WeekRoundStore(clock: .fixed(now)).times(site.site, week, tx) }
        let due = CommentTimes(week, calendar: site.calendar, zone: site.zone)
        if times == nil, now >= due.opens, week.last >= visit.today {
            try await open(week, due, by: .system("Thursday noon"), visit)
        }
        return try await visit.read { tx in
            try WeekRoundStore(clock: .fixed(now)).round(
                of: week,
                at: site,
                facts: view.facts,
                times: times,
                tx
            )
        }
    }

    /// Sends the list out; where somebody was first, theirs holds.
    private static func open(_ week: Week, _ times: CommentTimes, by actor: Actor, _ visit: Visit) async throws {
        let (site, now) = (visit.viewer.site, visit.now)
        try await visit.house.database.write(actor, "send the week's list to the leaders") { tx in
            try WeekRoundStore(clock: .fixed(now)).open(site, week, times, by: actor, tx)
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
        try await Self.open(week, times, by: visit.viewer.actor, visit)
        return .redirect(
            Path("/week").query("week", week.description).query("who", visit.form["who"]).query("done", "1")
        )
    }

    /// Only the week after this one, and only while it is not out.
    static func maySend(_ round: WeekRound, _ visit: Visit) -> Bool {
        senders.admits(visit.viewer) && round.phase == .drafted && round.week == Week(containing: visit.today).next
    }
}
