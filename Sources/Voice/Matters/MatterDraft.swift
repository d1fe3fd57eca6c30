import Core
import Signals

/// What was typed into the form of a matter, and what is wrong with it.
struct MatterDraft: Sendable {
    var what: OwnMatter.What
    /// Of a complaint: the employee_id of who is complained of.
    var about = ""
    /// The superior of who is complained of is concerned too.
    var isSuperiorConcerned = false
    var words = ""
    var day = ""
    var time = ""
    var listener = ""
    var aboutError: Word?
    var wordsError: Word?
    var dayError: Word?
    var timeError: Word?

    static let longest = 4000

    init(_ what: OwnMatter.What) { self.what = what }

    /// From the fields of a form; a kind nobody knows is nil.
    init?(_ field: (String) -> String?) {
        guard let what = OwnMatter.What(rawValue: field("what") ?? "") else { return nil }
        self.what = what
        about = (field("about") ?? "").nfc
        isSuperiorConcerned = field("superior") != nil
        words = field("words") ?? ""
        day = field("day") ?? ""
        time = field("time") ?? ""
        listener = field("listener") ?? ""
    }

    var isWrong: Bool { [aboutError, wordsError, dayError, timeError].contains { $0 != nil } }

    /// The wish of a talk that was typed; a day gone by, or no time of day, is refused.
    var wish: TalkWish {
        TalkWish(
            day: what == .talk ? Day(day) : nil,
            time: what == .talk && !time.isEmpty ? time : nil,
            listener: what == .complaint || listener.isEmpty ? nil : listener
        )
    }

    mutating func check(today: Day) {
        if words.isEmpty { wordsError = Words.wordsMissing }
        if words.count > Self.longest { wordsError = Words.wordsTooLong(Self.longest) }
        guard what == .talk else { return }
        if !day.isEmpty {
            if let asked = Day(day) {
                if asked < today { dayError = Words.dayIsPast }
                if asked > today + 90 { dayError = Words.dayTooFar }
            } else {
                dayError = Words.notADay
            }
        }
        if !time.isEmpty, !Self.isTime(time) { timeError = Words.notATime }
    }

    /// `09:30`, `9:30`.
    static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let hour = Int(parts[0]),
            let minute = Int(parts[1])
        else { return false }
        return hour < 24 && minute < 60
    }
}
