import Core
import Messages
import Notify
import Testing
import Web

@testable import Desk

struct `A mail server as it is entered` {
    private func form(_ changes: [String: String] = [:]) -> Form {
        var form = Form()
        form.fields = [
            "host": "smtp.example.com", "port": "587", "security": "starttls", "user": "u",
            "from": "zhiyin@example.com", "pages": "https://zhiyin.example.com/", "on": "1",
        ].merging(changes) { $1 }
        return form
    }

    @Test func `is taken, the slash at the end of the pages' address left out`() {
        var draft = MailServerDraft(form())
        let server = draft.checked(sendsPassword: true)
        #expect(server?.pages == "https://zhiyin.example.com")
        #expect(server?.port == 587 && server?.security == .startTLS && server?.isOn == true)
    }

    @Test(arguments: [
        ("host", "https://smtp.example.com"), ("host", ""), ("host", "a b"), ("port", "0"), ("port", "65536"),
        ("port", "x"), ("from", "zhiyin"), ("from", "a@b\r\nBcc: c@d"), ("pages", "zhiyin.example.com"),
        ("pages", "https://u:p@zhiyin.example.com"), ("pages", "https://zhiyin.example.com/?a=1"),
        ("security", "none"),
    ])
    func `says which field is wrong`(field: String, value: String) {
        var draft = MailServerDraft(form([field: value]))
        #expect(draft.checked(sendsPassword: true) == nil)
        #expect(Set(draft.errors.keys) == [field])
    }

    @Test func `sends no password in the clear`() {
        var draft = MailServerDraft(form(["security": "none", "user": ""]))
        #expect(draft.checked(sendsPassword: false) != nil)
        #expect(draft.checked(sendsPassword: true) == nil)
    }
}

struct `A group chat as it is entered` {
    private func draft(_ kind: String, address: String?, secret: String? = nil) -> (Set<String>, ChatHook?) {
        var form = Form()
        form.fields = ["kind": kind, "name": "组长", "pages": "https://zhiyin.example.com"]
        var draft = ChatHookDraft(form)
        let hook = draft.checked(address: address, secret: secret)?.hook
        return (Set(draft.errors.keys), hook)
    }

    @Test func `needs an address of https, and our own receiver a secret`() {
        #expect(draft("wecom", address: nil).0 == ["address"])
        #expect(draft("wecom", address: "http://chat.example/x").0 == ["address"])
        #expect(draft("generic", address: "https://chat.example/x").0 == ["secret"])
        #expect(draft("generic", address: "https://chat.example/x", secret: "s").1?.secret == "s")
    }

    @Test func `keeps a secret only where the chat signs`() {
        let slack = draft("slack", address: "https://hooks.example/x", secret: "s")
        #expect(slack.0.isEmpty && slack.1?.secret == nil)
    }
}

struct `How to be told, as it is chosen` {
    @Test func `is off where nothing is ticked, and what is together stays together`() {
        var form = Form()
        #expect(OwnMessagesPage.choice(form).byMail == false)
        #expect(OwnMessagesPage.choice(form).outside.isEmpty)
        form.fields = ["mail": "1", "outside-talks": "1", "language": "en"]
        let choice = OwnMessagesPage.choice(form)
        #expect(choice.byMail && choice.outside == [.talk, .talkCancelled] && choice.language == .english)
    }

    @Test func `shows the address of the calendar whole, and for programs that open it`() {
        var page = OwnMessagesPage(mail: nil, choice: .init(), server: nil, feedMadeAt: nil, role: .agent)
        #expect(page.feedAddress == nil && page.webcal == nil)
        page.newToken = "abc"
        #expect(page.feedAddress == "/feed/abc.ics" && page.webcal == nil)
    }
}
