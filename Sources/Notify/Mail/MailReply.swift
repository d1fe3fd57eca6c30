/// What a mail server's answer means for the mail.
package enum MailReply {
    /// Codes that tell of this sender's settings and not of the mail: an administrator mends them, and no mail is lost.
    ///
    /// 530 sign in first, 534 and 535 sign-in refused, 538 encrypt first (RFC 4954).
    private static let settings: Set<Int> = [530, 534, 535, 538]

    /// | code | what | then |
    /// | --- | --- | --- |
    /// | 0 | no answer, or none that counts | later |
    /// | 250 | taken | sent |
    /// | 451 | busy, greylisted, full | later |
    /// | 535 | settings | later |
    /// | 550 | no such mailbox, refused | never |
    ///
    /// Source: RFC 5321, section 4.2.1.
    package static func delivery(code: Int, taken: Bool, why: String) -> Delivery {
        if taken { return .sent }
        guard (500...599).contains(code), !settings.contains(code) else { return .later(why: why, seconds: nil) }
        return .never(why: why)
    }
}
