import Core
import Web

/// What somebody typed of something that has changed meanwhile: why it was not kept, and their words to use again.
enum UnsentView {
    static func section(_ why: Word, typed: String, _ h: inout HTML) {
        h.flash(why, tone: .late)
        guard !typed.isEmpty else { return }
        h.p(.class("sub"), text: Words.youWrote)
        h.blockquote(.class("quote"), text: typed)
    }
}
