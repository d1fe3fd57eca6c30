import Core

enum PasswordWords {
    static func tooShort(_ shortest: Int) -> Word {
        Word("至少 \(shortest) 个字符", "至少 \(shortest) 個字元", "At least \(shortest) characters")
    }
    static func tooLong(_ longest: Int) -> Word {
        Word("最多 \(longest) 个字符", "最多 \(longest) 個字元", "At most \(longest) characters")
    }
    static let common = Word("太常见，容易被猜到，请换一个", "太常見，容易被猜到，請換一個", "Too common, and guessed first; choose another")
    static let ownName = Word("不要包含自己的姓名或工号", "不要包含自己的姓名或員工編號", "Leave your own name and number out of it")
    static let ofThePlace = Word(
        "大部分是这里人人知道的词，容易被猜到，请换一个",
        "大部分是這裡人人知道的詞，容易被猜到，請換一個",
        "Mostly words that everybody here knows; choose another"
    )
    static let notTheSame = Word("两次输入的不一样", "兩次輸入的不一樣", "The two are not the same")
    static let wrongNow = Word("现在的密码不对", "目前的密碼不正確", "The present password is wrong")
    static let now = Word("现在的密码", "目前的密碼", "Present password")
    static let new = Word("新密码", "新密碼", "New password")
    static let newHint = Word(
        "至少 12 个字符，可以是一句话；可以粘贴，也可以由浏览器保存。",
        "至少 12 個字元，可以是一句話；可以貼上，也可以由瀏覽器儲存。",
        "At least 12 characters, a sentence is fine. Pasting and the browser's own store are welcome."
    )
    static let again = Word("再输入一次", "再輸入一次", "Once more")
    static let show = Word("显示密码", "顯示密碼", "Show the password")
    static let save = Word("保存密码", "儲存密碼", "Save the password")
}
