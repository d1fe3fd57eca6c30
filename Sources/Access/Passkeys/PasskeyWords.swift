import Core
import Web

enum PasskeyWords {
    static let title = Word("通行密钥", "通行密鑰", "Passkeys")
    static let hint = Word(
        "用指纹、面容或设备的解锁码登录，不用密码，也不用第二步。密钥留在你的设备里。",
        "以指紋、臉部或裝置的解鎖碼登入，不用密碼，也不用兩步驟。密鑰留在你的裝置裡。",
        "Sign in by fingerprint, face or the device's own code: no password, no second step. The key stays with your device."
    )
    static let name = Word("名称", "名稱", "Name")
    static let nameHint = Word("例如“我的手机”", "例如「我的手機」", "“My phone”, say")
    static let make = Word("添加通行密钥", "新增通行密鑰", "Add a passkey")
    static let use = Word("用通行密钥登录", "以通行密鑰登入", "Sign in with a passkey")
    static let rename = Word("改名", "更名", "Rename")
    static let end = Word("删除", "刪除", "Remove")
    static let passwordToEnd = Word("现在的密码（删除时填）", "目前的密碼（刪除時填）", "Present password, to remove it")
    static let needsScript = Word(
        "添加通行密钥需要浏览器的脚本；没有它，用密码登录一样可以。",
        "新增通行密鑰需要瀏覽器的指令碼；沒有它，以密碼登入一樣可以。",
        "Adding one needs the browser's scripts; without them a password works as well."
    )
    static let failed = Word(
        "没有成功，请再试一次，或者用密码。",
        "沒有成功，請再試一次，或者使用密碼。",
        "That did not work. Try once more, or use your password."
    )
    static let wrong = Word(
        "这个通行密钥不能登录，请用密码。",
        "這個通行密鑰不能登入，請使用密碼。",
        "This passkey does not open anything; use your password."
    )
    static let notMade = Word(
        "这个通行密钥没有保存：它不合要求，或者已经有了。",
        "這個通行密鑰沒有儲存：它不合要求，或者已經有了。",
        "The passkey was not kept: it is none we can use, or is known already."
    )

    static func times(_ one: Passkey, _ say: Say) -> String {
        let made = say.moment(one.made)
        let begun = Word("添加于 \(made)", "新增於 \(made)", "added \(made)")
        let used = one.used.map { at -> Word in
            let at = say.moment(at)
            return Word("最近使用 \(at)", "最近使用 \(at)", "last used \(at)")
        }
        return say.joined(say(begun), used.map { say($0) } ?? "")
    }
}
