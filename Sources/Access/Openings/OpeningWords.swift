import Core

package enum OpeningWords {
    package static let title = Word("破例查看资料", "破例檢視資料", "Records opened from outside")
    static let hint = Word(
        "只在紧急时用：查看自己看不到的一位同事的资料，一小时后自动关闭。",
        "只在緊急時用：檢視自己看不到的一位同事的資料，一小時後自動關閉。",
        "For emergencies: the record of a colleague beyond your reach, for an hour."
    )
    static let number = Word("工号", "員工編號", "Employee number")
    static let reason = Word("理由", "理由", "Reason")
    static let reasonHint = Word("至少 10 个字", "至少 10 個字", "At least 10 signs")
    static let effect = Word(
        "这位同事所在站点的人事会马上知道：谁看的、为什么。每次查看都会留下记录。",
        "這位同事所在據點的人資會馬上知道：誰看的、為什麼。每次檢視都會留下紀錄。",
        "HR of that colleague’s site hears at once who looked and why. Every look is recorded."
    )
    static let open = Word("打开资料", "開啟資料", "Open the record")
    static let nobody = Word("没有这个工号", "沒有這個員工編號", "Nobody has this number")
    static let wrongReason = Word("理由要写 10 到 500 个字", "理由要寫 10 到 500 個字", "Write a reason of 10 to 500 signs")
    static let list = Word("谁看过谁", "誰看過誰", "Who opened whose")
    static let none = Word("没有人破例查看过", "沒有人破例檢視過", "Nobody has opened any")
    static let at = Word("时间", "時間", "When")
    static let reader = Word("谁看的", "誰看的", "Who")
    static let person = Word("看的谁", "看的誰", "Whose")
    static let until = Word("到", "至", "Until")

    /// What HR reads on the first page of the day.
    package static func news(_ opening: Opening) -> Word {
        Word(
            "\(opening.readerName) 破例查看了 \(opening.name) 的资料：\(opening.reason)",
            "\(opening.readerName) 破例檢視了 \(opening.name) 的資料：\(opening.reason)",
            "\(opening.readerName) opened the record of \(opening.name): \(opening.reason)"
        )
    }
}
