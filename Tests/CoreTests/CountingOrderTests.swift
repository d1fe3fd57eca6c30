import Testing

@testable import Core

struct `The order people count in` {
    @Test(
        arguments: [
            ["会员一组", "会员二组", "会员三组", "会员九组", "会员十组", "会员十一组", "会员二十组", "会员二十一组", "会员一百零二组"],
            ["Team 1", "Team 2", "Team 10", "Team 10a", "Team b"],
            ["售前七組", "售前十組", "售后一组"], ["二〇二五届", "二〇二六届"], ["", "1", "2", "A", "B"],
            ["9", "十", "十1"], ["甲", "甲一", "甲一乙", "甲二"],
        ]
    )
    func `puts names by the numbers in them`(names: [String]) {
        #expect(names.reversed().inCountingOrder() == names)
        #expect(names.shuffled().inCountingOrder() == names)
    }

    @Test func `tells names apart whose numbers are the same`() {
        #expect(CountingOrder("三组") != CountingOrder("3组"))
        #expect(["三组", "3组", "03组"].inCountingOrder() == ["3组", "03组", "三组"].reversed().inCountingOrder())
    }

    @Test func `takes any digits for what they are`() {
        #expect(["x99999999999999999999999", "x1"].inCountingOrder() == ["x1", "x99999999999999999999999"])
    }
}
