import Core
import Foundation
import Signals

/// A report as a form sent it: what somebody saw in someone, and how soon a person is needed (K3a, K4, K4a).
struct ReportDraft: Sendable, Hashable {
    var what: Reported.What?
    var grade: Reported.Grade
    var line: String
    /// The figure a declared swing rests on (K3a).
    var figure: String
    var whatError: Word?
    var lineError: Word?
    var figureError: Word?

    static let longestLine = 300
    static let longestFigure = 40

    init(what: String? = nil, grade: String? = nil, line: String? = nil, figure: String? = nil) {
        self.what = what.flatMap(Reported.What.init(rawValue:))
        self.grade = grade.flatMap(Reported.Grade.init(rawValue:)) ?? .soon
        self.line = (line ?? "").trimmed.nfc
        self.figure = (figure ?? "").trimmed.nfc
    }

    var isWrong: Bool { whatError != nil || lineError != nil || figureError != nil }

    /// Says of each field what is wrong with it.
    ///
    /// A mood or a leaning needs no words: nobody is kept from reporting by a blank field. A swing needs a sentence and
    /// a figure, for it stands beside those that were measured.
    mutating func check() {
        if what == nil { whatError = Words.sayWhatYouSaw }
        if line.count > Self.longestLine { lineError = Words.lineTooLong(Self.longestLine) }
        guard what == .swing else { return }
        if line.isEmpty { lineError = Words.sentenceNeeded }
        if figure.count > Self.longestFigure || !figure.contains(where: \.isNumber) { figureError = Words.figureNeeded }
    }

    /// A swing knows no grade: it is talked about in its five working days.
    var countedGrade: Reported.Grade { what == .swing ? .soon : grade }

    /// What is kept of a swing as its note; nil where nothing was said.
    var note: String? { line.isEmpty ? nil : line }
}
