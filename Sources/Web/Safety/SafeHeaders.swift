import HTTPTypes

/// What every answer tells the browser: nothing from elsewhere, nothing inside elsewhere, nothing guessed, nothing kept.
enum SafeHeaders {
    /// Scripts, styles and pictures are our own files; nothing of a page can bring its own.
    private static let policy = [
        "default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'",
        "frame-src 'none'", "worker-src 'none'",
    ].joined(separator: "; ")

    private static let fixed: [(String, String)] = [
        ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"
        ),
    ]

    /// Under https browsers are told to stay there; who says nothing about keeping means that nothing is kept.
    static func complete(_ headers: inout HTTPFields, isSecure: Bool) {
        for (name, value) in fixed {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    }
}
