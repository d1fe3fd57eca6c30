import Core

/// Asking a new person straight out for opinions about the company, or out of politeness (P9).
enum OpinionPhrases {
    static let rules: [TabooRule] = [
        TabooRule(
            "opinion.ask",
            .opinion,
            """
            对/對 …4 @company/管理/制度/环境/環境/福利/政策 …4 意见/意見/看法/想法/建议/建議/评价/評價/批评/批評/感想/印象
            对/對 …4 @company/管理/制度/政策/福利 …4 满意/滿意/怎么看/怎麼看
            觉得/覺得/认为/認為/感觉/感覺/看 …4 @company/管理/制度/福利/政策 …4 怎么样/怎麼樣/怎样/怎樣/如何/好不好/好吗/好嗎/合理/行不行/不错/不錯
            你觉得/您觉得/你覺得/您覺得/妳覺得 …2 这里/这儿/這裡/這邊 怎么样/怎麼樣/如何/好不好
            what … think/thoughts … @company/management/policies/us_as
            what … opinion/view/views/impression … @company/management/policies
            what_do_you_think … management/company/us
            do_you_like … @company/management
            how … feel/find … @company/management/being_here
            are_you … happy/satisfied/content … @company/management/policies
            """,
            excuses: "培训/訓練/流程/系统/系統 …3 觉得/覺得/感觉/感覺\ntraining/course/shift/shifts",
            better: Word(
                "这次培训你觉得怎么样？排班习惯了吗？",
                "這次教育訓練你覺得如何？班表還習慣嗎？",
                "How did you find this training? Are you getting used to the shifts?"
            )
        ),
        TabooRule(
            "opinion.faults",
            .opinion,
            """
            @company/管理/制度/主管 …6 不好/不足/不满/不滿/失望/缺点/缺點/改进/改進/改善/毛病/问题/問題
            @company/管理/制度 …2 哪里/哪些/哪裡/哪儿 …4 不/差
            what … @company/we/management … better/wrong/badly/improve
            anything … dislike/hate/wrong/bad/change … @company/management/here
            @company/management … disappointed/disappoint/let_you_down
            disappointed … @company/management
            any/complaints/criticism … complaints/criticism/about … @company/managed/management/policies/run
            要是/如果/假如 …3 让你/讓你/你是/妳是/您是/你来/由你/由您 …3 管/老板/老闆/主管 …10 改/做
            @company …8 水平/水准/水準/档次/檔次
            @company …12 最烂/最爛/最差/缺点/缺點
            @company/管理/制度 …2 毛病/缺点/缺點
            被骗/被騙/上当/上當
            if_you ran/were/managed/owned …5 change/do/improve
            where/what …3 we …2 going/doing wrong
            joining_us/joining/coming_here …3 mistake/regret
            """,
            excuses: "系统/系統/设备/設備/耳机/耳麥/耳機",
            better: Word(
                "有什么困难我能帮得上忙？",
                "有什麼困難是我可以幫忙的？",
                "What difficulty can I help with?"
            )
        ),
        TabooRule(
            "opinion.invite",
            .opinion,
            """
            给/給/为/為/向 …2 @company/我们/我們/中心 …4 提/意见/意見/建议/建議/打分/打个分/打個分/分数/分數
            提 …3 意见/意見/建议/建議
            提 …1 几条/幾條
            意见/意見/建议/建議/批评/批評/想法 …4 尽管/儘管/直说/直說/随便/隨便/不要客气/不要客氣/别客气/別客氣/提出来/提出來/提一提
            尽管/儘管/欢迎/歡迎 …4 提/意见/意見/建议/建議/批评/批評
            any/your/honest/some suggestions/feedback/opinions/criticism/thoughts … for/about/on/on_how … @company/us/management
            feel_free … feedback/opinion/opinions/suggestions/criticism/criticise/criticize
            we … love/welcome/like … criticism/feedback/opinions
            rate … @company/management/us
            any opinions/suggestions
            """,
            better: Word(
                "跟你想象的工作比，哪里不一样？",
                "跟原本想像的工作相比，哪裡不一樣？",
                "How does the work differ from what you imagined?"
            )
        ),
        TabooRule(
            "opinion.compare",
            .opinion,
            """
            上一家/上家/前公司/前一家/原来的/原來的/别的公司/別的公司 …6 比/相比/比较/比較
            比/相比/比起 …6 上一家/上家/前公司/前一家
            compare … last/previous/former/old employer/company/job/firm
            better/worse … than … last/previous/former/old employer/company/firm
            """,
            better: Word(
                "和刚来时想的比，哪一点最不一样？",
                "跟剛來時想的相比，哪一點最不一樣？",
                "Compared with what you expected, what differs most?"
            )
        ),
        TabooRule(
            "opinion.roundabout",
            .opinion,
            """
            @company/这里/這裡/制度/规定/規定/福利/管理 …8 看不惯/看不慣/看不顺眼/看不順眼/不顺眼/不順眼/吐槽/别扭/彆扭/不喜欢/不喜歡/看不下去/反感
            @company/福利/待遇/制度/管理/规定/規定 …12 还满意/還滿意/满意吧/滿意吧/满意吗/滿意嗎/满不满意/滿不滿意/公道/划算/值不值
            假如/如果/要是/换成/換成 …4 你是/您是/妳是/你当/您当/妳當/你當/您當 …4 老板/老闆/经理/經理/领导/領導/主管/负责人/負責人
            @company/这里/這裡 …6 最/哪点/哪點/哪里/哪裡/哪些 …6 烦/煩/讨厌/討厭/难受/難受/想改/该改/該改/离谱/離譜/不合理/落后/落後
            来这儿/来这里/來這裡/进公司/進公司/来我们公司/來我們公司 …6 后悔/後悔/失望/值不值/值得/亏/虧
            annoys/bothers/irritates/frustrates/bugs you …5 @company/here/us/management/rules/policy/policies
            if_you were …5 boss/ceo/manager/director/charge
            our pay/policy/policies/rules/management/benefits …6 fair/good/reasonable/competitive
            our …1 policy/policies …6 fair/good/reasonable
            regret/regretting …3 joining/coming/taking_this_job
            how_do_we compare/measure/stack
            do_you …2 trust/respect/rate …3 management/@company
            """,
            excuses: "培训/訓練/系统/系統/耳机/耳機/话术/話術\ntraining/headset/script/scripts",
            better: Word(
                "这几天里，哪一件事最费劲？我能帮什么？",
                "這幾天裡，哪一件事最費力？我能幫什麼？",
                "Which part of these days took most effort, and how can I help?"
            )
        ),
    ]
}
