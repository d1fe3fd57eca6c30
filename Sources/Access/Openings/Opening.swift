import Core

/// Somebody outside a person's reach opened their record, with a reason, for a short time.
package struct Opening: Sendable, Hashable {
    package let id: String
    package let readerID: String
    package let readerName: String
    package let employeeID: String
    package let name: String
    package let reason: String
    package let at: Instant
    package let until: Instant
}

/// Who may open a record outside their reach, and how.
enum OpeningRule {
    /// An hour: long enough to look, too short to forget.
    static let seconds = 3600
    /// Signs of a reason at least and at most.
    static let reason = 10...500

    /// HR of another site, or an administrator; never at a machine that many share.
    static func mayOpen(_ role: Role, isAdministrator: Bool, isKiosk: Bool) -> Bool {
        !isKiosk && (role == .hr || isAdministrator)
    }

    static func isReason(_ text: String) -> Bool { reason.contains(text.trimmed.count) }
}
