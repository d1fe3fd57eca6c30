import Core
import Web

enum QRView {
    /// Dark on light in every look, with the quiet edge of four modules that readers need.
    ///
    /// Source: ISO/IEC 18004, 6.3.8.
    static func picture(_ code: QRCode, _ title: Word, _ h: inout HTML) {
        let side = code.width + 8
        h.svg(
            .class("qr"),
            .role("img"),
            .aria("label", title),
            .attribute("viewBox", "-4 -4 \(side) \(side)"),
            .attribute("shape-rendering", "crispEdges")
        ) { h in
            h.rect(
                .class("qr__light"),
                .attribute("x", "-4"),
                .attribute("y", "-4"),
                .attribute("width", "\(side)"),
                .attribute("height", "\(side)")
            )
            h.path(.class("qr__dark"), .attribute("d", code.path))
        }
    }
}
