import Core

enum Words {
    static let signIn = Word("登录知音", "登入知音", "Sign in to Zhiyin")
    static let signInAsked = Word(
        "这个链接只能用一次，点下面的按钮登录。",
        "這個連結只能用一次，點下面的按鈕登入。",
        "This link works once. Press the button to sign in."
    )
    static let go = Word("登录", "登入", "Sign in")
    static let spent = Word(
        "这个链接已用过或已过期，请再要一个。",
        "這個連結已用過或已過期，請再索取一個。",
        "This link was used or is too old; please ask for another."
    )
    static let cleanJob = Word("清理过期的登录", "清理過期的登入", "Clear away sign-ins that are over")
    static let welcome = Word("知音", "知音", "Zhiyin")
    static let needLink = Word(
        "请用管理员给你的登录链接打开。",
        "請用管理員給你的登入連結開啟。",
        "Please open the sign-in link your administrator gave you."
    )
}
