/// Writes one JSON object on one line, its keys in the order given; nil is null, never left out.
package struct JSONObject: Sendable {
    private var text = "{"

    package init() {}

    package var line: String { text + "}" }

    package mutating func set(_ key: String, _ value: String?) { put(key) { $0.addJSON(value) } }
    package mutating func set(_ key: String, _ value: Bool) { put(key) { $0 += value ? "true" : "false" } }
    package mutating func set(_ key: String, _ value: Int?) { put(key) { $0 += value.map(String.init) ?? "null" } }
    package mutating func set(_ key: String, _ value: Double?) {
        put(key) { $0 += value.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null" }
    }
    package mutating func set(_ key: String, _ values: [String]) { put(key) { $0.addJSON(values) { $0.addJSON($1) } } }
    package mutating func set(_ key: String, _ object: JSONObject?) { put(key) { $0 += object?.line ?? "null" } }
    package mutating func set(_ key: String, _ objects: [JSONObject]) {
        put(key) { $0.addJSON(objects) { $0 += $1.line } }
    }

    private mutating func put(_ key: String, _ write: (inout String) -> Void) {
        text += text.utf8.count > 1 ? ",\"" : "\""
        text += key
        text += "\":"
        write(&text)
    }
}

// Added to the text that grows, not made and copied: lists of obligations have millions of these.
extension String {
    /// A list in its brackets.
    fileprivate mutating func addJSON<Value>(_ values: [Value], _ add: (inout String, Value) -> Void) {
        self += "["
        for (index, value) in values.enumerated() {
            if index > 0 { self += "," }
            add(&self, value)
        }
        self += "]"
    }

    /// A JSON string with its quotes (RFC 8259), or null.
    fileprivate mutating func addJSON(_ text: String?) {
        guard let text else { return self += "null" }
        self += "\""
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            self += text
        } else {
            for scalar in text.unicodeScalars { addEscaped(scalar) }
        }
        self += "\""
    }

    private mutating func addEscaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": self += "\\\""
        case "\\": self += "\\\\"
        case "\n": self += "\\n"
        case "\r": self += "\\r"
        case "\t": self += "\\t"
        case _ where scalar.value < 0x20:
            let hex = String(scalar.value, radix: 16)
            self += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: unicodeScalars.append(scalar)
        }
    }
}
