import Core

/// Judging the direct leader, or asking the person to (P10).
enum LeaderPhrases {
    static let rules: [TabooRule] = [
        TabooRule(
            "leader.rate",
            .leader,
            """
            觉得/覺得/认为/認為/感觉/感覺/看 …4 @leader …4 怎么样/怎麼樣/怎样/怎樣/如何/好不好/好吗/好嗎/行不行/称职/稱職
            @leader …6 怎么看/怎麼看/怎么样/怎麼樣/评价/評價/打分/打个分/打個分/打几分/打幾分/看法/印象
            对/對 …4 @leader …5 评价/評價/看法/意见/意見/满意/滿意/印象/服气/服氣/信任
            评价/評價/评一评/打分 …4 @leader
            what … think/opinion/thoughts/view … @leader/leadership
            how … rate/judge/find/feel … @leader/leadership
            rate/judge/grade [your/the/this] @leader
            out_of_ten … @leader
            @leader …4 打 …1 分
            @leader …3 水平/水準/水准 …3 够/夠/怎么样/如何
            头儿/头头/頭兒 …4 怎么样/处得来/處得來/如何
            头儿/頭兒 …4 处得/處得
            """,
            excuses: "组长/組長 …1 这份/這份/这个/這個/工作/职位/職位/要\nwhat … @leader … does/like_to_be/means",
            better: Word(
                "最近哪件事上，多一点支持会对你有帮助？",
                "最近在哪件事上，多一點支援會對你有幫助？",
                "Where would a little more support help you?"
            )
        ),
        TabooRule(
            "leader.fault",
            .leader,
            """
            @leader …6 偏心/不公/不公平/骂人/罵人/凶/兇/难听/難聽/不管事/发脾气/發脾氣/针对/針對/刁难/刁難/欺负/欺負
            @leader …4 不会管/不會管/不会带/不會帶/没教/沒教/没有教/沒有教/没带/沒帶/没有带/沒有帶/带得/帶得/管得/教得
            @leader …3 能力/水平/作风/作風/风格/風格/管理方式/领导方式/領導方式
            @leader …4 做法/处理/處理/决定/決定 …3 问题/問題/不对/不對/不好/不妥/错/錯
            @leader …4 比较好/比較好/不好/很差/糟/不行/很烂/很爛/不称职/不稱職/有问题/有問題
            因为/因為/受不了/讨厌/討厭/怪/都是/跟/和 …2 @leader …3 不/离职/離職/离开/離開/合不来/合不來/处不来/處不來/矛盾/冲突/衝突
            受不了/讨厌/討厭/信不过/信不過 …3 @leader
            @leader …5 信得过/信得過/信任吗/信任嗎
            is/are/was …2 @leader …3 good/any_good/bad/fair/unfair/strict/competent/capable/nice/rude
            does/do/did …2 @leader …2 play/shout/yell/bully/favour/favor/treat/pick
            treat/treats/treating …4 @leader
            @leader … can't/cannot/doesn't/does_not coach/lead/manage/listen/teach/know
            @leader … wrong/badly/bad_at/poor/unfair/favourites/favorites/weak
            because_of …2 @leader
            wrong_with … @leader
            problem/trouble/conflict with …2 @leader
            跟/和/与/與 …2 @leader …2 处得/處得/处不/處不/合得/合不
            @leader …1 处得/處得/合得
            @leader …12 公平/公正/一碗水/偏袒
            @leader …5 只/光/老 …1 照顾/照顧/帮着/护着/護著
            @leader …8 骂人/罵人/穿小鞋/摆脸色/擺臉色
            get_on/getting_on …2 with …2 @leader
            fair/fairly/unfair …6 @leader
            is/are/was/does/do …2 @leader …5 fair/fairly/listen/respect
            @leader …4 difficult/moody/incompetent/lazy
            """,
            excuses: """
                组长/組長 …2 说/說/听/聽/一起/提到/指出
                ask/asked/help/sit/listen …4 @leader
                """,
            better: Word(
                "工作上有没有什么不顺的地方？我们一件一件看。",
                "工作上有沒有不順的地方？我們一件一件看。",
                "Is anything at work not going well? Let us take it one by one."
            )
        ),
        TabooRule(
            "leader.compare",
            .leader,
            """
            当组长/做组长/当班长/當組長/做組長/當班長 …6 比他/比她/比现在/比現在/更好
            比 …3 @leader …2 强/強/好/行/厉害/厲害/优秀/優秀
            换/換 …3 @leader
            服 …3 @leader
            @leader …4 服气/服氣/服不服
            跟着/跟著 …4 @leader …4 服气/服氣/开心/開心/委屈
            better …6 than … @leader
            different/another/new [team] leader/supervisor/boss
            """,
            excuses: "换/換 …2 班/班次/时间/時間",
            better: Word(
                "如果让你带人，你想先做好哪一件事？",
                "如果由你帶人，你想先做好哪一件事？",
                "If you led people, what would you want to do well first?"
            )
        ),
        TabooRule(
            "leader.roundabout",
            .leader,
            """
            @leader …6 脾气/脾氣/火气/火氣/架子/心眼/人品/为人/為人
            @leader …8 好相处/好相處/难相处/難相處/好说话/好說話/难伺候/難伺候/难搞/難搞/偏爱/偏愛/双标/雙標/靠谱/靠譜
            跟/和/与/與 …2 @leader …4 相处/相處/合拍/投缘/投緣/对付/對付
            受得了/忍得了/吃得消 …4 @leader
            碰上/遇上/摊上/攤上 …6 @leader
            @leader …5 喜欢/喜歡/看重/偏 …2 谁/誰
            @leader …4 给/給/让/讓 …2 @you …3 委屈/气受/氣受/难堪/難堪/穿小鞋
            @leader …6 temper/moody/bossy/arrogant/harsh/personality/sarcastic
            get_along/getting_along/click/clash/gets_on/got_on …4 with …3 @leader
            @leader …4 easy/hard/difficult/tough/nightmare/pain …3 work_with/deal_with/please
            @leader …5 on_your_back/pick_on/picks_on/picking_on
            happy/unhappy/satisfied/comfortable/frustrated with …3 @leader
            trust/respect/like/dislike/hate …2 your @leader
            @leader …4 approachable/patient/supportive
            """,
            excuses: """
                组长/組長 …2 说/說/一起/提到/指出/请/請
                would …2 like …3 @leader
                """,
            better: Word(
                "工作上最希望哪里有人搭把手？",
                "工作上最希望哪裡有人幫一把？",
                "Where at work would you most like a hand?"
            )
        ),
    ]
}
