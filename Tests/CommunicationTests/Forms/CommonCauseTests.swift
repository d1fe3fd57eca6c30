import Signals
import Testing

@testable import Communication

struct `A cause that several share (C2a)` {
    @Test func `has a code of the findings`() {
        #expect(CommonCause.allCases.allSatisfy { CourseFinding.Cause(rawValue: $0.rawValue) != nil })
    }
}
