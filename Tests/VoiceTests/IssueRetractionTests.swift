import Core
import Testing

@testable import Voice

/// P13: what was raised and is taken back.
struct `An issue whose words were taken back` {
    @Test func `goes where nothing rests on it`() {
        #expect(IssueRetraction.withdraws([], isCommon: false))
    }

    @Test(arguments: [IssueEvent.Step.sorted, .taken, .answered, .reopened])
    func `stays where somebody has decided anything`(_ step: IssueEvent.Step) {
        #expect(!IssueRetraction.withdraws([step], isCommon: false))
    }

    @Test func `stays where it is part of what was said in public (P14)`() {
        #expect(!IssueRetraction.withdraws([], isCommon: true))
    }
}
