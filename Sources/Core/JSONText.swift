/// Writes one JSON object on one line, its keys in the order given; nil is null, never left out.
package struct JSONObject {
    private var text = "{"

    package init() {}

    package var line: String { text + "}" }

    package mutating func set(_ key: String, _ value: String?) { put(key) { $0 += value.map(quoted) ?? "null" } }
    package mutating func set(_ key: String, _ value: Bool) { put(key) { $0 += value ? "true" : "false" } }
    package mutating func set(_ key: String, _ value: Int?) { put(key) { $0 += value.map(String.init) ?? "null" } }
    package mutating func set(_ key: String, _ value: Double?) {
        put(key) { $0 += value.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null" }
    }
    package mutating func set(_ key: String, _ values: [String]) {
        put(key) { $0 += "[" + values.map(quoted).joined(separator: ",") + "]" }
    }
    package mutating func set(_ key: String, _ object: JSONObject?) { put(key) { $0 += object?.line ?? "null" } }
    package mutating func set(_ key: String, _ objects: [JSONObject]) {
        put(key) { $0 += "[" + objects.map(\.line).joined(separator: ",") + "]" }
    }

    private mutating func put(_ key: String, _ write: (inout String) -> Void) {
        if text.utf8.count > 1 { text += "," }
        text += "\"\(key)\":"
        write(&text)
    }
}

/// A JSON string with its quotes (RFC 8259).
private func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\r": out += "\\r"
        case "\t": out += "\\t"
        case _ where scalar.value < 0x20:
            let hex = String(scalar.value, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}
