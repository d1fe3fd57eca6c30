import CQrencode

/// A square of light and dark that a phone reads.
struct QRCode: Sendable, Hashable {
    let width: Int
    /// Row by row from the top.
    let isDark: [Bool]

    /// Nil where the text is too long for a square.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let modules = code.pointee.data else { return nil }
        self.width = width
        isDark = (0..<width * width).map { modules[$0] & 1 == 1 }
    }

    /// One path of a drawing: every row's dark runs as flat boxes.
    var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let start = column
                while column < width, isDark[row * width + column] { column += 1 }
                if column > start { path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}
