import Core

/// Prying into private matters where they are not the subject (P7).
enum PrivacyPhrases {
    static let rules: [TabooRule] = [
        TabooRule(
            "private.family",
            .privacy,
            """
            有/交/找 …3 男朋友/女朋友/男友/女友/对象/對象
            结婚/結婚/离婚/離婚/已婚/未婚/单身/單身/相亲/相親/约会/約會/恋爱/戀愛
            要/生/怀/懷 …3 @child
            怀孕/懷孕/备孕/備孕/生育/再生一个/再生一個
            @spouse …6 工作/上班/做什么/做什麼/收入/工资/薪水/挣/赚/賺/关系/關係
            和/跟/与/與 …2 @spouse …3 吵/吵架/关系/關係/感情/闹/鬧
            父母/爸妈/爸媽/家里人/家裡人/父亲/父親 …4 做什么/做什麼/工作/收入/退休/条件/條件
            家里/家裡/家庭/家境 …4 条件/條件/收入/经济/經濟/好吗/好嗎/存款/贷款/貸款/几口人/幾口人/背景
            are_you/have_you/getting …2 married/single/divorced/engaged/pregnant/dating
            still single
            do_you_have …2 @spouse/boyfriend/girlfriend/children/kids
            planning/plan/going_to/want/thinking_of/thinking_about …5 @child/pregnant
            when …6 have_children/have_kids/start_a_family/have_a_baby
            your @spouse …4 do/does/work/works/earn/earns/make/makes
            does/do/is/with/about your @spouse
            does_your @spouse
            your parents/mother/father …5 do/does/living/earn/work
            谈/談/处/處 …1 对象/對象/恋爱/戀愛/朋友 …1 了
            失恋/失戀
            公婆/婆婆/岳父/岳母/公公/丈母娘 …5 带/帶/帮/幫/顾/顧
            孩子/小孩/娃 …2 谁照顾/誰照顧/谁顾/誰顧/由谁/由誰
            @spouse …2 支持/同意/反对/反對/介意 …1 @you
            怎么还不/怎麼還不/还没/還沒 结婚/結婚/生
            anyone_special/someone_special
            trouble/problems at_home
            the/your marriage/divorce
            is_it the_marriage
            who …4 look_after/care_for/looks_after/mind …2 kids/children/baby
            """,
            excuses: "客户/客戶/来电/來電/customer/caller\n请假/請假/陪产/陪產/婚假/产假/產假/员工福利/員工福利\nleave maternity/paternity",
            better: Word(
                "现在的班次和您的生活合得来吗？",
                "現在的班別跟您的生活配合得來嗎？",
                "Do the present shifts go well with the rest of your life?"
            )
        ),
        TabooRule(
            "private.money",
            .privacy,
            """
            存款/积蓄/積蓄/负债/負債/欠债/欠債/房贷/房貸/卡债/卡債
            欠 …4 钱/錢/债/債/贷款/貸款/多少
            家里/家裡 …4 收入/多少钱/多少錢/存款/贷款/貸款
            一个月/一個月/每月 …1 花/存 …2 多少
            how_much …4 savings/saved/debt/mortgage/owe/spend/rent
            are_you …2 in_debt
            do_you …2 owe/have_debts/have_savings
            your debts/savings/mortgage/loan/loans
            """,
            better: Word(
                "对薪资您有什么期望？我会给您一个答复的日期。",
                "您對薪資有什麼期望？我會告訴您哪一天答覆。",
                "What do you expect of your pay? I will name a day for the answer."
            )
        ),
        TabooRule(
            "private.body",
            .privacy,
            """
            身体/身體/精神 …3 毛病/疾病/什么病/什麼病/隐疾/隱疾/检查/檢查
            有/得/患/看 …3 什么病/什麼病/抑郁/憂鬱/精神科/心理疾病/慢性病
            medical_condition/mental_illness/health_condition/diagnosis
            are_you …2 ill/sick/depressed/disabled
            what_is wrong_with_you
            seeing/see a therapist/psychiatrist/doctor
            """,
            excuses: "需要/可以 …3 请假/請假\nif_you_feel",
            better: Word(
                "工作上有什么需要照顾的，您愿意说多少说多少。",
                "工作上有什麼需要配合的，您願意說多少就說多少。",
                "Is there anything at work we should take into account? Say only what you wish."
            )
        ),
        TabooRule(
            "private.beliefs",
            .privacy,
            """
            信 …2 教/佛/基督/什么教/什麼教
            宗教/信仰/入党/党员/政治立场/政治立場/入黨/黨員
            投票/投给/投給 …4 党/黨/谁/誰
            下班/周末/週末/休假 …5 跟谁/跟誰/和谁/和誰/去哪儿玩/去哪裡玩/约会/約會
            your religion/faith/politics/beliefs
            what/which religion/party/church
            did/do/will you …2 vote/pray
            who …4 go_out_with/spend_your_weekend/hang_out_with/date/see
            at_the weekend/weekends …3 who
            """,
            better: Word(
                "下班以后能好好休息吗？",
                "下班後能好好休息嗎？",
                "Do you get enough rest after work?"
            )
        ),
        TabooRule(
            "private.match",
            .privacy,
            """
            介绍/介紹 …3 一个/一個/对象/對象/男朋友/女朋友
            introduce_you …2 someone/somebody/friend
            """,
            excuses: "同事/客户/客戶/师傅/師傅/mentor/colleague/流程/经验/經驗",
            better: Word(
                "在班组里有认识的人了吗？",
                "在組裡有認識的同事了嗎？",
                "Do you know people in the team by now?"
            )
        ),
        TabooRule(
            "private.roundabout",
            .privacy,
            """
            喜酒/喜糖/婚礼/婚禮/婚期/订婚/訂婚/分手/前男友/前女友/催婚/催生/终身大事/終身大事
            是不是/跟/和/与/與 …4 男朋友/女朋友/男友/女友
            @child …4 谁带/誰帶/谁来带/誰來帶/谁管/誰管/几岁/幾歲/多大
            家里/家裡 …6 顾得过来/顧得過來/忙得过来/忙得過來/走得开/走得開/缺钱/缺錢/出什么事/出什麼事/出了什么/出了什麼
            跟谁住/跟誰住/和谁住/和誰住/一个人住/一個人住/有房/房租
            wedding/honeymoon/fiancé/fiancée/fiancee
            break_up/broke_up/broken_up/breaking_up/split_up …2 with
            manage/cope/managing/coping …8 small_children/young_children/little_ones/kids/children/a_baby
            everything/things …3 at_home
            who_do_you_live_with
            live/living …2 alone/with_your_parents
            your girlfriend/boyfriend/husband/wife/ex
            """,
            excuses: "客户/客戶/来电/來電/customer/caller\n请假/請假/婚假/产假/產假/育婴/育嬰\nleave maternity/paternity",
            better: Word(
                "这个班次和节奏，你自己觉得跟得上吗？",
                "這個班別和節奏，你自己覺得跟得上嗎？",
                "Do you find that you can keep up with these hours?"
            )
        ),
    ]
}
