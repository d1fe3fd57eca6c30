import Core
import Web

/// What the page of a company's sign-in shows.
struct CompanyPage: Sendable {
    let draft: CompanyDraft
    let isSet: Bool
    let hasSecret: Bool
    let site: String
    /// What the company's sign-in must be told.
    let redirect: String
}

enum CompanyView {
    static func page(_ page: CompanyPage, csrf: String, _ h: inout HTML) {
        h.pageHead(CompanyWords.title, sub: page.site) { h in
            h.a(.class("btn"), .href(Path("/settings/sign-in")), text: RuleWords.title)
        }
        h.p(.class("sub"), text: CompanyWords.hint)
        h.dl(.class("kv", "card")) { h in
            h.dt(text: CompanyWords.redirect)
            h.dd { $0.code(.class("key"), text: page.redirect) }
            h.dt(text: CompanyWords.scopes)
            h.dd { $0.code(.class("key"), text: "openid email profile") }
        }
        h.div(.class("stack")) { h in
            form(page, csrf: csrf, &h)
            if page.isSet { acts(csrf: csrf, &h) }
        }
    }

    private static func form(_ page: CompanyPage, csrf: String, _ h: inout HTML) {
        let (one, errors) = (page.draft.signIn, page.draft.errors)
        func field(_ name: String, _ label: Word, _ value: String, _ hint: Word? = nil, required: Bool = true) -> Field
        {
            Field(name, label, value: value, hint: hint, error: errors[name], required: required)
        }
        h.form(.class("card", "form"), .method(.post), .action(CompanySettingsPages.path)) { h in
            h.hidden("csrf", csrf)
            h.field(field("name", CompanyWords.name, one.name, CompanyWords.nameHint))
            h.field(field("issuer", CompanyWords.issuer, one.issuer, CompanyWords.issuerHint))
            h.field(field("client", CompanyWords.client, one.client))
            h.field(
                field(
                    "secret",
                    CompanyWords.secret,
                    "",
                    page.hasSecret ? CompanyWords.secretKept : CompanyWords.secretHint,
                    required: false
                ),
                type: "password",
                autocomplete: "new-password"
            )
            if page.hasSecret { h.tickField("no_secret", CompanyWords.noSecret, isOn: false) }
            h.choiceField(
                field("finds_by", CompanyWords.findsBy, one.findsBy.rawValue, CompanyWords.findsByHint),
                options: CompanySignIn.FindsBy.allCases.map { ($0.rawValue, CompanyWords.name(of: $0)) }
            )
            h.field(field("claim", CompanyWords.claim, one.claim, CompanyWords.claimHint))
            h.field(
                field(
                    "groups_claim",
                    CompanyWords.groupsClaim,
                    one.groupsClaim,
                    CompanyWords.groupsHint,
                    required: false
                )
            )
            h.textField(field("posts", CompanyWords.posts, one.posts, CompanyWords.postsHint, required: false), rows: 4)
            h.tickField("second_step", CompanyWords.trusts, isOn: one.trustsSecondStep)
            h.tickField("closes", CompanyWords.closes, isOn: one.closesPasswords)
            h.tickField("private", CompanyWords.allowsPrivate, isOn: one.allowsPrivate)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: RuleWords.save) }
        }
    }

    private static func acts(csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "acts-title")) { h in
            h.h2(.id("acts-title"), text: CompanyWords.acts)
            h.form(.method(.post), .action(Path("/settings/company-sign-in/trial"))) { h in
                h.hidden("csrf", csrf)
                h.p { $0.button(.class("btn"), .type("submit"), text: CompanyWords.trial) }
            }
            h.form(
                .method(.post),
                .action(Path("/settings/company-sign-in/end")),
                .data("behaviour", "confirm"),
                .data("confirm", CompanyWords.sureEnd)
            ) { h in
                h.hidden("csrf", csrf)
                h.p { $0.button(.class("btn"), .type("submit"), text: CompanyWords.end) }
            }
        }
    }
}
