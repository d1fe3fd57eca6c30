import Core
import Notify

/// What messages say: neutral, the same for every kind of talk, and never why.
enum Words {
    static let talk = Word("面谈", "面談", "Talk")
    static let talkMoved = Word("面谈时间有变", "面談時間有變", "Talk: another time")
    static let talkCancelled = Word("面谈取消", "面談取消", "Talk cancelled")
    static let talkToday = Word("今天的面谈", "今天的面談", "Your talk today")
    static let recordOpened = Word("有人破例查看了同事资料", "有人破例檢視了同事資料", "A record was opened from outside")
    static let recordOpenedLine = Word(
        "有人写明理由，破例查看了一位同事的资料。谁看的、看谁、为什么，都在知音里。",
        "有人寫明理由，破例檢視了一位同事的資料。誰看的、看誰、為什麼，都在知音裡。",
        "Somebody gave a reason and opened a colleague’s record. Who, whose and why stands in Zhiyin."
    )
    static let talkNewsLine = Word("面谈之后有新的消息。", "面談之後有新的消息。", "There is news after a talk.")
    static let atOnce = Word("请现在看一下知音", "請現在看一下知音", "Please look at Zhiyin now")
    static let atOnceLine = Word(
        "现在请打开知音，首页第一条。",
        "現在請開啟知音，首頁第一則。",
        "Please open Zhiyin now: it is the first line of the first page."
    )
    static let atOnceOver = Word("刚才的事已撤回", "剛才的事已撤回", "What you were called to was taken back")
    static let atOnceOverLine = Word(
        "刚才请您看的那件事已经撤回，不用再去了。",
        "剛才請您看的那件事已經撤回，不用再去了。",
        "What you were asked to look at has been taken back; nothing is left for you to do."
    )
    static let ownNews = Word("知音里有给您的消息", "知音裡有給您的消息", "News for you in Zhiyin")
    static let ownNewsLine = Word("有一条给您的消息。", "有一則給您的消息。", "There is a word for you.")
    static let commentsAsked = Word("下周名单等你看一看", "下週名單等你看一看", "The coming week’s list waits for your word")

    static func several(_ count: Int) -> Word {
        Word("知音：\(count) 件事", "知音：\(count) 件事", "Zhiyin: \(count) things")
    }

    static let arrangedLine = Word("面谈：", "面談：", "Talk: ")
    static let movedLine = Word("面谈改到：", "面談改到：", "The talk is now: ")
    static let cancelledLine = Word("面谈取消，原定：", "面談取消，原定：", "The talk is cancelled; it was: ")
    static let todayLine = Word("今天的面谈：", "今天的面談：", "Your talk today: ")

    static func askedLine(until: String) -> Word {
        Word("名单请在\(until)前看完。", "名單請在\(until)前看完。", "Please look through the list before \(until).")
    }

    static let atTheDesk = Word(
        "详情在工位上打开知音看。",
        "詳情在座位上開啟知音看。",
        "You find the rest in Zhiyin, at your desk."
    )
    static let open = Word("打开知音", "開啟知音", "Open Zhiyin")
    static let why = Word(
        "不想收邮件，或想在班外也收到，可在知音的“消息”里改。",
        "不想收郵件，或想在班外也收到，可在知音的「訊息」裡改。",
        "In Zhiyin, under Messages, you can turn mail off, or have it outside your shift too."
    )
    static let test = Word("知音：试发", "知音：試寄", "Zhiyin: a test")
    static let testLine = Word(
        "收到这条，说明设置是对的。",
        "收到這則，說明設定是對的。",
        "That you read this shows the settings are right."
    )

    /// `11月23日周一 10:00`, `Mon 23 Nov 10:00`.
    static func time(_ at: Instant, _ zone: Zone) -> Word {
        let (day, clock) = (zone.day(of: at), zone.clock(at))
        let (_, month, number) = day.parts
        let weekday = ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
        let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return Word(
            "\(month)月\(number)日周\(weekday) \(clock)",
            "\(month)月\(number)日週\(weekday) \(clock)",
            "\(english) \(number) \(months[month - 1]) \(clock)"
        )
    }
}
