import Core

/// How long what was only on its way to a record is kept: notes taken while talking, and what was prepared and became
/// old or led to no talk.
///
/// | what | is a draft |
/// | --- | --- |
/// | notes of a talk | always: what counts is written into the record |
/// | a version of a form | where a later one stands, or its talk was never held |
/// | an agreement | never: what is typed is kept only when it is made, and its versions are both sides' |
package enum DraftRetention {
    /// The name of the setting, a number of days.
    package static let setting = "drafts.days"
    package static let byDefault = 180
    /// A month at least, as a talk prepared today may be held in weeks; ten years at most.
    package static let range = 30...3660

    /// What the last setting in force on a day says; `settings` are a site's, in order of their days.
    static func days(on day: Day, _ settings: [(name: String, from: Day, value: String)]) -> Int {
        let set = settings.last { $0.name == setting && $0.from <= day }.flatMap { Int($0.value) }
        return set.flatMap { range.contains($0) ? $0 : nil } ?? byDefault
    }

    /// The day before whose beginning a draft must have been written to go: one of `days` days ago stays.
    static func bound(today: Day, days: Int) -> Day { today - days }
}

/// How many drafts are old, sealed ones among them.
struct DraftCount: Sendable, Hashable {
    var notes = 0
    var forms = 0
    var sealed = 0

    var isNothing: Bool { notes + forms == 0 }
}
