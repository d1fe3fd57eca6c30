import Core

/// What somebody wants to do with a talk on its way.
package enum CourseAct: Sendable, Hashable {
    case done(String, person: PersonID? = nil)
    case skip(String, reason: String, person: PersonID? = nil)
    /// Takes the last step back.
    case back
    /// The talk was held, with these of a group where the step is taken for each.
    case hold(String, people: [PersonID] = [])
    case end(reason: String)
}

/// What follows from an act, in order.
package enum CourseEffect: Sendable, Hashable {
    /// Kept as an event.
    case keep(CourseEvent.What, step: String, reason: String?, person: PersonID?)
    /// The talk counts as held with these from now on; nobody named is a group's common part, or a department.
    case held([PersonID])
    /// Nothing more will come.
    case ended
}

/// Why an act is not possible.
package enum CourseRefusal: Refusal, Hashable, CaseIterable {
    case ended, noSuchStep, settledAlready, talkFirst, notThisWay, notSkippable, noReason, nothingBack, nobody

    package var sentence: Word {
        switch self {
        case .ended: Word("这次沟通已经结束", "這次面談已經結束", "This talk has ended")
        case .noSuchStep: Word("没有这一步", "沒有這一步", "There is no such step")
        case .settledAlready: Word("这一步已经完成", "這一步已經完成", "This step is settled already")
        case .talkFirst: Word("要先谈过才能做这一步", "要先談過才能做這一步", "The talk comes before this step")
        case .notThisWay:
            Word("这一步要在它自己的页面上完成", "這一步要在它自己的頁面上完成", "This step is taken on its own page")
        case .notSkippable: Word("这一步不能跳过", "這一步不能略過", "This step cannot be skipped")
        case .noReason: Word("请从列表中选一个原因", "請從清單中選一個原因", "Choose a reason from the list")
        case .nothingBack: Word("没有可以退回的步骤", "沒有可以退回的步驟", "There is no step to take back")
        case .nobody: Word("请选择谈过的人", "請選擇談過的人", "Choose who was talked with")
        }
    }
}
