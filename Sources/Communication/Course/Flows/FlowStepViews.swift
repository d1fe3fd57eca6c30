import Core
import Web

/// The fields of one step.
enum FlowStepView {
    static func block(_ step: CourseStep?, _ place: Int, isOfGroup: Bool, _ h: inout HTML) {
        h.fieldset(.class("card", "flow-step")) { h in
            h.legend(text: step == nil ? FlowWords.newStep : FlowWords.step(place + 1))
            if let step { h.hidden("name-\(place)", step.name) }
            h.field(Field("order-\(place)", FlowWords.order, value: String(place + 1)), type: "number")
            h.field(Field("hans-\(place)", FlowWords.hans, value: step?.title.hans ?? ""))
            h.field(Field("hant-\(place)", FlowWords.hant, value: step?.title.hant ?? ""))
            h.field(Field("english-\(place)", FlowWords.english, value: step?.title.english ?? ""))
            h.choiceField(
                Field("actor-\(place)", FlowWords.actor, value: step?.actor.rawValue ?? ""),
                options: CourseStep.Actor.allCases.map { ($0.rawValue, $0.word) }
            )
            h.choiceField(
                Field("need-\(place)", FlowWords.need, value: step?.need.rawValue ?? ""),
                options: CourseStep.Need.allCases.map { ($0.rawValue, $0.word) }
            )
            if isOfGroup { h.tickField("each-\(place)", FlowWords.each, isOn: step?.isForEach ?? false) }
            h.details { h in
                h.summary(.class("faint"), text: FlowWords.skips)
                for reason in CourseReason.allCases {
                    h.tickField(
                        "skip-\(place)-\(reason.rawValue)",
                        reason.word,
                        isOn: step?.skips.contains(reason.rawValue) ?? false
                    )
                }
            }
        }
    }
}
