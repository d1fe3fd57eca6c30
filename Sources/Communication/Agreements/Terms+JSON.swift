import Core
import Foundation

/// Terms as a row keeps them, or as they are sealed.
extension Terms {
    private struct Wire: Codable {
        struct Goal: Codable {
            var number: Int
            var figure: String?
            var form: String?
            var way: String?
            var level: Double?
            var upper: Double?
            var words: String?
        }
        struct Promise: Codable {
            var number: Int
            var words: String
            var due: String
        }
        var goals: [Goal]
        var method: String
        var checks: [String]
        var promises: [Promise]
    }

    func json() throws -> String {
        let wire = Wire(
            goals: goals.map { goal in
                var kept = Wire.Goal(number: goal.number)
                switch goal.aim {
                case .words(let words): kept.words = words
                case .figure(let target):
                    (kept.figure, kept.form) = (target.figure, target.form.rawValue)
                    kept.way = target.way.name.rawValue
                    (kept.level, kept.upper) = (target.way.level, target.way.upper)
                }
                return kept
            },
            method: method,
            checks: checks.map(\.description),
            promises: promises.map { .init(number: $0.number, words: $0.words, due: $0.dueOn.description) }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(wire), as: UTF8.self)
    }

    init(json: String) throws {
        let wire = try JSONDecoder().decode(Wire.self, from: Data(json.utf8))
        self.init(
            goals: wire.goals.map { kept in
                let way = kept.way.flatMap(Target.Way.Name.init(rawValue:))
                    .flatMap { Target.Way($0, level: kept.level ?? 0, upper: kept.upper) }
                guard let figure = kept.figure, let way else {
                    return Goal(number: kept.number, aim: .words(kept.words ?? ""))
                }
                let form = kept.form.flatMap(AgreedFigure.Form.init(rawValue:)) ?? .number
                return Goal(number: kept.number, aim: .figure(Target(figure: figure, form: form, way: way)))
            },
            method: wire.method,
            checks: wire.checks.compactMap { Day($0) },
            promises: wire.promises.compactMap { kept in
                Day(kept.due).map { Promise(number: kept.number, words: kept.words, dueOn: $0) }
            }
        )
    }
}
