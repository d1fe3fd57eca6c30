import Core
import Store

/// Who is told that something has changed: by role, and only of their own site.
package struct LiveAudience: Sendable, Hashable {
    package let name: String
    package let roles: Set<Role>

    package init(_ name: String, roles: Set<Role>) { (self.name, self.roles) = (name, roles) }
}

/// One open page: what it may be told of.
struct LiveReader: Sendable {
    let person: PersonID
    let topics: Set<LiveTopic>

    /// Of the topics a page asks for, those that are for its reader.
    init(_ viewer: Viewer, asking names: some Sequence<String>, of audiences: [LiveAudience]) {
        person = viewer.person
        let wanted = Set(names)
        topics = Set(
            audiences.filter { wanted.contains($0.name) && $0.roles.contains(viewer.role) }
                .map { LiveTopic($0.name, site: viewer.site) }
        )
    }

    init(person: PersonID, topics: Set<LiveTopic>) { (self.person, self.topics) = (person, topics) }

    /// The names to tell; their own changes are no news.
    func news(in changes: Set<LiveTopicStore.Change>) -> [String] {
        Set(changes.filter { $0.by != person && topics.contains($0.topic) }.map(\.topic.name)).sorted()
    }
}
