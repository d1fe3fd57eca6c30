import Core

/// What visitors are told when a page cannot be shown; the log has the rest.
enum ErrorWords {
    static let notFound = Word("没有这个页面，或者不对你开放", "沒有這個頁面，或者不對你開放", "There is no such page, or it is not open to you")
    static let signIn = Word("请先登录", "請先登入", "Please sign in first")
    static let pastTheProxy = Word(
        "请从公司公布的网址打开",
        "請從公司公布的網址開啟",
        "Please open this by the address your company published"
    )
    static let fromElsewhere = Word(
        "这个操作不是从本系统的页面发出的，请回到页面重试",
        "這個操作不是從本系統的頁面發出的，請回到頁面重試",
        "This did not come from our own page; go back and try again"
    )
    static let tooLarge = Word(
        "文件太大（超过 64 MB），请用命令行导入",
        "檔案太大（超過 64 MB），請用命令列匯入",
        "The file is too large (over 64 MB); import it by the command line"
    )
    static let tooLargeForm = Word("提交的内容太多，请分几次", "送出的內容太多，請分幾次", "This is too much at once; send it in parts")
    static let tooLongAddress = Word("网址太长", "網址太長", "The address is too long")
    static let tooManyHeaders = Word(
        "浏览器随请求发来的内容太多，请清除本站的 Cookie 后重试",
        "瀏覽器隨要求送來的內容太多，請清除本站的 Cookie 後重試",
        "Your browser sends too much along; clear this site’s cookies and try again"
    )
    static let tooSlow = Word("等待提交的内容超时，请重试", "等待送出的內容逾時，請重試", "What you sent did not arrive in time; try again")
    static let malformed = Word("请求的内容无法识别", "無法辨識要求的內容", "The request cannot be read")
    static let manyFiles = Word(
        "正在接收其他文件，请过几秒再上传",
        "正在接收其他檔案，請過幾秒再上傳",
        "Other files are just being received; upload it again in a few seconds"
    )
    static let method = Word("这个网址不能这样使用", "這個網址不能這樣使用", "This address cannot be used in that way")

    static func slower(_ seconds: Int) -> Word {
        Word(
            "操作太频繁，请过 \(seconds) 秒再试",
            "操作太頻繁，請過 \(seconds) 秒再試",
            "Too many requests; wait \(seconds == 1 ? "1 second" : "\(seconds) seconds")"
        )
    }
    static let unavailable = Word(
        "数据暂时不可用，正在重试，请稍后再打开",
        "資料暫時不可用，正在重試，請稍後再開啟",
        "The data is not available for a moment; please try again shortly"
    )
    static let broken = Word("出错了，已记录", "出錯了，已記錄", "Something went wrong; it has been noted")
}
