import Core

/// One measure of people: what it is for, how it is computed, and which way is better (H7).
package struct Measure: Sendable, Hashable, Identifiable {
    /// How single values become one figure, and so how far chance alone moves it.
    package enum Form: String, Sendable, CaseIterable {
        /// Successes of trials.
        case proportion
        /// The mean of the natural logarithm of seconds; said as their geometric mean.
        case meanOfLogs = "mean-of-logs"
        case mean
        /// Events per exposure, as complaints per contact.
        case count
    }

    /// Which way is better.
    package enum Better: Sendable, Hashable {
        case up, down
        /// A band and no direction: the figure over what the contacts taken lead one to expect stays in it.
        case within(ClosedRange<Double>)
    }

    /// How a value is said.
    package enum Unit: String, Sendable, CaseIterable {
        case share, points, seconds
        case perThousand = "per-thousand"
        case number
    }

    /// The texts of a measure, for those it judges.
    package struct Texts: Sendable, Hashable {
        package let name: Word
        /// The goal it serves.
        package let goal: Word
        /// What it is, in plain words.
        package let definition: Word
        package let formula: Word
        /// Whose figure an event becomes.
        package let attribution: Word
        /// Where its rows come from.
        package let source: Word

        package init(name: Word, goal: Word, definition: Word, formula: Word, attribution: Word, source: Word) {
            (self.name, self.goal, self.definition) = (name, goal, definition)
            (self.formula, self.attribution, self.source) = (formula, attribution, source)
        }
    }

    package let id: String
    package let form: Form
    package let better: Better
    package let unit: Unit
    /// Fewer in a period say nothing: the count alone is shown.
    package let minimumSample: Int
    /// The smallest change worth a word, on the scale of `form`: 0.03 is three points of a proportion, 8 % of a time.
    package let step: Double
    package let texts: Texts
    /// Whether the centre made it itself.
    package let isOwn: Bool

    package var name: Word { texts.name }

    package init(
        id: String,
        form: Form,
        better: Better,
        unit: Unit,
        minimumSample: Int,
        step: Double,
        texts: Texts,
        isOwn: Bool = false
    ) {
        (self.id, self.form, self.better, self.unit) = (id, form, better, unit)
        (self.minimumSample, self.step, self.texts, self.isOwn) = (minimumSample, step, texts, isOwn)
    }

    /// 1 where more is better, -1 where less is; a band has no direction and keeps its plain sign.
    package var sign: Double { better == .down ? -1 : 1 }
}
