import Core
import Foundation
import Testing

@testable import Web

private let percent: @Sendable (Double) -> String = { "\(Int(($0 * 100).rounded()))%" }

/// Whether every tag that opens closes, in order; charts have no void elements.
private func isWellFormed(_ page: String) -> Bool {
    var open: [Substring] = []
    for tag in page.split(separator: "<", omittingEmptySubsequences: true) where tag.contains(">") {
        guard tag.filter({ $0 == "\"" }).count.isMultiple(of: 2) else { return false }
        let name = tag.prefix { $0 != ">" && $0 != " " }
        if name.hasPrefix("/") {
            guard open.popLast() == name.dropFirst() else { return false }
        } else {
            open.append(name)
        }
    }
    return open.isEmpty && page.contains("</")
}

struct `A line with its usual range` {
    private func chart(_ values: [Double?], better: LineChart.Better = .higher) -> LineChart {
        LineChart(
            "一次<解决>率",
            points: values.enumerated().map { .init("W\($0.offset + 1)", $0.element) },
            lower: 0.77,
            upper: 0.85,
            centre: 0.81,
            marks: [.init(1, "换线"), .init(99, "不在图上")],
            better: better,
            unit: percent
        )
    }
    private func drawn(_ chart: LineChart) -> String { written { Chart.line(chart, &$0) } }

    @Test func `says in one sentence what it shows`() {
        let page = drawn(chart([0.81, 0.80, nil, 0.69]))
        #expect(page.contains(#"role="img" aria-label="一次&lt;解决&gt;率：W1 81%，到 W4 69%，其中 1 个点在常态区间之外""#))
        #expect(isWellFormed(page))
    }

    @Test func `marks a point outside by shape, and as good only on the better side`() {
        let low = drawn(chart([0.8, 0.7]))
        #expect(low.contains(#"<path class="chart__out" d="M0 6 5.5 -4 -5.5 -4Z">"#) && low.contains("低于常态区间"))
        let high = drawn(chart([0.8, 0.9]))
        #expect(
            high.contains(#"<path class="chart__out chart__out--good" d="M0 -6 5.5 4 -5.5 4Z">"#)
                && high.contains("高于常态区间")
        )
        #expect(!drawn(chart([0.8, 0.82])).contains("chart__out"))
        #expect(!drawn(chart([0.8, 0.9], better: .neither)).contains("chart__out--good"))
    }

    @Test func `keeps every value in the table behind it, gaps too`() {
        let page = drawn(chart([0.81, 0.80, nil, 0.69]))
        #expect(page.contains("<details class=\"chart__values\">"))
        #expect(page.components(separatedBy: "<th scope=\"row\">").count == 5)
        #expect(page.contains("<th scope=\"row\">W2</th><td class=\"number\">80%</td><td>换线</td>"))
        #expect(page.contains("<th scope=\"row\">W3</th><td class=\"number\">—</td><td></td>"))
    }

    @Test func `breaks its line where a value is missing`() {
        let scale = Scale([0, 10])
        #expect(Chart.path([0, 10, nil, 5, 5], scale).filter { $0 == "M" }.count == 2)
        #expect(Chart.path([nil, nil], scale) == "")
    }

    @Test func `says so when there are no figures`() {
        for empty in [chart([]), chart([nil, nil])] {
            let page = drawn(empty)
            #expect(page.contains("还没有数据") && !page.contains("<svg"))
        }
    }

    @Test func `puts an event only where there is a point`() {
        let page = drawn(chart([0.8, 0.8]))
        #expect(page.components(separatedBy: "chart__event").count == 2)
    }
}

struct `The scale of a chart` {
    @Test(arguments: [[0.69, 0.85], [381, 420], [0, 1], [5, 5], [0, 0], [-3, 4], [1e6, 9e6], [0.001, 0.0011]])
    func `holds all values and has three to six round numbers`(values: [Double]) {
        let scale = Scale(values)
        for value in values { #expect((0...100).contains(scale.percent(value))) }
        #expect((3...6).contains(scale.ticks.count))
        for tick in scale.ticks { #expect((-0.001...100.001).contains(scale.percent(tick))) }
    }

    @Test func `stands on its floor when it has one`() {
        #expect(Scale([3, 9], floor: 0).percent(0) == 100)
        #expect(Scale([0, 0], floor: 0).percent(0) == 100)
        #expect(Scale([], floor: 0).percent(0) == 100)
    }

    @Test func `labels the last point and few others`() {
        #expect(Chart.labelled(17, most: 5) == [0, 4, 8, 12, 16])
        #expect(Chart.labelled(3, most: 5) == [0, 1, 2])
        #expect(Chart.labelled(0, most: 5) == [])
    }
}

struct `The other charts` {
    private let bars = BarChart(
        "话务量",
        bars: [.init("8:00", 100), .init("9:00", 200, isMarked: true), .init("10:00", nil)],
        unit: { "\(Int($0))" }
    )

    @Test func `draw columns from zero and mark one by shape`() {
        let page = written { Chart.columns(bars, &$0) }
        #expect(page.contains(#"aria-label="话务量：最低 100，最高 200""#))
        #expect(page.components(separatedBy: "<rect").count == 3)
        #expect(page.contains("chart__bar--marked") && page.contains("chart__out"))
        #expect(isWellFormed(page))
        #expect(written { Chart.columns(BarChart("x", bars: [], unit: percent), &$0) }.contains("还没有数据"))
    }

    @Test func `draw bars as shares of the longest beside their values`() {
        let page = written { Chart.bars(bars, &$0) }
        #expect(
            page.contains(#"width="50%""#) && page.contains(#"width="100%""#)
                && page.contains("<td class=\"number\">—</td>")
        )
        #expect(isWellFormed(page))
    }

    @Test func `shade a heat map from the least to the most`() {
        let map = HeatMap(
            "沟通",
            columns: ["C1", "C2", "C3"],
            rows: [
                .init(
                    "一组",
                    path: Path("/teams/1"),
                    cells: [.init(0, text: "0"), .init(10, text: "10", isMarked: true), .init(nil, text: "")]
                )
            ]
        )
        let page = written { Chart.heat(map, &$0) }
        #expect(page.contains(#"<td class="heat__cell heat__cell--1">0</td>"#))
        #expect(page.contains(#"<td class="heat__cell heat__cell--5 heat__cell--marked">10</td>"#))
        #expect(page.contains(#"<td class="heat__cell heat__cell--0">—</td>"#))
        #expect(map.shade(5, (5, 5)) == 3)
        #expect(isWellFormed(page))
    }

    @Test func `draw a line the size of a word, and say it`() {
        let page = written { Chart.sparkline([1, nil, 3], label: "由 1 到 3", &$0) }
        #expect(page.contains(#"aria-label="由 1 到 3""#) && isWellFormed(page))
        #expect(isWellFormed(written { Chart.sparkline([], label: "无", &$0) }))
    }

    @Test(arguments: [[], [0.5], [0, 1, 0.3], [-2, 5]]) func `keep the hills inside the day`(load: [Double]) {
        let page = written { Chart.hills(load, &$0) }
        let path = page.split(separator: "d=\"").last?.prefix { $0 != "\"" } ?? ""
        let numbers = path.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
        #expect(!numbers.isEmpty)
        for number in numbers { #expect((0...100).contains(number)) }
        #expect(page.contains("aria-hidden=\"true\"") && isWellFormed(page))
        #expect(written { Chart.hills(load, label: "早高峰", &$0) }.contains(#"role="img" aria-label="早高峰""#))
    }
}
