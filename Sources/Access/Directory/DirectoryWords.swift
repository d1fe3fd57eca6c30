import Core
import Notify

enum DirectoryWords {
    static let title = Word("公司目录", "公司目錄", "The company's directory")
    static let hint = Word(
        "员工用公司目录（LDAP）里的账号和密码登录。岗位和去留仍由花名册决定；这里不会新建人员。密码只拿去核对，不留下。",
        "員工以公司目錄（LDAP）裡的帳號和密碼登入。職務和去留仍由名冊決定；這裡不會新增人員。密碼只拿去核對，不留下。",
        "People come in by their account in the company's directory (LDAP). Posts and leaving stay with the roster; nobody is made here. Passwords are asked about there and not kept."
    )
    static let nameHint = Word("例如“域账号”", "例如「網域帳號」", "“Domain account”, say")
    static let address = Word("目录的地址", "目錄的位址", "Address of the directory")
    static let addressHint = Word(
        "ldaps:// 开头；写 ldap:// 时一定先转成加密（StartTLS）。证书要可信，名称要和地址一致。",
        "ldaps:// 開頭；寫 ldap:// 時一定先轉成加密（StartTLS）。憑證要可信，名稱要和位址一致。",
        "Beginning with ldaps://; with ldap:// it is StartTLS before anything else. Its certificate must be trusted and name this address."
    )
    static let account = Word("用来查人的账号", "用來查人的帳號", "Account that looks people up")
    static let accountHint = Word(
        "写全名，例如 cn=zhiyin,ou=services,dc=example,dc=org；只要能读",
        "寫全名，例如 cn=zhiyin,ou=services,dc=example,dc=org；只要能讀",
        "Its whole name, as cn=zhiyin,ou=services,dc=example,dc=org; reading is enough"
    )
    static let secret = Word("它的密码", "它的密碼", "Its password")
    static let base = Word("从哪里往下找", "從哪裡往下找", "Where people stand")
    static let baseHint = Word(
        "例如 ou=people,dc=example,dc=org",
        "例如 ou=people,dc=example,dc=org",
        "ou=people,dc=example,dc=org, say"
    )
    static let search = Word("怎样找人", "怎樣找人", "How somebody is found")
    static let searchHint = Word(
        "{login} 代表登录时输入的账号，例如 (uid={login})，或 (&(objectClass=user)(sAMAccountName={login}))。要正好找到一个人。",
        "{login} 代表登入時輸入的帳號，例如 (uid={login})，或 (&(objectClass=user)(sAMAccountName={login}))。要正好找到一個人。",
        "{login} stands for what is typed: (uid={login}), or (&(objectClass=user)(sAMAccountName={login})). It must find exactly one."
    )
    static let numberAttribute = Word("放工号的属性", "放員工編號的屬性", "Attribute of the employee number")
    static let numberAttributeHint = Word(
        "例如 employeeNumber；必须是本人自己改不了的",
        "例如 employeeNumber；必須是本人自己改不了的",
        "employeeNumber, say; it must be one that people cannot change themselves"
    )
    static let groupAttribute = Word("放组名的属性", "放群組名稱的屬性", "Attribute of the groups")
    static let groupAttributeHint = Word(
        "例如 memberOf；不看组就空着",
        "例如 memberOf；不看群組就空著",
        "memberOf, say; empty where groups do not matter"
    )
    static let postsHint = Word(
        "每行一条，如 manager = cc-managers，组名也可以写全名；写了的岗位，只有组里的人能登录。administrator 那条：不在组里的人登录后不带管理员权限。组只收窄，从不增加权限。",
        "每行一條，如 manager = cc-managers，群組也可以寫全名；寫了的職務，只有群組裡的人能登入。administrator 那條：不在群組裡的人登入後不帶管理員權限。群組只收窄，從不增加權限。",
        "One a line, as manager = cc-managers, or with a group's whole name: of a post named here only those in a group come in. For administrator: others come in without that role. Groups narrow, they never give."
    )
    static let seconds = Word("最多等几秒", "最多等幾秒", "Seconds to wait at most")
    static let secondsHint = Word("1 到 30", "1 到 30", "1 to 30")
    static let trial = Word("试着连接", "試著連線", "Try to reach it")
    static let end = Word("停用公司目录", "停用公司目錄", "End the company's directory")
    static let sureEnd = Word(
        "停用后，大家要用自己在知音的密码登录。停用吗？",
        "停用後，大家要用自己在知音的密碼登入。停用嗎？",
        "Everybody will need a password of their own here. End it?"
    )
    static func answers(_ count: Int, more: Bool) -> Word {
        more
            ? Word(
                "连上了，至少 \(count) 个有工号的人能用它登录",
                "連上了，至少 \(count) 個有員工編號的人能用它登入",
                "It answers, with at least \(counted(count, "entry", "entries")) that have a number"
            )
            : Word(
                "连上了，\(count) 个有工号的人能用它登录",
                "連上了，\(count) 個有員工編號的人能用它登入",
                "It answers, with \(counted(count, "entry", "entries")) that have a number"
            )
    }
    static func trouble(_ trouble: DirectoryTrouble) -> Word {
        switch trouble {
        case .away:
            Word(
                "连不上：请核对地址、证书和加密。",
                "連不上：請核對位址、憑證和加密。",
                "It cannot be reached safely: check the address, its certificate and TLS."
            )
        case .account:
            Word(
                "查人的账号没有通过：请核对它的名字和密码。",
                "查人的帳號沒有通過：請核對它的名稱和密碼。",
                "The account that looks people up is refused: check its name and password."
            )
        case .search:
            Word(
                "连上了，但不能这样找人：请核对位置、找法和属性。",
                "連上了，但不能這樣找人：請核對位置、找法和屬性。",
                "It answers, but cannot search like this: check where people stand, how they are found, and the attributes."
            )
        case .busy: SignInWords.busy
        }
    }
    static func needed(_ most: Int) -> Word { CompanyWords.needed(most) }
    static let wrongAddress = Word(
        "地址要以 ldaps:// 或 ldap:// 开头，只有主机名和端口。",
        "位址要以 ldaps:// 或 ldap:// 開頭，只有主機名稱和連接埠。",
        "The address is ldaps:// or ldap://, a host, and a port if need be."
    )
    static let wrongSearch = Word(
        "要用括号括好，并在等号后面写 {login}，例如 (uid={login})。",
        "要用括號括好，並在等號後面寫 {login}，例如 (uid={login})。",
        "Write it in brackets that close, with {login} behind an equals sign: (uid={login})."
    )
    static let wrongAttribute = Word(
        "属性名只有字母、数字和横线，以字母开头。",
        "屬性名稱只有字母、數字和橫線，以字母開頭。",
        "An attribute's name has letters, figures and hyphens, and begins with a letter."
    )
    static let wrongSeconds = Word("请写 1 到 30 的整数", "請寫 1 到 30 的整數", "A whole number from 1 to 30")
    static let groupsNeeded = Word(
        "写了岗位和组，就要填这个属性。",
        "寫了職務和群組，就要填這個屬性。",
        "Lines of posts need the attribute of the groups."
    )
    static let login = Word("公司账号", "公司帳號", "Company account")
    static let loginHint = Word("和登录公司电脑时一样", "和登入公司電腦時一樣", "As at the company's computers")
    static let password = Word("公司密码", "公司密碼", "Company password")
    static let wrong = Word("账号或密码不对", "帳號或密碼不正確", "The account or the password is wrong")
    static let away = Word(
        "公司目录现在连不上，请稍后再试，或者用工号和知音的密码登录。",
        "公司目錄現在連不上，請稍後再試，或者以員工編號和知音的密碼登入。",
        "The company's directory cannot be reached. Try again in a while, or use your number and your password here."
    )
    static let otherWay = Word("换一种方式登录", "換一種方式登入", "Sign in another way")
}
