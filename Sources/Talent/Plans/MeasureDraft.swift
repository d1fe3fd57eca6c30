import Core
import Signals

/// What was typed of a type's measures, and what is wrong with it; a row without words is left out.
struct MeasureDraft: Sendable {
    struct Line: Sendable, Hashable {
        var kind = ActionKind.other
        var words = ""
        var owner = ActionOwner.holder
        var days = ""
        var error: Word?
    }

    let type: TalentType
    var lines: [Line]

    init(_ type: TalentType, _ measures: [PlanMeasure]) {
        self.type = type
        lines = measures.map { Line(kind: $0.kind, words: $0.words, owner: $0.owner, days: String($0.days)) }
        if lines.count < PlanMeasure.mostOfType { lines.append(Line()) }
    }

    init(_ type: TalentType, _ field: (String) -> String?) {
        self.type = type
        lines = (1...PlanMeasure.mostOfType).compactMap { number in
            guard let kind = field("kind-\(number)").flatMap(ActionKind.init) else { return nil }
            var line = Line(
                kind: kind,
                words: field("words-\(number)") ?? "",
                owner: field("owner-\(number)").flatMap(ActionOwner.init) ?? .holder,
                days: field("days-\(number)") ?? ""
            )
            guard !line.words.isEmpty else { return line }
            if line.words.count > PlanMeasure.longest { line.error = Words.actionWrong(PlanMeasure.longest) }
            if !(Int(line.days).map { (1...PlanMeasure.mostDays).contains($0) } ?? false) {
                line.error = Words.daysWrong(PlanMeasure.mostDays)
            }
            return line
        }
    }

    var isWrong: Bool { lines.contains { $0.error != nil } }

    var measures: [PlanMeasure] {
        lines.filter { !$0.words.isEmpty }.compactMap { line in
            Int(line.days).map { PlanMeasure(kind: line.kind, words: line.words, owner: line.owner, days: $0) }
        }
    }
}
