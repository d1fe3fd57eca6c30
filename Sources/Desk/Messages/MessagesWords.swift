import Core
import Notify

enum MessagesWords {
    static let invitation = Word("知音：你的登录邀请", "知音：你的登入邀請", "Zhiyin: your invitation")
    static func invited(_ name: String) -> Word {
        Word(
            "\(name)，你好：打开下面的链接，设一个自己的密码。",
            "\(name)，你好：開啟下面的連結，設定自己的密碼。",
            "Dear \(name), open the link and choose your own password."
        )
    }
    static func invitationCode(_ number: String, _ code: String) -> Word {
        Word(
            "也可以在登录页输入工号 \(number) 和邀请码 \(code)。",
            "也可以在登入頁輸入員工編號 \(number) 和邀請碼 \(code)。",
            "Or type your number \(number) and the code \(code) on the page for signing in."
        )
    }
    static let invitationOnce = Word(
        "链接和邀请码只能用一次，七天内有效，请不要转发。",
        "連結和邀請碼只能用一次，七天內有效，請不要轉寄。",
        "Link and code work once, for seven days; pass them on to nobody."
    )

    static let title = Word("消息", "訊息", "Messages")
    static let intro = Word(
        "消息只在你的班内送到，班外只送你自己打开的。里面只有时间、地点和链接。",
        "訊息只在你的班內送到，班外只送你自己開啟的。裡面只有時間、地點和連結。",
        "Messages reach you in your shift, and outside it only as you switch on. They hold a time, a place and a link."
    )
    static let mailbox = Word("邮箱", "信箱", "Mailbox")
    static let noMailbox = Word(
        "名册里没有你的邮箱，或邮箱写得不对；请人事补上。不收邮件也不会错过：一切都在工位的页面上。",
        "名冊裡沒有你的信箱，或信箱寫得不對；請人資補上。不收郵件也不會錯過：一切都在座位的頁面上。",
        "The roster has no valid mailbox for you; HR can add it. You miss nothing: it is all on the pages at your desk."
    )
    static let noServer = Word(
        "本职场还不发邮件。一切都在工位的页面上。",
        "本據點還不寄郵件。一切都在座位的頁面上。",
        "This site sends no mail yet. It is all on the pages at your desk."
    )
    static let byMail = Word("收邮件", "收郵件", "Send me mail")
    static let outside = Word("班外也要收到的", "班外也要收到的", "Outside my shift too")
    static let outsideHint = Word(
        "不勾就等到你下一个班开始，合成一封。",
        "不勾就等到你下一個班開始，合成一封。",
        "What you do not tick waits for the start of your next shift and comes as one mail."
    )
    static let outsideTalks = Word("面谈约好、改期、取消", "面談約好、改期、取消", "Talks arranged, moved or cancelled")
    static let outsideLists = Word("下周名单等我看", "下週名單等我看", "The coming week’s list waits for me")
    static let language = Word("邮件的语言", "郵件的語言", "Language of mails")
    static let siteLanguage = Word("和职场一样", "與據點相同", "As at my site")
    static let simplified = Word("简体中文", "簡體中文", "Simplified Chinese")
    static let traditional = Word("繁体中文", "繁體中文", "Traditional Chinese")
    static let save = Word("保存", "儲存", "Save")
    static let saved = Word("已保存", "已儲存", "Saved")

    static let calendar = Word("日历订阅", "行事曆訂閱", "Calendar")
    static let calendarHint = Word(
        "把这个地址加到日历程序里，面谈的时间就在你的日历上；每种面谈名字都一样。谁有地址谁就看得到，别给别人。",
        "把這個網址加到行事曆程式裡，面談的時間就在你的行事曆上；每種面談名稱都一樣。誰有網址誰就看得到，別給別人。",
        "Subscribe to this address and your talks are in your calendar, all under one name. Whoever has it sees them: keep it to yourself."
    )
    static let mailJob = Word("给一个人发邮件", "給一個人寄郵件", "A mail to a person")
    static let chatJob = Word("在群里说一声", "在群組裡說一聲", "A word in a group chat")
    static let calendarName = Word("知音", "知音", "Zhiyin")
    static let talk = Word("面谈", "面談", "Talk")
    static let shownOnce = Word(
        "这是你的地址，只显示这一次：",
        "這是你的網址，只顯示這一次：",
        "This is your address. It is shown only now:"
    )
    static func madeOn(_ day: String) -> Word {
        Word("有一个地址在用，\(day)生成。", "有一個網址在用，\(day)產生。", "An address made on \(day) is in use.")
    }
    static let makeAddress = Word("生成地址", "產生網址", "Make an address")
    static let makeAnother = Word("换一个地址", "換一個網址", "Make another address")
    static let endAddress = Word("停用地址", "停用網址", "Stop the address")
}

// MARK: Settings of a site

