import Core

/// What is said of leaders by any of many words, in either order (P10).
enum LeaderFamilies {
    static let rules: [TabooRule] = [
        TabooRule(
            "leader.trait",
            .leader,
            """
            @leader …8 @trait
            @trait …6 @leader
            @leader …3 总是/老是/老爱/总爱/动不动/从来不/從來不/總是/老愛/動不動 …6 @you/人/骂/罵/发火/發火/改/变/變/晚/拖
            @leader …3 always/never/constantly/often/ever/tends/tend
            怕/害怕/躲/躲着/躲著/恨/烦/煩/忍/佩服/敬佩/信任/抱怨 …2 @you …2 @leader
            怕/害怕/躲着/躲著/恨/忍着/忍著/佩服/敬佩/信任/抱怨/看不惯/看不慣 …4 @leader
            afraid/scared/intimidated/frightened/tired/sick/fed_up …4 @leader
            put_up/stand/bear/complain/complaining/complaints …4 @leader
            feel/feelings/feeling …2 about/around/under/towards/toward …3 @leader
            @leader …4 make/makes/made you feel
            @leader …3 feel/feels …3 wrong/off
            @leader …3 good/great/bad/poor/terrible/awful/listens/cares/style/abilities/qualities
            is/are/does/do …2 @leader …3 respect/trust/appreciate/blame/value
            @leader …2 能力/水平/本事/水準/厉害/厲害
            @leader …10 太严/太嚴/太凶/太兇/太狠/太松/太鬆/太急/太慢/太冲/太衝/很严/很嚴/很凶/很兇/挺严/挺凶/管得严/管得嚴
            @leader …8 憋屈/压抑/壓抑/受气/受氣/窝囊/窩囊/难受/難受/不开心/不開心/心累/提心吊胆/提心吊膽
            @leader …6 口气/口氣/语气/語氣/态度/態度/脸色/臉色/两下子/有一套/管人/带人/帶人
            look_up_to/side_with/count_on/rely_on/lean_on/open_up_to …4 @leader
            learn_from/admire/fear/dread/avoid/resent/suspect …4 @leader
            @leader …6 hard_time/on_your_case/down_on_you/on_your_side
            @leader …6 in_your_way/at_you/behind_you/let_you_down
            @leader …6 pull_your_weight/two-faced/out_of_touch/up_to_the_job/out_of_their_depth
            """,
            excuses: """
                当/做/當 …1 组长/班长/主管/組長/班長
                组长/班长/主管/組長/班長 …2 这份/这个/这项/這份/這個 …2 工作/岗位/職位/职位/职务/職務
                组长/組長/主管/上司 …2 说/說/提到/推荐/推薦/安排的/教
                请/請/让/讓 …2 组长/組長/主管 …2 陪/一起/帮/幫/来/來
                客户/客戶/来电/來電/customer/caller
                to_be …2 leader/supervisor
                as/become/becoming …2 leader/supervisor
                help …5 leader/supervisor
                leader/supervisor/boss says/suggested/recommended/showed/told/asked
                if_you …4 leader/boss/supervisor
                组长/組長/主管 …3 我/夸/誇/表扬/表揚/觉得你/覺得你
                leader/supervisor and_i
                what_makes
                """,
            better: Word(
                "工作里哪一步最需要帮手？我们先从那一步开始。",
                "工作裡哪一步最需要幫手？我們先從那一步開始。",
                "Which step of the work needs a hand most? Let us begin there."
            )
        ),
        TabooRule(
            "leader.describe",
            .leader,
            """
            形容/描述/点评/點評/评评/評評 …4 @leader
            用 …1 词/詞/句话/句話/三个词/三個詞 …6 @leader
            @leader …4 是/属于/屬於 …2 什么样/怎样/怎么样/什麼樣/怎樣/哪种/哪種
            @leader …4 称不称职/稱不稱職/行不行/好不好/靠不靠谱/靠不靠譜/公不公平/公不公道/凶不凶/兇不兇/负不负责/負不負責/够不够/夠不夠/懂不懂
            给/給/对/對/向/为/為 …2 @leader …3 意见/意見/建议/建議/打分/打几分/打幾分/评分/評分/打個分
            describe/sum_up/assess/evaluate/review/score/mark …5 @leader
            one_word/three_words/honest_opinion/candid/off_the_record … @leader
            @leader …8 one_word/three_words/out_of_ten/scale_of/scale_from/off_the_record
            @leader …4 do/does/doing/handle/handles …6 differently/better/worse/improve/well/badly
            @leader …4 change/improve/stop …6 differently/better/worse/improve/well/badly
            what/which/how …3 should/could/would/can/must …2 @leader …3 change/improve/do/stop/be
            what_kind_of …2 @leader
            what_sort_of …2 @leader
            what_is …2 @leader like
            what's …2 @leader like
            kind_of leader/boss/supervisor/manager …3 is
            feedback/advice/criticism/suggestions/message …3 for/about/on/to …2 @leader
            better/worst leader/boss/supervisor
            opinion/opinions/view/views/impression/verdict/thoughts …2 of/on/about …4 @leader
            how …3 is/are/does/do …2 @leader …4 as/do/doing/perform/performing/treating
            how …3 is/are/does/do …2 @leader …4 leading/running/handling/managing
            how_is …2 @leader
            how's …2 @leader
            @leader …2 哪里/哪儿/哪方面/哪点/什么地方/哪裡/哪一點/什麼地方 …4 不好/不足/不够/不夠/差/改进/改進/改善/做得/让你/讓你
            说说/說說/聊聊/谈谈/談談 …2 @leader …1 这个人/這個人/吧/问题/問題/缺点/缺點/怎么样/怎麼樣/本人
            选/選/挑 …6 @leader
            @leader …4 怎么样的/還會選/还会选/再选/再選
            大家/同事/别人/別人/组里/組裡/他们/他們/背后/背後/私下/私底下 …8 怎么/怎麼/什么/什麼/讲/講/说/說/议论/議論/评/評/看 …4 @leader
            people/team/others/everybody/everyone/colleagues …6 think/say/feel/talk/like/look_up_to …5 @leader
            """,
            excuses: """
                当/做/當 …1 组长/班长/主管/組長/班長
                组长/班长/主管/組長/班長 …2 这份/这个/这项/這份/這個 …2 工作/岗位/職位/职位/职务/職務
                组长/組長/主管/上司 …2 说/說/提到/推荐/推薦/安排的/教
                请/請/让/讓 …2 组长/組長/主管 …2 陪/一起/帮/幫/来/來
                客户/客戶/来电/來電/customer/caller
                to_be …2 leader/supervisor
                as/become/becoming …2 leader/supervisor
                help …5 leader/supervisor
                leader/supervisor/boss says/suggested/recommended/showed/told/asked
                说说/說說 …2 当时/當時
                if_you …4 leader/boss/supervisor
                组长/組長/主管 …3 我/夸/誇/表扬/表揚/觉得你/覺得你
                leader/supervisor and_i
                what_makes
                """,
            better: Word(
                "排班、流程、工具，哪一样现在最费劲？",
                "班表、流程、工具，哪一樣現在最費力？",
                "Shifts, steps or tools: which takes most effort at present?"
            )
        ),
        TabooRule(
            "leader.side",
            .leader,
            """
            @leader …2 手下/底下/带领下/手底下/帶領下 …8 开心/開心/舒服/累/怎么样/怎麼樣/如何/感觉/感覺/憋屈/学到/學到/值/干/待/愿意/願意
            跟/和/与/與/同 …2 @leader …4 关系/關係/闹/鬧/吵/冲突/衝突/矛盾/疙瘩/过节/過節/不和/不对/不對/合得来/合得來/处不来/處不來/沟通不/溝通不/磨合
            @leader …3 和你/跟你/与你/對你/对你/待你 …4 关系/關係/好/态度/態度/怎么样/怎麼樣/有意见/有意見/冷/差/不好
            对/對 …1 某些人/某几个/有的人/谁/誰/别人/別人/其他人 …4 好/偏/严/嚴
            @leader …3 对/對 …2 某些人/某些同事/有的人/谁/誰/别人/別人/其他人
            @leader …6 说话/說話/讲话/講話/语气/語氣/口气/口氣 …4 难听/難聽/冲/衝/重/伤人/傷人/怎么样/怎麼樣
            换个/换一个/换位/換個/換一個/換位 …3 @leader
            如果/要是/假如 …3 换/換/不是/没有/沒有 …4 @leader
            想/愿意/願意/要 …2 换组/換組/调组/調組/换到/換到/调到/調到/去别的/去別的 …6 @leader
            @leader 和/跟/与/與 …3 @leader …4 哪个/哪個/谁/誰/更
            比/相比 …6 @leader …6 更/强/強/好/差
            前任/以前的/之前的/原来的/上一任/別組/别组/隔壁/另一个/另一個 …3 @leader
            relationship/relations/friction/tension/issues/problem/problems …3 with/between …4 @leader
            fallen_out/fall_out/argue/argument/row/clash/differences …3 with/between …4 @leader
            @leader …3 and_you …6 get_on/get_along/agree/argue
            you_and …2 @leader …6 get_on/get_along/clash/argue/agree/friends
            work/working/be/stay …2 for/under/with …2 @leader …5 like/hard/easy/happy/again/enjoy
            work/working/be …2 for/under someone_else/somebody_else/another
            enjoy/like/love/happy/mind …3 working/work …2 for/under/with …3 @leader
            swap/replace/change …2 @leader
            previous/former/last/other/another/old …1 @leader …6 better/worse/nicer/fairer/easier/compare
            compare/compared/comparing/than … @leader
            @leader …5 treat/treats/treated/treating …2 to/you/people/others/everyone/everybody
            @leader …5 talk/talks/speak/speaks …2 to/you/people/others/everyone/everybody
            blame …3 @leader
            @leader …2 fault
            fault …4 @leader
            because/due_to/down_to …4 @leader …6 leaving/leave/quit/numbers/results/drop/dropped
            leaving/leave/quit/quitting/numbers/results …4 because/due_to/over …3 @leader
            @leader …6 reason …4 leave/leaving/quit/numbers/results/drop
            """,
            excuses: """
                当/做/當 …1 组长/班长/主管/組長/班長
                组长/班长/主管/組長/班長 …2 这份/这个/这项/這份/這個 …2 工作/岗位/職位/职位/职务/職務
                组长/組長/主管/上司 …2 说/說/提到/推荐/推薦/安排的/教
                请/請/让/讓 …2 组长/組長/主管 …2 陪/一起/帮/幫/来/來
                客户/客戶/来电/來電/customer/caller
                to_be …2 leader/supervisor
                as/become/becoming …2 leader/supervisor
                help …5 leader/supervisor
                leader/supervisor/boss says/suggested/recommended/showed/told/asked
                一起/together
                if_you …4 leader/boss/supervisor
                组长/組長/主管 …3 我/夸/誇/表扬/表揚/觉得你/覺得你
                leader/supervisor and_i
                what_makes
                """,
            better: Word(
                "哪些支持对你有用，哪些用处不大？",
                "哪些支援對你有用，哪些用處不大？",
                "Which support is of use to you, and which is not?"
            )
        ),
    ]
}
