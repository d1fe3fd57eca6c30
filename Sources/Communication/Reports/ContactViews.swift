import Core
import Web

/// The list of contacts of a site and its form.
enum ContactView {
    static func page(
        _ contacts: [CareContact],
        _ draft: ContactPages.Draft,
        site: String,
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(Words.contactsTitle, sub: site)
        h.p(.class("sub"), text: Words.contactsHint)
        if contacts.isEmpty { h.p(.class("note"), text: Words.noContacts) } else { list(contacts, csrf, &h) }
        h.h2(text: Words.addContact)
        h.form(.class("card", "form"), .method(.post), .action(ContactPages.path)) { h in
            h.hidden("csrf", csrf)
            h.field(
                Field("number", Words.contactNumber, value: draft.number, error: draft.numberError, required: true)
            )
            h.field(Field("phone", Words.contactPhone, value: draft.phone, error: draft.phoneError, required: true))
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }

    private static func list(_ contacts: [CareContact], _ csrf: String, _ h: inout HTML) {
        h.ul(.class("report__contacts", "card")) { h in
            for contact in contacts {
                h.li { h in
                    h.strong(text: contact.name)
                    h.span(.class("report__phone"), text: contact.phone)
                    h.form(.method(.post), .action(ContactPages.path.adding("removals"))) { h in
                        h.hidden("csrf", csrf)
                        h.hidden("number", contact.employeeID)
                        h.button(.class("btn", "btn--quiet"), .type("submit")) { h in
                            h.text(Words.removeContact)
                            h.span(.class("visually-hidden"), text: " \(contact.name)")
                        }
                    }
                }
            }
        }
    }
}
