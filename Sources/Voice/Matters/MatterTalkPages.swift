import Core
import Store
import Web

/// A talk about an own matter, wanted by who is to answer it.
package struct MatterTalk: Sendable {
    package let matter: MatterID
    package let person: PersonID
    /// The key of the obligation it meets (K8); nil for a complaint about a manager, which raises none (C5a).
    package let obligation: String?
    /// The highest of those complained of (C5a).
    package let hiddenFrom: PersonID?
}

/// `/matters/:matter/talk`: from the matter to a talk about it; where talks are prepared is another area's.
struct MatterTalkPages: Sendable {
    /// Takes the talk in hand and says where it goes on; nil where the reader may not.
    let begin: @Sendable (Visit, MatterTalk) async throws -> Path?

    var routes: [Route] {
        [Route(.post, "/matters/:matter/talk", MatterPages.readers) { visit in try await talk(visit) }]
    }

    private func talk(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (visit.viewer, MatterID(visit.parameter("matter")))
        let found = try await visit.read { tx in try MatterListStore.open(id, viewer, tx) }
        guard let (matter, access) = found, MatterCourse.mayTake(.talk, matter, as: access) else { return .notFound }
        let talk = MatterTalk(
            matter: matter.id,
            person: matter.person,
            obligation: matter.hiddenFrom == nil ? "\(matter.employeeID)/K8/\(matter.id)" : nil,
            hiddenFrom: matter.hiddenFrom
        )
        return try await begin(visit, talk).map { .redirect($0) } ?? .notFound
    }
}
