import Core
import Web

/// How a session is said: the device, the way in, from where and when.
enum SessionWords {
    static let unknown = Word("不认识的浏览器", "無法辨識的瀏覽器", "A browser we do not know")
    static let cleanJob = Word("清理过期的登录", "清理過期的登入", "Clear away sign-ins that are over")
    private static let byLink = Word("用链接登录", "以連結登入", "by a link")
    private static let byCompany = Word("公司登录", "公司登入", "by the company's sign-in")
    private static let byPasskey = Word("用通行密钥登录", "以通行密鑰登入", "by a passkey")

    static func device(_ session: Session, _ say: Say) -> String {
        let way: Word? =
            switch session.way {
            case .password: nil
            case .link: byLink
            case .company: byCompany
            case .passkey: byPasskey
            }
        return say.joined(session.device == "?" ? say(unknown) : session.device, way.map { say($0) } ?? "")
    }

    /// `10.0.0.7 · 登录 09:00 · 最近 09:41`.
    static func seen(_ session: Session, _ say: Say) -> String {
        let began = say.moment(session.began)
        let seen = say.moment(session.seen)
        let times = Word("登录 \(began)，最近 \(seen)", "登入 \(began)，最近 \(seen)", "since \(began), last seen \(seen)")
        return say.joined(session.address, say(times))
    }
}
