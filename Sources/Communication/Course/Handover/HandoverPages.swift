import Core
import Store
import Web

/// `/talks/:course/handovers`: a talk goes to another who may hold it, with a reason.
enum HandoverPages {
    static let route = Route(.post, "/talks/:course/handovers", CourseShellPages.readers) { visit in
        try await handOver(visit)
    }

    private static func handOver(_ visit: Visit) async throws -> Answer {
        guard let seen = try await CoursePages.course(visit) else { return .notFound }
        let (viewer, now, site) = (visit.viewer, visit.now, seen.site)
        let (to, why) = (visit.form["to"]?.nfc ?? "", visit.form["why"].flatMap(Handover.Why.init(rawValue:)))
        let revision = visit.form["revision"].flatMap { Int($0) }
        do {
            let isKept = try await visit.write("hand a talk over") { tx -> Bool? in
                guard let course = try CoursePages.open(seen.id, viewer, tx),
                    try CoursePages.reader(viewer, tx).mayHandOver(course)
                else { return nil }
                guard course.revision == revision, course.holder == seen.holder else { return false }
                guard let next = try HandoverStore.next(to, for: course, tx) else { throw Handover.No.nobody }
                let hasWords = try HandoverStore.hasWords(course, tx)
                if let no = Handover.refusal(of: course, to: next, hasWords: hasWords) { throw no }
                guard let why else { throw Handover.No.noReason }
                if course.hiddenFrom == nil { tx.touch(CommunicationArea.week, site: site) }
                let handover = Handover(
                    from: course.holder,
                    to: next.employeeID,
                    why: why,
                    at: now,
                    by: viewer.employeeID
                )
                return try HandoverStore.keep(handover, of: course, to: next, tx)
            }
            switch isKept {
            case true:
                // Whoever may not open what another holds is led back to their week.
                let stays = try await CoursePages.course(visit) != nil
                return .redirect((stays ? CoursePages.path(seen) : CoursePages.menu).query("done", "1"))
            case false: return try await CourseShellPages.again(visit, nil)
            default: return .notFound
            }
        } catch let refusal as Handover.No { return try await CourseShellPages.again(visit, refusal.sentence) }
    }
}
