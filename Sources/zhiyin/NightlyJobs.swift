import Core
import Performance
import Store
import Web
import Workdays

/// Timed work about the whole house.
enum NightlyJobs {
    /// How long jobs that are done are remembered, and with them their keys; in seconds.
    private static let kept = 90 * 86_400

    static func area(_ database: Database, heads: AuditHeadFile?) -> Area {
        Area(
            name: "night",
            timed: { house in
                let clock = house.clock
                let clean = JobWork.inside("jobs-clean", NightWords.clean) { _, tx in
                    tx.note("\(try JobStore.clean(endedBefore: clock.now() + -kept, tx)) jobs")
                    return .done
                }
                let check = JobWork.outside("nightly-check", NightWords.check) { _ in
                    let checkup = Checkup(database: database, heads: try heads?.heads() ?? [])
                    let wrong = try await checkup.findings(light: true).filter { !$0.isGood }
                    return wrong.isEmpty ? .done : .dead(reason: wrong.map(\.text).joined(separator: "; "))
                }
                let results = PerformanceJobs.work(database: database, clock: clock, more: ResultsCommand.steps)
                return [
                    TimedWork(results, .daily(second: 4 * 3600), once: true),
                    TimedWork(clean, .daily(second: 3 * 3600 + 600), once: true),
                    TimedWork(check, .daily(second: 3 * 3600 + 1800), once: true),
                ]
            }
        )
    }
}

enum NightWords {
    static let clean = Word("清理做完的任务", "清理做完的工作", "Clear away jobs that are done")
    static let check = Word("夜间检查数据与操作留痕", "夜間檢查資料與稽核軌跡", "Nightly check of the data and the audit")
}
