import Core

/// The flows of the product (domain section 3); those of C5 to C8 are ours, the others the source's.
///
/// A released version stays as it is: running talks keep it.
package enum BuiltInFlows {
    package static let all: [FlowDefinition] = [
        review, reviewConfirmed, problem, guidance, promotion, care, ownMatter, exit, onboarding, onboardingBatch,
        department,
    ]

    /// The newest of a kind and party; every kind has one with its own party.
    package static func newest(_ kind: TalkKind, _ party: FlowDefinition.Party) -> FlowDefinition? {
        all.filter { $0.kind == kind && $0.party == party }.max { $0.version < $1.version }
    }

    package static func find(_ id: FlowVersion) -> FlowDefinition? { all.first { $0.id == id } }

    /// C1: analyse results, make the form and settle the line of the talk, hold, follow up, positive feedback.
    static let review = FlowDefinition(
        "C1",
        kind: .c1,
        title: FlowText("绩效面谈", "績效面談", "Performance review"),
        steps: [
            .analysis(FlowText("分析结果", "分析結果", "Analyse results")),
            .form(FlowText("面谈表与思路", "面談表與思路", "Form and line of the talk")),
            .talk(),
            .followUp(),
            .feedback(FlowText("正面反馈", "正面回饋", "Positive feedback")),
        ]
    )

    /// C1 with H8: the review filled from data is confirmed by whoever holds it, as a step of its own.
    static let reviewConfirmed = review.copied(
        version: 2,
        site: nil,
        steps: Array(review.steps.prefix(1))
            + [
                CourseStep(
                    "review",
                    FlowText("核对评估表里的数据", "核對評估表裡的資料", "The review’s figures are confirmed"),
                    needs: .review,
                    skips: [.known, .noFigures, .urgent, .elsewhere]
                )
            ] + review.steps.dropFirst()
    )

    /// C2: analyse results and daily monitoring, root cause, hold, follow up, result feedback.
    static let problem = FlowDefinition(
        "C2",
        kind: .c2,
        title: FlowText("绩效改进沟通", "績效改善面談", "Performance problem"),
        steps: [
            .analysis(FlowText("分析", "分析", "Analysis")),
            .cause(FlowText("根本原因", "根本原因", "Root cause")),
            .talk(),
            .followUp(),
            .feedback(),
        ]
    )

    /// C2b as Q6: the evidence, the effect and what to do next time, face to face, shown the right way once (Q7), later
    /// calls (Q8).
    static let guidance = FlowDefinition(
        "C2b",
        kind: .c2b,
        title: FlowText("辅导", "輔導", "Guidance"),
        steps: [
            .analysis(FlowText("事实与依据", "事實與依據", "The evidence")),
            .form(FlowText("影响与下次怎么做", "影響與下次怎麼做", "The effect, and what to do next time")),
            .talk(FlowText("当面辅导", "當面輔導", "Guidance face to face")),
            CourseStep(
                "shown",
                FlowText("本人正确演示一次", "本人正確示範一次", "The right way shown once"),
                by: .person,
                skips: [.elsewhere, .nothing, .absent]
            ),
            .followUp(FlowText("后续抽检", "後續抽聽", "Later calls")),
            .feedback(),
        ]
    )

    /// C3: lock those who truly want it (C3a), analyse the whole picture, hold, follow up, result feedback (C3b).
    static let promotion = FlowDefinition(
        "C3",
        kind: .c3,
        title: FlowText("晋升面谈", "晉升面談", "Promotion talk"),
        steps: [
            CourseStep("wish", FlowText("确认本人意愿", "確認本人意願", "The wish"), by: .person, skips: [.known, .elsewhere]),
            .analysis(FlowText("全面分析", "全面分析", "The whole picture")),
            .talk(),
            .followUp(),
            .feedback(),
        ]
    )

    /// C4: find the need, investigate the cause, hold, follow up.
    static let care = FlowDefinition(
        "C4",
        kind: .c4,
        title: FlowText("员工关怀沟通", "關懷面談", "Care talk"),
        steps: [
            .form(FlowText("发现需求点或不适点", "發現需求點或不適點", "Find the need")),
            .cause(FlowText("了解原因", "了解原因", "The cause")),
            .talk(),
            .followUp(),
        ]
    )

    /// C5: receive, investigate, hold, act, answer.
    static let ownMatter = FlowDefinition(
        "C5",
        kind: .c5,
        title: FlowText("员工诉求", "同仁意見反映", "Own matter"),
        steps: [
            CourseStep("receive", FlowText("受理", "受理", "Receive"), by: .owner, skips: [.elsewhere]),
            .cause(FlowText("调查", "調查", "Investigate"), by: .owner),
            .talk(by: .owner),
            CourseStep("act", FlowText("处理", "處理", "Act"), by: .owner, skips: [.nothing, .routed, .elsewhere]),
            CourseStep("answer", FlowText("答复本人", "答覆本人", "Answer"), by: .owner, needs: .answer),
        ]
    )

    /// C6: prepare, hold, record the reasons, attrition analysis.
    static let exit = FlowDefinition(
        "C6",
        kind: .c6,
        title: FlowText("离职面谈", "離職面談", "Exit interview"),
        steps: [
            .form(FlowText("准备", "準備", "Prepare")),
            .talk(),
            CourseStep(
                "reasons",
                FlowText("记录原因", "記錄原因", "Record the reasons"),
                needs: .record,
                skips: [.declined, .elsewhere]
            ),
            CourseStep(
                "attrition",
                FlowText("流失分析", "離職分析", "Attrition analysis"),
                by: .hr,
                skips: [.nothing, .elsewhere]
            ),
        ]
    )

    /// C7: prepare, hold, common confusions to training and personal ones to the leader.
    static let onboarding = FlowDefinition(
        "C7",
        kind: .c7,
        title: FlowText("新员工沟通", "新人關懷面談", "Onboarding talk"),
        steps: [.form(FlowText("准备", "準備", "Prepare")), .talk(), .passOn]
    )

    /// C7 of a batch (K1a): a common part and five private minutes each, which meet K1.
    static let onboardingBatch = FlowDefinition(
        "C7-batch",
        kind: .c7,
        party: .group,
        title: FlowText("新员工集体沟通", "新人團體面談", "Onboarding talk with a batch"),
        steps: [
            .form(FlowText("准备", "準備", "Prepare")),
            .talk(FlowText("集体沟通", "團體面談", "The common part")),
            CourseStep(
                "private",
                FlowText("每人五分钟单独谈", "每人五分鐘單獨談", "Five private minutes each"),
                needs: .held,
                skips: [.absent, .elsewhere, .left],
                forEach: true
            ),
            .passOn,
        ]
    )

    /// C8: state the issue, owner and date, act, publish.
    static let department = FlowDefinition(
        "C8",
        kind: .c8,
        party: .department,
        title: FlowText("跨部门沟通", "跨部門溝通", "Department talk"),
        steps: [
            .talk(FlowText("说明问题", "說明問題", "State the issue")),
            CourseStep(
                "owner",
                FlowText("责任人和期限", "負責人與期限", "Owner and date"),
                needs: .agreement,
                skips: [.settled, .elsewhere]
            ),
            CourseStep("act", FlowText("处理", "處理", "Act"), by: .owner, skips: [.nothing, .elsewhere]),
            CourseStep("publish", FlowText("公布结果", "公布結果", "Publish"), skips: [.nothing, .elsewhere]),
        ],
        ends: [.settled, .elsewhere, .routed, .mistake]
    )
}

