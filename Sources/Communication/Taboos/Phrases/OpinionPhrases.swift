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
    ]
}
