/// Who still owes a password or a second factor opens nothing but what settles it.
enum Owed {
    static let path = Path("/account")

    static func allows(_ pattern: String) -> Bool {
        [
            "/account", "/account/password", "/account/second-factor", "/account/second-factor/code", "/session/end",
            "/preferences", "/healthz",
        ].contains(pattern)
    }
}
