import Core
import Web

/// What the page of a company's directory shows.
struct DirectoryPage: Sendable {
    let draft: DirectoryDraft
    let isSet: Bool
    let hasSecret: Bool
    let site: String
}

enum DirectoryView {
    static func page(_ page: DirectoryPage, csrf: String, _ h: inout HTML) {
        h.pageHead(DirectoryWords.title, sub: page.site) { h in
            h.a(.class("btn"), .href(Path("/settings/sign-in")), text: RuleWords.title)
        }
        h.p(.class("sub"), text: DirectoryWords.hint)
        h.div(.class("stack")) { h in
            form(page, csrf: csrf, &h)
            if page.isSet { acts(csrf: csrf, &h) }
        }
    }

    private static func form(_ page: DirectoryPage, csrf: String, _ h: inout HTML) {
        let (one, errors) = (page.draft.directory, page.draft.errors)
        func field(_ name: String, _ label: Word, _ value: String, _ hint: Word? = nil, required: Bool = true) -> Field
        {
            Field(name, label, value: value, hint: hint, error: errors[name], required: required)
        }
        h.form(.class("card", "form"), .method(.post), .action(DirectorySettingsPages.path)) { h in
            h.hidden("csrf", csrf)
            h.field(field("name", CompanyWords.name, one.name, DirectoryWords.nameHint))
            h.field(field("address", DirectoryWords.address, one.address, DirectoryWords.addressHint))
            h.field(field("account", DirectoryWords.account, one.account, DirectoryWords.accountHint))
            h.field(
                field(
                    "secret",
                    DirectoryWords.secret,
                    "",
                    page.hasSecret ? CompanyWords.secretKept : nil,
                    required: !page.hasSecret
                ),
                type: "password",
                autocomplete: "new-password"
            )
            h.field(field("base", DirectoryWords.base, one.base, DirectoryWords.baseHint))
            h.field(field("search", DirectoryWords.search, one.search, DirectoryWords.searchHint))
            h.field(
                field(
                    "number_attribute",
                    DirectoryWords.numberAttribute,
                    one.numberAttribute,
                    DirectoryWords.numberAttributeHint
                )
            )
            h.field(
                field(
                    "group_attribute",
                    DirectoryWords.groupAttribute,
                    one.groupAttribute,
                    DirectoryWords.groupAttributeHint,
                    required: false
                )
            )
            h.textField(
                field("posts", CompanyWords.posts, one.posts, DirectoryWords.postsHint, required: false),
                rows: 4
            )
            h.field(field("seconds", DirectoryWords.seconds, page.draft.seconds, DirectoryWords.secondsHint))
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: RuleWords.save) }
        }
    }

    private static func acts(csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "acts-title")) { h in
            h.h2(.id("acts-title"), text: CompanyWords.acts)
            h.form(.method(.post), .action(Path("/settings/company-directory/trial"))) { h in
                h.hidden("csrf", csrf)
                h.p { $0.button(.class("btn"), .type("submit"), text: DirectoryWords.trial) }
            }
            h.form(
                .method(.post),
                .action(Path("/settings/company-directory/end")),
                .data("behaviour", "confirm"),
                .data("confirm", DirectoryWords.sureEnd)
            ) { h in
                h.hidden("csrf", csrf)
                h.p { $0.button(.class("btn"), .type("submit"), text: DirectoryWords.end) }
            }
        }
    }
}
