/// One numbered step of the schema, forward only and never edited after a release.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    /// Statements in DDL with the tokens an engine fills.
    package let statements: [String]

    /// Every step, in order.
    package static let all: [Migration] = [
        .people, .machineRecords, .spine, .week, .commentRound, .quietHours, .factChange, .auditChain, .jobs, .floor,
        .messages, .gapReason, .sealing, .accounts, .plainNotes, .reach, .standingOrder,
        .talkCourse, .talkForm, .talkArchive, .holding, .agreement, .voice, .signalsIn, .weeks, .swings, .review,
        .talent,
        .talkOrder, .followed, .handedOver, .resultsMade, .standInReason, .retention, .programs, .companySignIn,
        .companyDirectory, .erasures,
    ]

    /// The version of the schema this program works on.
    package static var newest: Int { all.last?.number ?? 0 }

    init(_ number: Int, _ name: String, _ statements: [String]) {
        (self.number, self.name, self.statements) = (number, name, statements)
    }
}
