import Core
import Foundation
import Signals

/// What a row of scores keeps beside the figures to draw: both readings and the state, as JSON.
struct StoredReading: Sendable, Hashable, Codable {
    struct Axis: Sendable, Hashable, Codable {
        let inputs: [InputScore]
        let unknown: AxisReading.Unknown?
        let score: Double?

        init(_ reading: AxisReading) {
            (inputs, unknown, score) = (reading.inputs, reading.unknown, reading.score?.value)
        }
    }

    let ability: Axis
    let enthusiasm: Axis
    let state: TypeState

    init(_ score: TalentScore) {
        (ability, enthusiasm, state) = (Axis(score.ability), Axis(score.enthusiasm), score.state)
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    var text: String { canonicalJSON(self) }
}
