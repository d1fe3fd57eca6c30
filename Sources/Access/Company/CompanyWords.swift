import Core

enum CompanyWords {
    static let title = Word("公司登录", "公司登入", "The company's sign-in")
    static let hint = Word(
        "员工用公司的账号登录（OpenID Connect）。岗位和去留仍由花名册决定；这里不会新建人员。",
        "員工以公司的帳號登入（OpenID Connect）。職務和去留仍由名冊決定；這裡不會新增人員。",
        "People come in by their company's account (OpenID Connect). Posts and leaving stay with the roster; nobody is made here."
    )
    static let redirect = Word("在公司那边登记的返回地址", "在公司那邊登記的返回位址", "Redirect address to register there")
    static let scopes = Word("要用到的范围", "要用到的範圍", "Scopes asked for")
    static let name = Word("按钮上的名称", "按鈕上的名稱", "Name on the button")
    static let nameHint = Word("例如“集团账号”", "例如「集團帳號」", "“Group account”, say")
    static let issuer = Word("签发者地址", "簽發者位址", "Issuer")
    static let issuerHint = Word(
        "以 https:// 开头，和公司给的完全一样",
        "以 https:// 開頭，和公司給的完全一樣",
        "Beginning with https://, exactly as the company gives it"
    )
    static let client = Word("客户端编号", "客戶端編號", "Client id")
    static let secret = Word("客户端密钥", "客戶端密鑰", "Client secret")
    static let secretHint = Word("没有就空着", "沒有就空著", "Empty where there is none")
    static let secretKept = Word("空着就保留现在的", "空著就保留現在的", "Empty keeps the present one")
    static let noSecret = Word("不用密钥", "不用密鑰", "No secret any more")
    static let findsBy = Word("第一次登录时按什么认人", "第一次登入時按什麼認人", "How somebody is found the first time")
    static let findsByHint = Word(
        "以后按公司那边的固定编号认人。",
        "之後按公司那邊的固定編號認人。",
        "After that, by the company's own fixed name for them."
    )
    static func name(of way: CompanySignIn.FindsBy) -> Word {
        switch way {
        case .number: Word("工号", "員工編號", "Employee number")
        case .email: Word("邮箱", "電子郵件", "E-mail address")
        }
    }
    static let claim = Word("放它的字段", "放它的欄位", "Claim that holds it")
    static let claimHint = Word(
        "例如 employee_number 或 email",
        "例如 employee_number 或 email",
        "employee_number or email, say"
    )
    static let groupsClaim = Word("放组名的字段", "放群組名稱的欄位", "Claim of the groups")
    static let groupsHint = Word(
        "例如 groups；不看组就空着",
        "例如 groups；不看群組就空著",
        "groups, say; empty where groups do not matter"
    )
    static let posts = Word("哪些岗位要在哪些组", "哪些職務要在哪些群組", "Which posts need which groups")
    static let postsHint = Word(
        "每行一条，如 manager = cc-managers；写了的岗位，只有组里的人能登录。administrator 那条：不在组里的人登录后不带管理员权限。组只收窄，从不增加权限。",
        "每行一條，如 manager = cc-managers；寫了的職務，只有群組裡的人能登入。administrator 那條：不在群組裡的人登入後不帶管理員權限。群組只收窄，從不增加權限。",
        "One a line, as manager = cc-managers: of a post named here only those in a group come in. For administrator: others come in without that role. Groups narrow, they never give."
    )
    static let trusts = Word(
        "公司登录自己有第二步，知音不再问",
        "公司登入自己有兩步驟，知音不再問",
        "It asks for a second step itself; ours is not asked for"
    )
    static let closes = Word(
        "用过公司登录的人不再能用密码（管理员除外）",
        "用過公司登入的人不再能用密碼（管理員除外）",
        "Whoever came in by it uses no password any more, but administrators"
    )
    static let allowsPrivate = Word("它在内部网络上", "它在內部網路上", "It is on the own network")
    static let acts = Word("试一下，或停用", "試一下，或停用", "Try it, or end it")
    static let trial = Word("试着连接", "試著連線", "Try to reach it")
    static let end = Word("停用公司登录", "停用公司登入", "End the company's sign-in")
    static let sureEnd = Word(
        "停用后，大家要用密码登录。停用吗？",
        "停用後，大家要用密碼登入。停用嗎？",
        "Everybody will need a password. End it?"
    )
    static let doesNotAnswer = Word(
        "连不上，或者回答不对：请核对签发者地址。",
        "連不上，或者回答不對：請核對簽發者位址。",
        "It does not answer, or not as it should: check the issuer."
    )
    static func answers(_ count: Int) -> Word {
        Word(
            "连上了，有 \(count) 个签名密钥",
            "連上了，有 \(count) 個簽章金鑰",
            "It answers, with \(counted(count, "key", "keys")) that sign"
        )
    }
    static func needed(_ most: Int) -> Word {
        Word("请填写，最多 \(most) 个字", "請填寫，最多 \(most) 個字", "Fill this in, \(most) signs at most")
    }
    static let wrongIssuer = Word(
        "地址要以 https:// 开头，不带问号和密码。",
        "位址要以 https:// 開頭，不帶問號和密碼。",
        "The address must begin with https://, without a question mark or a password."
    )
    static let wrongPosts = Word(
        "每行要写成“岗位 = 组名”，岗位如 agent、leader、manager、hr、administrator。",
        "每行要寫成「職務 = 群組名稱」，職務如 agent、leader、manager、hr、administrator。",
        "Each line is post = group; posts are agent, leader, floor, qa, trainer, manager, hr, administrator."
    )
    static let groupsNeeded = Word(
        "写了岗位和组，就要填这个字段。",
        "寫了職務和群組，就要填這個欄位。",
        "Lines of posts need the claim of the groups."
    )
    static let linked = Word("已连公司登录", "已連公司登入", "Known to the company's sign-in")
    static let unlink = Word("解开公司登录", "解除公司登入", "Part from the company's sign-in")
    static let sureUnlink = Word(
        "解开后，下次公司登录重新按花名册认人。解开吗？",
        "解除後，下次公司登入重新按名冊認人。解除嗎？",
        "The next sign-in is found by the roster again. Part them?"
    )
}
