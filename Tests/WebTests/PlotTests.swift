import Core
import Foundation
import Testing

@testable import Web

private let percent: @Sendable (Double) -> String = { "\(Int(($0 * 100).rounded()))%" }

private func pieces(_ page: String, _ text: String) -> Int { page.components(separatedBy: text).count - 1 }

struct `A control chart` {
    private func plot(
        _ points: [ControlPlot.Point],
        marks: [LineChart.Mark] = [],
        better: LineChart.Better = .higher
    ) -> ControlPlot { ControlPlot("一次解决率", points: points, marks: marks, better: better, unit: percent) }
    private func drawn(_ plot: ControlPlot) -> String { written { Chart.control(plot, &$0) } }

    @Test func `says what was found and what was not judged`() {
        let page = drawn(
            plot([
                .init("W1", 0.8, low: 0.7, high: 0.9), .init("W2", 0.81, isHushed: true),
                .init("W3", 0.6, low: 0.7, high: 0.9, flag: .down),
            ])
        )
        #expect(page.contains("一次解决率：W1 80%，到 W3 60%，1 周明显变化，1 周不作判断"))
        #expect(drawn(plot([.init("W1", 0.8)])).contains("没有明显变化"))
    }

    @Test func `marks what was found, not what lies outside a band`() {
        let outside = ControlPlot.Point("W2", 0.5, low: 0.7, high: 0.9)
        #expect(!drawn(plot([.init("W1", 0.8), outside])).contains("chart__out"))
        var found = outside
        found.flag = .down
        #expect(pieces(drawn(plot([.init("W1", 0.8), found])), #"d="M0 7 6.5 -5 -6.5 -5Z""#) == 2)
    }

    @Test(arguments: [(LineChart.Better.higher, "--good"), (.lower, ""), (.neither, "--plain")])
    func `colours a way only where it is better or worse`(better: LineChart.Better, tone: String) {
        let page = drawn(plot([.init("W1", 0.8), .init("W2", 0.9, flag: .up)], better: better))
        #expect(page.contains(tone.isEmpty ? #"class="chart__out" d="# : "chart__out chart__out\(tone)\" d="))
    }

    @Test func `shades weeks that are not judged, next to each other as one`() {
        let quiet = (1...5).map { ControlPlot.Point("W\($0)", 0.8, isHushed: [2, 3, 5].contains($0)) }
        #expect(plot(quiet).runs(\.isHushed) == [1..<3, 4..<5])
        #expect(pieces(drawn(plot(quiet)), "chart__hush") == 3)
    }

    @Test func `leaves a gap in line and band where a week is missing`() {
        let values: [Double?] = [0.8, 0.8, nil, 0.8, 0.8]
        let points = values.enumerated().map {
            ControlPlot.Point(
                "W\($0.offset)",
                $0.element,
                low: $0.element.map { $0 - 0.1 },
                high: $0.element.map { $0 + 0.1 }
            )
        }
        let page = drawn(plot(points))
        #expect(pieces(page, #"class="chart__band" d="M"#) == 2)
        #expect(page.contains(#"<th scope="row">W2</th><td class="number">—</td>"#))
    }

    @Test func `keeps its scale when one week has few calls and a band without end`() {
        let usual = (0..<9).map { ControlPlot.Point("W\($0)", 0.8, low: 0.75, high: 0.85) }
        let scale = plot(usual + [.init("W9", 0.82, low: 0, high: 1)]).scale
        #expect(scale.low > 0.6 && scale.high < 1)
    }

    @Test func `opens a week's rows from the picture and from its table, by keyboard too`() {
        let page = drawn(plot([.init("W1", 0.8, count: 210, path: Path("/people/7/calls")), .init("W2", nil)]))
        #expect(page.contains(#"<a class="chart__week" href="/people/7/calls" aria-label="W1 80% (n = 210)">"#))
        #expect(page.contains(#"<th scope="row"><a href="/people/7/calls">W1</a></th>"#))
        #expect(page.contains(#"<td class="number">210</td>"#))
    }

    @Test func `writes up to two events over the picture and more as letters with a list`() {
        let points = (0..<9).map { ControlPlot.Point("W\($0)", 0.8) }
        let two = drawn(plot(points, marks: [.init(1, "换线"), .init(5, "面谈")]))
        #expect(two.contains(">换线</text>") && !two.contains("chart__events"))
        let three = drawn(plot(points, marks: [.init(5, "面谈"), .init(1, "换线"), .init(7, "返岗"), .init(99, "不在")]))
        #expect(!three.contains(">换线</text>") && three.contains("<li><b>A</b> W1 换线</li><li><b>B</b> W5 面谈</li>"))
        #expect(!three.contains("不在"))
    }

    @Test func `says so when there are no figures`() {
        for empty in [plot([]), plot([.init("W1", nil)])] {
            #expect(drawn(empty).contains("还没有数据") && !drawn(empty).contains("<svg"))
        }
    }
}

struct `A funnel plot` {
    private func plot(_ points: [FunnelPlot.Point], wide: [FunnelPlot.Limit] = []) -> FunnelPlot {
        let limits = [20, 100, 400].map {
            FunnelPlot.Limit($0, inner: (0.7, 0.9), outer: (0.65, 0.95))
        }
        return FunnelPlot(
            "满意度",
            counted: "评价数",
            centre: 0.8,
            points: points,
            limits: limits,
            wide: wide,
            better: .higher,
            unit: percent
        )
    }
    private func drawn(_ plot: FunnelPlot) -> String { written { Chart.funnel(plot, &$0) } }

