import Core

/// Who reads a field, chosen when its form is designed, said before typing and never widened (P12).
package struct FieldReaders: Sendable, Hashable {
    package enum Reader: String, Sendable, CaseIterable, Comparable {
        /// The person it is about.
        case person
        case holder
        /// The person's direct leader.
        case leader
        /// The managers above the direct leader.
        case above
        case hr

        package static func < (a: Reader, b: Reader) -> Bool { a.rawValue < b.rawValue }
    }

    package let readers: Set<Reader>

    package init(_ readers: Set<Reader>) { self.readers = readers }

    /// As a row keeps it: `hr,holder,person`; an unknown word reads for nobody.
    package init(text: String) { readers = Set(text.split(separator: ",").compactMap { Reader(rawValue: String($0)) }) }

    package var text: String { readers.sorted().map(\.rawValue).joined(separator: ",") }

    /// Whether somebody who is all this to the person reads it.
    package func admits(_ reader: Set<Reader>) -> Bool { !readers.isDisjoint(with: reader) }

    /// Whether it may be changed to these: fewer, never more.
    package func mayBecome(_ other: FieldReaders) -> Bool { other.readers.isSubset(of: readers) }

    /// Said beside the field before anybody types.
    package var sentence: Word {
        let words = Reader.allCases.filter(readers.contains).map(\.word)
        guard let first = words.first else { return Word("没有人看得到", "沒有人看得到", "Nobody will read this") }
        let all = words.dropFirst().reduce(first) { before, next in
            Word("\(before.hans)、\(next.hans)", "\(before.hant)、\(next.hant)", "\(before.english), \(next.english)")
        }
        return Word("看得到的人：\(all.hans)", "看得到的人：\(all.hant)", "Who will read this: \(all.english)")
    }
}

extension FieldReaders.Reader {
    package var word: Word {
        switch self {
        case .person: Word("本人", "本人", "the person")
        case .holder: Word("面谈人", "面談人", "who holds the talk")
        case .leader: Word("班组长", "組長", "the team leader")
        case .above: Word("上级主管", "上級主管", "the managers above")
        case .hr: Word("人事", "人資", "HR")
        }
    }
}