/// Steps that several flows share.
extension CourseStep {
    fileprivate init(
        _ name: String,
        _ title: FlowText,
        by actor: Actor = .holder,
        needs need: Need = .nothing,
        skips: [CourseReason],
        forEach isForEach: Bool = false
    ) {
        self.init(name, title, by: actor, needs: need, skips: skips.map(\.rawValue), forEach: isForEach)
    }

    fileprivate static func analysis(_ title: FlowText) -> CourseStep {
        CourseStep("analysis", title, needs: .dossier, skips: [.known, .noFigures, .urgent])
    }

    fileprivate static func form(_ title: FlowText) -> CourseStep {
        CourseStep("form", title, needs: .form, skips: [.known, .urgent, .elsewhere])
    }

    fileprivate static func cause(_ title: FlowText, by actor: Actor = .holder) -> CourseStep {
        CourseStep("cause", title, by: actor, needs: .finding, skips: [.known, .nothing, .urgent])
    }

    fileprivate static func talk(
        _ title: FlowText = FlowText("面谈", "面談", "Talk"),
        by actor: Actor = .holder
    ) -> CourseStep {
        CourseStep("talk", title, by: actor, needs: .held, skips: [CourseReason]())
    }

    fileprivate static func followUp(_ title: FlowText = FlowText("跟进", "追蹤", "Follow-up")) -> CourseStep {
        CourseStep("follow-up", title, needs: .followUp, skips: [.nothing, .elsewhere, .left])
    }

    fileprivate static func feedback(
        _ title: FlowText = FlowText("结果反馈", "結果回饋", "Result feedback")
    ) -> CourseStep {
        CourseStep("feedback", title, skips: [.nothing, .elsewhere, .left])
    }

    fileprivate static let passOn = CourseStep(
        "pass-on",
        FlowText("共性转培训，个别转组长", "共通轉訓練，個別轉組長", "To training, or to the leader"),
        skips: [.nothing, .elsewhere]
    )
}
