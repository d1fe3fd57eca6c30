import Core

package typealias CaseID = ID<MethodCase>

/// A method worth copying, told by the one who has it and named after them (P17, P18, C2a).
package struct MethodCase: Sendable, Hashable {
    enum Origin: String, Sendable, CaseIterable { case riser, top, cause, other }
    /// How the person lets it be read.
    enum Consent: String, Sendable, CaseIterable { case named, unnamed, no }

    package let id: CaseID
    let person: PersonID
    let employeeID: String
    let name: String
    let site: String
    let origin: Origin
    let topic: String
    let title: String
    let method: String
    let writtenOn: Day
    /// The employee_id.
    let writtenBy: String
    let consent: Consent?
    let endedOn: Day?

    /// Others read it once the person has said so, until they take it back.
    var isPublic: Bool { endedOn == nil && (consent == .named || consent == .unnamed) }

    /// The person's own say is still open.
    var waits: Bool { consent == nil && endedOn == nil }

    /// Whose name stands above it for others.
    var shownName: String? { consent == .named ? name : nil }

    /// Before there is consent nobody reads it but the person and who wrote it down.
    func isOpen(to reader: PersonID, _ number: String) -> Bool {
        person == reader || isPublic || writtenBy == number && endedOn == nil
    }

    static let (longestTitle, longestMethod) = (80, 4000)
}

/// What was typed of a case, and what is wrong with it.
struct CaseDraft: Sendable {
    var number = ""
    var origin = MethodCase.Origin.riser
    var topic = ""
    var title = ""
    var method = ""
    var numberError: Word?
    var titleError: Word?
    var methodError: Word?

    init() {}

    init(_ field: (String) -> String?) {
        number = (field("number") ?? "").nfc
        origin = MethodCase.Origin(rawValue: field("origin") ?? "") ?? .other
        (topic, title, method) = (field("topic") ?? "", field("title") ?? "", field("method") ?? "")
    }

    var isWrong: Bool { numberError != nil || titleError != nil || methodError != nil }

    mutating func check() {
        if number.isEmpty { numberError = Words.nobodyHasNumber }
        if title.isEmpty || title.count > MethodCase.longestTitle {
            titleError = Words.titleWrong(MethodCase.longestTitle)
        }
        if method.isEmpty { methodError = Words.wordsMissing }
        if method.count > MethodCase.longestMethod { methodError = Words.wordsTooLong(MethodCase.longestMethod) }
    }
}
