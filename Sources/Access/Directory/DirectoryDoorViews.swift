import Core
import Web

enum DirectoryDoorView {
    static func form(
        _ directory: CompanyDirectory,
        login: String,
        kiosk: String?,
        error: Word?,
        _ h: inout HTML
    ) {
        h.pageHead(SignInWords.by(directory.name), sub: kiosk)
        if kiosk != nil { h.p(.class("sub"), text: SignInWords.kiosk) }
        if let error { h.flash(error, tone: .late) }
        h.form(
            .class("card", "form"),
            .method(.post),
            .action(Path("/session/directory")),
            .data("behaviour", "show-password")
        ) { h in
            // At a shared machine nothing is offered that somebody else typed.
            let isShared = kiosk != nil
            h.hidden("directory", directory.id)
            h.field(
                Field("login", DirectoryWords.login, value: login, hint: DirectoryWords.loginHint, required: true),
                autocomplete: isShared ? "off" : "username"
            )
            h.field(
                Field("password", DirectoryWords.password, required: true),
                type: "password",
                autocomplete: isShared ? "new-password" : "current-password"
            )
            SignInView.showButton(&h)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: SignInWords.go) }
        }
        h.p { $0.a(.href(Path("/sign-in")), text: DirectoryWords.otherWay) }
    }
}
