/// Words that whoever guesses at this product tries first: its name, the trade, the posts, and the site's own name.
enum PlaceWords {
    /// Longer ones first, so that none is left over from within another.
    private static let list = [
        "zhiyin", "知音", "callcenter", "callcentre", "contactcenter", "contactcentre", "customerservice", "customercare",
        "helpdesk", "hotline", "呼叫中心", "客服中心", "客户服务", "客戶服務", "客服", "热线", "熱線", "坐席", "座席", "kefu", "zuoxi",
        "rexian", "hujiaozhongxin", "administrator", "admin", "manager", "supervisor", "teamleader", "leader", "agent",
        "trainer", "quality", "humanresources", "floorcontrol", "管理员", "管理員", "经理", "經理", "主管", "组长", "組長", "班长",
        "班長", "培训", "培訓", "质检", "質檢", "人事", "password", "passwort", "passcode", "signin", "login", "welcome", "密码",
        "密碼", "登录", "登入", "mima", "denglu",
    ].sorted { $0.count > $1.count }

    /// Whether little is left of a password once these words, figures and marks are taken out of it.
    ///
    /// One with none of the words is not looked at: figures alone may be a password.
    static func make(most folded: String, site: String) -> Bool {
        let words = (site.count > 2 ? [site] : []) + list
        var rest = folded
        for word in words { rest = rest.replacing(word, with: "") }
        guard rest.count < folded.count else { return false }
        return rest.count { !$0.isNumber && !$0.isPunctuation && !$0.isSymbol } < PasswordRule.ownSigns
    }
}
