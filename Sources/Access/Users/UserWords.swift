import Core

enum UserWords {
    static let title = Word("用户", "使用者", "Users")
    static let done = Word("已完成", "已完成", "Done")
    static let find = Word("查找用户", "查詢使用者", "Find a user")
    static let findHint = Word("姓名、拼音或工号", "姓名、拼音或員工編號", "Name, pinyin or number")
    static let show = Word("查看", "檢視", "Show")
    static let person = Word("员工", "同仁", "Person")
    static let team = Word("班组", "組別", "Team")
    static let role = Word("岗位", "職務", "Role")
    static let state = Word("状态", "狀態", "State")
    static let everyState = Word("在职的全部", "在職的全部", "All who are employed")
    static let last = Word("最近登录", "最近登入", "Last sign-in")
    static let twoSteps = Word("两步验证", "兩步驟驗證", "two steps")
    static let none = Word("没有符合的用户", "沒有符合的使用者", "Nobody fits")
    static let noneHint = Word(
        "用户来自名册：先导入名册，再邀请。",
        "使用者來自名冊：先匯入名冊，再邀請。",
        "Users come from the roster: import it first, then invite."
    )
    static let invite = Word("发邀请", "發邀請", "Invite")
    static let inviteHint = Word(
        "打印一张有登录链接和邀请码的纸，七天内有效，用一次。忘了密码也这样办：设了新密码，旧的作废。",
        "列印一張有登入連結和邀請碼的紙，七天內有效，用一次。忘了密碼也這樣辦：設定新密碼後，舊的作廢。",
        "Prints a sheet with a link and a code, good once within seven days. The same for a forgotten password: the new one takes the place of the old."
    )
    static let inviteTeam = Word("邀请一个班组", "邀請一個組別", "Invite a team")
    static let inviteTeamHint = Word(
        "还没设过密码的人每人一张，一次最多 200 张。",
        "還沒設過密碼的人每人一張，一次最多 200 張。",
        "A sheet for each who has not set a password yet, 200 at most."
    )
    static let byMail = Word("用邮件发，没有邮箱的打印", "用郵件寄，沒有信箱的列印", "By mail; printed for those without an address")
    static let sessions = Word("登录中的设备", "登入中的裝置", "Signed in at")
    static let endSessions = Word("结束全部登录", "結束全部登入", "End them all")
    static let lock = Word("锁定", "鎖定", "Lock")
    static let lockHint = Word(
        "锁定立刻结束所有登录，直到解锁。离职的人按名册自动结束，不用锁定。",
        "鎖定立即結束所有登入，直到解鎖。離職的人依名冊自動結束，不用鎖定。",
        "A lock ends every session at once and holds until it is taken away. Leavers end by the roster, without a lock."
    )
    static let lockNow = Word("锁定账号", "鎖定帳號", "Lock the account")
    static let sureLock = Word("现在锁定这个账号？", "現在鎖定這個帳號？", "Lock this account now?")
    static let unlock = Word("解锁", "解鎖", "Unlock")
    static let clearFactor = Word("停用第二步验证", "停用兩步驟驗證", "Take the second step off")
    static let sureClear = Word(
        "确认是本人丢了手机？停用后只凭密码就能登录。",
        "確認是本人遺失手機？停用後只憑密碼就能登入。",
        "Is it really their own lost phone? Until it is set up again the password alone opens."
    )
    static let administratorHint = Word(
        "管理员管用户、组织、规则、接口、保存期限和操作留痕；看不到员工的记录，除非岗位允许。",
        "管理員管理使用者、組織、規則、介面、保存期限和稽核軌跡；看不到同仁的紀錄，除非職務允許。",
        "Administrators look after users, organisation, rules, integrations, retention and audit; people's records only as far as their post goes."
    )
    static let from = Word("从哪天起", "從哪天起", "From")
    static let until = Word("到哪天为止", "到哪天為止", "Until")
    static let dayHint = Word("空着就是今天；写成 2026-11-22", "留空就是今天；寫成 2026-11-22", "Today if empty; write 2026-11-22")
    static let untilHint = Word("那天起就没有了；空着不限期", "那天起就沒有了；留空不限期", "Gone on that day; no end if empty")
    static let grantIt = Word("设为管理员", "設為管理員", "Make administrator")
    static let revoke = Word("取消管理员", "取消管理員", "Revoke it")
    static let sureRevoke = Word("取消管理员身份？", "取消管理員身分？", "Revoke the role of administrator?")
    static let wrongDays = Word(
        "日期不对：从今天或以后起，结束在开始之后",
        "日期不正確：從今天或以後起，結束在開始之後",
        "Wrong days: from today or later, and the end after the beginning"
    )
    static let outside = Word("名册以外的管理员", "名冊以外的管理員", "Administrators outside the roster")
    static let outsideHint = Word(
        "例如信息技术部门的人；只管系统，看不到员工的记录。",
        "例如資訊部門的人；只管系統，看不到同仁的紀錄。",
        "Of the IT department, for example; they look after the system and read nobody's records."
    )
    static let login = Word("登录名", "登入名稱", "Sign-in name")
    static let name = Word("姓名", "姓名", "Name")
    static let makeAdministrator = Word("新建并打印邀请单", "新增並列印邀請單", "Make and print the invitation")
    static let wrongLogin = Word(
        "请写登录名和姓名；登录名不能和别人的工号相同",
        "請填寫登入名稱和姓名；登入名稱不能和別人的員工編號相同",
        "Give a sign-in name and a name; it must not be somebody's number"
    )
    static let revoked = Word("已取消", "已取消", "revoked")
}
