/// Who still owes a password or a second factor opens nothing but what settles it.
enum Owed {
    static let path = Path("/account")

    static func allows(_ pattern: String) -> Bool {
        pattern == "/account" || pattern.hasPrefix("/account/") || pattern == "/session/end"
            || pattern == "/preferences" || pattern == "/healthz"
    }
}
