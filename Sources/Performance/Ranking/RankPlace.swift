import Core

/// Behind whom a page of chances begins: the chance, nil where nothing can be said, and among equals the number.
struct RankPlace: Hashable, Sendable {
    let chance: Double?
    let employeeID: String

    /// Before everybody: no chance is more than 1.
    static let beginning = RankPlace(chance: 2, employeeID: "")

    init(chance: Double?, employeeID: String) { (self.chance, self.employeeID) = (chance, employeeID) }

    /// nil where an address says no chance.
    init?(_ place: ListPlace?) {
        guard let place, place.parts.count == 2 else { return nil }
        let said = Double(place.parts[0])
        guard place.parts[0].isEmpty || said?.isFinite == true else { return nil }
        (chance, employeeID) = (said, place.parts[1])
    }

    var list: ListPlace { ListPlace([chance.map(\.description) ?? "", employeeID]) }
}
