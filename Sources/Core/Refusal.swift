/// A rule's no: one sentence the user can act on.
package protocol Refusal: Error {
    var sentence: Word { get }
}

/// What ends a command or turns an upload back: a sentence for people, and the exit code of docs/operating.md.
package struct Failure: Error, CustomStringConvertible {
    package enum Cause: Int32, Sendable {
        /// Done, but not all of it: refused rows, findings, an output that could not be written.
        case incomplete = 1
        /// Bad usage or unreadable input.
        case badInput = 2
        /// Storage not available.
        case storage = 3
    }

    package let cause: Cause
    /// What is wrong and what to do, for a page in the reader's language.
    package let sentence: Word
    /// The English, which the command line says.
    package var description: String { sentence.english }

    package init(_ cause: Cause, _ sentence: Word) { (self.cause, self.sentence) = (cause, sentence) }

    /// The same of a file that its sender knows by another name than where it lies.
    package func naming(_ name: String, insteadOf path: String) -> Failure {
        func named(_ text: String) -> String { text.replacing(path, with: name) }
        return Failure(cause, Word(named(sentence.hans), named(sentence.hant), named(sentence.english)))
    }

    /// What only the command line ever says; whatever a page can show is a `Word`.
    package init(_ cause: Cause, _ english: String) { self.init(cause, Word(english, english, english)) }
}
