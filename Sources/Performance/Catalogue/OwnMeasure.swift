import Core

/// A measure in a centre's own words, as its form asks for it.
struct OwnMeasure: Sendable, Hashable {
    enum Better: String, Sendable, CaseIterable { case up, down, within }

    var name: String
    var goal: String
    var definition: String
    var form: Measure.Form
    var better: Better
    var unit: Measure.Unit
    var minimum: Int

    /// Bands of own measures are a quarter to either side of what the contacts taken lead one to expect.
    static let band = 0.8...1.25
}

extension Measure {
    /// The trade's step for a form: three points of a proportion, 8 % of a time, 0.3 of what single values scatter by.
    static func step(of form: Form) -> Double {
        switch form {
        case .proportion: StandardMeasures.threePoints
        case .meanOfLogs: 0.08
        case .mean: 0.3
        case .count: 0.002
        }
    }

    static func own(id: String, _ own: OwnMeasure) -> Measure {
        func same(_ text: String) -> Word { Word(text, text, text) }
        let better: Better =
            switch own.better {
            case .up: .up
            case .down: .down
            case .within: .within(OwnMeasure.band)
            }
        return Measure(
            id: id,
            form: own.form,
            better: better,
            unit: own.unit,
            minimumSample: own.minimum,
            step: step(of: own.form),
            texts: Texts(
                name: same(own.name),
                goal: same(own.goal),
                definition: same(own.definition),
                formula: MeasureWords.formula(of: own.form),
                attribution: MeasureWords.inFile,
                source: MeasureWords.fromFile
            ),
            isOwn: true
        )
    }

    /// A measure that came in with a file and that nobody has described yet.
    static func found(_ id: String) -> Measure {
        Measure(
            id: id,
            form: .proportion,
            better: .up,
            unit: .share,
            minimumSample: 30,
            step: step(of: .proportion),
            texts: Texts(
                name: Words.name(of: id),
                goal: MeasureWords.noGoal,
                definition: MeasureWords.noDefinition,
                formula: MeasureWords.formula(of: .mean),
                attribution: MeasureWords.inFile,
                source: MeasureWords.fromFile
            )
        )
    }
}
