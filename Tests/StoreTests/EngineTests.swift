import Support
import Testing

struct `The store's tests` {
    @Test func `run on both engines, or say that they do not`() {
        withKnownIssue("ZHIYIN_TEST_POSTGRES is not set: these tests ran on SQLite only") {
            #expect(TestEngine.available == TestEngine.allCases)
        } when: {
            TestEngine.server == nil
        }
    }
}
