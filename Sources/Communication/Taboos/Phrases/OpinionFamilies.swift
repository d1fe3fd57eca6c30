import Core

/// Asking new people for their opinion by any of many words, in either order (P9).
enum OpinionFamilies {
    static let rules: [TabooRule] = [
        TabooRule(
            "opinion.judge",
            .opinion,
            """
            @here …10 怎么样/怎麼樣/怎样/怎樣/好不好/行不行/不满/不滿/抱怨/牢骚/牢騷/槽点/槽點/吐槽/不爽/不合理/接受不了/受不了/看不上/嫌弃/嫌棄/失望
            @here …10 落差/忽悠/坑人/名不副实/名不副實/名副其实/名副其實/后悔/後悔/满意/滿意/值得/公平/公道/靠谱/靠譜/舒服/看法/评价/評價/印象
            @here …6 优点/優點/缺点/缺點/优缺点/優缺點/好坏/好壞/毛病/短板/漏洞
            @here …6 最/更/该/該/应该/應該/需要/要/可以 …2 改/改进/改進/改善/提高/变/變/加强/加強/优化/優化/批评/批評
            不满/不滿/抱怨/牢骚/牢騷/吐槽/槽点/槽點/后悔/後悔/失望/嫌弃/嫌棄/讨厌/討厭/受不了/看不惯/看不慣/反感 …6 @here
            满意/滿意/喜欢/喜歡/评价/評價/看待/形容/点评/點評/怎么看/怎麼看/印象 …4 @here
            对/對 …2 我们/我們/咱们/这里/这儿/這裡/這邊/公司/单位/企业/中心 …6 印象/感觉/感覺/看法/评价/評價/满意/滿意/失望/观感/觀感/想法/意见/意見/信心/打分
            第一印象/真实想法/真實想法/真实感受/真實感受/心里话/心裡話/真心话/真心話/大实话/大實話
            最让你/最令你/最讓你 …4 问题/問題/失望/不满/不滿/反感/不舒服
            like/love/enjoy/hate/dislike/despise …6 @here
            how/what …5 @here …5 like/compare/rate/better/worse/improve/change/improved/changed
            what/which/anything …4 wrong/missing/bad/broken/stupid/lacking/unfair … @here/we/us
            what/which/anything …4 disappointing/annoying/off_putting … @here/we/us
            @here …6 fair/unfair/good/bad/poor/decent/toxic/friendly/competitive/generous
            @here …6 disappointing/outdated/well_run/badly_run/up_to_scratch/worth
            happy/unhappy/satisfied/dissatisfied …5 @here/us/joined/joining/came/chose
            disappointed/content/impressed …5 @here/us/joined/joining/came/chose
            unimpressed/pleased/proud/glad/sorry/comfortable/fed_up …5 @here/us/joined/joining/came/chose
            worst/best/strangest/hardest/biggest …3 thing/things/part/problem …6 @here/we/us/our
            worst/best/strangest/hardest/biggest …3 weakness/flaw/mistake …6 @here/we/us/our
            strengths/weaknesses/flaws/faults/shortcomings/pros_and_cons/downsides …5 @here/we/us/our
            @here/our/us …3 strengths/weaknesses/flaws/faults/shortcomings/downsides
            first/overall/general/honest/real impression/impressions/opinion/verdict
            impression/impressions/opinion/verdict …4 us/@here
            @here/我们/我們 …8 不太行/不行/多余/多餘/没必要/沒必要/奇怪/落后/落後/太麻烦/太麻煩/繁琐/繁瑣/死板/不近人情/太乱/太亂/太严/太嚴/太死/太抠/太摳/太低/太累
            不爽/不满/不滿/牢骚/牢騷/吐槽/槽点/槽點/不痛快
            sort/kind/type of company/place/employer/firm
            hoping_for/hoped_for/bargained_for/signed_up_for/dreamed_of/dreamt_of
            @here/us/we …8 put_you_off/turn_you_off/get_wrong/doing_wrong/fall_short
            @here/us/we …8 go_wrong/let_you_down/surprised_you/shocked_you
            """,
            excuses: """
                培训/訓練/系统/系統/耳机/耳機/耳麥/话术/話術/班表/排班/师傅/師傅/輔導員/客户/客戶/附近
                training/headset/script/scripts/shift/shifts/mentor/customer/customers/caller/screen/near
                领到/領到/申请/申請/怎么走/怎麼走
                we/we're/i/i'm …2 happy/glad/pleased/proud
                would …2 like
                i'd/we'd/you'd like
                lunch/canteen/parking
                客户/客戶
                吃饭/吃飯/餐廳/食堂/停车/停車
                """,
            better: Word(
                "这一周里，哪一步最顺手，哪一步最费劲？",
                "這一週裡，哪一步最順手，哪一步最費力？",
                "Which step of this week came easily, and which took most effort?"
            )
        ),
        TabooRule(
            "opinion.free",
            .opinion,
            """
            畅所欲言/知无不言/有话直说/有话就说/有啥说啥/有什么说什么/实话实说/大胆说/大胆讲/放心说/放心讲/放开说/但说无妨/别藏着/别憋着/直言不讳/说来听听/不用顾虑
            暢所欲言/知無不言/有話直說/有話就說/有什麼說什麼/實話實說/大膽說/大膽講/放心說/放心講/但說無妨/別憋著/直言不諱/說來聽聽/不用顧慮/不要有顧慮
            说/讲/說/講 …1 真话/实话/真话吧/真話/實話 …10 @here/我们/我們/觉得/覺得/怎么样/怎麼樣
            老实/坦白/说实话/讲真/老實/坦白/說實話/講真/說真的/说真的 …10 @here/我们/我們
            说说/說說/聊聊/讲讲/講講/谈谈/談談 …4 @here/看法/意见/意見
            帮我们/幫我們/替我们/替我們 …3 挑/找/看看/提 …4 毛病/问题/問題/不足/刺/缺点/缺點/意见/意見
            挑挑/挑一挑/找找/挑 …2 毛病/刺/不足/缺点/缺點
            批评/批評/指正/指教/提意见/提意見/吐槽 …2 一下/几句/幾句/吧/我们/我們
            be/perfectly/totally/quite/brutally/completely honest/frank/candid/blunt
            honestly/frankly/candidly …8 @here/us/we
            speak freely/openly
            speak_your_mind/don't_hold_back/do_not_hold_back/no_holds_barred/off_the_record/tell_it_like_it_is
            give_it_to_me_straight/any_gripes/any_grumbles/get_it_off_your_chest/let_it_all_out
            tell_me/tell_us/share/say …4 honest/honestly/really …8 @here/us/we/company/think/feel
            tell_me/tell_us/share/say …4 frankly/true/truth …8 @here/us/we/company/think/feel
            any/some/your/what gripes/grievances/complaints …8 @here/us/we/run/improve/better
            any/some/your/what criticisms/grumbles …8 @here/us/we/run/improve/better
            any/some/your/what concerns/suggestions/improvements/ideas …8 @here/us/we/run/improve/better
            what_do_you/what_did_you/how_do_you/how_did_you …2 make/think/rate …4 @here/us
            tell_me/tell_us …3 what …3 think/feel/dislike/hate …6 @here/us/we
            criticise/criticize/critique/review/rate/grade/score/judge …4 us/@here
            stars/out_of_ten/out_of_10/scale …10 @here/us/we
            we/us/@here …12 stars/out_of_ten/out_of_10
            """,
            excuses: """
                培训/訓練/系统/系統/耳机/耳機/耳麥/话术/話術/班表/排班/师傅/師傅/輔導員/客户/客戶/附近
                training/headset/script/scripts/shift/shifts/mentor/customer/customers/caller/screen/near
                领到/領到/申请/申請/怎么走/怎麼走
                we/we're/i/i'm …2 happy/glad/pleased/proud
                would …2 like
                i'd/we'd/you'd like
                lunch/canteen/parking
                客户/客戶
                吃饭/吃飯/餐廳/食堂/停车/停車
                """,
            better: Word(
                "明天的班上，你最想先弄清楚哪一件事？",
                "明天的班，你最想先弄清楚哪一件事？",
                "What would you most like to have clear before tomorrow’s shift?"
            )
        ),
        TabooRule(
            "opinion.measure",
            .opinion,
            """
            推荐/推薦/介绍/介紹 …2 朋友/同学/同學/亲戚/親戚/别人/別人 …4 来/來/进/進/加入/应聘/應徵
            会/會/愿意/願意 …2 推荐/推薦 …6 @here
            朋友/家人/外面/网上/網路上/别人/別人/同学/同學 …6 怎么说/怎麼說/怎么看/怎麼看/评价/評價 …6 @here/我们/我們/这份/這份
            @here …6 符合/对得起/對得起/达到/達到/跟想的/跟想象/和想象/如你所 …6 期望/预期/預期/想象/想像/吗/嗎
            还会/還會/会不会/會不會/再来一次/再來一次/重来/重來/再选/再選 …6 选择/選擇/选/選/来/來 …4 @here/我们/我們
            为什么/為什麼/为啥 …3 选/選/来/來 …2 @here/我们/我們 …8 失望/后悔/後悔/对/對
            打算/准备/準備/想/能/会/會 …3 干/待/做/留 …2 多久/多长/多長/几年/幾年/下去
            看好/看衰/有没有前途/有前途/有沒有前途/有发展/有發展 …6 @here
            @here …6 前途/发展/發展/前景/留得住/待得住/待下去
            让你/讓你/由你/给你/給你/換你/换你 …4 改/改变/改變/换/換/管/当家/當家/做主/说了算/說了算 …8 @here/一条/一條/一样/一樣/哪/什么/什麼
            比/相比/比起/较/較 …5 以前的/之前的/别家/別家/其他公司/同行/上份/上一份/前一份 …8 @here/我们/我們/怎么样/怎麼樣/哪/更/好/差
            @here/我们/我們 …4 比/跟/和 …4 别家/別家/其他公司/同行/外面
            recommend …6 @here/us/friend/friends
            would_you/will_you …3 come_back/apply_again/choose_us/join_us
            lived/live/living …1 up_to …6 expect/expectations/promised/promises/hopes
            meet/met/match/matched/meets …3 expectations/hopes/expected
            as_good_as/what_we_promised/what_you_hoped
            if_you_could …3 change/fix/improve …6 @here/us/we/about
            if/suppose/imagine …3 were/was/ran/run/owned/in_charge …10 change/do/fix/improve/different
            what_would_you …3 change/improve/fix/do_differently
            good/great/decent/nice/better/worse place/company/employer/firm
            than/compared …4 last/previous/former/old/other/elsewhere
            heard/read/say/said/saying …4 about_us/about_the_company/about_this_company/about_working
            trust/believe/faith/confidence …4 @here
            regret/regrets/mistake/second_thoughts …6 joining/joined/coming/came/taking/@here/us/job
            plan/planning/intend/expect/see_yourself …3 stay/staying/leave
            would_you …3 stay …4 us/here
            劝/勸/夸/誇/安利 …8 来/來/我们/我們/公司
            亲友/親友/亲戚/親戚/朋友/同学/同學/家人 …10 来我们/來我們/来这/來這/来应聘/來應徵/值得来/值得來/值不值得
            friend/friends/family/cousin/sister/brother …5 apply/join/work_here/come_here/about_us/about_here
            tell/advise/encourage …3 friend/friends …6 here/us
            """,
            excuses: """
                培训/訓練/系统/系統/耳机/耳機/耳麥/话术/話術/班表/排班/师傅/師傅/輔導員/客户/客戶/附近
                training/headset/script/scripts/shift/shifts/mentor/customer/customers/caller/screen/near
                领到/領到/申请/申請/怎么走/怎麼走
                we/we're/i/i'm …2 happy/glad/pleased/proud
                would …2 like
                i'd/we'd/you'd like
                lunch/canteen/parking
                客户/客戶
                吃饭/吃飯/餐廳/食堂/停车/停車
                """,
            better: Word(
                "培训里学的，哪一样已经用上了？",
                "訓練裡學的，哪一樣已經用上了？",
                "What from the training have you used already?"
            )
        ),
    ]
}
