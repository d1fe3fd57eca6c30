import Core
import People
import Web

/// The results of talks others held with a leader's people, on the leader's screen (P11).
enum LeaderResultView {
    static func section(_ results: [LeaderResult], names: KnownNames, _ h: inout HTML) {
        h.p(.class("team__enter")) { h in
            h.a(.class("btn"), .href(Path("/talks/new")), text: HoldingWords.unplannedTitle)
        }
        guard !results.isEmpty else { return }
        h.section(.class("results")) { h in
            h.h2(text: HoldingWords.resultsTitle)
            h.p(.class("sub"), text: HoldingWords.resultsSub)
            h.div(.class("team")) { h in
                for result in results { card(result, names, &h) }
            }
        }
    }

    private static func card(_ result: LeaderResult, _ names: KnownNames, _ h: inout HTML) {
        h.article(.class("card", "team__card")) { h in
            h.div(.class("team__who")) { h in
                h.avatar(result.name)
                h.h3(text: result.name)
                h.span(.class("faint"), text: h.say.joined(h.say(result.kind.word), h.say.date(result.heldOn)))
            }
            if let holder = result.holder {
                h.p(.class("sub")) { h in
                    h.text("\(h.say(Words.by)) ")
                    h.person(names.person(holder))
                }
            }
            for ask in result.asks {
                h.p(.class("team__tell")) { h in
                    h.strong(text: HoldingWords.askedOfYou)
                    h.text(" \(ask)")
                }
            }
            if let agreed = result.agreed { h.blockquote(.class("quote", "record__words"), text: agreed) }
            if let check = result.check {
                h.p(.class("sub"), text: h.say.joined(h.say(SaidField.check.word), h.say.day(check)))
            }
        }
    }
}
