import Core

extension FormPrompts {
    /// Questions proposed for an audience (P16 to P20); none of them is a taboo of its talk.
    static func questions(_ audience: Audience, _ kind: TalkKind) -> [Word] {
        switch (audience, kind) {
        case (.routine, .c8): department
        case (_, .c2b): guidance
        case (.new, _): new
        case (.top, _): top
        case (.riser, _): riser
        case (.faller, _): faller
        case (.leaver, _): leaver
        case (.matter, _): matter
        case (.promotion, _): promotion
        case (.care, _): care
        case (.routine, _): routine
        }
    }

    /// P9, P16.
    private static let new = [
        Word("跟你想象的工作比，哪里不一样？", "跟原本想像的工作相比，哪裡不一樣？", "How does the work differ from what you imagined?"),
        Word("有什么困难我能帮得上忙？", "有什麼困難是我可以幫忙的？", "What difficulty can I help with?"),
        Word("这次培训你觉得怎么样？", "這次教育訓練你覺得如何？", "How did you find this training?"),
        Word("排班习惯了吗？", "班表還習慣嗎？", "Are you getting used to the shifts?"),
        Word("遇到语气重的客户，怎么缓过来？", "遇到語氣重的客戶，怎麼調適？", "After a caller with a hard tone, how do you recover?"),
        Word("嗓子受得了吗？", "喉嚨還好嗎？", "How is your throat holding up?"),
        Word("在班组里有认识的人了吗？", "在組裡有認識的同事了嗎？", "Do you know people in the team by now?"),
        Word("怎样教你学得最快？", "怎麼教你學得最快？", "How do you learn best?"),
    ]

    /// P17.
    private static let top = [
        Word("最近在想些什么？", "最近在想些什麼？", "Where are your thoughts these days?"),
        Word("您的方法能不能教教我？", "您的方法能不能教教我？", "Would you teach me your method?"),
        Word("愿意给大家带一次分享吗？", "願意為大家帶一次分享嗎？", "Would you give the others a training?"),
        Word("想不想试试别的岗位？", "想不想試試別的職務？", "Would you like to try another post?"),
        Word("想不想带人？", "想不想帶人？", "Would you like to lead people?"),
        Word("现在的薪酬，您觉得合适吗？", "現在的薪資，您覺得合適嗎？", "Does your pay seem right to you?"),
    ]

    /// P18.
    private static let riser = [
        Word("这段时间，您做了什么不一样的？", "這段時間，您做了什麼不同的事？", "What did you do differently?"),
        Word("哪一步最管用？", "哪一步最有用？", "Which step helped most?"),
        Word("别人能照着做吗？", "別人能照著做嗎？", "Could others do the same?"),
        Word("怎样能稳住？", "怎樣能穩住？", "What will keep it steady?"),
    ]

    /// P19: causes in the way of leading or between people are ruled out first, without judging anybody.
    private static let faller = [
        Word("最近工作上有没有什么不顺的地方？", "最近工作上有沒有不順的地方？", "Is anything at work not going well lately?"),
        Word("需要的支持都有吗，还差什么？", "需要的支援都有嗎，還差什麼？", "Do you have the support you need, and what is missing?"),
        Word("和同事配合得还顺吗？", "和同事配合得還順嗎？", "Does the work with your colleagues run smoothly?"),
        Word("哪一步最容易让客户再打一次？", "哪一步最容易讓客戶再打一次？", "Which step makes customers ring again?"),
        Word("先从哪一件小事开始？", "先從哪一件小事開始？", "Which small thing shall we begin with?"),
    ]

    /// P20: openly, without pressing.
    private static let leaver = [
        Word("是什么让您决定离开？", "是什麼讓您決定離開？", "What made you decide to leave?"),
        Word("从什么时候开始有这个想法？", "從什麼時候開始有這個想法？", "When did you begin to think of it?"),
        Word("如果能改变一件事，您希望是哪一件？", "如果可以改變一件事，您希望是哪一件？", "If you could change one thing, which would it be?"),
        Word("交接上有什么要我帮忙的？", "交接上有什麼要我幫忙的？", "What can I help with in handing over?"),
    ]

    private static let matter = [
        Word("请从头说说是怎么一回事。", "請從頭說說是怎麼一回事。", "Please tell me from the beginning what happened."),
        Word("是哪一天，还有谁在场？", "是哪一天，還有誰在場？", "Which day was it, and who else was there?"),
        Word("您希望怎样处理？", "您希望怎麼處理？", "How would you like it to be handled?"),
        Word("哪些话可以转告，哪些不可以？", "哪些話可以轉告，哪些不可以？", "What may be passed on, and what not?"),
    ]

    /// C3a.
    private static let promotion = [
        Word("您想带人，还是想在业务上走得更深？", "您想帶人，還是想在專業上走得更深？", "Do you want to lead people, or go deeper into the trade?"),
        Word("这份工作最吸引您的是什么？", "這份工作最吸引您的是什麼？", "What attracts you most about that work?"),
        Word("哪一部分您最没有把握？", "哪一部分您最沒有把握？", "Which part are you least sure of?"),
        Word("需要什么准备和时间？", "需要什麼準備和時間？", "What preparation and time would you need?"),
    ]

    /// C4: the person says as much as they wish.
    private static let care = [
        Word("最近还好吗？愿意说多少说多少。", "最近還好嗎？願意說多少就說多少。", "How are you these days? Say only as much as you wish."),
        Word("现在最需要的是什么？", "現在最需要的是什麼？", "What do you need most right now?"),
        Word("班次或工作量调一调，会好一些吗？", "班別或工作量調一調，會好一些嗎？", "Would another shift or less work help?"),
        Word("下次什么时候再聊合适？", "下次什麼時候再聊合適？", "When would be a good time to talk again?"),
    ]

    /// C1a: back, and ahead.
    private static let routine = [
        Word("这段时间哪件事做得最满意？", "這段時間哪件事做得最滿意？", "What went best in this period?"),
        Word("哪一项最难，难在哪里？", "哪一項最難，難在哪裡？", "What was hardest, and why?"),
        Word("下个周期想做到什么程度？", "下個週期想做到什麼程度？", "How far do you want to get in the next period?"),
        Word("需要什么支持？", "需要什麼支援？", "What support do you need?"),
        Word("您还有什么想说的？", "您還有什麼想說的？", "Is there anything else you would like to say?"),
    ]

    private static let guidance = [
        Word("当时是怎么想的？", "當時是怎麼想的？", "What were you thinking at that moment?"),
        Word("客户为什么会再打来？", "客戶為什麼會再打來？", "Why would the customer ring again?"),
        Word("下次遇到，第一句话怎么说？", "下次遇到，第一句話怎麼說？", "Next time, what will the first sentence be?"),
        Word("要不要现在试一次？", "要不要現在試一次？", "Shall we try it once now?"),
    ]

    private static let department = [
        Word("这个问题由谁负责，哪天有结果？", "這個問題由誰負責，哪天有結果？", "Who owns this, and by which day?"),
        Word("在这之前，一线可以先怎么做？", "在這之前，第一線可以先怎麼做？", "What can the floor do until then?"),
        Word("结果在哪里公布？", "結果在哪裡公布？", "Where will the result be published?"),
    ]
}
