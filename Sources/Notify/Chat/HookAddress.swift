import Core
import Foundation

/// Why a webhook's address is not taken; what lies behind its name is asked again at every call.
package enum HookAddress {
    package enum Refused: Refusal, Hashable {
        case notHTTPS, noHost, withPassword, tooLong

        package var sentence: Word {
            switch self {
            case .notHTTPS:
                Word("地址要以 https:// 开头。", "網址要以 https:// 開頭。", "The address must begin with https://.")
            case .noHost: Word("地址里没有主机名。", "網址裡沒有主機名稱。", "The address names no host.")
            case .withPassword:
                Word("地址里不能有用户名和密码。", "網址裡不能有使用者名稱和密碼。", "The address must not hold a user name or password.")
            case .tooLong:
                Word(
                    "地址太长，或有空格和控制字符。",
                    "網址太長，或有空格和控制字元。",
                    "The address is too long, or holds spaces or control characters."
                )
            }
        }
    }

    package static func check(_ address: String) throws(Refused) {
        guard address.utf8.count <= 2048, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .tooLong
        }
        guard address.lowercased().hasPrefix("https://") else { throw .notHTTPS }
        guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty else { throw .noHost }
        guard parts.user == nil, parts.password == nil else { throw .withPassword }
    }

    /// Enough of an address to tell it from others, none of its secret: `https://oapi.dingtalk.com/…3f9a`.
    package static func masked(_ address: String) -> String {
        guard let host = URLComponents(string: address)?.host else { return "…" }
        return "https://\(host)/…\(address.count > 40 ? String(address.suffix(4)) : "")"
    }
}
