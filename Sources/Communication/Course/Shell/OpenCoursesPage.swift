import Core

/// The open talks somebody holds, for the first page of the day; those with somebody, for their page.
struct OpenCoursesPage: Sendable {
    struct Line: Sendable {
        let id: CourseID
        let title: Word
        let kind: Word
        /// The step that waits.
        let step: Word?
        let begunAt: Instant
    }

    static let most = 7

    let lines: [Line]
    let count: Int

    init(lines: [Line], count: Int) { (self.lines, self.count) = (lines, count) }

    init(_ found: [OpenCourseStore.Found]) {
        lines = found.prefix(Self.most).map { one in
            Line(
                id: one.course.id,
                title: one.course.title(first: one.firstName),
                kind: one.state.flow.title.word,
                step: one.state.current?.title.word,
                begunAt: one.course.begunAt
            )
        }
        count = found.count
    }
}
