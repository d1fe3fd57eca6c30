import Core
import Web

enum RuleView {
    static func page(
        _ rules: AccessRules,
        site: String,
        mayWrite: Bool,
        sent: [String: String],
        errors: [AccessRules.Number: Word],
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(RuleWords.title, sub: site) { h in
            h.a(.class("btn"), .href(Path("/settings/users")), text: InvitationWords.back)
            if mayWrite {
                h.a(.class("btn"), .href(CompanySettingsPages.path), text: CompanyWords.title)
                h.a(.class("btn"), .href(DirectorySettingsPages.path), text: DirectoryWords.title)
            }
        }
        guard mayWrite else { return read(rules, &h) }
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/sign-in"))) { h in
            h.hidden("csrf", csrf)
            for number in AccessRules.Number.allCases {
                h.field(
                    Field(
                        number.rawValue,
                        RuleWords.name(number),
                        value: errors.isEmpty ? String(rules(number)) : sent[number.rawValue] ?? "",
                        hint: RuleWords.byDefault(number.byDefault),
                        error: errors[number],
                        required: true
                    )
                )
            }
            h.fieldset(.class("fieldset")) { h in
                h.legend(text: RuleWords.required)
                h.p(.class("faint"), text: RuleWords.requiredHint)
                for role in AccessRules.sensitive {
                    h.tickField("required.\(role.rawValue)", role.word, isOn: rules.secondFactor.contains(role))
                }
            }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: RuleWords.save) }
        }
    }

    private static func read(_ rules: AccessRules, _ h: inout HTML) {
        h.p(.class("sub"), text: RuleWords.readOnly)
        h.dl(.class("kv", "card")) { h in
            for number in AccessRules.Number.allCases {
                h.dt(text: RuleWords.name(number))
                h.dd(text: h.say.count(rules(number)))
            }
            h.dt(text: RuleWords.required)
            h.dd(
                text: rules.secondFactor.isEmpty
                    ? Say.missing
                    : h.say.list(
                        AccessRules.sensitive.filter(rules.secondFactor.contains).map { h.say($0.word) }
                    )
            )
        }
    }
}

enum RuleWords {
    static let title = Word("登录规则", "登入規則", "Rules of signing in")
    static let readOnly = Word("由管理员修改", "由管理員修改", "Administrators change these")
    static let save = Word("保存", "儲存", "Save")
    static let required = Word("必须两步验证", "必須兩步驟驗證", "Second step required")
    static let requiredHint = Word(
        "用密码登录时，没设第二步的人要先设好。",
        "用密碼登入時，沒設定兩步驟的人要先設定好。",
        "Who signs in by password without one must set it up first."
    )

    static func name(_ number: AccessRules.Number) -> Word {
        switch number {
        case .idleMinutes: Word("不动多少分钟后退出", "閒置多少分鐘後登出", "Minutes without a touch until a session ends")
        case .days: Word("登录最多保持几天", "登入最多保持幾天", "Days a session lives at most")
        case .kioskIdleMinutes:
            Word("公用电脑不动多少分钟后退出", "公用電腦閒置多少分鐘後登出", "The same at a shared machine")
        case .kioskMinutes:
            Word("公用电脑登录最多几分钟", "公用電腦登入最多幾分鐘", "Minutes a session at a shared machine lives at most")
        }
    }
    static func byDefault(_ value: Int) -> Word { Word("默认 \(value)", "預設 \(value)", "Default \(value)") }
    static func bounds(_ bounds: ClosedRange<Int>) -> Word {
        let (low, high) = (bounds.lowerBound, bounds.upperBound)
        return Word("请填 \(low) 到 \(high)", "請填 \(low) 到 \(high)", "Give a number from \(low) to \(high)")
    }
}
