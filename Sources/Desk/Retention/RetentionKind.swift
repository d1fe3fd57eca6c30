import Core

/// A kind of record that is kept for a time of its own, counted from when it was of use last.
///
/// | kind | goes | stays |
/// | --- | --- | --- |
/// | contacts | raw contacts and agents' events, in whole months where the engine keeps them apart | daily facts |
/// | facts | daily facts and the weeks made of them | what was judged |
/// | measures | rows of measures and behaviours | what was judged |
/// | shifts | shifts and activities | absences |
/// | talks | every word of a talk, sealed ones and forms too | that it was held: kind, day, minutes, holder |
/// | reports | reports of a mood, a leaning to leave or a swing, with their words | the talks they led to |
/// | agreements | agreements that were reached or missed, with nothing left to check | the talk |
/// | exits | the free words of those who left | the coded reason |
/// | matters | opinions, suggestions and complaints that are closed | what became a public item |
/// | comments | what leaders said to the week's list | the talk |
/// | messages | notices of mail and chats | nothing |
/// | openings | records that somebody opened with a reason | the audit |
/// | imports | refused rows of files | that the file came in, and what undo needs |
/// | audit | the details of the audit | who did what and when, and the chain |
package enum RetentionKind: String, Sendable, CaseIterable {
    case contacts, facts, measures, shifts, talks, reports, agreements, exits, matters, comments, messages, openings
    case imports, audit

    /// The name of the setting, a number of days.
    package var setting: String { "keep.\(rawValue).days" }

    /// Records that belong to no one site: the longest time any site says holds for them.
    package var isOfHouse: Bool { [.facts, .imports, .audit].contains(self) }

    /// Records about one person each, kept while something open about that person needs them.
    package var isPersonal: Bool { !isOfHouse && self != .contacts }

    /// Days a site may choose; under the least, what is made of the records would not be true any more.
    package var range: ClosedRange<Int> {
        switch self {
        case .facts, .measures: 731...7305
        case .contacts, .talks, .reports, .agreements, .matters: 366...7305
        case .shifts, .exits, .comments, .openings, .audit: 183...7305
        case .messages, .imports: 30...7305
        }
    }

    /// What holds where a site has set nothing, by the calendar it goes by: a country's law, not counsel's word.
    package func byDefault(in calendar: String) -> Int {
        let year = 366
        return switch (self, calendar) {
        case (.shifts, "TW"), (.exits, "TW"), (.audit, "TW"): 5 * year
        case (.shifts, "HK"), (.exits, "HK"): 7 * year
        case (.messages, _): 183
        case (.imports, _): year
        case (.contacts, _), (.shifts, _), (.comments, _): 2 * year
        case (.facts, _), (.measures, _), (.audit, _): 5 * year
        case (.talks, _), (.reports, _), (.agreements, _), (.exits, _), (.matters, _), (.openings, _): 3 * year
        }
    }

    /// What the default leans on in a country; nil where only the principle of the shortest time needed does.
    package func law(in calendar: String) -> RetentionLaw? {
        switch (self, calendar) {
        case (.shifts, "TW"): .attendanceTW
        case (.exits, "TW"): .registerTW
        case (.shifts, "HK"), (.exits, "HK"): .sevenYearsHK
        case (.exits, "CN"): .contractsCN
        case (.audit, "CN"): .logsCN
        default: nil
        }
    }
}

/// A text of law that a default leans on.
package enum RetentionLaw: Sendable, Hashable {
    case contractsCN, logsCN, attendanceTW, registerTW, sevenYearsHK
}
