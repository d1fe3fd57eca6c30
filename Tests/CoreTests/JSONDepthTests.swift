import Core
import Testing

/// What a program sends may be nested as deep as it likes: it is read or refused, and nothing overflows.
struct `A JSON value from outside` {
    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func `is refused where it is nested without end`(open: String, close: String) {
        for depth in [10_000, 200_000] {
            let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
            #expect(JSONValue(Array(text.utf8)) == nil, "\(depth)")
            #expect(JSONValue(Array(String(repeating: open, count: depth).utf8)) == nil, "cut short at \(depth)")
        }
    }

    @Test func `is read as deep as anybody writes it`() {
        let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(JSONValue(Array(text.utf8)) != nil)
    }

    @Test(arguments: ["1e999", "-1e999", "NaN", "Infinity", #"{"a":1,}"#, "[1,2", #""\ud800""#, "\u{0}", ""])
    func `is refused where it is none`(text: String) {
        if let value = JSONValue(Array(text.utf8)) {
            // Read all the same, it must at least be a value that can be said again.
            #expect(JSONValue(value.bytes) != nil, "\(text)")
        }
    }
}
