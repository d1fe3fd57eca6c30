import Core

/// Overruling what the leader ordered (P10).
enum OverrulePhrases {
    static let rules: [TabooRule] = [
        TabooRule(
            "overrule.ignore",
            .overrule,
            """
            @leader …6 不用/不必/不要/别/別/甭 …2 听/聽/管/理/理会/理會/当真/當真/照做/在意/用/做
            不用/不必/不要/别/別/甭 …1 听/聽/管/理/理会/理會 …3 @leader/他/她
            @leader …4 说了不算/說了不算/不算数/不算數/不作数/不作數/不算/没用/沒用
            @leader …8 不作数/不作數/不算数/不算數
            @leader …4 听听就好/聽聽就好/听听就行/聽聽就行/当没听见/當沒聽見
            @leader …2 不同意/不准/不批/反对/反對 …2 也/没关系/沒關係/无所谓/無所謂
            听我的/照我说/照我說/按我说/按我說 …6 @leader
            don't/do_not/never/no_need_to/needn't …2 listen/follow/do/obey …4 @leader
            never_mind/forget/ignore/disregard …4 @leader
            @leader …5 doesn't_matter/does_not_matter/don't_matter/don't_apply/do_not_apply/doesn't_count/doesn't_apply
            even_if …3 @leader …2 says/says_no/disagrees/objects/refuses
            @leader …2 那边/那邊/那里/那裡/那儿 …4 当没/當沒/不用管/别管/別管/不用理/我去说/我去說
            @leader …1 那套 …6 过时/過時/没用/沒用/别/別/不用/不要
            @leader …10 按你的/照你的/按你自己/照你自己/随你/隨你
            @leader …2 有意见/有意見/不高兴/不高興/有话/有話 …2 找我/来找我/來找我
            @leader …6 太高/太严/太嚴/太细/太細 …6 就好/就行/就够/就夠/即可
            @leader …6 too high/strict …6 will_do/enough
            """,
            excuses: "don't_forget/do_not_forget/never_forget",
            better: Word(
                "先按组长的安排做，有困难我们三个人一起谈。",
                "先照組長的安排做，有困難我們三個人一起談。",
                "Follow your leader’s plan for now; if it is hard, the three of us will talk."
            )
        ),
        TabooRule(
            "overrule.bypass",
            .overrule,
            """
            直接/都 …2 找我/跟我/向我/和我 …8 不用/不必/别/別/不要 …2 通过/通過/经过/經過/找/跟 …2 @leader
            不用/不必/别/別 …2 通过/通過/经过/經過/告诉/告訴/问/問/跟/和 …2 @leader
            不归/不歸/不由 …2 @leader …2 管
            不归/不歸 @leader
            绕过/繞過/越过/越過/跳过/跳過 …2 @leader
            不用/不必/别/別 …1 跟/和 他/她 说/說
            skip/bypass/go_past/go_around/leave_out …2 @leader
            report_to_me …4 not …3 @leader
            no_need_to …2 tell/ask/inform …2 @leader/him/her
            come …3 to_me …4 skip/not …3 @leader
            我准了/我签了/我簽了 …8 @leader
            square_it/sort_it_out/settle_it/clear_it with …2 @leader …3 later/myself/afterwards
            """,
            better: Word(
                "这件事可以先和组长说吗？需要的话我陪您一起。",
                "這件事可以先跟組長說嗎？需要的話我陪您一起。",
                "Could you raise it with your leader first? I will come along if you like."
            )
        ),
        TabooRule(
            "overrule.undo",
            .overrule,
            """
            让/叫/要/讓 @leader …6 改/撤/取消/换回来/換回來/调回来/調回來
            @leader …5 处罚/處罰/处分/處分/扣分/缺失/记/記/安排/决定/決定 …6 撤/撤销/撤銷/取消/作废/作廢/不算
            扣分/处罚/處罰/缺失 …4 不算/取消/作废/作廢/撤
            @leader …6 话术/話術/方法/教/那套 …4 别用/別用/不要用/不要再用/不用/用我的/用我教
            他/她/@leader 让/叫/要 …4 不用做/不用/不要做/别做/別做
            cancel/cancelling/canceling/lift/undo/overturn/reverse/withdraw …4 penalty/deduction/score/warning/order/decision
            make/tell/order …1 @leader …3 change/take/undo/cancel/reverse
            deduction/penalty/warning/score …2 doesn't_count/does_not_count/is_cancelled
            stop_using …8 @leader
            @leader …6 use_mine/my_way
            my_way …4 @leader
            """,
            excuses: "申诉/申覆/申訴\ndispute/appeal",
            better: Word(
                "这个决定您可以申诉，我告诉您怎么提。",
                "這個決定您可以提出申覆，我告訴您怎麼提。",
                "You can dispute this decision; I will show you how."
            )
        ),
        TabooRule(
            "overrule.free",
            .overrule,
            """
            那个不用做/那個不用做/不用做了/不用来加班/不用來加班
            """,
            excuses: "客户/客戶",
            better: Word(
                "班次上的难处，我去和组长、排班师一起看看，周五答复您。",
                "班別上的難處，我跟組長、排班人員一起看，星期五答覆您。",
                "I will look at the shift together with your leader and the planner and answer on Friday."
            )
        ),
        TabooRule(
            "overrule.roundabout",
            .overrule,
            """
            @leader …6 布置/交代/安排/要求/派的/给的/給的 …8 挑/少做/做一半/随便做/隨便做/应付/應付/先放着/先放著/放一放/意思意思
            @leader …4 布置/交代/安排/要求/定的 …8 先做我/做我这/做我這/以我/按我/照我
            不用/不必/别/別 …3 给/給/让/讓/经/經 …2 @leader …3 看/签/簽/批/过目/過目/同意
            批了/签了/簽了/准了 …2 就算/就行/就好/算数/算數
            以我的为准/以我的為準/以我为准/以我為準/我说的为准/我說的為準
            @leader …6 耳边风/耳邊風/别当真/別當真/听一半/聽一半
            @leader …6 管不了/管不着/管不著/没权/沒權/无权/無權/做不了主
            @leader …8 just_do …4 two/half/some/one/part
            @leader …3 needn't/need_not/doesn't_need_to/doesn't_have_to …2 know/see/sign/approve
            needn't/need_not/don't_need_to/no_need_to/don't_bother …2 show/ask/tell/ask_for/asking/telling …6 @leader
            my signature/approval/ok/say …4 enough/counts
            i_outrank/i_overrule/i_have_the_last_word
            over …3 @leader …2 head
            @leader …8 put_it_aside/leave_it/skip_it/can_wait
            """,
            excuses: "申诉/申覆/申訴\ndispute/appeal",
            better: Word(
                "我先和组长商量，明天我们一起告诉您。",
                "我先跟組長商量，明天我們一起告訴您。",
                "I will speak with your leader first, and tomorrow we tell you together."
            )
        ),
    ]
}
