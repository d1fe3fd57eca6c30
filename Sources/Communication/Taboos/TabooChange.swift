import Core

/// What a site changed of its rules: a phrase of its own, a rule switched off, or back on.
package struct TabooChange: Sendable, Hashable {
    package enum What: Sendable, Hashable {
        case added(TabooRule)
        case off(String)
        case on(String)
    }

    /// Counts the site's changes from 1.
    package let number: Int
    package let what: What
    package let at: Instant
    package let by: String

    package init(_ number: Int, _ what: What, at: Instant, by: String) {
        (self.number, self.what, self.at, self.by) = (number, what, at, by)
    }

    /// The rule it is about.
    package var rule: String {
        switch what {
        case .added(let rule): rule.id
        case .off(let id), .on(let id): id
        }
    }
}

/// The rules of a site with all it changed, in order.
package struct TabooChanges: Sendable {
    package let changes: [TabooChange]

    package init(_ changes: [TabooChange] = []) { self.changes = changes }

    /// Ours and the site's own, whether they count or not.
    package var known: [TabooRule] {
        TabooList.ours
            + changes.compactMap { change in
                if case .added(let rule) = change.what { rule } else { nil }
            }
    }

    /// The ids of those that do not count now.
    package var off: Set<String> {
        changes.reduce(into: []) { off, change in
            switch change.what {
            case .off(let id): off.insert(id)
            case .on(let id): off.remove(id)
            case .added: break
            }
        }
    }

    package var list: TabooList {
        guard !changes.isEmpty else { return TabooList() }
        let off = off
        return TabooList(known.filter { !off.contains($0.id) })
    }
}

/// A phrase a site adds, as its form sent it.
package struct TabooDraft: Sendable, Hashable {
    package var taboo = ""
    package var phrases = ""
    package var excuses = ""
    package var better = ""
    package internal(set) var phrasesError: Word?
    package internal(set) var excusesError: Word?
    package internal(set) var betterError: Word?

    static let mostLines = 20
    static let longestBetter = 200

    package init(taboo: String = "", phrases: String = "", excuses: String = "", better: String = "") {
        (self.taboo, self.phrases, self.excuses, self.better) = (taboo, phrases, excuses, better)
    }

    /// The rule it describes; nil, with what is wrong, where it is none.
    package mutating func rule(numbered number: Int) -> TabooRule? {
        let phrases = read(phrases, \.phrasesError)
        if phrases.isEmpty, phrasesError == nil { phrasesError = PhraseRefusal.empty.sentence }
        let excuses = read(excuses, \.excusesError)
        let better = better.trimmed.nfc
        if better.isEmpty || better.count > Self.longestBetter || better.contains(where: \.isNewline) {
            betterError = TabooWords.betterWrong(Self.longestBetter)
        }
        guard phrasesError == nil, excusesError == nil, betterError == nil, let taboo = Taboo(rawValue: taboo) else {
            return nil
        }
        return TabooRule(
            id: "own.\(number)",
            taboo,
            phrases: phrases,
            excuses: excuses,
            // A site writes in its own language, whoever reads it.
            better: Word(better, better, better)
        )
    }

    private mutating func read(_ text: String, _ field: WritableKeyPath<TabooDraft, Word?>) -> [PhrasePattern] {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        guard lines.count <= Self.mostLines else {
            self[keyPath: field] = PhraseRefusal.tooLong.sentence
            return []
        }
        var patterns: [PhrasePattern] = []
        for line in lines {
            do throws(PhraseRefusal) {
                patterns.append(try PhrasePattern(line))
            } catch {
                self[keyPath: field] = error.sentence
            }
        }
        return patterns
    }
}
