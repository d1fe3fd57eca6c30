import Core
import Foundation
import Testing

@testable import Communication

/// Sentences with what is known of them, half of them held out of the developing of the phrases.
struct LabelledSentences {
    struct Sentence {
        let language: String
        let context: TalkContext
        let labels: Set<Taboo>
        let text: String
        /// What the phrases as shipped find.
        let found: Set<Taboo>
    }

    /// What was found among sentences: taboos there, how many of them were missed, and how many were said wrongly.
    struct Figures {
        var there = 0
        var missed = 0
        var harmless = 0
        var wrongly = 0

        var cells: [String] { [there, missed, harmless, wrongly].map(String.init) }
    }

    /// The files in the order of the table; each later round was written when the phrases of the one before stood.
    static let sets = [
        "developing", "held-out", "developing-later", "held-out-later", "held-out-third", "held-out-fourth",
        "held-out-fifth",
    ]

    let name: String
    let sentences: [Sentence]

    init(_ name: String) throws {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "../../Sentences/\(name).tsv"), encoding: .utf8)
        let list = TabooList()
        self.name = name
        sentences = try text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t").map(String.init)
            try #require(cells.count == 5, "\(line)")
            let kind = try #require(TalkKind(rawValue: cells[1]))
            let audience = try #require(Audience(rawValue: cells[2]))
            let labels =
                try cells[3] == "-"
                ? [] : cells[3].split(separator: ",").map { try #require(Taboo(rawValue: String($0))) }
            let context = TalkContext(kind, audience)
            return Sentence(
                language: cells[0],
                context: context,
                labels: Set(labels),
                text: cells[4],
                found: Set(list.hits(in: cells[4], context).map(\.taboo))
            )
        }
    }

    /// Counts of those for which `isMeant`, of the taboos given.
    func figures(_ taboos: [Taboo] = Taboo.allCases, where isMeant: (Sentence) -> Bool = { _ in true }) -> Figures {
        var figures = Figures()
        for sentence in sentences where isMeant(sentence) {
            figures.harmless += sentence.labels.isEmpty ? 1 : 0
            for taboo in taboos {
                if sentence.labels.contains(taboo) {
                    figures.there += 1
                    figures.missed += sentence.found.contains(taboo) ? 0 : 1
                } else if sentence.found.contains(taboo) {
                    figures.wrongly += 1
                }
            }
        }
        return figures
    }
}
