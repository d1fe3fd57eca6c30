import Core

/// Overruling the leader by any of many words, in either order (P10).
enum OverruleFamilies {
    static let rules: [TabooRule] = [
        TabooRule(
            "overrule.dismiss",
            .overrule,
            """
            @leader …8 不用理/别理/別理/不理/不必理/不用管/别管/別管/甭管/甭理/不用听/别听/別聽/不要聽/不要听/无视/無視/忽略/不算/不作数/不作數
            @leader …8 作废/作廢/推翻/免了/不必/无需/無需/用不着/用不著/犯不着/犯不著/大可不必/不用照/不用按/别照/別照/不照/耳旁风
            @leader …8 耳旁風/耳边风/耳邊風/左耳/当他/當他/让他去/讓他去/不用做/不做了/不用那么/不用那麼/不用太/别太
            @leader …8 別太/不要太/不用遵守/不用执行/不用執行/放一边/放一邊/放一旁/扔一边/丢一边/丟一邊/先别/先別/先不/不执行/不執行
            不用理/别理/別理/不必理/不用管/别管/別管/甭管/甭理/甭听/不用听/别听/別聽/不要听/不要聽/无视/無視/忽略/推翻/取消 …5 @leader
            撤掉/撤销/撤銷/抛开/拋開/跳过/跳過/不必遵守/不用遵守/不用照/不用按/别照/別照/别按/別按/不必照/不必按/别信/別信 …5 @leader
            @leader …6 管得太/管太/太较真/太較真/小题大做/小題大做/瞎指挥/瞎指揮/乱来/亂來/乱排/亂排/多事/不懂/没资格/沒資格/没权/沒權/无权/無權/管不着/管不著/管不到/说得不对
            @leader …6 說得不對/说错/說錯/错了/錯了/搞错/搞錯/过分/過分/不该/不該/不应该/不應該/不合理/没道理/沒道理/太死板/太严/太嚴/太高/太苛/过时/過時/老一套
            @leader …8 我批/我准/我签/我簽/我点头/我點頭/我拍板/我做主/我说了算/我說了算
            我批/我准/我同意/我点头/我點頭/我拍板/我做主/我说行/我說行/我说可以/我說可以/我允许/我允許 …10 @leader
            ignore/disregard/forget/never_mind/dismiss/skip/drop/overlook …6 @leader
            bin/scrap/tear_up/throw_away/throw_out/defy/disobey …6 @leader
            pay_no_attention/take_no_notice …6 @leader
            don't_mind/pay_no_heed/don't_bother/no_need …6 @leader
            @leader …8 ignore/disregard/disregarded/never_mind/doesn't_matter
            @leader …8 irrelevant/nonsense/rubbish/silly/pointless
            @leader …8 overreacted/overreacting/exaggerates/exaggerating/excessive
            @leader …8 too_strict/too_much/too_high/too_many/too_hard
            @leader …8 unnecessary/unreasonable/out_of_line/no_say/no_right/no_authority
            @leader …8 no_business/wrong_to/shouldn't/should_not
            @leader …8 mistaken/went_too_far/goes_too_far/out_of_date/no_longer_applies
            @leader …8 no_longer_counts/void/off_the_table
            @leader …10 you_don't_have_to/you_do_not_have_to/you_needn't/you_need_not/don't_do
            @leader …10 do_not_do/not_necessary/no_need/don't_bother/skip/drop/leave_that/scrap
            you_don't_have_to/you_do_not_have_to …5 do/follow/obey/listen/stick/meet/take/use …6 @leader
            you_needn't …5 do/follow/obey/listen/stick/meet/take/use …6 @leader
            you_don't_have_to/you_do_not_have_to …5 using/doing/following/listening/report …6 @leader
            you_needn't …5 using/doing/following/listening/report …6 @leader
            you_need_not/no_need_to/don't/do_not/stop …5 follow/obey/listen/stick …6 @leader
            you_need_not/no_need_to/don't/do_not/stop …5 following/listening/report …6 @leader
            @leader …8 听我的/聽我的/按我的/照我的/按我说/照我说/按我說/照我說/用我的/依我的
            听我的/聽我的/按我的/照我的/按我说/照我说/按我說/照我說 …10 @leader
            别写了/别做了/别交了/别弄了/别填了/不用写了/不用交了/不用填了/不用签了/不用做了/別寫了/別做了/別交了/別弄了/不用寫了/不用簽/先不用签
            @leader …8 扣的/罚的/罰的/记的/記的/开的/開的/定的/訂的/给的/給的 …10 加回/退/还给你/還給你/撕/销/銷/免/补回/補回/不用签/不用簽/不算/抹/改
            @leader …12 睁一只眼/睜一隻眼/糊弄/糊弄一下/敷衍/应付一下/應付一下/意思一下/做做样子/做做樣子/走走形式
            @leader …8 问起/問起/问到/問到/追问/追問/怪你/怪罪 …6 就说/就說/说是我/說是我/我批/我让/我讓/我来/我來/推给我/推給我
            @leader …6 不用交代/不用解释/不用解釋/不用说明/不用說明/不用回报/不用回報/不必交代
            let/letting …6 @leader …6 slide/slip/go
            slide/slip/blind_eye/cut_corners/wink/ease_off …8 @leader
            @leader …10 slide/blind_eye/cut_corners
            take/taking/took/pull/pulling you_off …10 @leader
            @leader …3 no_need/needn't/never_needs/has_no_need …3 know/hear/see/find_out/sign
            @leader …3 doesn't_have_to/does_not_have_to …3 know/hear/see/find_out/sign
            """,
            excuses: """
                申诉/申覆/申訴/复核/複核
                dispute/appeal
                客户/客戶/customer/caller
                组长/組長/主管/leader/supervisor …2 一起/商量/说好/說好/谈好/together
                一起谈/一起談/三个人/三個人/the_three_of_us/three_of_us
                don't_forget/do_not_forget/never_forget
                why don't/do_not/not
                if_you/you_say/not_know/would_rather
                not my
                组长/組長/主管 …1 有没有/有沒有/是不是/跟你/提到/说过/說過
                要不要
                did/has …2 leader/supervisor
                """,
            better: Word(
                "这条要求我和组长一起看，周三前给您一个说法。",
                "這項要求我和組長一起看，週三前給您一個說法。",
                "Your leader and I will look at this requirement together and tell you by Wednesday."
            )
        ),
        TabooRule(
            "overrule.mine",
            .overrule,
            """
            @leader …4 不同意/反对/反對/不批/不准/不肯/不让/不讓/不高兴/不高興 …6 也/没事/沒事/没关系/沒關係/不要紧/不要緊/不重要
            @leader …4 不同意/反对/反對/不批/不准/不肯/不让/不讓/不高兴/不高興 …6 无所谓/無所謂/不用管/别管/別管/照样/照樣
            @leader …4 有意见/有意見/说什么/說什麼/怎么说/怎麼說/怎么想/怎麼想 …6 也/都/没事/沒事/没关系/沒關係/不要紧/不要緊/不重要
            @leader …4 有意见/有意見/说什么/說什麼/怎么说/怎麼說/怎么想/怎麼想 …6 无所谓/無所謂/不用管/别管/別管/我/照样/照樣
            就算/哪怕/即使/不管/无论/無論 …2 @leader …10 也/都/照样/照樣/没事/沒事/没关系/沒關係
            @leader …3 那儿/那边/那里/那邊/那裡/那头/那頭 …4 别/別/不用/先瞒/先瞞
            我/由我 …3 去/来/來/会/會/帮你/幫你/跟/和 …3 @leader …4 摆平/擺平/搞定/打招呼/打个招呼/打個招呼/教训/教訓/撤/收回
            瞒着/瞞著/背着/背著/绕开/繞開/绕过/繞過/越过/越過/跳过/跳過/避开/避開/不经/不經/不通过/不通過/甩开/撇开/撇開 …3 @leader
            不用/不必/无需/無需/甭/先别/先別 …3 告诉/告訴/跟/和/让/讓/问/問/请示/請示/报告/報告/报备/報備/汇报 …3 @leader
            别/別/不用/不必/不要/无需/無需/甭/先别/先別 …3 匯報/经过/經過/通过/通過/等/找/知会/知會/惊动/驚動/理会/理會 …3 @leader
            @leader …4 同意/批准/签字/簽字/签名/簽名/点头/點頭/许可/許可/允许/允許 …3 不用/不需要/不必/无所谓/無所謂/没必要/沒必要/免
            不用/不需要/不必/没必要/沒必要/免 …2 @leader …3 同意/批准/签字/簽字/签名/簽名/点头/點頭/许可/許可/允许/允許
            直接/以后/以後/今后/今後/从今/從今/往后 …4 报给我/報給我/听我/聽我/归我/歸我/对我/對我
            以 …1 我 …2 为准/為準
            听我的/聽我的/按我的/照我的/我这儿说了算/这里我做主/這裡我做主
            even_if/even_though/whatever/no_matter/regardless/despite/whether_or_not …3 @leader
            behind …2 @leader …2 back
            don't/do_not/needn't/no_need_to/need_not/without/never …2 tell/telling/ask/asking/inform …6 @leader
            don't/do_not/needn't/no_need_to/need_not/without/never …2 informing/mention/consult …6 @leader
            don't/do_not/needn't/no_need_to …2 consulting/involve/involving/check/checking/clear …6 @leader
            need_not/without/never …2 consulting/involve/involving/check/checking/clear …6 @leader
            keep …2 @leader …3 out/in_the_dark
            leave/leave_it …2 @leader …2 to_me
            i'll/i_will/let_me/i'm_going_to/i_can …2 handle/deal_with/square/straighten …5 @leader
            i'll/i_will/let_me/i'm_going_to/i_can …2 straighten_out …5 @leader
            i'll/i_will/let_me/i'm_going_to/i_can …2 overrule/override/order …5 @leader
            i'll/i_will/let_me/i'm_going_to/i_can …2 reverse/overturn …5 @leader
            i'll/i_will/let_me/i'm_going_to/i_can …2 cancel/undo/lift/waive …5 @leader
            i …1 overrule/override/overruled/overrode/outrank/decide
            i …1 overturn/cancelled/canceled/reversed/lifted/waived
            overrule/override/overruling/overriding/bypass/bypassing/sidestep/undermine/circumvent …4 @leader
            come/report/go/write/answer/talk/speak …1 to_me …4 instead/not/rather_than/from_now_on/directly
            from_now_on/instead/in_future …4 to_me/ask_me/report_to_me/answer_to_me
            my_call/i'm_in_charge/i_am_in_charge/i_decide/i_call_the_shots
            i_have_the_final_say/i_have_the_final_word/what_i_say_goes
            do_as_i_say/do_it_my_way/i_make_the_rules/i_set_the_rules/you_work_for_me
            listen_to_me/follow_my/take_my_word/my_word_counts
            you …3 don't/do_not/needn't/won't …3 @leader …3 permission/approval/consent
            you …3 don't/do_not/needn't/won't …3 @leader …3 signature/blessing/okay/ok
            @leader …1 permission/approval/consent …5 isn't/not/needn't/don't/without/unnecessary
            @leader …1 signature/blessing/okay/ok …5 isn't/not/needn't/don't/without/unnecessary
            approved/approve/sign/signed/authorise …8 @leader …6 objects/likes/agree/agrees
            authorize/allow/permit/excuse/excused …8 @leader …6 objects/says/likes/agree/agrees
            authorize/allow/permit/excuse/excused …8 @leader …6 know/knows/wants/thinks
            i'll/i_will/i_have/i've/let_me …2 approve/approved/sign/signed/authorise …8 @leader
            i'll/i_will/i_have/i've/let_me …2 authorised/authorize …8 @leader
            without …2 asking/telling/consulting/informing/checking_with …4 @leader
            without …2 @leader …1 permission/approval/knowing/consent/okay
            先别/先別/别去/別去/别跟/別跟/别告诉/別告訴/别让/別讓/别找/別找 …3 @leader
            """,
            excuses: """
                申诉/申覆/申訴/复核/複核
                dispute/appeal
                客户/客戶/customer/caller
                组长/組長/主管/leader/supervisor …2 一起/商量/说好/說好/谈好/together
                一起谈/一起談/三个人/三個人/the_three_of_us/three_of_us
                first/before
                don't_forget/do_not_forget/never_forget
                why don't/do_not/not
                if_you/you_say/not_know/would_rather
                not my
                组长/組長/主管 …1 有没有/有沒有/是不是/跟你/提到/说过/說過
                要不要
                did/has …2 leader/supervisor
                """,
            better: Word(
                "我今天就找组长，您在场的话更好。",
                "我今天就找組長，您在場的話更好。",
                "I will see your leader today, and you are welcome to join us."
            )
        ),
    ]
}
