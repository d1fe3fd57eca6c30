/// The talent type of a person changed on lasting evidence (T1 to T4, K15); a label for managers and HR only.
package struct TypeChanged: SignalPayload {
    package static let kind = "type-changed"
    package static let version = 1

    /// Enthusiasm and ability: both high, able without enthusiasm, keen without ability, neither.
    package enum TalentType: String, Codable, Sendable, CaseIterable {
        case one = "I", two = "II", three = "III", four = "IV"
    }

    /// Nil where none was known.
    package let from: TalentType?
    package let to: TalentType

    package init(from: TalentType?, to: TalentType) { (self.from, self.to) = (from, to) }
}
