import Core
import Foundation

/// What was written into a form, as one version of it is kept.
package struct FormAnswers: Codable, Sendable, Hashable {
    /// The words of one field, and who reads them: fixed when they are written, never widened (P12).
    package struct Entry: Codable, Sendable, Hashable {
        package let text: String
        package let readers: String

        package init(_ text: String, readers: FieldReaders) { (self.text, self.readers) = (text, readers.text) }
    }

    /// By the field's id, empty ones left out.
    package var entries: [String: Entry] = [:]
    package var questions: [PreparedQuestion] = []

    package init(entries: [String: Entry] = [:], questions: [PreparedQuestion] = []) {
        (self.entries, self.questions) = (entries, questions)
    }

    package subscript(field: String) -> String { entries[field]?.text ?? "" }

    package var isEmpty: Bool { entries.isEmpty && questions.isEmpty }

    /// What a reader who is all this may read.
    package func visible(to reader: Set<FieldReaders.Reader>) -> FormAnswers {
        FormAnswers(
            entries: entries.filter { FieldReaders(text: $0.value.readers).admits(reader) },
            questions: reader.contains(.holder) ? questions : []
        )
    }

    /// As a row or a sealed text keeps it.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { preconditionFailure("answers that are not JSON") }
        return String(decoding: bytes, as: UTF8.self)
    }

    package init(json: String) throws {
        self = try JSONDecoder().decode(FormAnswers.self, from: Data(json.utf8))
    }
}

/// A question somebody means to ask, and why it stays where it was flagged.
package struct PreparedQuestion: Codable, Sendable, Hashable {
    /// Kept although it was flagged.
    package struct Overruled: Codable, Sendable, Hashable {
        package let taboo: Taboo
        package let rule: String
        package let reason: TabooReason
        package let words: String?

        package init(_ taboo: Taboo, rule: String, reason: TabooReason, words: String?) {
            (self.taboo, self.rule, self.reason, self.words) = (taboo, rule, reason, words)
        }
    }

    package var text: String
    package var overruled: [Overruled]

    package init(_ text: String, overruled: [Overruled] = []) { (self.text, self.overruled) = (text, overruled) }

    /// What is flagged in it and nobody said why it stays.
    package func open(_ hits: [TabooHit]) -> [TabooHit] {
        hits.filter { hit in !overruled.contains { $0.taboo == hit.taboo } }
    }
}
