import Core

extension Shell {
    /// One button on every page of a shared machine; a script presses it when nobody has touched the page for a while.
    func kioskOut(_ seconds: Int, _ h: inout HTML) {
        h.form(
            .class("kiosk-out"),
            .method(.post),
            .action(Path("/session/end")),
            .data("behaviour", "idle-out"),
            .data("seconds", String(seconds)),
            .data("question", Words.stillThere),
            .data("stay", Words.stay)
        ) { h in
            h.hidden("csrf", csrf)
            h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.signOut)
        }
    }

    /// Without scripts the page leaves by itself; the session has ended by then.
    func leaveWithoutScript(_ seconds: Int, _ h: inout HTML) {
        h.noscript {
            $0.meta(.attribute("http-equiv", "refresh"), .attribute("content", "\(seconds + 1); url=/sign-in"))
        }
    }
}
