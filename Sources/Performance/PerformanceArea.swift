import Core
import Store
import Web

/// Results from calls and measures.
package enum PerformanceArea {
    package static let area = Area(
        name: "performance",
        menu: { _ in [MenuItem(Words.results, Path("/performance"), icon: .performance)] },
        routes: { _ in
            RowsPages.routes + SwingPages.routes + PerformancePages.routes + PersonResultsPages.routes
                + MeasurePages.routes + RankingPages.routes
        },
        api: { _ in PerformanceAPI.endpoints },
        dossier: [
            DossierSection(Words.results, rank: 20, sheet: .lines(SheetPages.results), load: ResultsSection.load),
            DossierSection(Words.callsToHear, rank: 22, sheet: .lines(SheetPages.calls)) { _, _ in nil },
        ],
        numbers: { _ in
            [SiteNumberGroup(SwingWords.numbers, hint: SwingWords.numbersHint, SwingNumber.allCases.map(\.number))]
        }
    )
}
