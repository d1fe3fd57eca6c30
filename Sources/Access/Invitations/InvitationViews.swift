import Core
import Web

enum InvitationView {
    static func page(_ batch: Invitations.Batch, _ h: inout HTML) {
        h.pageHead(InvitationWords.title) { h in
            h.a(.class("btn"), .href(Path("/settings/users")), text: InvitationWords.back)
        }
        if !batch.mailed.isEmpty { h.flash(InvitationWords.mailed(h.say.list(batch.mailed))) }
        if !batch.refused.isEmpty { h.flash(InvitationWords.refused(h.say.list(batch.refused)), tone: .late) }
        guard !batch.printed.isEmpty else { return }
        h.p(.class("sub", "actions"), text: InvitationWords.printHint)
        for (index, invitation) in batch.printed.enumerated() { sheet(invitation, index, &h) }
    }

    /// One sheet a person, in the three languages, the one of their site first.
    private static func sheet(_ invitation: Invitation, _ index: Int, _ h: inout HTML) {
        let first = invitation.language
        let languages = [first] + Language.allCases.filter { $0 != first }
        h.section(.class("card", "sheet"), .aria("labelledby", "sheet-\(index)")) { h in
            h.h2(.id("sheet-\(index)"), text: h.say.joined(invitation.name, invitation.number, invitation.team))
            h.div(.class("sheet__open")) { h in
                if let code = QRCode(invitation.link) { QRView.picture(code, InvitationWords.picture, &h) }
                h.dl(.class("kv")) { h in
                    h.dt(text: InvitationWords.link)
                    h.dd { $0.code(.class("key"), text: invitation.link) }
                    h.dt(text: SignInWords.invitationCode)
                    h.dd { $0.code(.class("key", "sheet__code"), text: invitation.code) }
                    h.dt(text: InvitationWords.until)
                    h.dd(text: h.say.moment(invitation.until))
                }
            }
            for language in languages {
                h.p(.class("sheet__text"), .lang(language), text: InvitationWords.text(language))
            }
        }
    }
}

enum InvitationWords {
    static let title = Word("邀请单", "邀請單", "Invitations")
    static let noMail = Word(
        "没有设置邮件，不能发邀请；请在页面上打印",
        "沒有設定郵件，無法寄邀請；請在頁面上列印",
        "No mail is set up to carry invitations; print them on the page"
    )
    static let back = Word("回到用户", "回到使用者", "Back to the users")
    static let nobody = Word(
        "没有人要邀请：都已经设过密码",
        "沒有人需要邀請：都已經設過密碼",
        "Nobody to invite: all have set a password"
    )
    static func mailed(_ who: String) -> Word {
        Word("已用邮件邀请 \(who)", "已用郵件邀請 \(who)", "Invited by mail: \(who)")
    }
    static func refused(_ who: String) -> Word {
        Word("不能邀请 \(who)", "無法邀請 \(who)", "Could not be invited: \(who)")
    }
    static let printHint = Word(
        "现在打印，当面交给本人。离开这一页就看不到了，要重发会作废旧的。",
        "現在列印，當面交給本人。離開這一頁就看不到了，重發會作廢舊的。",
        "Print them now and hand them over in person. They cannot be shown again; a new one voids the old."
    )
    static let picture = Word("用手机扫的登录链接", "用手機掃描的登入連結", "Sign-in link to be scanned with a phone")
    static let link = Word("登录链接", "登入連結", "Link")
    static let until = Word("有效到", "有效至", "Good until")
    private static let sheet = Word(
        "欢迎使用知音。打开上面的链接（或扫图），或者在登录页点“用邀请码登录”，输入工号和邀请码，然后设一个自己的密码。链接和邀请码只能用一次，请不要给别人看。",
        "歡迎使用知音。開啟上面的連結（或掃描圖），或者在登入頁點「用邀請碼登入」，輸入員工編號和邀請碼，然後設定自己的密碼。連結和邀請碼只能用一次，請不要給別人看。",
        "Welcome to Zhiyin. Open the link above, or scan the picture, or press “Use the code of your invitation” on the page for signing in and type your number and the code; then choose your own password. Link and code work once; show them to nobody."
    )
    static func text(_ language: Language) -> String { sheet(language) }
}
