import Core

/// Prying by any of many words (P7).
enum PrivacyFamilies {
    static let rules: [TabooRule] = [
        TabooRule(
            "private.love",
            .privacy,
            """
            成家/家室/脱单/脫單/同居/暧昧/曖昧/桃花/暗恋/暗戀/追求者/追你/媳妇/媳婦/两口子/兩口子/夫妻/小两口/小倆口/婆媳/婆家/娘家/再婚
            复婚/領證/领证/訂親/处对象/處對象/感情生活/感情上/感情问题/感情問題/夫妻感情/個人問題/个人问题/另一半/老公/老婆/男朋友/女朋友
            @you …4 爱人/愛人/先生/太太/丈夫/妻子
            催/逼 …2 @you …2 结婚/結婚/生/找/成家
            打算/准备/準備/计划/計劃/考虑/考慮/想 …4 结婚/結婚/生孩子/要孩子/生小孩/生一个/生一個/生/怀/懷/成家/二胎/三胎
            几个孩子/幾個孩子/有孩子/有小孩/有娃/孩子多大/小孩幾歲/孩子上/要娃/带娃/帶小孩/带孩子/顧小孩
            同性恋/同性戀/性取向/喜欢男/喜欢女/喜歡男/喜歡女
            生理期/例假/月经/月經/大姨妈/大姨媽/更年期/预产期/預產期/流产/流產/不孕
            dating/boyfriend/girlfriend/husband/wife/fiance/in_laws/mother_in_law
            love_life/sex_life/relationship_status/settle_down/settling_down
            tie_the_knot/biological_clock/other_half/better_half/divorce/divorced
            separated/widowed/engaged/pregnant/pregnancy/heartbroken
            your/a/any partner/marriage/relationship/spouse
            seeing/met anyone/someone/somebody
            in_a relationship
            personal_life/private_life/family_life/home_life/family_situation/home_situation/domestic_situation
            start/starting/have/having/want/wanting …3 family/children/kids/baby/child/babies
            plan/planning/expecting/trying_for/more …3 family/children/kids/baby/child/babies
            @child/babies …4 soon/planned/planning/yet/old/age/ages/school/father/mother
            how_many …2 children/kids
            are_you/you're …3 expecting/gay/straight/lesbian/religious/married/single/pregnant/trying
            sexual_orientation/sexuality
            介绍的/介紹的 …3 姑娘/小伙/小伙子/女孩/男孩/男生/女生/对象/對象
            定下来/定下來/稳定下来/穩定下來 …2 了/吗/嗎/没/沒
            things/all/everything …3 between/with …3 you_and/your husband/wife/partner/boyfriend
            okay/rocky/tense …3 between/with …3 you_and/your husband/wife/partner/boyfriend
            things/all/everything/okay/rocky/tense …3 between/with …3 you_and/your girlfriend/family/parents
            妳/你/您 …3 男友/女友/前任/对象/對象
            """,
            excuses: """
                客户/客戶/来电/來電/customer/customers/caller
                请假/請假/婚假/产假/產假/陪产/陪產/育婴/育嬰/福利
                leave maternity/paternity
                家里 …1 办公/网络
                家裡 …1 辦公/網路
                业务/業務/产品/產品/队列/product/products/queue/calls
                体检卡/健檢假/病假/sick_leave/day_off
                """,
            better: Word(
                "这个班次跟得上吗？要换，我们看有哪些可能。",
                "這個班別跟得上嗎？要換，我們看有哪些可能。",
                "Can you keep up with these hours? If not, let us see what is possible."
            )
        ),
        TabooRule(
            "private.home",
            .privacy,
            """
            家里人/家裡人/家人/家里/家裡/家中/家庭/父母/爸妈/爸媽/爸爸/妈妈/媽媽/兄弟姐妹/老人 …6 几口/幾口/情况/情況/矛盾/吵/闹/鬧/离/離/关系/關係
            家里人/家裡人/家人/家里/家裡/家中/家庭/父母/爸妈/爸媽/爸爸/妈妈/媽媽/兄弟姐妹/老人 …6 出事/出了/负担/負擔/条件/條件/压力/壓力/健康/身体
            家里人/家裡人/家人/家里/家裡/家中/家庭/父母/爸妈/爸媽/爸爸/妈妈/媽媽/兄弟姐妹/老人 …6 身體/做什么/做什麼/干什么/做哪行/哪里工作/哪裡工作
            家里人/家裡人/家人/家里/家裡/家中/家庭/父母/爸妈/爸媽/爸爸/妈妈/媽媽/兄弟姐妹/老人 …6 支持/反对/反對/有钱/有錢/养/養/靠你
            独生/獨生/单亲/單親/继父/继母/繼父/繼母/领养/領養
            户口/籍贯/籍貫/祖籍/老家哪/哪里人/哪裡人/属什么/屬什麼/星座/血型
            多大年纪/多大岁数/多大歲數/几岁了/幾歲了/哪年生/年龄多/年齡多/体重/體重/多重
            跟谁/和谁/與誰/跟誰/和誰 …3 住/过/過/出去/吃饭/喝酒/在一起/約/约
            下班后/下班後/周末/週末/假日/休息日/私下 …6 去哪/去哪里/去哪裡/干什么/做什么/做什麼/干嘛/幹嘛/玩什么/玩什麼/跟谁/和谁/跟誰/和誰/喝酒/泡吧/约/約
            抽烟/抽菸/喝酒/酗酒/赌博/賭博/打麻将/打麻將/夜店/酒吧
            朋友圈/抖音/微博/小红书/臉書/脸书/限時動態/社群帳號/私人账号/私人帳號
            who/whom …5 live/lives/living …2 with
            your family/parents/mother/father/mum/mom/dad …6 do/does/earn/work/well_off/rich/poor
            your family/parents/mother/father/mum/mom/dad …6 live/together/divorced/support
            your brother/sister/siblings/folks/household …6 do/does/earn/work/well_off/rich/poor
            your brother/sister/siblings/folks/household …6 live/together/divorced/support
            your family/parents/mother/father/mum/mom/dad …6 problems/situation/background
            your family/parents/mother/father/mum/mom/dad …6 think/approve/ill/money
            your brother/sister/siblings/folks/household …6 problems/situation/background
            your brother/sister/siblings/folks/household …6 think/approve/ill/money
            problems/trouble/troubles/difficulties/fights …3 at_home/in_your_family/in_the_family
            problems/trouble/troubles/difficulties/fights …3 with_your_family
            rows/issues/going_on/wrong/situation/stress …3 at_home/in_your_family/in_the_family/with_your_family
            at_home …5 problems/trouble/fight/fighting/row/wrong/going_on/situation
            how_are/how's/how_is things/everything/it …2 at_home
            how_old_are_you/where_are_you_really_from/originally_from/star_sign
            what_do_you_weigh/lost_weight/put_on_weight/your_age
            what/how/where/who …5 do/spend/doing/get_up_to …6 free_time/spare_time/weekend
            what/how/where/who …5 do/spend/doing/get_up_to …6 weekends/evenings/days_off
            drink/smoke/gamble/gambling/drugs/party/partying/hangover/clubbing
            facebook/instagram/tiktok/social_media/twitter
            free_time/spare_time/weekend/weekends/evenings …6 go_out/drink/party/get_up_to
            """,
            excuses: """
                客户/客戶/来电/來電/customer/customers/caller
                请假/請假/婚假/产假/產假/陪产/陪產/育婴/育嬰/福利
                leave maternity/paternity
                家里 …1 办公/网络
                家裡 …1 辦公/網路
                路上/通勤/回家/安全
                safe/way_home/shift
                业务/業務/产品/產品/队列/product/products/queue/calls
                体检卡/健檢假/病假/sick_leave/day_off
                """,
            better: Word(
                "上下班的路上和休息，需要我们配合什么？",
                "上下班的路上和休息，需要我們配合什麼？",
                "Is there anything about the way here or your rest that we should take into account?"
            )
        ),
        TabooRule(
            "private.purse",
            .privacy,
            """
            @you/家里/家裡/自己 …14 还贷/還貸/月供/贷款/貸款/信用卡/花呗/网贷/網貸/分期/借钱/借錢/欠债/欠債/欠钱/欠錢/债务/債務/存了多少/存款
            @you/家里/家裡/自己 …14 积蓄/積蓄/理财/理財/炒股/股票/买房/買房/房租/房贷/房貸/车贷/車貸/缺钱/缺錢/家底/彩礼/聘金/嫁妝/嫁妆
            花 …2 多少 …2 钱/錢
            钱/錢/薪水/工资 …4 够不够花/够花/夠花/夠用/够用/都花/花哪/花在/花到
            you/your …5 debt/debts/mortgage/loan/loans/overdraft/credit_card/savings
            you/your …5 inheritance/broke/afford/borrow/borrowed/rent/landlord
            own/rent …3 house/flat/home/apartment/place
            need …2 money
            you/your …5 make_ends_meet/money_trouble/money_troubles/money_problems/money_worries
            you/your …5 financial_problems/financial_situation/financially
            how_much …4 spend/save/saved/owe/rent/worth
            how_much …3 does …4 earn/make/bring
            """,
            excuses: """
                @you/家里/家裡/自己 …14 客户/客戶/来电/來電/customer/customers/caller
                @you/家里/家裡/自己 …14 请假/請假/婚假/产假/產假/陪产/陪產/育婴/育嬰/福利
                leave maternity/paternity
                家里 …1 办公/网络
                家裡 …1 辦公/網路
                业务/業務/产品/產品/队列/product/products/queue/calls
                体检卡/健檢假/病假/sick_leave/day_off
                """,
            better: Word(
                "对收入您有什么期望？能说的我都说明白。",
                "您對收入有什麼期望？能說的我都說清楚。",
                "What do you expect of your pay? I will explain what I can."
            )
        ),
        TabooRule(
            "private.health",
            .privacy,
            """
            @you/家里/家裡/自己 …14 什么病/什麼病/吃药/吃藥/什么药/什麼藥/看医生/看醫生/住院/手术/手術/体检/體檢/健檢/病历/病歷/诊断/診斷
            @you/家里/家裡/自己 …14 抑郁/憂鬱/焦虑症/焦慮症/心理医生/心理醫生/精神科/身心科/残疾/殘疾/遗传/遺傳/肿瘤/腫瘤/传染/傳染
            身体/身體 …4 毛病/问题/問題/病/不行/怎么了/怎麼了/检查/檢查
            生病/得病/患病/病了 …4 什么/什麼/吗/嗎/吧/没/沒/还是/還是
            哪里/哪裡/哪儿 …2 不舒服
            you/your …5 medication/medicine/pills/prescription/antidepressants/therapist
            you/your …5 therapy/counsellor/counselling/psychiatrist/psychologist/hospital
            you/your …5 surgery/operation/illness/disease/diagnosed/diagnosis/disability
            you/your …5 disabled/depression/depressed/anxiety/cancer/infertility
            medical/health/mental problem/problems/issue/issues/history/condition/conditions/record/health
            what's/what_is …1 wrong/the_matter …1 with_you
            see/seeing/seen/saw …2 doctor
            doctor …3 say/said/tell/told/find
            """,
            excuses: """
                @you/家里/家裡/自己 …14 客户/客戶/来电/來電/customer/customers/caller
                @you/家里/家裡/自己 …14 请假/請假/婚假/产假/產假/陪产/陪產/育婴/育嬰/福利
                leave maternity/paternity
                家里 …1 办公/网络
                家裡 …1 辦公/網路
                you/your …5 if_you/there_is/available/would_you_like
                @you/家里/家裡/自己 …14 公司有/需要的话/需要的話
                业务/業務/产品/產品/队列/product/products/queue/calls
                体检卡/健檢假/病假/sick_leave/day_off
                """,
            better: Word(
                "哪些安排对你上班有帮助？愿意说多少说多少。",
                "哪些安排對你上班有幫助？願意說多少就說多少。",
                "Which arrangements would help you at work? Say as much as you wish."
            )
        ),
        TabooRule(
            "private.creed",
            .privacy,
            """
            信教/信佛/基督/基督徒/天主/伊斯兰/伊斯蘭/佛教/道教/信仰/拜拜/上教堂/做礼拜/做禮拜/吃斋/吃齋/什么教/什麼教
            政治/党派/黨派/入党/党员/藍綠/蓝绿/统独/統獨/投票/投给/投給/支持谁/支持誰/支持哪/工会/工會
            religion/religious/church/mosque/temple/pray/praying/christian
            muslim/buddhist/jewish/catholic/atheist/bible/faith
            vote/voted/voting/politics/political/election/democrat/republican/labour_party
            conservative/left_wing/right_wing/trade_union/union_member
            believe_in god
            """,
            excuses: """
                客户/客戶/来电/來電/customer/customers/caller
                请假/請假/婚假/产假/產假/陪产/陪產/育婴/育嬰/福利
                leave maternity/paternity
                家里 …1 办公/网络
                家裡 …1 辦公/網路
                业务/業務/产品/產品/队列/product/products/queue/calls
                体检卡/健檢假/病假/sick_leave/day_off
                """,
            better: Word(
                "排班上有哪几天需要避开？",
                "排班上有哪幾天需要避開？",
                "Are there days the schedule should avoid?"
            )
        ),
    ]
}
