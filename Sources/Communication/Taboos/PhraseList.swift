/// Words that many phrases choose from, in the three languages: `@leader`.
enum PhraseList: String, CaseIterable, Sendable {
    case you, leader, company, here, spouse, child, surely, trait, order, reward

    /// Each choice, word after word.
    var words: [[String]] { Self.all[self] ?? [] }

    private static let all = Dictionary(
        uniqueKeysWithValues: allCases.map { list in
            (list, list.line.split(whereSeparator: \.isWhitespace).map { PhraseText.words(String($0)) })
        }
    )

    /// As the settings show it; `_` joins the words of one choice.
    var line: String {
        switch self {
        case .you: "你 您 妳 你们 您们 你們 您們 you"
        case .leader:
            """
            组长 班长 班组长 小组长 主管 上司 上级 班组领导 你们领导 头儿 老大 督导 带你的人 带你们的 管你的人 你们头儿 你們頭兒 直属主管 直属上级 直属领导 直接上级 直接领导 顶头上司 你上级 你领导 \
            組長 班長 小組長 上級 頭兒 督導 帶你的人 帶你們的 管你的人 直屬主管 直屬上司 直接主管 \
            leader team_leader team_lead supervisor boss line_manager direct_manager your_manager your_lead team_manager \
            person_you_report_to person_who_leads_you whoever_leads_you
            """
        case .here:
            """
            公司 企业 企業 单位 單位 中心 我们这儿 我们这里 咱们这 咱们这儿 我們這裡 我們這邊 这儿 这里 这边 这地方 這裡 這邊 這地方 本公司 咱公司 \
            管理 制度 规定 規定 政策 待遇 福利 工资 薪水 薪资 薪資 氛围 氣氛 气氛 企业文化 企業文化 管理层 管理層 高层 高層 老板 老闆 领导层 \
            company firm organisation organization here this_place workplace management culture atmosphere policies policy \
            pay salary benefits conditions working_for_us working_with_us work_for_us work_with_us
            """
        case .company: "公司 企业 单位 咱们这儿 我们这里 企業 單位 我們這裡 我們這邊 中心 company firm organisation organization"
        case .spouse:
            "爱人 老公 老婆 丈夫 妻子 对象 愛人 先生 太太 另一半 對象 husband wife partner boyfriend girlfriend spouse fiancé"
        case .child: "孩子 小孩 宝宝 二胎 三胎 寶寶 二寶 child children kids baby kid"
        case .surely:
            """
            保证 担保 打包票 一定 肯定 绝对 百分之百 百分百 铁定 绝 保證 擔保 絕對 鐵定 包准 絕 \
            definitely certainly surely guarantee guaranteed
            """
        case .trait:
            """
            偏心 公平 公正 靠谱 靠譜 称职 稱職 有耐心 没耐心 沒耐心 严厉 嚴厲 严格 嚴格 啰嗦 囉嗦 唠叨 嘮叨 小气 小氣 强势 強勢 霸道 粗暴 冷漠 \
            敷衍 推卸 推责 推責 甩锅 甩鍋 抢功 搶功 抢功劳 搶功勞 护短 護短 双标 雙標 情绪化 情緒化 苛刻 挑剔 刻薄 蛮横 蠻橫 摆架子 擺架子 耍威风 耍威風 \
            威信 人缘 人緣 口碑 人品 脾气 脾氣 情商 格局 为人 為人 毛病 缺点 缺點 优点 優點 短板 优缺点 優缺點 \
            看得起 看不起 瞧不起 看不上 敬佩 佩服 服气 服氣 信服 尊重你 尊重您 重视你 重視你 关心你 關心你 在乎你 认可你 認可你 \
            讨厌 討厭 喜欢你 喜歡你 不喜欢 不喜歡 受不了 抱怨 吐槽 不满 不滿 委屈 冷落 孤立 排挤 排擠 打压 打壓 压榨 壓榨 为难 為難 刁难 刁難 针对 針對 \
            欺负 欺負 骂 罵 吼 凶 兇 羞辱 当众 當眾 难堪 難堪 甩脸 甩臉 臭脸 臭臉 黑脸 黑臉 背后 背後 穿小鞋 画饼 畫餅 拍马屁 拍馬屁 关系户 小圈子 \
            可怕 吓人 嚇人 不懂 外行 能干 能幹 无能 無能 胜任 勝任 合格 够格 夠格 懒 懶 自私 虚伪 虛偽 两面派 双面人 雙面人 \
            nice kind rude strict harsh tough fair unfair fairly biased bias competent incompetent \
            capable qualified effective useless weak lazy moody patient impatient approachable supportive unsupportive toxic annoying bossy \
            arrogant difficult demanding unreasonable micromanage micromanages micromanaging favourite favourites favorites favouritism \
            favoritism shout shouts yell yells scream bully bullies bullying humiliate humiliates humiliated belittle belittles \
            respects trusts trustworthy appreciates jealous hate hates blames unprofessional \
            temper strengths weaknesses weakness shortcomings faults flaws qualified cut_out fit_for
            """
        case .order:
            """
            要求 规定 規定 安排 指标 指標 目标 目標 任务 任務 交代 布置 吩咐 指示 命令 决定 決定 意见 意見 说的 說的 讲的 講的 话 話 定的 訂的 排的 \
            rule rules order orders instruction instructions target targets plan decision decisions request requests task tasks \
            assignment deadline says said wants wanted told asked
            """
        case .reward:
            """
            升职 升職 升组长 升組長 升主管 升你 当组长 當組長 做组长 做組長 晋升 晉升 提拔 提干 转正 轉正 涨工资 涨薪 涨钱 加工资 加薪 調薪 调薪 加钱 加錢 评优 評優 正式任用 \
            promotion promoted promote pay_raise a_raise your_raise pay_rise a_rise bonus permanent permanent_contract the_job the_post the_position
            """
        }
    }
}
