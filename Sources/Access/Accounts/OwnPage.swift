import Core

/// What `/account` shows: the password, the second factor, and where one is signed in.
struct OwnPage: Sendable {
    /// Of the account itself.
    struct Facts: Sendable {
        let account: AccountID
        let number: String
        let name: String
        let site: String
        let password: String?
        let owes: Session.Owed?
        let hasSecondFactor: Bool
        let requiresSecondFactor: Bool
        let recoveryLeft: Int
        let isKiosk: Bool
        /// Holds talks that another could hold meanwhile.
        let mayDelegate: Bool
    }

    /// A second factor on its way into a phone.
    struct Enrolment: Sendable {
        let address: String
        let key: String
        let picture: QRCode?
    }

    let facts: Facts
    let sessions: [Session]
    let passkeys: [Passkey]
    var enrolment: Enrolment?
    /// Shown once, when they were made.
    var recoveryCodes: [String] = []
    var passwordRefusal: PasswordRefusal?
    var codeError: Word?
    /// What is wrong with the password that a second factor is begun with.
    var factorError: Word?

    var isWrong: Bool { passwordRefusal != nil || codeError != nil || factorError != nil }
    /// A password is asked for before the second factor.
    var asksPassword: Bool { facts.owes != .secondFactor && !facts.isKiosk }
    /// A second factor is begun with the password, where there is one and it was not typed a moment ago.
    var beginsWithPassword: Bool { facts.password != nil && facts.owes != .secondFactor }
    var asksSecondFactor: Bool { facts.owes != .password && !facts.isKiosk }
}
