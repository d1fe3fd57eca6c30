import Core

/// A piece of what is on file of a talk, and who reads it (P12).
package struct ArchivedWords: Sendable, Hashable {
    package let text: String
    package let readers: FieldReaders

    package init(_ text: String, for readers: FieldReaders) { (self.text, self.readers) = (text, readers) }
}

/// What one set of readers may read of a talk, and find it by.
struct TalkText: Sendable, Hashable {
    let readers: FieldReaders
    let text: String

    /// Who may look for talks of others; the person reads their own talks in their own pages.
    private static let searching: [FieldReaders.Reader] = [.above, .holder, .hr, .leader]

    /// The parts put together for each reader, once for those who may read the same.
    ///
    /// So all words somebody may read of a talk are found together, and none that they may not.
    static func all(_ parts: [ArchivedWords]) -> [TalkText] {
        var readers: [String: Set<FieldReaders.Reader>] = [:]
        for reader in searching {
            let text = parts.filter { $0.readers.admits([reader]) && !$0.text.isEmpty }.map(\.text)
                .joined(separator: "\n")
            if !text.isEmpty { readers[text, default: []].insert(reader) }
        }
        return readers.map { TalkText(readers: FieldReaders($0.value), text: $0.key) }
            .sorted { $0.readers.text < $1.readers.text }
    }
}

extension TalkRecord {
    /// Notes were always for managers and HR, and stay so.
    static let noteReaders = FieldReaders([.above, .hr])

    /// What is on file of it in plain words: nothing of a confidential kind.
    var parts: [ArchivedWords] {
        guard !kind.isConfidential else { return [] }
        return [note, agreed, promised].compactMap { $0 }.map { ArchivedWords($0, for: Self.noteReaders) }
    }
}
