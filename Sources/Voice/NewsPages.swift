import Core
import Store
import Web

/// One thing of this area that waits for the reader, for the first page of their day.
package struct VoiceNews: Sendable {
    package let sentence: Word
    /// The day it is due, where it is.
    package let by: Day?
    package let path: Path
}

/// What waits for the reader: matters to answer (the hidden ones, too: of those no list says anything, C5a), their own
/// that were answered of late, results they are asked about, cases that wait for their say.
package enum NewsPages {
    /// An answer is news so long.
    private static let days = 7

    package static func news(_ visit: Visit) async throws -> [VoiceNews] {
        guard MatterPages.readers.admits(visit.viewer), visit.viewer.kioskIdle == nil else { return [] }
        let (viewer, today) = (visit.viewer, visit.today)
        return try await visit.read { tx in
            var news: [VoiceNews] = []
            let (own, mine) = try MatterListStore.theirs(viewer, tx)
            for matter in mine where matter.answeredOn == nil && !matter.isClosed {
                let path = MatterPages.path.adding(matter.id)
                news.append(VoiceNews(sentence: Words.newsToAnswer, by: matter.dueOn, path: path))
            }
            for matter in own {
                guard let day = matter.answeredOn, today - day < days, !matter.isClosed else { continue }
                let path = MatterPages.path.adding(matter.id)
                news.append(VoiceNews(sentence: Words.newsAnswered, by: nil, path: path))
            }
            let since = visit.now + -days * 86_400
            for id in try IssueRetractionStore.shaken(of: viewer.employeeID, since: since, tx) {
                news.append(VoiceNews(sentence: Words.newsShaken, by: nil, path: IssuePages.path.adding(id)))
            }
            let asked = try CommonStore.asked(viewer.person, tx)
            if !asked.isEmpty {
                for common in try CommonStore.all(of: viewer.site, tx)
                where asked.contains(common.id) && common.asks(on: today) {
                    news.append(VoiceNews(sentence: Words.newsAsked, by: common.asksUntil, path: BoardPages.path))
                }
            }
            for id in try CaseStore.waiting(for: viewer.person, tx) {
                news.append(VoiceNews(sentence: Words.newsCase, by: nil, path: CasePages.path.adding(id)))
            }
            return news
        }
    }
}
