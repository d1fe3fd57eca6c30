import Core

/// An agreement is to be looked at on a day (K9), and once it was, on which day somebody followed it up.
package struct AgreementCheck: SignalPayload {
    package static let kind = "agreement-check"
    package static let version = 1

    package let agreement: String
    /// The check date.
    package let checkOn: String
    /// The kind of the talk it was made in, as the map of communication names it.
    package let talk: String
    /// The employee_id of who made it with the person.
    package let holder: String
    /// Whether the person's direct leader is among its readers.
    package let isForLeader: Bool
    /// The day it was followed up: all reached, or a word of the holder's on file.
    package let followedOn: String?

    package init(
        agreement: String,
        checkOn: Day,
        talk: String,
        holder: String,
        isForLeader: Bool,
        followedOn: Day? = nil
    ) {
        (self.agreement, self.checkOn, self.talk) = (agreement, checkOn.description, talk)
        (self.holder, self.isForLeader, self.followedOn) = (holder, isForLeader, followedOn?.description)
    }
}
