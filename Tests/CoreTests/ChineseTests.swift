import Core
import Testing

struct `A Chinese sentence of parts` {
    @Test(arguments: [
        (["小于约", "20.1 个百分点", "的变化"], "小于约 20.1 个百分点的变化"), (["小于约", "8%", "的变化"], "小于约 8% 的变化"),
        (["满意度", "明显上升"], "满意度明显上升"), (["CSAT", "明显上升"], "CSAT 明显上升"),
        (["你的", "NPS", "，"], "你的 NPS，"), (["自", "11月24日", "起"], "自 11月24日起"),
        (["", "同组", ""], "同组"), (["變化大約", "−7.1 ‰", "，很可能"], "變化大約 −7.1 ‰，很可能"),
        (["（", "4 分 10 秒", "至", "5 分", "）"], "（4 分 10 秒至 5 分）"),
    ])
    func `has a space between Chinese and Latin alone`(parts: [String], sentence: String) {
        let joined = parts.dropFirst().reduce(parts.first ?? "") { Chinese.joined($0, $1) }
        #expect(joined == sentence)
    }
}
