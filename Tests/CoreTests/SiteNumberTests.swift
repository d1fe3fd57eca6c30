import Core
import Testing

struct `A number a site sets` {
    private func number(_ decimals: Int, _ range: ClosedRange<Int>) -> SiteNumber {
        SiteNumber("X1.some", meaning: Word("数", "數", "some"), byDefault: 1, range: range, decimals: decimals)
    }

    @Test(arguments: [
        (0, "7", 7), (0, "07", 7), (2, "0.25", 25), (2, "0.3", 30), (2, "1", 100), (1, "0.0", 0),
    ])
    func `is read as whole numbers of its last decimal`(decimals: Int, text: String, value: Int) {
        #expect(number(decimals, 0...1000).value(text) == value)
    }

    @Test(arguments: [
        (0, "1.0"), (0, ""), (0, "-1"), (0, "+1"), (0, "1e1"), (2, "0.255"), (2, ".5"), (2, "1."), (2, "1.2.3"),
        (2, "一"), (2, "10.01"), (0, "1001"), (0, "99999999999999999999"),
    ])
    func `refuses what is none`(decimals: Int, text: String) {
        #expect(number(decimals, 0...1000).value(text) == nil)
    }

    @Test func `holds its bounds and no more`() {
        let number = number(2, 25...400)
        #expect(number.value("0.24") == nil && number.value("0.25") == 25)
        #expect(number.value("4.00") == 400 && number.value("4.01") == nil)
    }

    @Test(arguments: [(0, 12, "12"), (2, 5, "0.05"), (2, 100, "1.00"), (1, 0, "0.0"), (1, 15, "1.5")])
    func `is written with all its decimals`(decimals: Int, value: Int, text: String) {
        let number = number(decimals, 0...1000)
        #expect(number.text(value) == text && number.value(text) == value)
    }

    @Test func `names its rule by what stands before the point`() {
        #expect(number(0, 0...1).rule == "X1")
        #expect(number(2, 0...100).double(25) == 0.25 && number(0, 0...100).double(25) == 25)
    }
}
