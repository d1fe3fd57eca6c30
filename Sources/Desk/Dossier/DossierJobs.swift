import Core
import People
import Store
import Web
import Workdays

/// What the timed dossiers need of other rooms.
package struct DossierDoors: Sendable {
    /// Of the told talks of a site that begin between two moments, the holder's employee_id and the person.
    package typealias Coming =
        @Sendable (_ site: String, _ from: Instant, _ to: Instant) async throws -> [(
            holder: String, person: PersonID
        )]

    let coming: Coming
    /// Who somebody will be when they come in.
    let reader: @Sendable (_ employeeID: String) async throws -> Viewer?

    package init(coming: @escaping Coming, reader: @escaping @Sendable (_ employeeID: String) async throws -> Viewer?) {
        (self.coming, self.reader) = (coming, reader)
    }
}

/// Makes the dossiers of today's and tomorrow's told talks before anybody opens them: what they are made from is then
/// at hand, and as long as nothing is written they are there at once.
struct DossierJobs: Sendable {
    let pages: DossierPages
    let doors: DossierDoors

    /// Early enough for the first shift, late enough for what was told the evening before.
    private static let second = 5 * 3600

    func work(_ house: House) -> TimedWork {
        let work = JobWork.outside("dossiers-ahead", DossierWords.aheadJob) { job in
            _ = try await make(for: job.payload, house)
            return .done
        }
        return TimedWork(work) { now, site in
            let day = site.zone.day(of: now)
            let at = site.zone.instant(day, second: Self.second)
            return at <= now ? TimedWork.Run(name: day.description, at: at) : nil
        }
    }

    /// The number made.
    func make(for site: String, _ house: House) async throws -> Int {
        let now = house.clock.now()
        var made = 0
        for talk in try await doors.coming(site, now, now + 2 * 86_400) {
            guard let viewer = try await doors.reader(talk.holder), DossierPages.readers.admits(viewer) else {
                continue
            }
            let visit = Visit(
                house: house,
                viewer: viewer,
                say: Say(viewer.language, zone: viewer.zone, today: viewer.zone.day(of: now)),
                now: now,
                parameters: [:],
                query: [:],
                form: Form(),
                path: Path("/")
            )
            if try await pages.sheet(of: talk.person, visit) != nil { made += 1 }
        }
        return made
    }
}
