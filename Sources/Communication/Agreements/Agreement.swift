import Core
import Signals

package typealias AgreementID = ID<Agreement>

/// What two people agreed on in a talk: every version of it, who was shown which, and what the person said of it.
package struct Agreement: Sendable {
    package let id: AgreementID
    package let course: CourseID
    package let kind: TalkKind
    package let site: String
    package let person: PersonID
    /// The employee_id of who makes it with the person.
    package let holder: String
    /// The manager complained of (C5a).
    package let hiddenFrom: PersonID?
    package let madeAt: Instant
    var readers: FieldReaders
    /// In order; there is always one.
    private(set) var versions: [AgreementVersion]
    /// When the person was first shown each version.
    private(set) var shown: [Int: Instant]
    /// In the order they were given.
    private(set) var answers: [AgreementAnswer]

    init(
        id: AgreementID,
        course: CourseID,
        kind: TalkKind,
        site: String,
        person: PersonID,
        holder: String,
        hiddenFrom: PersonID? = nil,
        madeAt: Instant,
        readers: FieldReaders,
        versions: [AgreementVersion] = [],
        shown: [Int: Instant] = [:],
        answers: [AgreementAnswer] = []
    ) {
        (self.id, self.course, self.kind, self.site, self.person) = (id, course, kind, site, person)
        (self.holder, self.hiddenFrom, self.madeAt, self.readers) = (holder, hiddenFrom, madeAt, readers)
        (self.versions, self.shown, self.answers) = (versions, shown, answers)
    }

    /// The number of the version that holds; 0 before the first.
    var newest: Int { versions.last?.number ?? 0 }
    /// What holds; nil before the first version, and while it lies sealed.
    var terms: Terms? { versions.last?.terms }

    /// What the person said of the version that holds; nil until they do.
    ///
    /// What they said of an earlier one is no answer to this, and nothing counts for a text they were not shown.
    var answer: AgreementAnswer? {
        guard shown[newest] != nil else { return nil }
        return answers.last { $0.version == newest }
    }

    /// The same with what the person has been shown since.
    func with(shown: [Int: Instant]) -> Agreement {
        var agreement = self
        agreement.shown = shown
        return agreement
    }

    /// How it stands with the person.
    var standing: AgreementStanding { answer.map { $0.what == .confirmed ? .agreed : .differs } ?? .waiting }
}

/// How an agreement stands, as lists show it.
enum AgreementStanding: String, Sendable, CaseIterable {
    /// The person has not answered the version that holds.
    case waiting
    case agreed
    case differs
    /// A check date has come and is not followed up.
    case due
    case reached
    case missed
}

/// One wording of an agreement.
struct AgreementVersion: Sendable, Hashable {
    /// From 1.
    let number: Int
    /// Nil while it lies sealed.
    let terms: Terms?
    let madeAt: Instant
    let madeBy: String
}

/// What the person says of one version.
struct AgreementAnswer: Sendable, Hashable {
    enum What: String, Sendable, CaseIterable {
        case confirmed
        /// They see it differently.
        case differs
    }

    let version: Int
    let what: What
    /// Nil without words, and while they lie sealed.
    let words: String?
    let at: Instant
}

extension Agreement {
    /// Something that is done to an agreement.
    enum Event: Sendable, Hashable {
        /// Who wrote it saw version `after`, or none where that is 0.
        case written(Terms, after: Int, by: String)
        case shown(Int)
        case answered(Int, AgreementAnswer.What, words: String?)
    }

    /// As it is after an event; the same where the event says nothing new.
    func after(_ event: Event, at now: Instant) throws(AgreementRefusal) -> Agreement {
        var agreement = self
        switch event {
        case .written(let terms, let seen, let writer):
            if let newest = versions.last, newest.terms == terms.numbered(after: versions.compactMap(\.terms)) {
                return self
            }
            guard seen == newest else { throw .writtenMeanwhile }
            let numbered = terms.numbered(after: versions.compactMap(\.terms))
            agreement.versions.append(
                AgreementVersion(number: newest + 1, terms: numbered, madeAt: now, madeBy: writer)
            )
        case .shown(let version):
            guard versions.contains(where: { $0.number == version }) else { throw .noSuchVersion }
            if shown[version] == nil { agreement.shown[version] = now }
        case .answered(let version, let what, let words):
            guard version == newest else { throw .writtenMeanwhile }
            guard shown[version] != nil else { throw .notShown }
            if what == .differs, words == nil { throw .wordsNeeded }
            if let last = answer, last.what == what, last.words == words { return self }
            agreement.answers.append(AgreementAnswer(version: version, what: what, words: words, at: now))
        }
        return agreement
    }
}