extension MessagesWords {
    static let settings = Word("消息设置", "訊息設定", "Messages: settings")
    static let settingsHint = Word(
        "消息里没有谈什么、为什么谈，只有时间、地点和链接。密码和密钥保存后不再显示。",
        "訊息裡沒有談什麼、為什麼談，只有時間、地點和連結。密碼和金鑰儲存後不再顯示。",
        "No message says what a talk is about or why: only time, place and a link. Passwords and secrets are never shown again."
    )
    static let server = Word("邮件服务器", "郵件伺服器", "Mail server")
    static let host = Word("主机", "主機", "Host")
    static let port = Word("端口", "連接埠", "Port")
    static let security = Word("加密", "加密", "Encryption")
    static let startTLS = Word("STARTTLS（多为 587）", "STARTTLS（多為 587）", "STARTTLS (mostly 587)")
    static let tls = Word("TLS（多为 465）", "TLS（多為 465）", "TLS (mostly 465)")
    static let inClear = Word("不加密（仅限内网转发）", "不加密（僅限內網轉送）", "None (relays in a guarded network only)")
    static let user = Word("用户名", "使用者名稱", "User name")
    static let password = Word("密码", "密碼", "Password")
    static let passwordKept = Word(
        "已保存；空着就不变。换了主机或用户名要重新填。",
        "已儲存；留空就不變。換了主機或使用者名稱要重新填。",
        "Kept; leave it empty to keep it. A new host or user needs it again."
    )
    static let from = Word("发件邮箱", "寄件信箱", "Sender")
    static let fromHint = Word(
        "日历邀请也以它为组织者。",
        "行事曆邀請也以它為召集人。",
        "Invitations name it as the organiser."
    )
    static let pages = Word("知音的网址", "知音的網址", "Address of these pages")
    static let pagesHint = Word(
        "消息里的链接从它开始，例如 https://zhiyin.example.com",
        "訊息裡的連結從它開始，例如 https://zhiyin.example.com",
        "Links in messages begin with it, for example https://zhiyin.example.com"
    )
    static let isOn = Word("发送邮件", "寄送郵件", "Send mail")
    static let testToMe = Word("给我试发一封", "給我試寄一封", "Send me a test")
    static let testSent = Word("试发成功。", "試寄成功。", "The test was sent.")
    static func testFailed(_ why: String) -> Word {
        Word("没发出去：\(why)", "沒寄出去：\(why)", "It was not sent: \(why)")
    }
    static let notReady = Word(
        "邮件没有开，或密码打不开；请重新填写。",
        "郵件沒有開，或密碼打不開；請重新填寫。",
        "Mail is off, or its password cannot be opened; please enter it again."
    )

    static let chats = Word("群聊", "群聊", "Group chats")
    static let chatsHint = Word(
        "每周名单发给班组长时，在班组长的群里说一声，不提任何人的名字。",
        "每週名單發給組長時，在組長的群組裡說一聲，不提任何人的名字。",
        "When the week’s list goes to the leaders, their chat is told. Nobody is named."
    )
    static let noChats = Word("还没有群聊。", "還沒有群聊。", "No chats yet.")
    static let name = Word("名称", "名稱", "Name")
    static let kind = Word("类别", "類別", "Kind")
    static let address = Word("机器人地址", "機器人網址", "Webhook address")
    static let addressHint = Word(
        "以 https:// 开头；地址本身就是密钥，保存后只显示一部分。",
        "以 https:// 開頭；網址本身就是金鑰，儲存後只顯示一部分。",
        "Begins with https://. It is a secret itself: afterwards only a part of it is shown."
    )
    static let secret = Word("签名密钥", "簽章金鑰", "Signing secret")
    static let secretHint = Word("保存后不再显示。", "儲存後不再顯示。", "It is not shown again.")
    static let secretNeeded = Word(
        "自己的接收程序要有签名密钥。",
        "自己的接收程式要有簽章金鑰。",
        "A receiver of your own needs a signing secret."
    )
    static let signed = Word("已签名", "已簽章", "signed")
    static let ownNetwork = Word("可在内网", "可在內網", "own network")
    static let allowPrivate = Word(
        "接收程序在我们自己的网络里",
        "接收程式在我們自己的網路裡",
        "The receiver runs in our own network"
    )
    static let addChat = Word("添加群聊", "新增群聊", "Add a chat")
    static let actions = Word("操作", "操作", "Actions")
    static let test = Word("试发", "試發", "Test")
    static let end = Word("停用", "停用", "Stop")

    static let sending = Word("发送情况", "寄送情況", "Sending")
    static func onTheWay(_ count: Int) -> Word {
        Word("在路上：\(count)", "在路上：\(count)", "On the way: \(count)")
    }
    static let noFailures = Word("七天内没有失败。", "七天內沒有失敗。", "Nothing failed in seven days.")
    static let aMail = Word("邮件", "郵件", "Mail")

    static let hostWrong = Word("请写主机名，不带 https://。", "請寫主機名稱，不帶 https://。", "Give a host name, without https://.")
    static let portWrong = Word("端口是 1 到 65535 的数。", "連接埠是 1 到 65535 的數。", "A port is a number from 1 to 65535.")
    static let fromWrong = Word("请写一个邮箱。", "請寫一個信箱。", "Give a mailbox.")
    static let pagesWrong = Word(
        "请写网址，例如 https://zhiyin.example.com",
        "請寫網址，例如 https://zhiyin.example.com",
        "Give an address such as https://zhiyin.example.com"
    )
    static let noPasswordInClear = Word(
        "不加密时不能用密码登录。",
        "不加密時不能用密碼登入。",
        "Without encryption there is no signing in with a password."
    )
    static func nameWrong(_ longest: Int) -> Word {
        Word("请写名称，最多 \(longest) 个字。", "請寫名稱，最多 \(longest) 個字。", "Give a name of at most \(longest) letters.")
    }

    static func name(of kind: ChatKind) -> Word {
        switch kind {
        case .dingTalk: Word("钉钉", "釘釘", "DingTalk")
        case .weCom: Word("企业微信", "企業微信", "WeCom")
        case .feishu: Word("飞书", "飛書", "Feishu")
        case .slack: Word("Slack", "Slack", "Slack")
        case .teams: Word("Teams", "Teams", "Teams")
        case .generic: Word("自己的接收程序", "自己的接收程式", "A receiver of our own")
        }
    }
}
