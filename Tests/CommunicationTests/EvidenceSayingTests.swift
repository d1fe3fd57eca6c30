import Core
import Signals
import Support
import Testing
import Web

@testable import Communication

/// What a reason rests on, as pages say it beside files that have it as measured.
struct `Evidence on a page` {
    private let say = Say(.hans, zone: .shanghai, today: "2026-11-23")

    @Test(
        arguments: [
            (
                Evidence(what: "aht", when: "2026-07-20/2026-11-15", value: "157.89628129569527 (n = 544)"),
                "通话时长 · 7月20日至11月15日 · 2 分 38 秒（n = 544）"
            ),
            (
                Evidence(what: "quality", when: "2026Q3", value: "0.9597701149425287 (n = 348)"),
                "质检得分 · 2026 年第 3 季度 · 96.0%（n = 348）"
            ),
            (Evidence(what: "csat", when: "2026Q3", value: "4.625"), "满意度 · 2026 年第 3 季度 · 4.63"),
            (Evidence(what: "top-fifth-chance", value: "0.42"), "确属前 20% 的可能性 · 42%"),
            (Evidence(what: "report", when: "2026-11-20T14:05:00+08:00"), "报告 · 11月20日 周五 14:05"),
            (
                Evidence(what: "notice", when: "2026-11-20", value: "first word by 2026-11-18"),
                "提出离职 · 11月20日 周五 · first word by 2026-11-18"
            ),
        ]
    )
    func `has names, days and units, and no more digits than somebody reads`(_ item: Evidence, _ said: String) {
        let named = item.what == "aht" ? item.called(Word("通话时长", "通話時長", "AHT")) : item
        #expect(named.said(say) == said)
    }

    @Test func `keeps its name out of what is stored`() throws {
        let item = Evidence(what: "sales", value: "3").called(Word("销售", "銷售", "Sales"))
        #expect(item.said(say) == "销售 · 3")
        #expect(Evidence(what: "sales", value: "3").said(say) == "sales · 3")
    }
}
