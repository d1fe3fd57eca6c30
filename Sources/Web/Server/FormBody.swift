import Core
import Foundation

extension Form {
    /// Reads `a=1&b=%E4%BD%A0`.
    package static func urlEncoded(_ text: String) -> Form {
        var form = Form()
        form.fields = pairs(text)
        return form
    }

    /// Names and values of a query or a form; of a repeated name the first.
    package static func pairs(_ text: String) -> [String: String] {
        var pairs: [String: String] = [:]
        for part in text.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = decoded(halves[0])
            if pairs[name] == nil { pairs[name] = halves.count > 1 ? decoded(halves[1]) : "" }
        }
        return pairs
    }

    private static func decoded(_ text: Substring) -> String {
        String(text.map { $0 == "+" ? " " : $0 }).removingPercentEncoding ?? ""
    }

    /// Reads a multipart/form-data body (RFC 7578); nil where it is not one.
    package static func multipart(_ body: [UInt8], contentType: String) -> Form? {
        guard let mark = contentType.range(of: "boundary=") else { return nil }
        let boundary = contentType[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        // RFC 2046, 5.1.1: one to seventy characters.
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        let data = Data(body)
        let delimiter = Data("--\(boundary)".utf8)
        var form = Form()
        var start = data.range(of: delimiter)?.upperBound
        var parts = 0
        while let begin = start, let end = data.range(of: delimiter, in: begin..<data.endIndex) {
            parts += 1
            if parts > RequestLimits.fields { return nil }
            part(data[begin..<end.lowerBound], &form)
            start = end.upperBound
        }
        return form
    }

    private static func part(_ data: Data, _ form: inout Form) {
        guard let blank = data.range(of: Data("\r\n\r\n".utf8)) else { return }
        let head = String(decoding: data[data.startIndex..<blank.lowerBound], as: UTF8.self)
        var content = data[blank.upperBound...]
        if content.suffix(2) == Data("\r\n".utf8) { content = content.dropLast(2) }
        guard let name = value("name", in: head) else { return }
        if let fileName = value("filename", in: head) {
            // Only the last part of a path is a file's name.
            let bare = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
            if !bare.isEmpty { form.file = File(name: bare, bytes: Array(content)) }
        } else {
            form.fields[name] = String(decoding: content, as: UTF8.self)
        }
    }

    private static func value(_ name: String, in head: String) -> String? {
        guard let mark = head.range(of: " \(name)=\"") else { return nil }
        return head[mark.upperBound...].split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
            .map(String.init)
    }
}
