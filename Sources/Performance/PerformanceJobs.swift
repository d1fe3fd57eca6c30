import Core
import People
import Store

/// What a changed roster changes here: who is whose peer, and whose code is whose.
package struct SettleAfterRoster: Sendable {
    private let context: ImportContext

    package init(_ context: ImportContext) { self.context = context }

    package func callAsFunction(_ tx: borrowing Transaction) throws {
        let clock = Clock.fixed(context.now)
        try TopFifthFinder(clock: clock).settle(tx)
        try FirstLiveCallsFinder(clock: clock).settle(site: context.site, tx)
    }
}
