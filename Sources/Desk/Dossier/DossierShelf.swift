import Core
import Store
import Synchronization
import Web

/// Lines of dossiers made already, given again while nothing at all was committed since they were read.
///
/// They are kept for one reader, with all that decides what this reader sees: another never gets them.
final class DossierShelf: Sendable {
    struct Key: Hashable, Sendable {
        let person: PersonID
        let course: String
        let reader: PersonID
        let role: Role
        let scope: Scope
        let opened: Set<PersonID>
        let isKiosk: Bool
        let language: Language
        let today: Day

        init(_ person: PersonID, _ visit: Visit) {
            let viewer = visit.viewer
            (self.person, course) = (person, visit.query["for"] ?? "")
            (reader, role, scope, opened) = (viewer.person, viewer.role, viewer.scope, viewer.opened)
            (isKiosk, language, today) = (viewer.kioskIdle != nil, visit.say.language, visit.today)
        }
    }

    /// By the title of their section in English, which no two share.
    typealias Lines = [String: SheetLines]

    private struct Kept {
        var mark: DataMark?
        var lines: [Key: Lines] = [:]
    }

    /// A day's talks of a large house.
    private static let most = 1_000

    private let kept = Mutex(Kept())

    /// The lines of every section that has some for this reader; made now where none are kept that are still true.
    func lines(_ key: Key, _ database: Database, _ make: @Sendable () async throws -> Lines) async throws -> Lines {
        let mark = try await database.mark()
        if let lines = kept.withLock({ $0.mark == mark ? $0.lines[key] : nil }) { return lines }
        let lines = try await make()
        kept.withLock { kept in
            if kept.mark != mark || kept.lines.count >= Self.most { kept = Kept(mark: mark) }
            kept.lines[key] = lines
        }
        return lines
    }
}
