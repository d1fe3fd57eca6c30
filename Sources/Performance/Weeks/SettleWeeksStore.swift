import Core
import People
import Store

/// After a small import: makes the weeks of those few anew at once; what many are waiting for is left to a job.
enum SettleWeeks {
    static func settle(_ context: ImportContext, wantsNight: Bool, _ tx: borrowing Transaction) throws {
        let due = WeekDueStore()
        let people = try due.people(atMost: TouchedWeeks.fewPeople + 1, tx)
        let isMany = people.count > TouchedWeeks.fewPeople
        if !isMany {
            let today = context.site.zone.day(of: context.now)
            for person in people {
                let changes = try WeekRefreshStore().refresh(person...person, tx)
                let places = try PeerPlaceStore()
                    .places(of: person...person, asOf: today, employedOnly: false, tx)
                try PeerWeekStore().apply(changes, places, tx)
            }
        }
        guard wantsNight || isMany else { return }
        try JobStore.enqueue(PerformanceJobs.kind, payload: "", key: context.importID, at: context.now, tx)
    }
}
