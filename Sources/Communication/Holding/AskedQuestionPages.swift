import Core
import Store
import Web

/// The questions prepared on a talk's form, which its holder alone sees.
enum AskedQuestionPages {
    static func asked(_ course: TalkCourse, _ visit: Visit) async throws -> [String] {
        guard course.holder == visit.viewer.employeeID else { return [] }
        let newest = try await visit.read { tx in try FormStore.versions(of: course, tx).first }
        guard let newest else { return [] }
        let clock = visit.house.clock
        let answers = try await HoldingPages.read(course, visit, sealed: newest.sealed != nil) { tx in
            try FormStore.answers(newest, clock: clock, tx)
        }
        return answers?.questions.map(\.text).filter { !$0.isEmpty } ?? []
    }
}
