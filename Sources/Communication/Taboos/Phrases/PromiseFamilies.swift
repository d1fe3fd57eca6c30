import Core

/// Promising by any of many words what is not one’s own to give.
enum PromiseFamilies {
    static let rules: [TabooRule] = [
        TabooRule(
            "promise.assure",
            .promise,
            """
            包你/包您/包妳/包过/包過/打包票/拍胸脯/拍胸口/说到做到/說到做到/说话算话/說話算話/说话算数/說話算數/一言为定/一言為定/驷马难追/君子一言/没跑了/沒跑了/跑不掉/铁板钉钉
            板上钉钉/准成/准行/准能/保准/铁定/鐵定/穩的/稳的/万无一失/萬無一失/没有悬念/沒有懸念/没悬念/沒懸念/十拿九稳/十拿九穩/打包票/掛保證/挂保证
            放心/放一百个心/放一百個心/放宽心/放寬心/别担心/別擔心/不用担心 …12 肯定/绝对/絕對/准/保证/保證/包/搞定/有我/算我的/是你的
            不用擔心/不必担心/不必擔心/安心/尽管放心/儘管放心 …12 一定/肯定/绝对/絕對/准/保证/保證/包/没问题/沒問題/不会/不會/搞定/有我/给你/給你/算我的/是你的
            有我在/有我呢/有我罩/算我的/我负责/我負責/我来搞定/我來搞定/我搞定/我摆平/我擺平/我来摆平/我來擺平
            我打招呼/我打個招呼/我打个招呼/走后门/走後門/开绿灯/開綠燈
            我/以 …3 人格/名誉/名譽/职位/職位/信用 …3 担保/擔保/保证/保證
            包/都包/全包/交/放 …1 在我身上/给我/給我
            personally guarantee/promise/assure/vouch
            i'll/i_will/we'll/we_will …1 guarantee
            i'll/i_will/we'll/we_will …1 make_it_happen/take_care_of_it/pull_strings
            i'll/i_will/we'll/we_will …1 pull_some_strings
            i'll/i_will/we'll/we_will …1 protect_you
            you_can/you_may …1 count_on/bank_on/bet_on/rely_on/be_sure/rest_assured/be_certain/take_it
            rest_assured/mark_my_words/cross_my_heart/no_doubt_about_it/no_question_about_it
            it's_a_given/a_given/as_good_as/safe_bet/dead_cert/for_sure
            no_doubt/nothing_to_worry_about/nothing_to_fear/take_it_from_me/hundred_percent
            100_percent/you_have_my_word/word_of_honour/word_of_honor
            我 …3 特批/破例/通融/疏通
            保证/保證/承诺/承諾/答应你/答應你/发誓/發誓/担保/擔保 …8 @reward/没人/沒人/没有人/沒有人/绝不/絕不/绝对/絕對
            i/we …2 promise/guarantee/assure/swear …4 @reward/nothing/never/no_one/nobody
            i/we …2 promise/guarantee/assure/swear …4 you_will/you'll/you_won't
            i'll/i_will/we'll/we_will …1 make_sure/see_to_it …6 @reward/promoted/nobody/nothing/never
            i'll/i_will/we'll/we_will …1 ensure/make_certain …6 @reward/promoted/nobody/nothing/never
            谁也/誰也/谁都/誰都/没人/沒人 …4 把你/拿你/动你/動你/奈何你/欺负你/欺負你
            no comeback/consequences/repercussions/fallout/backlash
            nothing_will_come/nothing_can/no_harm/come_back_to_bite/hold_it_against
            as_good_as yours/done/settled/there
            """,
            excuses: """
                不能/没法/无法/没办法/不敢/沒法/無法/沒辦法/没权/沒權/没有权限/沒有權限/不归我/不歸我
                不由我/不由你/要看/取决于/取決於/由评审/由評審/评审/評審/评委/評委
                不能说/不能說/说不准/說不準/不一定/不敢说/不敢說
                can't/cannot/can_not/couldn't/not_mine/depends/decides/decide/panel
                don't/do_not/won't/will_not/not …3 promise/guarantee
                no promises/guarantee
                你/您/妳 一定/肯定 …2 可以/行/能
                可以查/可以查詢/可以申请/可以申請/公布/公告/published/criteria
                会问/會問/去问/去問/转给/轉給
                按/照 …6 标准/標準
                """,
            better: Word(
                "我能做的是把话带到，周五前告诉您结果。",
                "我能做的是把話帶到，星期五前告訴您結果。",
                "What I can do is pass it on and tell you by Friday how it stands."
            )
        ),
        TabooRule(
            "promise.reward",
            .promise,
            """
            年底/年底前/下个月/下個月/明年/月底/过完年/過完年/下半年/下季度/下一季/这次 …6 就/准/会/會/肯定/一定/给/給/让/讓/把 …4 @reward
            這次/到时候/到時候/三个月/三個月/半年/很快/迟早/遲早/早晚/马上/馬上 …6 就/准/会/會/肯定/一定/给/給/让/讓/把 …4 @reward
            给你/給你/帮你/幫你/替你/让你/讓你/把你/将你/將你 …4 升/涨/漲/加薪/加钱/加錢/调薪/調薪/转正/轉正/提拔/提上/提成/安排
            给你/給你/帮你/幫你/替你/让你/讓你/把你/将你/將你 …4 争取到/爭取到/弄/搞/留着/留著/留个/留個/调到/調到/调去/調去
            @reward …6 是你的/是您的/非你/归你/歸你/属于你/屬於你/留给你/留給你/没问题/沒問題/没跑/跑不了/跑不掉
            @reward …6 稳了/穩了/定了/包/少不了/妥了/准有/一定有/肯定有/不会少/不會少/一分不少/一毛不少/照发/照發
            @reward …8 交给我/交給我/包在/我来/我來/我说了算/我說了算/我去搞定/一句话/一句話
            就是你了/就是你/非你/除了你/只有你 …6 @reward
            下一个/下一個/下一任/下任/下批/下一批 …3 就是你/是你/有你/轮到你/輪到你/@reward
            不会/不會/绝不/絕不/不可能/没人/沒人/谁也/谁都/誰也/誰都 …3 裁/开除/開除/辞退/辭退/解雇/解僱/资遣/資遣/处分/處分/追究
            不会/不會/绝不/絕不/不可能/没人/沒人/谁也/谁都/誰也/誰都 …3 动你/動你/难为你/為難你/怪你/亏待/虧待/吃亏/吃虧/为难
            @reward …6 yours/yours_if/waiting/secured/secure/sorted/certain
            @reward …6 sure/settled/in_the_bag/coming/promised/safe
            you'll/you_will/you're/you_are/you_would/you'd …4 get/be/have/going_to_be/going_to_get …5 @reward
            you'll/you_will/you're/you_are/you_would/you'd …4 getting/earn/make/become …5 @reward
            get/give/have/find/hand/bring/offer you …4 @reward
            make you …3 leader/supervisor/permanent/manager/deputy
            by/before/within/after …3 month/year/spring …5 you'll/you_will …4 be/get/have/earn/leader
            by/before/within/after …3 month/year/spring …5 you're/you_are …4 be/get/have/earn/leader
            by/before/within/after …3 summer/autumn …5 you'll/you_will/you're/you_are …4 be/get/have/earn/leader
            from/next/this …3 month/year/spring …5 you'll/you_will/you're/you_are …4 be/get/have/earn/leader
            from/next/this …3 summer/autumn …5 you'll/you_will/you're/you_are …4 be/get/have/earn/leader
            by/before/within/after …3 month/year/spring …5 you'll/you_will/you're/you_are …4 promoted/permanent
            by/before/within/after …3 summer/autumn …5 you'll/you_will/you're/you_are …4 promoted/permanent
            from/next/this …3 month/year/spring …5 you'll/you_will/you're/you_are …4 promoted/permanent
            from/next/this …3 summer/autumn …5 you'll/you_will/you're/you_are …4 promoted/permanent
            by/before/within/after …3 christmas/january …5 you'll/you_will …4 be/get/have/earn/leader
            by/before/within/after …3 christmas/january …5 you're/you_are …4 be/get/have/earn/leader
            by/before/within/after …3 quarter/week …5 you'll/you_will/you're/you_are …4 be/get/have/earn/leader
            from/next/this …3 christmas/january …5 you'll/you_will/you're/you_are …4 be/get/have/earn/leader
            from/next/this …3 quarter/week …5 you'll/you_will/you're/you_are …4 be/get/have/earn/leader
            by/before/within/after …3 christmas/january …5 you'll/you_will/you're/you_are …4 promoted/permanent
            by/before/within/after …3 quarter/week …5 you'll/you_will/you're/you_are …4 promoted/permanent
            from/next/this …3 christmas/january …5 you'll/you_will/you're/you_are …4 promoted/permanent
            from/next/this …3 quarter/week …5 you'll/you_will/you're/you_are …4 promoted/permanent
            you'll/you_will/you're/you_are …6 promoted/permanent/leader …4 by/before/within/next/in
            you'll/you_will/you're/you_are …6 supervisor/confirmed …4 by/before/within/next/in
            you …3 never/won't/will_never …4 fired/sacked/dismissed/laid_off/let_go/penalised/penalized/punished
            you …3 never/won't/will_never …4 disciplined/blamed/demoted/lose/suffer/regret/nights/night
            nobody/no_one/nothing …3 happen/happens/touch/fire/sack/punish/blame/hurt/harm/go_wrong
            your job/place/bonus/position/pay/contract/salary/seat …3 safe/secure/certain/guaranteed
            your job/place/bonus/position/pay/contract/salary/seat …3 untouchable/not_at_risk/fine
            double/triple/doubled …3 pay/salary/bonus
            shoo_in/next_leader/next_supervisor/next_team_leader
            下个月/年底/明年 …4 @reward …3 就/给/給/让/讓
            @reward …4 只/就 …1 差/等 …3 你/您
            翻一番/翻番/翻倍/翻两番/加倍
            打好招呼/打过招呼/打過招呼/打点好/打點好/疏通好/说好了就/內部定/内部定
            等着/等著/准备/準備 …1 上任/请客/請客/高升/领奖/領獎/当官
            twice/double/triple …2 as_much/salary/pay/money/what_you
            名单/名單 …4 有你/有您/有妳
            """,
            excuses: """
                不能/没法/无法/没办法/不敢/沒法/無法/沒辦法/没权/沒權/没有权限/沒有權限/不归我/不歸我
                不由我/不由你/要看/取决于/取決於/由评审/由評審/评审/評審/评委/評委
                不能说/不能說/说不准/說不準/不一定/不敢说/不敢說
                can't/cannot/can_not/couldn't/not_mine/depends/decides/decide/panel
                don't/do_not/won't/will_not/not …3 promise/guarantee
                no promises/guarantee
                你/您/妳 一定/肯定 …2 可以/行/能
                可以查/可以查詢/可以申请/可以申請/公布/公告/published/criteria
                会问/會問/去问/去問/转给/轉給
                按/照 …6 标准/標準
                """,
            better: Word(
                "条件、名额和日期我都写给您，结果要等评审。",
                "條件、名額和日期我都寫給您，結果要等評審。",
                "I will write down the criteria and dates for you; the result is the panel’s."
            )
        ),
        TabooRule(
            "promise.hush",
            .promise,
            """
            绝不外传/绝不外泄/不会外传/不外传/天知地知/烂在肚子/爛在肚子/你知我知/只有你我/就你我/就咱俩/只有我们俩/只有我們兩/只有我們兩個
            到我这儿为止/到我这里为止/到我這裡為止/不会传出去/不會傳出去/传不出去/傳不出去/不会说出去/不會說出去/说出去/替你保密/幫你保密
            帮你保密/绝对保密/絕對保密/保密到底/守口如瓶/第三个人/第三個人/没人会知道/沒人會知道/没有人会知道/沒有人會知道/不会有人知道/不會有人知道
            不会让任何人/不會讓任何人/不告诉任何人/不告訴任何人/跟谁都不/跟誰都不/对谁都不/對誰都不/不留记录/不留紀錄/不会记/不會記
            压下/壓下/抹掉/抹平/销掉/銷掉/当没发生/當沒發生/就当没/當作沒
            stay/stays/remain/remains/keep …3 between_us/between_you_and_me/in_this_room/strictly
            stay/stays/remain/remains/keep …3 secret/completely_confidential/between_the_two
            won't_leave_this_room/never_leave_this_room/leave_this_room
            leaves_this_room/my_lips_are_sealed/lips_are_sealed/take_it_to_the_grave/not_a_word
            not_a_soul/absolutely_confidential/completely_confidential/total_secrecy/total_confidentiality
            strictly_confidential/keep_it_secret/off_your_record/off_the_record
            no_one/nobody/no_body/noone …4 know/hear/learn/find_out
            i'll/i_will/won't/will_not/never …3 tell/breathe/repeat/mention …4 anyone/anybody/a_word/a_soul
            i'll/i_will/won't/will_not/never …3 pass_it_on/let_on …4 anyone/anybody/a_word/a_soul
            i'll/i_will/won't/will_not/never …3 tell/breathe/repeat/mention …4 nobody/no_one/this/any_of
            i'll/i_will/won't/will_not/never …3 pass_it_on/let_on …4 nobody/no_one/this/any_of
            make/made …3 go_away/disappear/vanish
            """,
            excuses: """
                不能/没法/无法/没办法/不敢/沒法/無法/沒辦法/没权/沒權/没有权限/沒有權限/不归我/不歸我
                不由我/不由你/要看/取决于/取決於/由评审/由評審/评审/評審/评委/評委
                不能说/不能說/说不准/說不準/不一定/不敢说/不敢說
                can't/cannot/can_not/couldn't/not_mine/depends/decides/decide/panel
                don't/do_not/won't/will_not/not …3 promise/guarantee
                no promises/guarantee
                你/您/妳 一定/肯定 …2 可以/行/能
                可以查/可以查詢/可以申请/可以申請/公布/公告/published/criteria
                会问/會問/去问/去問/转给/轉給
                按/照 …6 标准/標準
                """,
            better: Word(
                "哪些人会看到，屏幕上写着，我们一起看。",
                "哪些人會看到，畫面上寫著，我們一起看。",
                "Who will read this stands here on the page; let us look at it together."
            )
        ),
    ]
}
