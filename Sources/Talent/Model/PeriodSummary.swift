import Core

/// A change of type of one person that a period brought.
struct TypeChange: Sendable, Hashable {
    let person: PersonID
    let period: FourWeeks
    let was: TalentType?
    let type: TalentType?
}

/// How a period came out at a site.
struct PeriodSummary: Sendable, Hashable {
    let site: String
    let period: FourWeeks
    /// Those with any result, and those with a type.
    let people: Int
    let typed: Int
    /// Cronbach's alpha of the inputs of each axis; nil where it cannot be said.
    let ability: Double?
    let enthusiasm: Double?
}
