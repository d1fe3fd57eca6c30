import Core
import Store
import Web
import Workdays

/// Every morning's look at talks about own matters: what was answered meanwhile is answered there, too (C5).
enum MatterAnswerJobs {
    /// Before the first shift.
    private static let second = 5 * 3600 + 1800

    static func work(_ clock: Clock) -> TimedWork {
        let work = JobWork.inside("matter-answers", CourseWords.answersJob) { _, tx in
            let now = clock.now()
            for (id, holder) in try MatterAnswerStore.open(tx) {
                guard let course = try CourseStore.find(id, for: holder, tx) else { continue }
                try MatterAnswerStore.settle(course, at: now, tx)
            }
            return .done
        }
        return TimedWork(work, .daily(second: second), once: true)
    }
}
