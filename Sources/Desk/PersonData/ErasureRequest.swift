import Core

/// An erasure asked for on the pages, and how far it is.
struct ErasureRequest: Sendable, Hashable {
    /// | state | what happens next |
    /// | --- | --- |
    /// | asked | another of HR or an administrator looks at it again |
    /// | checked | a job erases |
    /// | stopped | nothing: something had come in the way meanwhile |
    enum State: String, Sendable, CaseIterable { case asked, checked, erased, withdrawn, stopped }

    let id: String
    let person: PersonID
    let employeeID: String
    let name: String
    let reason: String
    let askedAt: Instant
    let askedBy: String
    let checkedBy: String?
    let endedAt: Instant?
    let state: State

    var isOpen: Bool { endedAt == nil }

    /// Whether somebody may be the second: never who asked, and never whom it is about.
    func mayCheck(_ employeeID: String) -> Bool {
        state == .asked && employeeID != askedBy && employeeID != self.employeeID
    }
}

/// Why a form about somebody's data was not taken.
enum PersonDataRefusal: Refusal, Hashable {
    case noReason
    /// The audit keeps the reason, and is to keep nobody's name after an erasure.
    case namesThem
    case otherNumber
    case inTheWay
    case askedBefore

    var sentence: Word {
        switch self {
        case .noReason: ErasureWords.needsReason
        case .namesThem: ErasureWords.namesThem
        case .otherNumber: ErasureWords.otherNumber
        case .inTheWay: ErasureWords.inTheWay
        case .askedBefore: ErasureWords.askedBefore
        }
    }

    /// A reason as a form sends it: some words, cut where they are too many.
    static func reason(_ text: String?) throws(PersonDataRefusal) -> String {
        guard let text, !text.isEmpty else { throw .noReason }
        return String(text.prefix(RetentionPages.mostReason))
    }

    /// The reason for an erasure, which stays when they are gone.
    static func reason(_ text: String?, without employeeID: String, _ name: String) throws(PersonDataRefusal) -> String
    {
        let reason = try reason(text)
        let folded = reason.lowercased()
        guard ![employeeID, name].contains(where: { !$0.isEmpty && folded.contains($0.lowercased()) }) else {
            throw .namesThem
        }
        return reason
    }

    /// Typed by hand, so that nobody is erased by a slip.
    static func number(_ text: String?, is employeeID: String) throws(PersonDataRefusal) {
        guard text?.nfc == employeeID else { throw .otherNumber }
    }
}
