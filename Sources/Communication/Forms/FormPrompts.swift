import Core

/// What the fields of a form ask of whoever prepares it, by kind of talk and audience.
struct FormPrompts {
    let purpose: FormPrompt
    let presentLabel: Word
    let present: FormPrompt
    let plan: FormPrompt
    let expected: FormPrompt
    let goals = FormPrompt(
        Word(
            "下个周期可以达到的目标，附做法；与本人商量后再定。",
            "下個週期可以達到的目標，附做法；與本人商量後再定。",
            "Goals within reach for the next period, each with its method; settled together with the person."
        )
    )

    static func of(_ id: FormDefinition.ID) -> FormPrompts {
        FormPrompts(
            purpose: FormPrompt(purpose(id)),
            presentLabel: presentLabel(id.kind),
            present: FormPrompt(present(id)),
            plan: FormPrompt(plan(id)),
            expected: FormPrompt(
                Word(
                    "谈完以后，希望看到什么变化，多久看得到？",
                    "談完以後，希望看到什麼改變，多久看得到？",
                    "What should be different afterwards, and by when would one see it?"
                )
            )
        )
    }

    private static func purpose(_ id: FormDefinition.ID) -> Word {
        switch id.audience {
        case .new:
            Word(
                "了解工作和想象的不同、是否适应，看哪里帮得上忙。",
                "了解工作和想像的不同、是否適應，看哪裡幫得上忙。",
                "How the work differs from what was imagined, how they settle in, where one can help."
            )
        case .top:
            Word(
                "听听想法，请教方法，看看有什么需要；不要等到本人提出来。",
                "聽聽想法，請教方法，看看有什麼需要；不要等到本人提出來。",
                "Where their thoughts are, their method, their needs: before they are demanded."
            )
        case .riser:
            Word(
                "鼓励，但不过热；弄清做对了什么。",
                "鼓勵，但不過熱；弄清楚做對了什麼。",
                "Encourage, not too warmly; find what was done right."
            )
        case .faller:
            Word(
                "先排除管理和关系的原因，再一起找办法。",
                "先排除管理和關係的原因，再一起找辦法。",
                "Rule out management and relations first, then look for a way together."
            )
        case .leaver:
            Word(
                "坦诚地问原因，不追问；让离开的人体面地走。",
                "坦誠地問原因，不追問；讓離開的人好好離開。",
                "Ask openly for the reasons, without pressing; part on good terms."
            )
        case .matter: Word("听清诉求，查明事实，给出答复。", "聽清楚意見，查明事實，給出答覆。", "Hear the matter, establish the facts, answer.")
        case .promotion:
            Word(
                "确认本人真的愿意；不愿意的人不因此减分。",
                "確認本人真的願意；不願意的人不因此扣分。",
                "Be sure the person truly wants it; who does not is never marked down."
            )
        case .care:
            Word(
                "建立信任，找到表面之下的原因，陪本人度过难关。",
                "建立信任，找到表面之下的原因，陪本人度過難關。",
                "Build trust, find the cause behind the appearance, help through the hard time."
            )
        case .routine:
            id.kind == .c8
                ? Word("说清问题，定下负责人和日期。", "說清楚問題，定下負責人和日期。", "State the issue, name an owner and a date.")
                : id.kind == .c2b
                    ? Word(
                        "就这一件事给出建议、信息或标准。",
                        "就這一件事給出建議、資訊或標準。",
                        "Give advice, information or a standard on this one incident."
                    )
                    : Word(
                        "例行沟通：一起看结果，听听近况。",
                        "例行面談：一起看結果，聽聽近況。",
                        "Routine: look at the results together, hear how things are."
                    )
        }
    }

    private static func presentLabel(_ kind: TalkKind) -> Word {
        switch kind {
        case .c1: Word("回顾", "回顧", "Looking back")
        case .c4: Word("看到了什么", "看到了什麼", "What was seen")
        case .c5: Word("反映的事情", "反映的事情", "The matter")
        case .c8: Word("问题", "問題", "The issue")
        default: Word("现状", "現況", "Present state")
        }
    }

    private static func present(_ id: FormDefinition.ID) -> Word {
        switch id.kind {
        case .c4:
            Word(
                "写看到的事，不写猜测：什么时候，有什么变化。",
                "寫看到的事，不寫猜測：什麼時候，有什麼變化。",
                "What was seen, not guessed: when, and what changed."
            )
        case .c5:
            Word("用本人的话写，写明日期和在场的人。", "用本人的話寫，寫明日期和在場的人。", "In the person’s own words, with the day and who was there.")
        case .c8:
            Word("哪里卡住了，影响谁，有什么数据。", "哪裡卡住了，影響誰，有什麼數據。", "What is stuck, whom it touches, which figures show it.")
        case .c2b:
            Word(
                "日期、时间、原话，以及对当月和中心的影响。",
                "日期、時間、原話，以及對當月和中心的影響。",
                "Day, time and the words spoken, and the effect on the month and the centre."
            )
        case .c7:
            Word("入职以来的情况：培训、带教、班次。", "到職以來的情況：教育訓練、輔導員、班別。", "Since joining: training, mentor, shifts.")
        case .c6: Word("已知的原因；没说的不猜。", "已知的原因；沒說的不猜。", "The reasons known; what was not said is not guessed.")
        default:
            Word(
                "数字以面谈资料为准，这里写数字看不出的事。",
                "數字以面談資料為準，這裡寫數字看不出的事。",
                "The figures are in the dossier; write here what they do not show."
            )
        }
    }

    private static func plan(_ id: FormDefinition.ID) -> Word {
        switch id.audience {
        case .new:
            Word(
                "共性的疑问交培训，个人的交组长；写明谁、哪天。",
                "共通的疑問交教育訓練，個人的交組長；寫明誰、哪天。",
                "Common confusions to training, personal ones to the leader; who, and by when."
            )
        case .top:
            Word(
                "日常之外的一个小目标：带一次分享，或试一个岗位。",
                "日常以外的一個小目標：帶一次分享，或試一個職務。",
                "A short goal outside routine: give a training, try another post."
            )
        case .riser: Word("把方法写下来，署本人的名字。", "把方法寫下來，署本人的名字。", "Write the method down, under the person’s own name.")
        case .faller:
            Word(
                "一两件做得到的事，以及谁来支持。",
                "一兩件做得到的事，以及誰來支援。",
                "One or two things that can be done, and who supports them."
            )
        case .care:
            Word(
                "休假、班次、工作量、慰问、咨询、带教：能做的写日期。",
                "休假、班別、工作量、慰問、諮商、輔導員：能做的寫日期。",
                "Leave, shift, workload, condolence, counselling, a mentor: with a date where it can be done."
            )
        case .leaver, .matter, .promotion, .routine:
            Word("做得到的事，谁来做，哪天做。", "做得到的事，誰來做，哪天做。", "What can be done, by whom, by when.")
        }
    }
}
