import CPostgres

/// What the server or the wire answered instead of doing it: the SQLSTATE and the server's own words.
struct PostgresFailure: Error {
    /// Five characters of the standard; empty where the wire broke before the server could answer.
    let state: String
    let message: String
    /// The connection is of no more use.
    let isLost: Bool

    init(state: String, message: String, isLost: Bool) {
        (self.state, self.message, self.isLost) = (state, message, isLost)
    }

    init(_ result: OpaquePointer?, of link: OpaquePointer, sql: String) {
        func field(_ code: Character) -> String? {
            guard let code = code.asciiValue, let text = PQresultErrorField(result, Int32(code)) else { return nil }
            return String(cString: text)
        }
        let state = field("C") ?? ""
        var message = field("M") ?? PostgresFailure.message(of: link)
        if let detail = field("D") { message += " (\(detail))" }
        if state.hasPrefix("42") || state.hasPrefix("22") { message += " in: \(sql)" }
        self.init(
            state: state,
            message: message,
            isLost: PQstatus(link) == CONNECTION_BAD || state.hasPrefix("57P0") || state.hasPrefix("08")
        )
    }

    /// The transactions stood in each other's way; run alone, this one would have succeeded.
    var isConflict: Bool { state == "40001" || state == "40P01" }

    /// A row or a table may have appeared since the snapshot, so that the body is worth running once more.
    //
    // SERIALIZABLE reports some conflicts as these. Source: PostgreSQL manual, "Serialization Failure Handling".
    var mayBeConflict: Bool { state.hasPrefix("23") || state.hasPrefix("42") }

    var storeError: StoreError {
        if isLost { return .unavailable(message) }
        return switch state.prefix(2) {
        // 25006 is a standby; 28 and 3D are a wrong user or database; 58 is the server's disk.
        case "08", "53", "57", "58", "28", "3D": .unavailable(message)
        case "40": state == "40003" ? .unavailable(message) : .busy(message)
        case "55": .busy(message)
        case "23": .constraint(message)
        default: state == "25006" ? .unavailable(message) : .invalid(message)
        }
    }

    static func message(of link: OpaquePointer?) -> String {
        let text = PQerrorMessage(link).map { String(cString: $0) } ?? ""
        return String(text.split(separator: "\n").joined(separator: "; "))
    }
}
