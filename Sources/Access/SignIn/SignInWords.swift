import Core

enum SignInWords {
    static let title = Word("登录知音", "登入知音", "Sign in to Zhiyin")
    static let number = Word("工号", "員工編號", "Employee number")
    static let password = Word("密码", "密碼", "Password")
    static let go = Word("登录", "登入", "Sign in")
    static let wrong = Word("工号或密码不对", "員工編號或密碼不正確", "The number or the password is wrong")
    static let wrongCode = Word("验证码不对，或者已经用过", "驗證碼不正確，或者已經用過", "The code is wrong, or was used before")
    static let onlyRecovery = Word(
        "暂时核对不了手机上的验证码（服务器的密钥文件不在）。请输入一个备用码；没有备用码，请管理员在“用户”里停用您的第二步验证，再登录。",
        "暫時核對不了手機上的驗證碼（伺服器的金鑰檔不在）。請輸入一個備用碼；沒有備用碼，請管理員在「使用者」裡停用您的兩步驟驗證，再登入。",
        "Codes of phones cannot be checked at present: the server's key file is not there. Type a recovery code; without one, ask an administrator to take your second step off, then sign in."
    )
    static let wrongInvitation = Word(
        "工号或邀请码不对，或者邀请码已过期",
        "員工編號或邀請碼不正確，或者邀請碼已過期",
        "The number or the code is wrong, or the invitation is too old"
    )
    static func by(_ company: String) -> Word {
        Word("用\(company)登录", "以\(company)登入", "Sign in with \(company)")
    }
    static let companyOnly = Word(
        "你的账号请用公司登录，不再用密码。",
        "你的帳號請用公司登入，不再使用密碼。",
        "Your account opens by your company's sign-in, no longer by a password."
    )
    static let busy = Word("现在登录的人很多，请过一会儿再试", "現在登入的人很多，請稍後再試", "Many are signing in; please try again in a moment")
    static func wait(_ seconds: Int) -> Word {
        let minutes = (seconds + 59) / 60
        return seconds <= 90
            ? Word(
                "试错太多，请过 \(seconds) 秒再试",
                "嘗試錯誤太多，請過 \(seconds) 秒再試",
                "Too many wrong tries; wait \(counted(seconds, "second", "seconds"))"
            )
            : Word(
                "试错太多，请过 \(minutes) 分钟再试",
                "嘗試錯誤太多，請過 \(minutes) 分鐘再試",
                "Too many wrong tries; wait \(counted(minutes, "minute", "minutes"))"
            )
    }
    static let secondFactor = Word("第二步：验证码", "第二步：驗證碼", "Second step: the code")
    static let secondFactorAsked = Word(
        "打开手机上的验证器，输入知音的六位数字；手机不在身边，就用一个备用码。",
        "開啟手機上的驗證器，輸入知音的六位數字；手機不在身邊，就用一個備用碼。",
        "Open the authenticator on your phone and type the six figures; without the phone, a recovery code."
    )
    static let code = Word("验证码或备用码", "驗證碼或備用碼", "Code or recovery code")
    static let confirm = Word("确认", "確認", "Confirm")
    static let firstTime = Word("第一次登录？", "第一次登入？", "First time here?")
    static let withCode = Word("用邀请码登录", "用邀請碼登入", "Use the code of your invitation")
    static let invitationCode = Word("邀请码", "邀請碼", "Code of the invitation")
    static let invitationHint = Word(
        "在邀请单上，十个字母或数字；大小写和横线都可以不管。",
        "在邀請單上，十個字母或數字；大小寫和橫線都可以不管。",
        "On your invitation, ten letters and figures; case and hyphens do not matter."
    )
    static let forgotten = Word(
        "忘了密码？请找人事或管理员再要一张邀请单。",
        "忘了密碼？請找人資或管理員再要一張邀請單。",
        "Forgotten it? Ask HR or an administrator for a new invitation."
    )
    static let kiosk = Word(
        "公用电脑：用完请点“退出登录”，只显示自己的内容。",
        "公用電腦：用完請點「登出」，只顯示自己的內容。",
        "A shared machine: sign out when you are done. It shows your own matters only."
    )
    static let signInAsked = Word(
        "这个链接只能用一次，点下面的按钮登录。",
        "這個連結只能用一次，點下面的按鈕登入。",
        "This link works once. Press the button to sign in."
    )
    static let spent = Word(
        "这个链接已用过或已过期，请再要一个。",
        "這個連結已用過或已過期，請再索取一個。",
        "This link was used or is too old; please ask for another."
    )
    static let welcome = Word("知音", "知音", "Zhiyin")
    static let needSignIn = Word(
        "用工号和密码登录；第一次来，用邀请单上的链接或邀请码。",
        "用員工編號和密碼登入；第一次來，用邀請單上的連結或邀請碼。",
        "Sign in with your number and password; the first time, with the link or code of your invitation."
    )
}
