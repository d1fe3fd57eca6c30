import Core

/// Everything the roster holds of one person, dated; what an import compares with, journals, and puts back when undone.
package struct RosterRecord: Codable, Hashable, Sendable {
    package struct Stay: Codable, Hashable, Sendable {
        var joinedOn: Day
        var leftOn: Day?
        var noticeOn: Day?
        var leaveKind: String?
        var probationUntil: Day?
        var kind: String
        var employer: String?
    }

    package struct Place: Codable, Hashable, Sendable {
        var fromOn: Day
        var site: String
        var team: String
        var role: String
        var leader: String?
    }

    package struct Code: Codable, Hashable, Sendable {
        var code: String
        var fromOn: Day
        var untilOn: Day?

        func lasts(to day: Day) -> Bool { untilOn.map { $0 >= day } ?? true }

        func overlaps(_ other: Code) -> Bool { lasts(to: other.fromOn) && other.lasts(to: fromOn) }
    }

    var employeeID: String
    var name: String
    var email: String?
    var phone: String?
    var sex: String?
    var `extension`: String?
    var stays: [Stay]
    var places: [Place]
    var codes: [Code]

    func hasLeft(before day: Day) -> Bool { stays.last?.leftOn.map { $0 < day } ?? false }
}

/// One row of a roster file: nil where the file has no such column, empty where the cell is.
struct RosterRow: Sendable, Hashable {
    var employeeID: String
    var name: String
    var team: String
    var role: String?
    var joinedOn: Day
    var leftOn: Optional<Day?>
    var noticeOn: Optional<Day?>
    var leaveKind: Optional<String?>
    var probationUntil: Optional<Day?>
    var employment: String?
    var employer: Optional<String?>
    var leader: Optional<String?>
    /// Nil where the file does not say: then who is known stays where they are, and who is new is at `defaultSite`.
    var site: String?
    var defaultSite: String
    var codes: [String]?
    var email: Optional<String?>
    var phone: Optional<String?>
    var sex: Optional<String?>
    var `extension`: Optional<String?>
}
