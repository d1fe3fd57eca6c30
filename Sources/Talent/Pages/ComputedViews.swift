import Core
import Web

extension HTML {
    /// "How is this computed?", opened without script.
    mutating func howComputed(_ sentences: [Word], more: HTML.Body = { _ in }) {
        details(.class("how")) { h in
            h.summary(text: Words.howComputed)
            for sentence in sentences { h.p(.class("sub"), text: sentence) }
            more(&h)
        }
    }
}
