import Core
import Testing

@testable import Web

struct `A quadrant` {
    private func chart(_ count: Int = 2, isTrail: Bool = false) -> Quadrant {
        Quadrant(
            "Talent",
            axes: ("keen", "able"),
            corners: ["I", "II", "III", "IV"],
            points: (0..<count).map { number in
                Quadrant.Point(
                    "P\(number)",
                    x: Double(number),
                    y: -Double(number) * 9,
                    errors: (0.5, 0.2),
                    form: number == 0 ? .borderline : .clear,
                    path: Path("/talent").adding("P\(number)"),
                    note: "note \(number)"
                )
            },
            band: 0.25,
            isTrail: isTrail
        )
    }

    private func html(_ chart: Quadrant) -> String {
        var h = HTML(Say(.english, zone: .shanghai, today: Day(number: 20_000)))
        Chart.quadrant(chart, &h)
        return String(decoding: h.finish(), as: UTF8.self)
    }

    @Test func `puts more to the right and more to the top`() {
        let chart = chart()
        #expect(chart.across(0) == 50 && chart.down(0) == 50)
        #expect(chart.across(1) > 50 && chart.down(1) < 50)
        #expect(chart.across(99) == 100 && chart.down(-99) == 100, "at its edge, not outside")
    }

    // 80 % of two independent normal errors lie within √(-2 ln 0.2) of them.
    @Test func `draws an ellipse of four in five`() {
        let radii = chart().radii(chart().points[0])
        #expect(abs(radii.x - 0.5 * 1.794 / 2.5 * 50) < 1e-9 && radii.y < radii.x)
    }

    @Test func `says every point by link, title, shape and table`() {
        let html = html(chart())
        #expect(html.contains("href=\"/talent/P1\"") && html.contains("<title>P1 · note 1</title>"))
        #expect(html.contains("quadrant__ring") && html.contains("quadrant__dot"))
        #expect(html.contains("<details") && html.contains("+1.00 ± 0.50"))
        #expect(html.contains("quadrant__band"))
    }

    @Test func `hides ellipses that would hide one another`() {
        #expect(!html(chart(60)).contains("quadrant__plot--many"))
        #expect(html(chart(61)).contains("quadrant__plot--many"))
    }

    @Test func `joins a path over time, and says so where there is nothing`() {
        #expect(html(chart(isTrail: true)).contains("quadrant__trail"))
        #expect(html(chart(0)).contains("chart__none"))
    }
}
