import Communication
import Core
import Performance
import Web

/// What reviews are filled with: the area that counts figures gives them to the one that talks about them.
enum Reviews {
    static let figures = ReviewFiguresStore(
        figures: { person, period, day, tx in
            try PeriodFigureStore.figures(of: person, in: period, asOf: day, tx).map { found in
                ReviewFigure(
                    name: found.measure.name,
                    definition: definition(found.measure),
                    value: found.figure.value,
                    expected: found.figure.expected,
                    before: found.before?.value,
                    againstPeers: answer(found.againstPeers),
                    againstPast: answer(found.againstPast),
                    said: { value, say in found.said(value, say) },
                    sure: { say in found.sure(say) }
                )
            }
        },
        inForce: { tx in
            try PeriodFigureStore.inForce(tx).map { measure, line in
                ReviewFiguresStore.InForce(name: measure.name, definition: definition(measure), line: line)
            }
        }
    )

    private static func definition(_ measure: Measure) -> Path { Path("/measures").adding(measure.id) }

    private static func answer(_ found: ResultAnswer) -> ReviewFigure.Answer {
        switch found {
        case .up: .better
        case .down: .worse
        case .noEvidence: .noEvidence
        case .notEnough: .notEnough
        }
    }
}
