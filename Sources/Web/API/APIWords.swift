import Core

/// What programs are told when something is not as it should be.
enum APIWords {
    static let noToken = Word(
        "请求须带有效的访问令牌（Authorization: Bearer）",
        "請求須帶有效的存取權杖（Authorization: Bearer）",
        "A valid token is needed (Authorization: Bearer)"
    )
    static func notFor(_ scope: String) -> Word {
        Word("这个令牌没有 \(scope) 权限", "這個權杖沒有 \(scope) 權限", "This token has no scope \(scope)")
    }
    static let notServices = Word(
        "职场服务账号只能写入数据",
        "據點服務帳號只能寫入資料",
        "An account of a site may only bring data"
    )
    static let notFound = Word(
        "没有这个地址，或者不对你开放",
        "沒有這個位址，或者不對你開放",
        "There is no such address, or it is not open to you"
    )
    static let notJSON = Word(
        "请求正文不是 JSON（Content-Type: application/json）",
        "請求內容不是 JSON（Content-Type: application/json）",
        "The body is no JSON (Content-Type: application/json)"
    )
    static let wrong = Word("请求的内容不符合要求", "請求的內容不符合要求", "What was sent does not fit")
    static let wrongQuery = Word("地址中的参数不符合要求", "位址中的參數不符合要求", "A parameter of the address does not fit")
    static let refused = Word("没有办理", "沒有辦理", "It was not done")
    static let wrongPlace = Word(
        "after 不是上一页给出的 next",
        "after 不是上一頁給出的 next",
        "after is not the next of a page before"
    )
    static let wrongKey = Word(
        "Idempotency-Key 应为 1 至 100 个字母、数字或 . _ ~ -",
        "Idempotency-Key 應為 1 至 100 個字母、數字或 . _ ~ -",
        "Idempotency-Key is 1 to 100 letters, digits or . _ ~ -"
    )
    static let otherBody = Word(
        "这个 Idempotency-Key 已用于另一个请求",
        "這個 Idempotency-Key 已用於另一個請求",
        "This Idempotency-Key was used for another request"
    )
    static let underWay = Word(
        "同一个 Idempotency-Key 的请求正在办理",
        "同一個 Idempotency-Key 的請求正在辦理",
        "A request with this Idempotency-Key is under way"
    )
    static let changed = Word(
        "读取之后已有变化，没有办理",
        "讀取之後已有變化，沒有辦理",
        "It has changed since it was read; nothing was done"
    )

    // What is wrong with a value.
    static let missing = Word("缺少", "缺少", "missing")
    static let unknownMember = Word("没有这个字段", "沒有這個欄位", "no such member")
    static let anotherKind = Word("类型不对", "類型不對", "of another kind")
    static let dayWrong = Word("日期应写作 2026-11-23", "日期應寫作 2026-11-23", "a day is written 2026-11-23")
    static let weekWrong = Word("周应写作 2026-W48", "週應寫作 2026-W48", "a week is written 2026-W48")
    static let momentWrong = Word(
        "时间应写作 2026-11-23T10:00:00+08:00",
        "時間應寫作 2026-11-23T10:00:00+08:00",
        "a time is written 2026-11-23T10:00:00+08:00"
    )
    static func textWrong(_ most: Int) -> Word {
        Word("最多 \(most) 个字，且不含空字符", "最多 \(most) 個字，且不含空字元", "at most \(most) characters, and no U+0000")
    }
    static func oneOf(_ words: [String]) -> Word {
        let all = words.joined(separator: ", ")
        return Word("应为其中之一：\(all)", "應為其中之一：\(all)", "one of \(all)")
    }
    static func between(_ range: ClosedRange<Int>) -> Word {
        let (low, high) = (range.lowerBound, range.upperBound)
        return Word("应在 \(low) 至 \(high) 之间", "應在 \(low) 至 \(high) 之間", "from \(low) to \(high)")
    }
    static func tooMany(_ most: Int) -> Word {
        Word("最多 \(most) 项", "最多 \(most) 項", "at most \(counted(most, "item", "items"))")
    }
}
