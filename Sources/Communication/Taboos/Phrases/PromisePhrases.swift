import Core

/// Promising what is not one's own to give, or what nobody can know.
enum PromisePhrases {
    private static let denied = """
        不能/没法/无法/没办法/不敢/不会/沒法/無法/沒辦法/不會 …3 保证/保證/担保/擔保/答应/答應/承诺/承諾
        不/没/沒/别/別 …1 一定
        不能说/不能說/说不准/說不準
        can't/cannot/can_not/don't/do_not/won't/couldn't/not …3 promise/guarantee/guaranteed/say
        no promises/guarantee
        not …2 definitely/certainly/surely/certain
        """

    static let rules: [TabooRule] = [
        TabooRule(
            "promise.career",
            .promise,
            """
            @surely …8 升/晋升/晉升/提拔/当组长/當組長/升职/升職/转正/轉正/正式任用/任用/录用/錄用/通过/通過/会过/會過
            升/晋升/晉升/提拔/转正/轉正/评优/評優/试用期/試用期/优秀员工/優秀員工/名额/名額 …6 @surely/没问题/沒問題/没有问题/沒有問題
            评优/評優/优秀员工/優秀員工/第一名/奖/獎 …4 是你/是您/是妳/归你/給你
            位子/位置/职位/職位/缺/名额/名額 …4 是你的/是您的/给你留/給你留/留好/帮你留/幫你留/预留/預留
            promise/guarantee/definitely/certainly … leader/promoted/promotion/permanent/probation/supervisor
            promotion/promoted/contract/probation/award/job/post/position … guaranteed/guarantee/yours/hundred_percent/one_hundred_percent/no_question/certain/promise
            非你莫属/非你莫屬/非您莫属/非您莫屬
            除了你/除了您/除了妳 …1 没/沒 …2 别人/別人
            一定过/一定過/肯定过/肯定過/保证过/保證過
            job/post/position/promotion/place …4 yours
            nobody_else/no_one_else …3 chance
            """,
            excuses: denied,
            better: Word(
                "名额由评审决定。条件和流程我周五前发给您。",
                "名額由評審決定。條件和流程我星期五以前寄給您。",
                "The panel decides. I will send you the criteria and the steps by Friday."
            )
        ),
        TabooRule(
            "promise.pay",
            .promise,
            """
            @surely …8 涨工资/加工资/涨薪/加薪/调薪/調薪/加钱/加錢/奖金/獎金/发奖/發獎
            奖金/獎金/工资/工資/薪水/加薪 …8 @surely/我说了算/我說了算/不会少/不會少/都不会/都不會
            不会/不會/绝不/絕不 …4 扣/少 …6 奖金/獎金/工资/钱/錢/薪
            promise/guarantee/definitely/certainly … raise/pay_rise/bonus/more_money/pay
            raise/pay_rise/bonus … guaranteed/guarantee/as_good_as/promise/certain/not_be_touched/safe_with_me
            多少钱/多少錢/要多少 …4 @you 开/開/说/說
            多少/什么/什麼 …3 都能/都可以 …1 给你/給你/帮你/幫你
            name_your figure/price/salary
            """,
            excuses: denied,
            better: Word(
                "这要由人事定。我把您的想法转过去，月底前给您答复。",
                "這要由人資決定。我把您的想法轉過去，月底前給您答覆。",
                "That is for HR to decide. I will pass your wish on and answer by the end of the month."
            )
        ),
        TabooRule(
            "promise.secret",
            .promise,
            """
            @surely …6 不会/不會/没有/沒有/没/沒 …4 知道/说出去/說出去/泄露/洩漏
            不会有/不會有/没有/沒有 …2 任何人/第二个人/第二個人/别人/別人 …4 知道
            nobody/no_one …4 know/find_out/hear
            won't/will_not/never …3 tell/find_out …2 anyone/anybody/a_soul
            谁也/谁都/誰也/誰都 …1 查不到/查不出/不知道/不会知道/不會知道
            压下去/壓下來/压下来/壓下去
            """,
            excuses: "没有人通知\n沒有人通知",
            better: Word(
                "这段话谁会看到，我先给您说清楚。",
                "這段話誰會看到，我先跟您說清楚。",
                "Let me first say who will read this."
            )
        ),
        TabooRule(
            "promise.future",
            .promise,
            """
            再也不/绝不/绝对不/永远不/絕不/絕對不/永遠不 …2 会/會/让/讓/用 …4 @you/上/排/夜班/大夜/吃亏/吃虧/加班
            不会让你/不會讓你/不让你/不讓你 …2 吃亏/吃虧/受委屈/失望
            保证/保證/担保/擔保/一定/肯定 …6 马上/馬上/立刻/解决/解決/没事/沒事/批/准
            包在我/全包在我
            我说了算/我說了算
            never … have_to/again/need …4 work/nights/weekends/overtime
            i/we guarantee/swear/give_you_my_word/promise_you
            give_you …1 word
            i'll/i_will/will/be certainly/definitely …3 be/approved/get/fix/solve/fixed/solved
            certainly/definitely/always …3 approved/fixed/solved/come_out_on_top
            as_good_as_done
            i swear
            不用担心/不用擔心/不必担心/不必擔心 …2 后果/後果
            will/shall_not/won't/will_not/never …2 suffer/regret/lose
            you shall_have …2 it
            trust_me on
            """,
            excuses: denied + "\n你/您/妳 一定/肯定 …2 可以/行/能\n会问/會問/去问/去問\n按/照 …6 标准/標準",
            better: Word(
                "我会去问，周五告诉您结果，不管成不成。",
                "我會去問，星期五告訴您結果，不管成不成。",
                "I will ask, and tell you on Friday how it stands either way."
            )
        ),
        TabooRule(
            "promise.roundabout",
            .promise,
            """
            保你/保您/保妳 …2 满意/滿意/过/過/没事/沒事/升/上
            条件/條件 …3 你开/您开/妳開/你開/您開/随你/隨你
            走过场/走過場/走个过场/走個過場/只是形式/做做样子/做做樣子
            早就/已经/已經/早/其实/其實 …3 定了/内定/內定/定好/选好/選好 …5 @you
            内定/內定
            我扛/我担着/我擔著/我兜着/我兜著/我顶着/我頂著/我罩/我撑腰/我撐腰/有我在
            动不了你/動不了你/不敢动你/不敢動你/谁敢动/誰敢動/没人敢动/沒人敢動
            跑不了/跑不掉/少不了 …3 你/您/妳
            稳了/穩了/妥妥的/板上钉钉/板上釘釘/十拿九稳/十拿九穩/八九不离十/八九不離十
            迟早/遲早 …4 是你/是您/是妳/轮到你/輪到你
            亏待/虧待
            一句话的事/一句話的事
            my_word
            your_name on
            formality/foregone_conclusion/in_the_bag/done_deal/sure_thing/only_a_matter_of_time
            no_one/nobody/no-one …2 touch/dare …2 you
            i've_got/i_have/i_got your_back
            next_in_line/first_in_line
            consider_it done/approved/settled
            whatever …8 match_it/pay_it/you_want
            """,
            excuses: denied + "\n不是/不只/并非/並非 …2 走过场/走過場/形式\nnot …2 formality",
            better: Word(
                "这件事由谁决定、什么时候有结果，我先告诉您。",
                "這件事由誰決定、什麼時候有結果，我先告訴您。",
                "Let me say who decides this, and by when."
            )
        ),
    ]
}
