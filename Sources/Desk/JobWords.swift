import Core

enum JobWords {
    static let title = Word("后台任务", "背景工作", "Jobs")
    static let hint = Word(
        "系统在后台做的事：发消息、定时推算、清理。失败的会自己再试，一直不成的在这里等你决定。",
        "系統在背景做的事：寄送訊息、定時推算、清理。失敗的會自行重試，一直不成的在這裡等你決定。",
        "What the system does beside the pages: messages, timed work, tidying up. What fails is tried again by itself; "
            + "what keeps failing waits here for you."
    )
    static let waiting = Word("等待中", "等待中", "Waiting")
    static let running = Word("进行中", "進行中", "Under way")
    static let failing = Word("失败后待重试", "失敗後待重試", "Failed, to be tried again")
    static let dead = Word("一直失败", "一直失敗", "Failed for good")
    static let isDone = Word("已完成", "已完成", "Done")
    static let dueSince = Word("最早的到期时间", "最早的到期時間", "Longest due since")
    static let none = Word("没有", "沒有", "None")
    static let kind = Word("任务", "工作", "Job")
    static let key = Word("标识", "識別碼", "Key")
    static let at = Word("时间", "時間", "When")
    static let attempts = Word("次数", "次數", "Attempts")
    static let problem = Word("问题", "問題", "Problem")
    static let decide = Word("处理", "處理", "Decide")
    static let retry = Word("再试一次", "再試一次", "Try again")
    static let drop = Word("放弃", "放棄", "Drop")
    static let reason = Word("放弃的原因", "放棄的原因", "Why it is dropped")
    static let needsReason = Word("请写明放弃的原因", "請寫明放棄的原因", "Say why it is dropped")
    static let done = Word("已处理", "已處理", "Done")
}
