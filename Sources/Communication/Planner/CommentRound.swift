import Core

/// The leader's say about one line of a week's list (P1, K12c): one tap answers, silence is consent, nothing blocks.
package struct CommentRound: Sendable, Hashable {
    package enum Answer: Sendable, Hashable {
        case agree, notThisWeek
        /// Something the holder should know.
        case know(String)
        /// Something the holder should find out for the leader (替他了解).
        case findOut(String)
    }

    package enum Event: Sendable, Hashable {
        /// The line's leader is asked; a line without a leader is asked of nobody.
        case asked(leader: String)
        /// What called for the talk is gone.
        case withdrawn
        case answered(by: String, Answer)
        case timePassed
    }

    package enum Phase: Int, Sendable, Comparable {
        /// Not shown to leaders yet.
        case drafted
        case open, final

        package static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
    }

    package struct Comment: Sendable, Hashable {
        package let leader: String
        package let answer: Answer
        package let at: Instant
        /// After the close: the holder reads it, the plan stays.
        package let isLate: Bool
    }

    package enum Verdict: Sendable, Hashable {
        case waiting, consent, silence, notThisWeek
    }

    package let times: CommentTimes
    package private(set) var phase = Phase.drafted
    /// The leader who is asked.
    package private(set) var asked: String?
    /// All that was said, in order, kept whatever becomes of it.
    package private(set) var comments: [Comment] = []

    package init(times: CommentTimes) { self.times = times }

    /// What the round becomes by an event; a phase once reached is never left.
    package func after(_ event: Event, now: Instant) throws(CommentRefusal) -> CommentRound {
        var next = self
        next.phase = max(phase, now < times.opens ? .drafted : now < times.closes ? .open : .final)
        switch event {
        case .timePassed: break
        case .asked(let leader): next.asked = leader
        case .withdrawn: next.asked = nil
        case .answered(let leader, let answer):
            guard asked == leader else { throw .notAsked }
            guard next.phase > .drafted else { throw .notOpen }
            next.comments.append(Comment(leader: leader, answer: answer, at: now, isLate: next.phase == .final))
        }
        return next
    }

    /// What the leader's last comment in time makes of the line; a word to the holder consents.
    package var verdict: Verdict {
        let inTime = comments.filter { $0.leader == asked && !$0.isLate }
        for comment in inTime.reversed() {
            switch comment.answer {
            case .agree: return .consent
            case .notThisWeek: return .notThisWeek
            case .know, .findOut: continue
            }
        }
        if !inTime.isEmpty { return .consent }
        return phase == .final ? .silence : .waiting
    }

    /// The same, as the planner takes it.
    package var wish: LeaderWish? { verdict == .notThisWeek ? LeaderWish(notThisWeek: true) : nil }
}

/// Why a leader's answer is not taken.
package enum CommentRefusal: Refusal {
    case notAsked, notOpen

    package var sentence: Word {
        switch self {
        case .notAsked:
            Word("这一条不在你的名单里。", "這一筆不在你的名單裡。", "This line is not on your list.")
        case .notOpen:
            Word("名单草稿还没有发出。", "名單草稿還沒有發出。", "The draft has not been sent out yet.")
        }
    }
}
