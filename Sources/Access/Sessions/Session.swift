import Core

/// A sign-in that is open, as its owner sees it.
struct Session: Sendable {
    /// How somebody came in.
    enum Way: String, Sendable { case link, password, company, passkey }

    /// What must be settled before anything else opens.
    enum Owed: String, Sendable {
        case password
        case secondFactor = "second factor"
    }

    let id: String
    let way: Way
    let device: String
    let address: String
    let kiosk: String?
    let began: Instant
    let seen: Instant
    let isThis: Bool
}

/// What a new session is made of.
struct SessionOpening: Sendable {
    let token: String
    let csrf: String
    let id: String
    let account: AccountID
    let way: Session.Way
    let device: String
    let address: String
    let kiosk: String?
    let owes: Session.Owed?
    var isPlain = false
    let life: SessionLife
}
