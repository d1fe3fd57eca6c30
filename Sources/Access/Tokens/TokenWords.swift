import Core

/// What is said of tokens.
enum TokenWords {
    static let title = Word("程序访问令牌", "程式存取權杖", "Tokens for programs")
    static let all = Word("全部令牌", "全部權杖", "All tokens")
    static let hint = Word(
        "令牌让程序以你的账号读写数据，权限不超过你本人；离职、锁定或转岗时随之失效或变化。请勿写进代码或发给别人。",
        "權杖讓程式以你的帳號讀寫資料，權限不超過你本人；離職、鎖定或異動時隨之失效或改變。請勿寫進程式碼或傳給別人。",
        "With a token a program reads and writes as you, and never more than you may; it ends or changes when you leave, are locked or take another post. Keep it out of code and give it to nobody."
    )
    static let ofSiteHint = Word(
        "职场服务账号不属于任何人，只能写入联络、指标等数据，看不到任何人的资料。",
        "據點服務帳號不屬於任何人，只能寫入聯絡、指標等資料，看不到任何人的資料。",
        "An account of the site belongs to nobody: it brings contacts, measures and other rows, and sees nobody’s records."
    )
    static let none = Word("还没有令牌", "還沒有權杖", "No tokens yet")
    static let make = Word("新建令牌", "新增權杖", "Make a token")
    static let makeOfSite = Word("新建职场服务令牌", "新增據點服務權杖", "Make a token of the site")
    static let makeIt = Word("新建", "新增", "Make it")
    static let name = Word("用途", "用途", "What for")
    static let nameHint = Word("例如“排班系统”", "例如「排班系統」", "For example “scheduling system”")
    static let nameWrong = Word("请用 1 至 60 个字写明用途", "請用 1 至 60 個字寫明用途", "Say what for in 1 to 60 characters")
    static let scopes = Word("可以做什么", "可以做什麼", "What it may do")
    static let roleRests = Word(
        "这次登录里管理员身份不起作用。要给程序用户、设置、任务与审计的权限，请用密码和第二步登录后再建。",
        "這次登入時管理員身分不起作用。要給程式使用者、設定、工作與稽核的權限，請用密碼和第二步登入後再建立。",
        """
        In this session the role of administrator rests. For users, settings, jobs and audit sign in with the password and \
        the second step, and make the token then.
        """
    )
    static let scopesWrong = Word("请至少选一项", "請至少選一項", "Choose at least one")
    static let days = Word("有效期", "有效期限", "Good for")
    static let daysWrong = Word("请选择有效期", "請選擇有效期限", "Choose how long it is good for")
    static let read = Word("读", "讀", "read")
    static let write = Word("写", "寫", "write")
    static let end = Word("作废", "作廢", "Take back")
    static let made = Word("令牌已建好", "權杖已建立", "The token is made")
    static let once = Word(
        "只显示这一次，请现在存到安全的地方：",
        "只顯示這一次，請現在存到安全的地方：",
        "It is shown this once; keep it in a safe place now:"
    )
    static let never = Word("从未使用", "從未使用", "never used")
    static func seen(_ when: String) -> Word {
        Word("最近使用：\(when)", "最近使用：\(when)", "last used \(when)")
    }
    static func until(_ when: String) -> Word {
        Word("有效至 \(when)", "有效至 \(when)", "good until \(when)")
    }
    static func of(_ who: String) -> Word { Word("账号 \(who)", "帳號 \(who)", "of \(who)") }
    static func ofSite(_ site: String) -> Word { Word("职场 \(site)", "據點 \(site)", "of the site \(site)") }
    static func life(_ days: Int) -> Word { Word("\(days) 天", "\(days) 天", counted(days, "day", "days")) }
}
