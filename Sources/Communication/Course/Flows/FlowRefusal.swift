import Core

/// Why a flow cannot work.
package enum FlowRefusal: Refusal, Hashable {
    case noSteps, tooManySteps, noTalk, twoTalks
    case noName(step: Int), nameTooLong(step: Int), stepTwice(String), unknownReason(String), talkSkipped(String)
    case eachWithoutGroup(String), afterTalk(String), findingOfGroup(String), noEnding

    package var sentence: Word {
        switch self {
        case .noSteps: Word("至少要有一个步骤", "至少要有一個步驟", "A flow has one step at least")
        case .tooManySteps:
            Word(
                "最多 \(FlowDefinition.mostSteps) 个步骤",
                "最多 \(FlowDefinition.mostSteps) 個步驟",
                "A flow has \(FlowDefinition.mostSteps) steps at most"
            )
        case .noTalk: Word("要有一个“面谈”步骤", "要有一個「面談」步驟", "One step must be the talk itself")
        case .twoTalks: Word("只能有一个“面谈”步骤", "只能有一個「面談」步驟", "Only one step can be the talk itself")
        case .noName(let step):
            Word(
                "第 \(step) 步缺少名称（三种语言都要）",
                "第 \(step) 步缺少名稱（三種語言都要）",
                "Step \(step) needs a name in all three languages"
            )
        case .nameTooLong(let step):
            Word("第 \(step) 步的名称太长", "第 \(step) 步的名稱太長", "The name of step \(step) is too long")
        case .stepTwice(let name): Word("步骤“\(name)”出现了两次", "步驟「\(name)」出現了兩次", "The step “\(name)” stands twice")
        case .unknownReason(let code): Word("没有这个原因：\(code)", "沒有這個原因：\(code)", "There is no reason \(code)")
        case .talkSkipped(let name):
            Word("“\(name)”就是面谈，不能跳过", "「\(name)」就是面談，不能略過", "“\(name)” is the talk: it cannot be skipped")
        case .eachWithoutGroup(let name):
            Word(
                "“\(name)”：只有集体沟通才有逐人进行的步骤",
                "「\(name)」：只有團體面談才有逐人進行的步驟",
                "“\(name)”: only a group’s talk has steps for each"
            )
        case .afterTalk(let name):
            Word("“\(name)”要在面谈之后", "「\(name)」要在面談之後", "“\(name)” belongs after the talk")
        case .findingOfGroup(let name):
            Word("“\(name)”：集体沟通没有调查结论", "「\(name)」：團體面談沒有調查結論", "“\(name)”: a group’s talk has no finding")
        case .noEnding: Word("至少留一个提前结束的原因", "至少留一個提前結束的原因", "Keep one reason at least for ending early")
        }
    }
}

extension FlowDefinition {
    package static let mostSteps = 12
    package static let longestName = 40

    /// What only a talk that was held can have.
    private static let afterTalk: Set<CourseStep.Need> = [.record, .followUp]

    /// Throws where no talk could go this way.
    package func check() throws(FlowRefusal) {
        if steps.isEmpty { throw .noSteps }
        if steps.count > Self.mostSteps { throw .tooManySteps }
        var (names, titles): (Set<String>, Set<String>) = ([], [])
        for (place, step) in steps.enumerated() {
            let texts = [step.title.hans, step.title.hant, step.title.english]
            let isUnnamed = step.name.isEmpty || texts.contains(where: \.trimmed.isEmpty)
            if isUnnamed { throw .noName(step: place + 1) }
            let isLong = texts.contains { $0.count > Self.longestName }
            if isLong { throw .nameTooLong(step: place + 1) }
            if !names.insert(step.name).inserted || !titles.insert(step.title.hans).inserted {
                throw .stepTwice(step.title.hans)
            }
            try check(step)
        }
        let talks = steps.filter { $0.need == .held }
        if talks.isEmpty { throw .noTalk }
        // A group's common part, and the private one of each.
        if talks.count(where: { !$0.isForEach }) > 1 || talks.count(where: \.isForEach) > 1 { throw .twoTalks }
        try checkOrder()
        if ends.isEmpty { throw .noEnding }
        if let unknown = ends.first(where: { CourseReason(rawValue: $0) == nil }) { throw .unknownReason(unknown) }
    }

    private func check(_ step: CourseStep) throws(FlowRefusal) {
        let name = step.title.hans
        if let unknown = step.skips.first(where: { CourseReason(rawValue: $0) == nil }) {
            throw .unknownReason(unknown)
        }
        // Of a group somebody may be away on the day.
        if step.need == .held, step.maySkip, !step.isForEach { throw .talkSkipped(name) }
        if step.isForEach, party != .group { throw .eachWithoutGroup(name) }
        if step.need == .finding, party == .group { throw .findingOfGroup(name) }
    }

    private func checkOrder() throws(FlowRefusal) {
        let talk = steps.firstIndex { $0.need == .held } ?? steps.endIndex
        let early = steps[..<talk].first { Self.afterTalk.contains($0.need) }
        if let early {
            throw .afterTalk(early.title.hans)
        }
    }
}
