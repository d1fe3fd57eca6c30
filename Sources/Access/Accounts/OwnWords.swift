import Core

enum OwnWords {
    static let data = Word("我的数据", "我的資料", "My data")
    static let title = Word("密码与登录", "密碼與登入", "Password and sign-in")
    static let saved = Word("已保存", "已儲存", "Saved")
    static let password = Word("密码", "密碼", "Password")
    static let passwordEffect = Word(
        "保存后，其他设备上的登录都会结束。",
        "儲存後，其他裝置上的登入都會結束。",
        "Saving it signs you out everywhere else."
    )
    static let owesPassword = Word("先设一个密码，再继续", "請先設定密碼，再繼續", "Choose a password first")
    static let owesSecondFactor = Word(
        "你的岗位需要第二步验证，先在这里设好",
        "你的職務需要兩步驟驗證，請先在這裡設定",
        "Your role asks for a second step; set it up first"
    )
    static let notHere = Word(
        "公用电脑上不能改密码和第二步验证。",
        "公用電腦上不能更改密碼和兩步驟驗證。",
        "Password and second step cannot be changed at a shared machine."
    )
    static let secondFactor = Word("第二步验证", "兩步驟驗證", "Second step")
    static let secondFactorHint = Word(
        "登录时除了密码，再输入手机验证器上的六位数字。密码被别人知道了，也登录不了。",
        "登入時除了密碼，再輸入手機驗證器上的六位數字。密碼被別人知道了，也無法登入。",
        "Beside the password, six figures from an authenticator on your phone: a stolen password alone opens nothing."
    )
    static let setUp = Word("开始设置", "開始設定", "Set it up")
    static let isOn = Word("已启用", "已啟用", "On")
    static func left(_ count: Int) -> Word {
        Word("备用码还剩 \(count) 个", "備用碼還剩 \(count) 個", "\(counted(count, "recovery code", "recovery codes")) left")
    }
    static let codeHint = Word(
        "要重做备用码或停用，先输入手机上的验证码。",
        "要重新產生備用碼或停用，請先輸入手機上的驗證碼。",
        "For new recovery codes, or to take it off, type the code of your phone."
    )
    static let newCodes = Word("重做备用码", "重新產生備用碼", "New recovery codes")
    static let takeOff = Word("停用第二步验证", "停用兩步驟驗證", "Take the second step off")
    static let scan = Word(
        "用手机上的验证器扫这个图，或者手工输入密钥，再把显示的六位数字填在下面。",
        "用手機上的驗證器掃描這個圖，或者手動輸入金鑰，再把顯示的六位數字填在下面。",
        "Scan this with an authenticator on your phone, or type the key, then type the six figures it shows."
    )
    static let picture = Word("给手机验证器扫的图", "給手機驗證器掃描的圖", "Picture for the phone's authenticator")
    static let key = Word("密钥", "金鑰", "Key")
    static let address = Word("给其他程序的地址", "給其他程式的位址", "Address for other programs")
    static let firstCode = Word("手机上的六位数字", "手機上的六位數字", "Six figures of the phone")
    static let recoveryCodes = Word("备用码", "備用碼", "Recovery codes")
    static let recoveryHint = Word(
        "手机不在身边时，每个可以用一次。现在就抄下或打印，之后不再显示。",
        "手機不在身邊時，每個可以用一次。現在就抄下或列印，之後不再顯示。",
        "Each works once without the phone. Write them down or print them now; they are not shown again."
    )
    static let kept = Word("已经保管好", "已經妥善保管", "I have kept them")
    static let sessions = Word("登录中的设备", "登入中的裝置", "Where you are signed in")
    static let thisOne = Word("本机", "本機", "this one")
    static let shared = Word("公用电脑", "公用電腦", "Shared machine")
    static let end = Word("结束", "結束", "End")
    static let everywhere = Word("全部退出", "全部登出", "Sign out everywhere")
}
