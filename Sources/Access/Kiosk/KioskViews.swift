import Core
import Web

enum KioskView {
    static func page(_ machines: [KioskStore.Kiosk], this: String?, csrf: String, _ h: inout HTML) {
        h.pageHead(KioskWords.title) { h in
            h.a(.class("btn"), .href(Path("/settings/users")), text: InvitationWords.back)
        }
        h.p(.class("sub"), text: KioskWords.hint)
        if machines.isEmpty { h.p(.class("sub"), text: KioskWords.none) } else { list(machines, this: this, csrf, &h) }
        h.section(.class("card", "section"), .aria("labelledby", "enrol-title")) { h in
            h.h2(.id("enrol-title"), text: KioskWords.enrol)
            h.p(.class("sub"), text: KioskWords.enrolHint)
            h.form(.class("form"), .method(.post), .action(Path("/settings/machines"))) { h in
                h.hidden("csrf", csrf)
                h.field(Field("name", KioskWords.name, hint: KioskWords.nameHint, required: true))
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: KioskWords.enrolIt) }
            }
        }
    }

    private static func list(_ machines: [KioskStore.Kiosk], this: String?, _ csrf: String, _ h: inout HTML) {
        h.ul(.class("sessions", "card")) { h in
            for machine in machines {
                h.li(.class("sessions__one")) { h in
                    h.div { h in
                        h.strong(text: machine.name)
                        if machine.id == this {
                            h.text(" ")
                            h.badge(.good, OwnWords.thisOne)
                        }
                        h.p(
                            .class("faint"),
                            text: h.say.joined(machine.site, h.say.moment(machine.made), machine.madeBy)
                        )
                    }
                    h.form(.method(.post), .action(Path("/settings/machines").adding(machine.id).adding("end"))) { h in
                        h.hidden("csrf", csrf)
                        h.button(.class("btn", "btn--quiet"), .type("submit"), text: KioskWords.takeBack)
                    }
                }
            }
        }
    }
}

enum KioskWords {
    static let title = Word("公用电脑", "公用電腦", "Shared machines")
    static let hint = Word(
        "在公用电脑上，每个人只看到自己的内容；几分钟不动就退出，每一页都有“退出登录”，不保存密码，不记住设备。",
        "在公用電腦上，每個人只看到自己的內容；幾分鐘不動就登出，每一頁都有「登出」，不儲存密碼，不記住裝置。",
        "At a shared machine everybody sees only their own matters; it signs out after a few minutes, every page has a button to sign out, and neither password nor device is kept."
    )
    static let none = Word("还没有公用电脑", "還沒有公用電腦", "No shared machine yet")
    static let enrol = Word("把这台电脑设为公用", "把這台電腦設為公用", "Make this machine a shared one")
    static let enrolHint = Word(
        "请在那台电脑上做：设好以后你会退出，之后这个浏览器就是公用的。",
        "請在那台電腦上操作：設定好以後你會登出，之後這個瀏覽器就是公用的。",
        "Do this at the machine itself: you are signed out, and this browser is a shared one from then on."
    )
    static let name = Word("名称", "名稱", "Name")
    static let nameHint = Word("例如“二楼休息区”", "例如「二樓休息區」", "For example “rest area, second floor”")
    static let nameIt = Word("请给它一个名称", "請給它一個名稱", "Give it a name")
    static let enrolIt = Word("设为公用并退出", "設為公用並登出", "Make it shared and sign out")
    static let takeBack = Word("取消公用", "取消公用", "No longer shared")
}
