import Core
import HTTPTypes

/// What browsers say about where a request was made (Fetch Metadata, and `Origin` of older ones).
enum OriginCheck {
    /// A form counts only when it was sent from our own pages.
    static func passes(_ headers: HTTPFields, authority: String?) -> Bool {
        if let site = value("Sec-Fetch-Site", headers) { return site == "same-origin" || site == "none" }
        guard let origin = headers[.origin] else { return true }
        guard let authority else { return false }
        return origin == "http://\(authority)" || origin == "https://\(authority)"
    }

    /// Other sites may link to a page, and nothing else: not load one into a frame, a picture or a script.
    static func mayRead(_ headers: HTTPFields) -> Bool {
        guard let site = value("Sec-Fetch-Site", headers), site != "same-origin", site != "none" else { return true }
        let frames = ["object", "embed", "iframe", "frame"]
        return value("Sec-Fetch-Mode", headers) == "navigate"
            && !frames.contains(value("Sec-Fetch-Dest", headers) ?? "")
    }

    private static func value(_ name: String, _ headers: HTTPFields) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
