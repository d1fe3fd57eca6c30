import Core
import Foundation
import Signals

/// What is typed after a talk, as a form sends it; what cannot be taken is said beside its field and nothing is lost.
struct RecordDraft: Sendable, Hashable {
    var texts: [SaidField: String] = [:]
    var heldOn = ""
    var minutes = ""
    var place = ""
    var raised: [RaisedItem] = []
    /// The person has seen what is passed on (P11, P13).
    var isShown = false
    private(set) var errors: [String: Word] = [:]

    /// A record that may be kept.
    struct Accepted: Sendable, Hashable {
        let texts: [SaidField: String]
        let heldOn: Day
        let minutes: Int?
        let place: TalkPlace?
        let raised: [RaisedItem]
        let isShown: Bool
    }

    /// A line says how somebody feels: it may be reported (K4, H10).
    var hasMood: Bool { texts.values.contains { !MarkedNotes($0).lines(.mood).isEmpty } }

    init() {}

    init(_ fields: [String: String]) {
        for field in SaidField.allCases { texts[field] = (fields[field.rawValue] ?? "").trimmed }
        (heldOn, minutes) = ((fields["held_on"] ?? "").trimmed, (fields["minutes"] ?? "").trimmed)
        place = fields["place"] ?? ""
        isShown = fields["shown"] == "1"
        for number in 1...RaisedItem.most {
            guard let text = fields["raised\(number)"]?.trimmed, !text.isEmpty else { continue }
            raised.append(
                RaisedItem(
                    what: fields["what\(number)"].flatMap(RaisedItem.What.init) ?? .issue,
                    source: fields["source\(number)"].flatMap(Raised.Source.init) ?? .person,
                    passing: fields["passing\(number)"].flatMap(RaisedItem.Passing.init) ?? .kept,
                    text: text
                )
            )
        }
    }

    /// What the notes of the talk already say, so that nothing is typed twice.
    init(notes: [(part: HoldPart, text: String)], today: Day) {
        var (said, agreed, promises): ([String], [String], [String]) = ([], [], [])
        for (part, text) in notes {
            let notes = MarkedNotes(text)
            if !notes.plain.isEmpty {
                if part == .agree { agreed.append(notes.plain) } else { said.append(notes.plain) }
            }
            promises += notes.lines(.promise)
            raised += notes.marked.compactMap { line in
                RaisedItem.What(rawValue: line.mark.rawValue).map {
                    RaisedItem(what: $0, source: .person, passing: .kept, text: line.text)
                }
            }
        }
        texts = [
            .said: said.joined(separator: "\n"), .agreed: agreed.joined(separator: "\n"),
            .promise: promises.joined(separator: "\n"), .check: "",
        ]
        raised = Array(raised.prefix(RaisedItem.most))
        heldOn = today.description
    }

    /// Takes in what was drafted of the agreement beside the notes.
    mutating func take(_ agreed: TermsDraft) {
        func joined(_ lines: [String?]) -> String { lines.compactMap { $0?.nilIfEmpty }.joined(separator: "\n") }
        texts[.agreed] = joined([texts[.agreed], agreed.goals[0].words, agreed.method])
        texts[.promise] = joined([texts[.promise], agreed.promises[0].words])
        texts[.check] = texts[.check]?.nilIfEmpty ?? agreed.checks[0].nilIfEmpty ?? agreed.promises[0].dueOn
    }

    /// The record, or nil with what is wrong beside each field.
    mutating func accepted(kind: TalkKind, today: Day) -> Accepted? {
        errors = [:]
        let day = heldOn.isEmpty ? today : Day(heldOn)
        if day == nil || (day.map { $0 > today } ?? false) { errors["held_on"] = HoldingWords.heldOnWrong }
        let length = minutes.isEmpty ? nil : Int(minutes)
        if !minutes.isEmpty, !(1...1440).contains(length ?? 0) { errors["minutes"] = HoldingWords.minutesWrong }
        for field in SaidField.allCases where (texts[field] ?? "").count > SaidField.longest {
            errors[field.rawValue] = Words.textTooLong(SaidField.longest)
        }
        let check = texts[.check] ?? ""
        if !check.isEmpty {
            if let checked = Day(check), let day {
                if checked < day { errors["check"] = HoldingWords.checkTooEarly }
                // As far ahead as an agreement that follows from this record may look.
                if checked > day + 366 { errors["check"] = HoldingWords.checkTooLate }
            } else {
                errors["check"] = HoldingWords.checkWrong
            }
        }
        for (place, item) in raised.enumerated() where item.text.count > RaisedItem.longest {
            errors["raised\(place + 1)"] = Words.textTooLong(RaisedItem.longest)
        }
        guard errors.isEmpty, let day else { return nil }
        return Accepted(
            texts: texts,
            heldOn: day,
            minutes: length,
            place: TalkPlace(rawValue: place),
            raised: kind.raisesMore ? raised : [],
            isShown: isShown
        )
    }
}
