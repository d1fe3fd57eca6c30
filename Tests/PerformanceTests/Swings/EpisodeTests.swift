import Core
import Signals
import Support
import Testing

@testable import Performance

struct `An episode of a swing` {
    private let rules = SwingRules()

    /// Weeks as letters: u and d flagged, o beyond the limit but not flagged, a dot inside.
    ///
    /// What stands and what ended.
    private func walk(_ weeks: String) -> (standing: SwingEpisode?, ended: [SwingEpisode]) {
        var (standing, ended): (SwingEpisode?, [SwingEpisode]) = (nil, [])
        for (index, sign) in weeks.enumerated() {
            let after = SwingEpisode.after(
                SwingSign(
                    week: SwingSamples.monday + index * 7,
                    flag: sign == "u" ? .up : sign == "d" ? .down : nil,
                    isInside: sign == "."
                ),
                standing,
                of: "csat",
                rules
            )
            standing = after.standing
            ended += after.ended.map { [$0] } ?? []
        }
        return (standing, ended)
    }

    @Test(arguments: [("dd", false), ("ddd", true), ("d.dd", false), ("dodd", false), ("udd", false), ("uddd", true)])
    func `is told of after three weeks running, not after two`(weeks: String, isOpen: Bool) {
        #expect((walk(weeks).standing?.state == .open) == isOpen)
    }

    @Test func `is named by its first week and found in the third`() {
        let found = walk(".ddd").standing
        #expect(found?.name == "csat-2025-W03")
        #expect(found?.found == SwingSamples.monday + 21)
        #expect(found?.detectedOn == SwingSamples.monday + 28)
    }

    @Test func `is over after four weeks back inside, not after three, and only one is told of`() {
        #expect(walk("ddd...").standing?.state == .open)
        #expect(walk("ddd...d...").ended.isEmpty)
        #expect(walk("ddd...o...").standing?.inside == 3)
        let over = walk("ddd....")
        #expect(over.standing == nil)
        #expect(over.ended.map(\.end) == [.back])
        #expect(walk("dddddddddd").ended.isEmpty)
        #expect(walk("ddd....ddd").standing?.name == "csat-2025-W09")
    }

    @Test func `ends when it turns, and the turn is an episode of its own`() {
        let turned = walk("ddduuu")
        #expect(turned.ended.map(\.end) == [.turned])
        #expect(turned.standing?.direction == .up)
        #expect(turned.standing?.state == .open)
    }

    @Test func `ends with other peers or after eight weeks of silence, to the week`() {
        let episode = walk("ddd").standing
        let judged = SwingSamples.monday + 14
        #expect(episode?.judged == judged)
        #expect(episode?.end(before: judged + 7 * 7, changedPeers: nil) == nil)
        #expect(episode?.end(before: judged + 8 * 7, changedPeers: nil) == .stopped)
        #expect(episode?.end(before: judged + 7, changedPeers: judged + 13) == .relearned)
        #expect(episode?.end(before: judged + 7, changedPeers: judged + 14) == nil)
        #expect(episode?.end(before: judged + 7, changedPeers: judged) == nil)
    }
}
