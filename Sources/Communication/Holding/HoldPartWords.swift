import Core

extension HoldPart {
    func title(_ kind: TalkKind) -> Word {
        switch (self, kind) {
        case (.opening, .c2b): Word("开场：说明哪一通电话", "開場：說明是哪一通電話", "Opening: which call it is about")
        case (.opening, _): Word("开场：今天谈什么", "開場：今天談什麼", "Opening: what this is about")
        case (.lately, .c6): Word("想离开的原因", "想離開的原因", "Why they leave")
        case (.lately, .c5): Word("要反映的事", "要反映的事", "Their matter")
        case (.lately, _): Word("近况与感受", "近況與感受", "How they are")
        case (.facts, .c8): Word("说清问题", "說清問題", "The issue")
        case (.facts, _): Word("一起看事实", "一起看事實", "The facts, together")
        case (.ways, .c4): Word("什么能帮上忙", "什麼能幫上忙", "What would help")
        case (.ways, .c6): Word("本来可以怎样", "本來可以怎樣", "What might have been")
        case (.ways, .c3): Word("意愿与准备", "意願與準備", "Wish and readiness")
        case (.ways, _): Word("原因与办法", "原因與辦法", "Causes and ways")
        case (.agree, .c8): Word("谁来办，哪天办好", "誰來辦，哪天辦好", "Who, and by when")
        case (.agree, _): Word("约定与支持", "約定與支持", "Agreement and support")
        case (.more, _): Word("还有什么要说", "還有什麼要說", "What else there is")
        case (.asked(let number), _): HoldingWords.askedNumber(number)
        case (.agreed(let field), _): field.word
        }
    }

    /// Nothing here asks for opinions about the company or about the leader (P9, P10).
    func question(_ kind: TalkKind) -> Word {
        switch (self, kind) {
        case (.opening, .c2b):
            Word(
                "“想和您一起听听这通电话，您先说说当时的情形？”",
                "「想和您一起聽聽這通電話，您先說說當時的情形？」",
                "“I would like us to listen to this call. How was it for you?”"
            )
        case (.opening, _):
            Word(
                "先说清楚谈什么、谈多久、记下来的话谁会看到。",
                "先說清楚談什麼、談多久、記下來的話誰會看到。",
                "Say first what this is about, how long it takes, and who will read the notes."
            )
        case (.lately, .c4):
            Word("“最近什么事最让您费神？”", "「最近什麼事最讓您費神？」", "“What weighs on you most these days?”")
        case (.lately, .c5):
            Word("“请从头说，我先听。”", "「請從頭說，我先聽。」", "“Please tell me from the beginning; I listen.”")
        case (.lately, .c6):
            Word(
                "“是什么让您决定离开？想说多少都可以。”",
                "「是什麼讓您決定離開？想說多少都可以。」",
                "“What made you decide to leave? Say as much as you like.”"
            )
        case (.lately, .c7):
            Word(
                "“这份工作和您来之前想的，哪里不一样？”",
                "「這份工作和您來之前想的，哪裡不一樣？」",
                "“Where is the work other than you imagined?”"
            )
        case (.lately, _):
            Word("“最近工作上哪里顺，哪里不顺？”", "「最近工作上哪裡順，哪裡不順？」", "“What has gone well lately, and what has not?”")
        case (.facts, .c8):
            Word("事情是什么，影响了谁，从哪天起？", "事情是什麼，影響了誰，從哪天起？", "What is it, whom does it touch, since when?")
        case (.facts, .c2b):
            Word(
                "“这一句客户听到会怎么想？”",
                "「這一句客戶聽到會怎麼想？」",
                "“What would the customer make of this sentence?”"
            )
        case (.facts, _):
            Word("“看这些数，您觉得哪一步最关键？”", "「看這些數字，您覺得哪一步最關鍵？」", "“Looking at this, which step matters most?”")
        case (.ways, .c3):
            Word(
                "“您想往哪个方向走？不想也完全可以。”",
                "「您想往哪個方向走？不想也完全可以。」",
                "“Where would you like to go? Not wanting to is fine, too.”"
            )
        case (.ways, .c4):
            Word("“我能帮上什么？班次、休假、工作量？”", "「我能幫上什麼？班別、休假、工作量？」", "“What could I help with: shifts, leave, load?”")
        case (.ways, .c6):
            Word("“早些时候做什么会不一样？”", "「早些時候做什麼會不一樣？」", "“What, done earlier, would have made a difference?”")
        case (.ways, .c7):
            Word("“现在遇到什么困难我能帮忙？”", "「現在遇到什麼困難我能幫忙？」", "“What difficulty can I help with?”")
        case (.ways, _):
            Word("“您自己试过什么办法？还缺什么？”", "「您自己試過什麼方法？還缺什麼？」", "“What have you tried yourself? What is missing?”")
        case (.agree, .c8):
            Word("谁负责，哪天给答复？", "誰負責，哪天給答覆？", "Who owns it, and by when is the answer?")
        case (.agree, _):
            Word(
                "“我们约定做什么、怎么做，到哪天看结果？”",
                "「我們約定做什麼、怎麼做，到哪天看結果？」",
                "“What do we agree to do, how, and when do we look again?”"
            )
        case (.more, _):
            Word("“还有什么想说、我没问到的？”", "「還有什麼想說、我沒問到的？」", "“What else should I have asked?”")
        case (.asked(let number), _): HoldingWords.askedNumber(number)
        case (.agreed(let field), _): field.word
        }
    }
}
