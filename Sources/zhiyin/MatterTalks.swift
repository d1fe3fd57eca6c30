import Communication
import Core
import Voice
import Web

/// From an own matter to the talk about it: the one room knows the matter, the other how talks go.
enum MatterTalks {
    static let begin: @Sendable (Visit, MatterTalk) async throws -> Path? = { visit, talk in
        let (viewer, today, now) = (visit.viewer, visit.today, visit.now)
        let wanted = WantedCourse(
            .c5,
            people: [talk.person],
            obligations: talk.obligation.map { [$0] } ?? [],
            hiddenFrom: talk.hiddenFrom,
            matter: talk.matter.text,
            // Who asks is the matter's owner: its own page has made sure of that.
            owns: true
        )
        // Nothing is said to open pages: a complaint about a manager looks like no talk at all (C5a).
        let begun = try await visit.write("take a talk in hand") { tx in
            try CourseBeginning.begin(wanted, by: viewer, today: today, at: now, tx)
        }
        return switch begun {
        case .begun(let id), .known(let id): Path("/talks").adding(id)
        case .refused, .insideGap, .others, .notFound: nil
        }
    }
}
