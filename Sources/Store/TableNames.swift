/// The tables a statement reads or changes, found by where their names stand; a plain INSERT … VALUES only adds.
enum TableNames {
    /// Names in lower case and without their schema, in the order they stand.
    static func read(by sql: String) -> [String] {
        var names: [String] = []
        /// For each open bracket, whether a comma in it stands between tables.
        var lists = [false]
        var isNext = false
        for token in tokens(sql) {
            switch token {
            case "from", "join", "update":
                lists[lists.count - 1] = true
                isNext = true
            case ",": isNext = lists.last ?? false
            case "(": lists.append(isNext)
            case ")":
                if lists.count > 1 { lists.removeLast() }
                isNext = false
            case "only", "lateral": continue
            case "select", "where", "set", "group", "having", "order", "limit", "returning", "union", "except",
                "intersect",
                "window", "values":
                lists[lists.count - 1] = false
                isNext = false
            default:
                if isNext { names.append(token.split(separator: ".").last.map(String.init) ?? token) }
                isNext = false
            }
        }
        return names
    }

    /// The table a statement writes to, also after a WITH; nil where it only reads.
    static func changed(by sql: String) -> String? {
        let tokens = tokens(sql)
        guard let first = tokens.first, ["insert", "update", "delete", "with"].contains(first) else { return nil }
        for (place, token) in tokens.enumerated() {
            let isWrite: Bool
            let next = place + 1 < tokens.count ? tokens[place + 1] : ""
            switch token {
            case "insert": isWrite = next == "into"
            case "delete": isWrite = next == "from"
            // Not `DO UPDATE SET` nor `FOR UPDATE`, which stand inside others.
            case "update":
                if place == 0 || tokens[place - 1] == ")", next != "set" { return next }
                continue
            default: continue
            }
            if isWrite, place + 2 < tokens.count { return tokens[place + 2] }
        }
        return nil
    }

    /// Words, commas and brackets; texts in quotes and comments are left out.
    private static func tokens(_ sql: String) -> [String] {
        var tokens: [String] = []
        var word: [UInt8] = []
        var isText = false
        var isComment = false
        var before: UInt8 = 0
        func close() {
            if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self).lowercased()) }
            word = []
        }
        for byte in sql.utf8 {
            defer { before = byte }
            if isComment {
                isComment = byte != UInt8(ascii: "\n")
                continue
            }
            if byte == UInt8(ascii: "'") { isText.toggle() }
            if isText { continue }
            switch byte {
            case UInt8(ascii: "-") where before == byte: isComment = true
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"):
                close()
                tokens.append(String(UnicodeScalar(byte)))
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "."), 128...:
                word.append(byte)
            case UInt8(ascii: "\""): continue
            default: close()
            }
        }
        close()
        return tokens
    }
}
