import Core
import People
import Store
import Web

/// Signs that reviews are a formality, for managers and HR about those below them (H8).
enum ReviewSignsPages {
    static let readers: Route.Allowed = .roles([.manager, .hr])
    static let path = Path("/talks/review-signs")

    /// A holder's signs, with the name.
    struct Line: Sendable {
        let name: String
        let motions: ReviewMotions
    }

    static let routes: [Route] = [
        Route(.get, "/talks/review-signs", readers) { visit in
            // Reviews of a period are held in the month after it.
            let period = visit.query["month"].flatMap(ReviewPeriod.init) ?? ReviewPeriod(before: visit.today)
            let viewer = visit.viewer
            let lines = try await visit.read { tx in
                let found = ReviewMotions.of(try ReviewMotionsStore.reviews(period.days, tx))
                let holders = try ReviewMotionsStore.holders(Set(found.map(\.holder)), tx)
                let above = try VisiblePeopleStore.above(viewer.person, tx)
                return found.compactMap { motions -> Line? in
                    guard let holder = holders[motions.holder], holder.id != viewer.person,
                        !above.contains(holder.id)
                    else { return nil }
                    return Line(name: holder.name, motions: motions)
                }
            }
            return .page(ReviewWords.signsTitle, at: Path("/map")) { h in ReviewSignsView.page(lines, period, &h) }
        }
    ]
}

/// The page of signs.
enum ReviewSignsView {
    static func page(_ lines: [ReviewSignsPages.Line], _ period: ReviewPeriod, _ h: inout HTML) {
        h.pageHead(ReviewWords.signsTitle, sub: h.say(ReviewWords.month(period))) { h in
            let before = ReviewPeriod(before: period.first)
            h.a(
                .class("btn"),
                .href(ReviewSignsPages.path.query("month", before.description)),
                text: ReviewWords.month(before)
            )
        }
        h.p(.class("sub"), text: ReviewWords.signsLead)
        guard !lines.isEmpty else { return h.p(.class("note"), text: ReviewWords.signsNone) }
        let words = [ReviewWords.held, ReviewWords.batched, ReviewWords.alike, ReviewWords.short]
        h.tableWrap(ReviewWords.signsTitle) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: ReviewWords.holder)
                        for word in words { h.th(.class("number"), .scope(.col), text: word) }
                    }
                }
                h.tbody { h in
                    for line in lines {
                        let motions = line.motions
                        let counts = [
                            motions.reviews, motions.batched.count, motions.alike.count, motions.short.count,
                        ]
                        h.tr { h in
                            h.th(.scope(.row)) { h in
                                h.a(.href(Path("/people").adding(motions.holder)), text: line.name)
                                h.span(.class("faint"), text: " \(motions.holder)")
                            }
                            for (word, count) in zip(words, counts) {
                                h.td(.label(word), .class("number"), text: h.say.count(count))
                            }
                        }
                    }
                }
            }
        }
    }
}
