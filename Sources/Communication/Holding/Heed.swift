import Core

/// What to heed in this talk, in short, for the one sheet and the page beside the talk.
struct Heed: Sendable, Hashable {
    let kind: TalkKind
    /// New people are asked about difficulties, never for opinions about the company (P9).
    let isNew: Bool
    /// P10 and P11 hold where the holder is not the direct leader.
    let holderIsLeader: Bool
    /// Whether results rose or fell; nil where neither is why they talk.
    var swing: Swing?

    enum Swing: Sendable { case up, down }

    var sentences: [Word] {
        var all: [Word] = []
        if kind == .c7 || isNew {
            all.append(
                Word(
                    "不直接问对公司的看法，问“我能帮上什么”。",
                    "不直接問對公司的看法，問「我能幫上什麼」。",
                    "Do not ask what they think of the company; ask what you can help with."
                )
            )
        }
        if !holderIsLeader, kind != .c8 {
            all.append(
                Word(
                    "不评价组长的做法，不问“你觉得组长怎么样”，也不推翻组长的安排。",
                    "不評價組長的做法，不問「你覺得組長怎麼樣」，也不推翻組長的安排。",
                    "Do not judge how the leader leads, do not ask about it, do not overrule the leader."
                )
            )
        }
        switch swing {
        case .up:
            all.append(
                Word(
                    "多鼓励，问问改了什么；不过分热络，免得有压力。",
                    "多鼓勵，問問改了什麼；不過分熱絡，免得有壓力。",
                    "Encourage, ask what changed; not so warmly that it becomes pressure."
                )
            )
        case .down:
            all.append(
                Word(
                    "先排除管理与关系原因，再谈方法。",
                    "先排除管理與關係原因，再談方法。",
                    "First rule out causes in how they are led, then speak of method."
                )
            )
        case nil: break
        }
        switch kind {
        case .c4:
            all.append(
                Word(
                    "先建立信任；谈不谈、何时谈，由对方定。",
                    "先建立信任；談不談、何時談，由對方決定。",
                    "Build trust first; whether and when to talk is theirs to say."
                )
            )
        case .c6: all.append(Word("不追问，原因可以不说。", "不追問，原因可以不說。", "Do not press; the reason may stay unsaid."))
        case .c7, .c8: break
        default:
            all.append(
                Word(
                    "谈工作为主，不打听私事；对方说起，就听着。",
                    "談工作為主，不打聽私事；對方說起，就聽著。",
                    "Mainly work; do not pry; hear what they bring up."
                )
            )
        }
        all.append(
            Word("多听少说；做不到的不承诺。", "多聽少說；做不到的不承諾。", "Listen more than you speak; promise nothing you cannot keep.")
        )
        return all
    }
}
