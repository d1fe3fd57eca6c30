import Core
import Web

enum SignInView {
    static func welcome(_ h: inout HTML) {
        h.div(.class("empty")) { h in
            h.h1(.class("empty__title"), text: SignInWords.welcome)
            h.p(.class("sub"), text: SignInWords.needSignIn)
            h.p { $0.a(.class("btn", "btn--primary"), .href(Path("/sign-in")), text: SignInWords.go) }
            h.p { $0.a(.href(Path("/sign-in/invitation")), text: SignInWords.withCode) }
        }
    }

    static func form(
        number: String,
        kiosk: String?,
        companies: [CompanySignIn],
        directories: [CompanyDirectory],
        error: Word?,
        _ h: inout HTML
    ) {
        h.pageHead(SignInWords.title, sub: kiosk)
        if kiosk != nil { h.p(.class("sub"), text: SignInWords.kiosk) }
        if let error { h.flash(error, tone: .late) }
        // At a shared machine the company's page would keep somebody signed in.
        if kiosk == nil { self.companies(companies, &h) }
        for one in directories {
            h.p {
                $0.a(.class("btn"), .href(Path("/sign-in/directory").adding(one.id)), text: SignInWords.by(one.name))
            }
        }
        if kiosk == nil { PasskeyView.door(&h) }
        h.form(
            .class("card", "form"),
            .method(.post),
            .action(Path("/session")),
            .data("behaviour", "show-password")
        ) { h in
            // At a shared machine nothing is offered that somebody else typed.
            let isShared = kiosk != nil
            h.field(
                Field("number", SignInWords.number, value: number, required: true),
                autocomplete: isShared ? "off" : "username"
            )
            h.field(
                Field("password", SignInWords.password, required: true),
                type: "password",
                autocomplete: isShared ? "new-password" : "current-password"
            )
            showButton(&h)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: SignInWords.go) }
        }
        h.p(.class("note")) { h in
            h.text(SignInWords.firstTime)
            h.text(" ")
            h.a(.href(Path("/sign-in/invitation")), text: SignInWords.withCode)
        }
        h.p(.class("faint"), text: SignInWords.forgotten)
    }

    private static func companies(_ companies: [CompanySignIn], _ h: inout HTML) {
        for one in companies {
            // A link and no form: a form may lead nowhere else (Content-Security-Policy, form-action).
            h.p { $0.a(.class("btn"), .href(Path("/sign-in/company").adding(one.id)), text: SignInWords.by(one.name)) }
        }
    }

    /// Hidden until the script that it needs shows it.
    static func showButton(_ h: inout HTML) {
        h.button(
            .class("btn", "btn--quiet"),
            .type("button"),
            .data("show", "1"),
            .aria("pressed", false),
            .hidden(),
            text: PasswordWords.show
        )
    }

    static func link(_ token: String, _ h: inout HTML) {
        h.div(.class("empty")) { h in
            h.h1(.class("empty__title"), text: SignInWords.title)
            h.p(.class("sub"), text: SignInWords.signInAsked)
            h.form(.method(.post), .action(Path("/session"))) { h in
                h.hidden("token", token)
                h.button(.class("btn", "btn--primary"), .type("submit"), text: SignInWords.go)
            }
        }
    }

    static func invitation(number: String, error: Word?, _ h: inout HTML) {
        h.pageHead(SignInWords.withCode)
        if let error { h.flash(error, tone: .late) }
        h.form(.class("card", "form"), .method(.post), .action(Path("/sign-in/invitation"))) { h in
            h.field(Field("number", SignInWords.number, value: number, required: true))
            h.field(
                Field("code", SignInWords.invitationCode, hint: SignInWords.invitationHint, required: true)
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: SignInWords.go) }
        }
    }

    static func second(_ step: String, error: Word?, _ h: inout HTML) {
        h.pageHead(SignInWords.secondFactor)
        if let error { h.flash(error, tone: .late) }
        h.form(.class("card", "form"), .method(.post), .action(Path("/session/code"))) { h in
            h.hidden("step", step)
            h.field(
                Field("code", SignInWords.code, hint: SignInWords.secondFactorAsked, required: true),
                autocomplete: "one-time-code"
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: SignInWords.confirm) }
        }
    }
}
