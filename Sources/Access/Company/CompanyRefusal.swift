import Core

/// Why somebody does not come in by their company's sign-in.
enum CompanyRefusal: String, Refusal, Sendable {
    /// Too old, used, or begun in another browser.
    case noJourney
    /// The company's page said no, or the person went back.
    case denied
    /// It does not answer, or not as it should.
    case unreachable
    /// What it says cannot be believed.
    case unbelievable
    /// Nobody of the site's roster is meant, or more than one.
    case unknown
    /// The name or the account is bound to another.
    case taken
    /// In no group of those with this post.
    case notInGroup
    /// Left, locked or ended.
    case closed

    var sentence: Word {
        switch self {
        case .noJourney:
            Word("这次登录已过期，请再点一次按钮。", "這次登入已過期，請再按一次按鈕。", "This sign-in is too old; press the button again.")
        case .denied:
            Word("公司登录没有通过。", "公司登入沒有通過。", "The company's sign-in did not let you in.")
        case .unreachable:
            Word(
                "公司的登录服务没有回应，请稍后再试，或者用密码登录。",
                "公司的登入服務沒有回應，請稍後再試，或者以密碼登入。",
                "The company's sign-in does not answer. Try again in a while, or use your password."
            )
        case .unbelievable:
            Word(
                "公司登录给出的凭证不可信，请告诉管理员。",
                "公司登入給出的憑證不可信，請告知管理員。",
                "What the company's sign-in said cannot be believed. Please tell an administrator."
            )
        // One sentence: the door tells nobody who is in the roster.
        case .unknown, .taken, .notInGroup, .closed:
            Word(
                "公司登录通过了，但知音里没有对应的账号，或者不能登录。请找管理员。",
                "公司登入通過了，但知音裡沒有對應的帳號，或者不能登入。請找管理員。",
                "Your company knows you, but no account here is open to you. Please ask an administrator."
            )
        }
    }
}