    @Test func `colours only one's own, and others outside by shape alone`() {
        let page = drawn(
            plot([
                .init("甲", count: 100, value: 0.5, place: .below),
                .init("乙", count: 90, value: 0.99, place: .above, isOwn: true),
            ])
        )
        #expect(page.contains("chart__out chart__out--other") && page.contains("chart__out chart__out--good"))
    }

    @Test func `opens one's own and whoever is outside, nobody else`() {
        let path = Path("/people/1")
        let page = drawn(
            plot([
                .init("甲", count: 100, value: 0.8, place: .within, path: path),
                .init("乙", count: 90, value: 0.8, place: .within, isOwn: true, path: path),
                .init("丙", count: 80, value: 0.5, place: .below, path: path),
            ])
        )
        #expect(pieces(page, "funnel__person") == 2 && !page.contains("甲"))
        #expect(page.contains(#"aria-label="丙 · 50% (n = 80) · 低于界限""#))
    }

    @Test func `draws thousands as a haze of bounded size, and keeps one's own`() {
        let many = (0..<5000).map {
            FunnelPlot.Point(
                "p",
                count: 20 + $0 % 380,
                value: 0.7 + Double($0 % 97) / 500,
                place: .within,
                isOwn: $0 == 7
            )
        }
        let big = plot(many)
        let (points, haze) = big.drawn(big.across, big.up)
        #expect(points.count == 1 && haze.count <= 1800)
        #expect(haze.reduce(0) { $0 + $1.count } == 4999)
        #expect(drawn(big).utf8.count < 200_000)
        let few = plot(Array(many.prefix(400)))
        #expect(few.drawn(few.across, few.up).points.count == 400)
    }

    @Test func `shows the limits of chance beside those that judge`() {
        let point = FunnelPlot.Point("甲", count: 100, value: 0.8, place: .within)
        #expect(!drawn(plot([point])).contains("funnel__chance"))
        let wide = [FunnelPlot.Limit(20, inner: (0.6, 0.95), outer: (0.5, 0.99))]
        #expect(pieces(drawn(plot([point], wide: wide)), "funnel__chance") == 3)
    }
}

struct `A spread among peers` {
    private func drawn(_ plot: DotPlot) -> String { written { Chart.dots(plot, &$0) } }

    @Test func `says count, middle and one's own place, and no rank`() {
        let page = drawn(
            DotPlot("满意度", values: [0.9, 0.7, 0.8], median: 0.8, own: (value: 0.7, name: "周婷"), unit: percent)
        )
        #expect(page.contains("满意度：3 人，从 70% 到 90%，中位 80%，周婷 70%"))
        #expect(page.contains("同组 3 人") && pieces(page, "spread__dot") == 3)
    }

    @Test func `loses nobody at the edges`() {
        for values in [[0.5, 0.5, 0.5], [0, 1], (0..<900).map { Double($0 % 37) }] {
            let plot = DotPlot("x", values: values, median: nil, unit: percent)
            #expect(plot.counts(plot.across).reduce(0, +) == values.count)
        }
    }

    @Test func `draws columns where dots no longer fit`() {
        let page = drawn(DotPlot("x", values: Array(repeating: 1, count: 12), median: 1, unit: percent))
        #expect(!page.contains("spread__dot") && pieces(page, "spread__column") == 1)
        #expect(drawn(DotPlot("x", values: [], median: nil, unit: percent)).contains("还没有数据"))
    }
}

struct `Intervals side by side` {
    private func drawn(_ standing: IntervalPlot.Standing, _ better: LineChart.Better) -> String {
        let row = IntervalPlot.Row("甲", value: 0.8, low: 0.7, high: 0.9, count: 210, standing: standing)
        return written { Chart.intervals(IntervalPlot("x", rows: [row], better: better, unit: percent), &$0) }
    }

    @Test(arguments: [
        (IntervalPlot.Standing.notClear, LineChart.Better.higher, "open"), (.above, .higher, "good"),
        (.above, .lower, "late"), (.below, .lower, "good"), (.below, .higher, "late"), (.below, .neither, "plain"),
    ])
    func `are grey unless clearly apart`(standing: IntervalPlot.Standing, better: LineChart.Better, tone: String) {
        #expect(drawn(standing, better).contains("interval--\(tone)"))
    }

    @Test func `say beside the picture what it shows, the sign in words too`() {
        let page = drawn(.below, .higher)
        #expect(page.contains("70%–90%") && page.contains("n = 210") && page.contains("明显低于平均") && page.contains("▼"))
        #expect(!drawn(.notClear, .higher).contains("intervals__sign"))
    }
}

struct `Small multiples` {
    @Test func `keep the cell of who has no figures, and say how sure each figure is`() {
        let cell = SmallMultiples.Cell(
            ControlSpark([0.8, 0.7], flag: .down, better: .higher),
            value: "70%",
            sure: "±4 · n = 210",
            verdict: "明显下降"
        )
        let page = written {
            Chart.multiples(
                SmallMultiples(
                    "班组",
                    columns: [.init("姓名"), .init("满意度", isSorted: true), .init("质检得分")],
                    rows: [.init("周婷", cells: [cell, nil])]
                ),
                &$0
            )
        }
        #expect(page.contains(#"data-label="满意度""#) && page.contains("±4 · n = 210"))
        #expect(page.contains(#"data-label="质检得分"><span class="faint">—</span>"#))
        #expect(page.contains("multiples__verdict--moved") && page.contains(#"aria-sort="descending""#))
    }
}
