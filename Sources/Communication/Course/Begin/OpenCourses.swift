import Core
import People
import Signals

/// Talks on their way by the keys they are about, as one reader may know of them.
struct OpenCourses: Sendable {
    let byKey: [String: CourseID]
    let role: Role
    let employeeID: String

    /// The talk of a line that has begun, and else the kinds this reader may begin from it.
    func standing(of plan: PlanLine) -> (course: CourseID?, begins: [TalkKind]) {
        if let course = plan.obligations.lazy.compactMap({ byKey[$0.key] }).first { return (course, []) }
        guard plan.isUnmet else { return (nil, []) }
        var standing = TalkStart.Standing()
        standing.owns = plan.owner == employeeID
        return (nil, plan.kinds.filter { TalkStart.refusal($0, by: role, standing) == nil })
    }
}
