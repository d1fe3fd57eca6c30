import Core
import Foundation
import Testing

struct `A JSON object` {
    @Test func `keeps its keys in order, and null is written`() {
        var object = JSONObject()
        object.set("z", "text")
        object.set("a", nil as String?)
        object.set("yes", true)
        object.set("count", 3)
        object.set("none", nil as Int?)
        object.set("rate", 0.5)
        object.set("nothing", nil as Double?)
        object.set("list", ["a", "b"])
        object.set("empty", [] as [String])
        #expect(
            object.line == #"{"z":"text","a":null,"yes":true,"count":3,"none":null,"rate":0.5,"nothing":null,"#
                + #""list":["a","b"],"empty":[]}"#
        )
    }

    @Test func `holds objects`() {
        var inner = JSONObject()
        inner.set("n", 1)
        var object = JSONObject()
        object.set("one", inner)
        object.set("none", nil as JSONObject?)
        object.set("many", [inner, inner])
        #expect(object.line == #"{"one":{"n":1},"none":null,"many":[{"n":1},{"n":1}]}"#)
        #expect(JSONObject().line == "{}")
    }

    @Test(arguments: [
        "plain", "with \"quotes\"", "back\\slash", "line\nfeed", "carriage\r\nreturn", "tab\t",
        "\u{0}\u{1}\u{1f}\u{7f}", "张伟、王芳",
        "👩🏽‍💻", "\u{2028}\u{2029}", "e\u{301}", "</script>", "",
    ])
    func `comes back from a reader of JSON`(_ text: String) throws {
        var object = JSONObject()
        object.set("text", text)
        object.set("list", [text, text])
        #expect(!object.line.contains("\n"))
        let read = try JSONSerialization.jsonObject(with: Data(object.line.utf8)) as? [String: Any]
        #expect((read?["text"] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(read?["list"] as? [String] == [text, text])
    }

    @Test(arguments: [0, -1.5, 1e300, 1e-7, 0.3, 123_456_789.125])
    func `writes numbers that come back`(_ number: Double) throws {
        var object = JSONObject()
        object.set("n", number)
        let read = try JSONSerialization.jsonObject(with: Data(object.line.utf8)) as? [String: Double]
        #expect(read?["n"] == number)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `has null for what is no number`(_ number: Double) {
        var object = JSONObject()
        object.set("n", number)
        #expect(object.line == #"{"n":null}"#)
    }
}

struct `A text` {
    @Test(arguments: [
        ("  a b  ", "a b"), ("\u{3000}张伟\u{3000}", "张伟"), ("\u{a0}x\u{a0}", "x"), ("\u{feff}x", "x"),
        ("\t\r\nx\n", "x"), ("", ""),
        ("  ", ""), ("x", "x"),
    ])
    func `is trimmed of every white space`(_ text: String, _ trimmed: String) {
        #expect(text.trimmed == trimmed)
    }

    @Test func `is composed for comparing`() {
        #expect(Array("e\u{301}".nfc.utf8) == Array("é".utf8))
        #expect("A-104".nfc == "A-104")
    }

    @Test(arguments: [(5, 2, "05"), (2026, 4, "2026"), (12_345, 4, "12345"), (0, 1, "0")])
    func `has zeros in front of its number`(_ number: Int, _ width: Int, _ text: String) {
        #expect(padded(number, width) == text)
    }

    @Test func `counts one and many`() {
        #expect(counted(1, "day", "days") == "1 day")
        #expect(counted(0, "day", "days") == "0 days")
    }
}
