import Core

/// One part of a talk, held one after the other; each has its question and its notes.
enum HoldPart: Sendable, Hashable {
    case opening, lately, facts, ways, agree, more
    /// A question prepared on the form, by its place from 1.
    case asked(Int)
    /// A field of the agreement, drafted while they talk.
    case agreed(AgreedField)

    /// As addresses and rows keep it.
    var name: String {
        switch self {
        case .opening: "opening"
        case .lately: "lately"
        case .facts: "facts"
        case .ways: "ways"
        case .agree: "agree"
        case .more: "more"
        case .asked(let number): "q\(number)"
        case .agreed(let field): "a-\(field.rawValue)"
        }
    }

    static let mostAsked = 40

    init?(name: String) {
        let plain: [HoldPart] = [.opening, .lately, .facts, .ways, .agree, .more]
        if let part = plain.first(where: { $0.name == name }) {
            self = part
        } else if name.hasPrefix("q"), let number = Int(name.dropFirst()), (1...Self.mostAsked).contains(number),
            "q\(number)" == name
        {
            self = .asked(number)
        } else if name.hasPrefix("a-"), let field = AgreedField(rawValue: String(name.dropFirst(2))) {
            self = .agreed(field)
        } else {
            return nil
        }
    }
}

/// The parts of one talk in order, with what each is called and what is asked in it.
struct TalkOutline: Sendable, Hashable {
    struct Step: Sendable, Hashable {
        let part: HoldPart
        let title: Word
        let question: Word
    }

    let steps: [Step]

    /// Questions prepared on the form take the place of ours between the opening and what is agreed.
    init(_ kind: TalkKind, asked: [String] = []) {
        let ours = TalkOutline.parts(kind)
        var steps = ours.map { Step(part: $0, title: $0.title(kind), question: $0.question(kind)) }
        if !asked.isEmpty {
            let questions = asked.prefix(HoldPart.mostAsked).enumerated().map { place, text in
                Step(
                    part: .asked(place + 1),
                    title: HoldingWords.askedNumber(place + 1),
                    question: Word(text, text, text)
                )
            }
            let kept = steps.filter { [.opening, .agree, .more].contains($0.part) }
            steps = kept.filter { $0.part == .opening } + questions + kept.filter { $0.part != .opening }
        }
        self.steps = steps
    }

    private static func parts(_ kind: TalkKind) -> [HoldPart] {
        switch kind {
        case .c4, .c5, .c6, .c7: [.opening, .lately, .ways, .agree, .more]
        case .c8: [.facts, .ways, .agree]
        case .c2b: [.opening, .facts, .ways, .agree]
        case .c1, .c2, .c3: [.opening, .lately, .facts, .ways, .agree, .more]
        }
    }
}
