import Core

/// Why a form, or a change of one, cannot be taken as it is.
package enum FormRefusal: Refusal, Hashable {
    case tooLong(Int)
    case tooManyQuestions(Int)
    /// C3a.
    case wishFirst
    /// C3b.
    case reasonAndPlan
    case noCandidate
    /// C4a.
    case whichOccasion
    case noSuchField
    case needed

    package var sentence: Word {
        switch self {
        case .tooLong(let most): Word("最多 \(most) 个字", "最多 \(most) 個字", "\(most) characters at most")
        case .tooManyQuestions(let most): Word("最多 \(most) 个问题", "最多 \(most) 個問題", "\(most) questions at most")
        case .wishFirst:
            Word(
                "先记下本人愿意晋升，再锁定人选：不是每个士兵都想当将军。",
                "先記下本人願意晉升，再鎖定人選：不是每個士兵都想當將軍。",
                "Record first that the person wants it, then lock the target: not every soldier wants to be a general."
            )
        case .reasonAndPlan:
            Word(
                "本人愿意、这次没有选上：请写明原因，并和他（她）定一个计划。",
                "本人願意、這次沒有選上：請寫明原因，並一起訂一個計畫。",
                "They want it and were not chosen: give them the reason, and a plan."
            )
        case .noCandidate:
            Word(
                "本人没有表示愿意，不算“没有选上”：这一栏请留空，不因此减分。",
                "本人沒有表示願意，不算「沒有選上」：這一欄請留空，不因此扣分。",
                "Who did not say they want it was not passed over: leave this empty. Nobody is marked down for it."
            )
        case .whichOccasion:
            Word(
                "请选一项：是需求点，还是不适点。",
                "請選一項：是需求點，還是不適點。",
                "Choose one: a need, or a discomfort."
            )
        case .noSuchField: Word("没有这一栏", "沒有這一欄", "There is no such field")
        case .needed: Word("这一栏不能停用", "這一欄不能停用", "This field cannot be switched off")
        }
    }
}

extension FormAnswers {
    /// A field takes half of what is looked through for phrases.
    static let longestField = 2_000
    static let mostQuestions = 20

    /// What is wrong with the answers, by field.
    ///
    /// C3a: the wish is recorded before the target is locked. C3b: who wants it and is not chosen gets the reason and a
    /// plan; who does not want it is not said to have been passed over. C4a: a care talk says whether it was a need or a discomfort
    /// once it says what was seen.
    package func refusals(in form: FormDefinition) -> [String: FormRefusal] {
        var refusals: [String: FormRefusal] = [:]
        for (field, entry) in entries where entry.text.count > Self.longestField {
            refusals[field] = .tooLong(Self.longestField)
        }
        if questions.contains(where: { $0.text.count > Self.longestField }) {
            refusals[FormFields.questions] = .tooLong(Self.longestField)
        } else if questions.count > Self.mostQuestions {
            refusals[FormFields.questions] = .tooManyQuestions(Self.mostQuestions)
        }
        if form.id.kind == .c3, self[FormFields.locked] == FormFields.yes, self[FormFields.wish] != FormFields.wants {
            refusals[FormFields.locked] = .wishFirst
        }
        if form.id.kind == .c3, self[FormFields.chosen] == FormFields.no {
            if self[FormFields.wish] == FormFields.wants {
                for field in [FormFields.whyNot, FormFields.plan] where self[field].trimmed.isEmpty {
                    refusals[field] = .reasonAndPlan
                }
            } else {
                refusals[FormFields.chosen] = .noCandidate
            }
        }
        if form.id.kind == .c4, !self[FormFields.present].isEmpty, self[FormFields.occasion].isEmpty {
            refusals[FormFields.occasion] = .whichOccasion
        }
        return refusals
    }

    /// What a form still lacks before it counts as written: fields its kind needs.
    package func missing(in form: FormDefinition) -> [FormField] {
        form.fields.filter { field in
            guard field.isNeeded, !field.isAfterwards else { return false }
            return field.shape == .questions ? questions.isEmpty : self[field.id].isEmpty
        }
    }
}
