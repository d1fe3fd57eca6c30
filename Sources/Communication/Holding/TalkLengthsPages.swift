import Core
import Store
import Web

/// How long talks took and where they were, for managers and HR.
enum TalkLengthsPages {
    static let readers: Route.Allowed = .roles([.manager, .hr])
    private static let days = 183

    static let routes: [Route] = [
        Route(.get, "/talks/lengths", readers, isSteady: true) { visit in
            let since = visit.today + -days
            let zone = visit.say.zone
            let (counts, inside) = try await visit.read { tx in
                (
                    try TalkLengthsStore.counts(since: since, tx),
                    try BegunGapStore.count(since: zone.instant(since), tx)
                )
            }
            let lengths = TalkLengths(counts)
            return .page(HoldingWords.lengthsTitle, at: visit.path) { h in
                TalkLengthsView.page(lengths, inside: inside, &h)
            }
        }
    ]
}
