import Foundation

/// Finds the likeliest dispersion, 0 included, of people who may or may not differ.
enum Profile {
    /// The dispersion from 0 on with the greatest likelihood; 0 where nothing beats it.
    ///
    /// `slope` is the derivative of `likelihood`; the grid finds the hill, the slope its top to the last bits.
    static func best(
        scale: Double,
        likelihood: (Double) -> Double,
        slope: (Double) -> Double
    ) -> Double {
        let grid = [0] + (-18...9).map { scale * pow(10, Double($0) / 2.25) }
        let heights = grid.map(likelihood)
        guard let top = heights.indices.max(by: { heights[$0] < heights[$1] }) else { return 0 }
        if top == 0, slope(0) <= 0 { return 0 }
        let low = grid[max(0, top - 1)]
        let high = grid[min(grid.count - 1, top + 1)]
        guard let found = Roots.find(in: low...high, slope) else { return grid[top] }
        return likelihood(found) >= heights[0] ? found : 0
    }
}
