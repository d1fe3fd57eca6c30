import Core
import Statistics
import Web

/// What the data say of a goal, in words, before it is saved.
enum AttainabilityView {
    static func said(_ page: AgreementWritingPage, _ h: inout HTML) {
        let saying = page.saying
        h.section(.class("agreement__data")) { h in
            h.h2(text: AgreementWords.dataSay)
            for said in page.said {
                h.p { $0.strong(text: saying.goal(said.goal)) }
                for sentence in AttainabilityWords.sentences(said.attainability, h.say) {
                    h.p(.class("sub"), text: sentence)
                }
            }
            h.p(.class("faint"), text: AgreementWords.dataHint)
        }
        let read = page.said.map(\.goal)
        let terms = Terms(goals: read, method: "", checks: [], promises: [])
        h.hidden("read", AgreementWritingPage.mark(of: terms))
    }
}

/// The sentences about a goal's place among the person's own weeks and among peers.
enum AttainabilityWords {
    static func sentences(_ data: Attainability, _ say: Say) -> [String] {
        [own(data, say), peers(data, say)].map { say($0) }
    }

    private static func own(_ data: Attainability, _ say: Say) -> Word {
        let (m, n) = (say.count(data.own.reached), say.count(data.own.of))
        guard data.knowsOwn, let interval = data.own.interval else {
            return Word(
                "本人：数据不足（只有 \(n) 周够数，其中 \(m) 周达到）",
                "本人：資料不足（只有 \(n) 週足夠，其中 \(m) 週達成）",
                "Own weeks: not enough data (\(n) with enough, \(m) of them reached it)"
            )
        }
        let (low, high) = (say.percent(interval.low), say.percent(interval.high))
        if data.wasNeverReached {
            return Word(
                "本人最近半年的 \(n) 周里没有一周达到（95% 区间到 \(high)）",
                "本人最近半年的 \(n) 週裡沒有一週達成（95% 區間到 \(high)）",
                "In none of the person’s last \(n) weeks was it reached (95% interval up to \(high))"
            )
        }
        return Word(
            "本人最近半年的 \(n) 周里有 \(m) 周达到（95% 区间 \(low)–\(high)）",
            "本人最近半年的 \(n) 週裡有 \(m) 週達成（95% 區間 \(low)–\(high)）",
            "Reached in \(m) of the person’s last \(n) weeks (95% interval \(low)–\(high))"
        )
    }

    private static func peers(_ data: Attainability, _ say: Say) -> Word {
        let (m, n) = (say.count(data.peers.reached), say.count(data.peers.of))
        guard data.knowsPeers else {
            return Word(
                "同岗：数据不足（只有 \(n) 人够数，其中 \(m) 人达到）",
                "同職：資料不足（只有 \(n) 人足夠，其中 \(m) 人達成）",
                "Peers: not enough data (\(n) with enough, \(m) of them reach it)"
            )
        }
        if data.isBeyondBest {
            return Word(
                "这个目标比同岗最好的 5% 还高：最近四周 \(n) 人里只有 \(m) 人达到",
                "這個目標比同職最好的 5% 還高：最近四週 \(n) 人裡只有 \(m) 人達成",
                "This is beyond the best 5% of peers: \(m) of \(n) reached it in the last four weeks"
            )
        }
        return Word(
            "最近四周同岗 \(n) 人里有 \(m) 人达到（\(say.percent(Double(data.peers.reached) / Double(data.peers.of)))）",
            "最近四週同職 \(n) 人裡有 \(m) 人達成（\(say.percent(Double(data.peers.reached) / Double(data.peers.of)))）",
            """
            \(m) of \(n) peers reached it in the last four weeks \
            (\(say.percent(Double(data.peers.reached) / Double(data.peers.of))))
            """
        )
    }
}
