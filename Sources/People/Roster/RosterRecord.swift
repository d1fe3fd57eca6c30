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
    var site: String
    var codes: [String]?
    var email: Optional<String?>
    var phone: Optional<String?>
    var sex: Optional<String?>
    var `extension`: Optional<String?>
}
