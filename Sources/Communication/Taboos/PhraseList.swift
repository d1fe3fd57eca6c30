/// Words that many phrases choose from, in the three languages: `@leader`.
enum PhraseList: String, CaseIterable, Sendable {
    case you, leader, company, spouse, child, surely

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
            组长 班长 班组长 小组长 你们头儿 你們頭兒 直属主管 直属上级 直属领导 直接上级 直接领导 顶头上司 你上级 你领导 \
            組長 班長 小組長 直屬主管 直屬上司 直接主管 \
            leader team_leader team_lead supervisor boss line_manager direct_manager
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
        }
    }
}
