import ArgumentParser
import Foundation
import Statistics

/// `zhiyin fit`: fits a model to a table of numbers and says how long that took, for R to be timed on the same.
///
/// Not listed in the help. Columns of `mixed`: outcome, group, part, values …; of `cox`: entry, exit, event, values ….
struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Fits a model to a table of numbers and says how long that took.",
        shouldDisplay: false
    )

    enum Model: String, ExpressibleByArgument { case mixed, cox }

    @Argument(help: "mixed or cox.") var model: Model
    @Argument(help: "A CSV file of numbers with a line of names.") var file: String

    func run() throws {
        let rows = try table()
        let clock = ContinuousClock()
        let began = clock.now
        do {
            let found = try model == .mixed ? mixed(rows) : cox(rows)
            let seconds = began.duration(to: clock.now) / .seconds(1)
            let numbers = found.map { "\($0)" }.joined(separator: ",")
            StandardOutput.line("{\"seconds\":\(seconds),\"found\":[\(numbers)]}")
        } catch let refusal as MixedRefusal {
            throw Failure(.badInput, "\(file): \(refusal)")
        } catch let refusal as CoxRefusal {
            throw Failure(.badInput, "\(file): \(refusal)")
        }
    }

    private func mixed(_ rows: [[Double]]) throws -> [Double] {
        let model = try MixedModel(
            rows.lazy.map { MixedRow($0[0], Array($0.dropFirst(3)), group: Int($0[1]), part: Int($0[2])) }
        )
        return model.coefficients.map(\.value)
            + [model.groupVariance, model.partVariance, model.residualVariance]
    }

    private func cox(_ rows: [[Double]]) throws -> [Double] {
        let model = try Cox(
            rows.compactMap { row in
                Spell(entry: row[0], exit: row[1], event: row[2] == 1).map { CoxRow($0, Array(row.dropFirst(3))) }
            }
        )
        return model.coefficients.map(\.value) + model.coefficients.map(\.standardError)
    }

    private func table() throws -> [[Double]] {
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw Failure(.badInput, "\(file) cannot be read: \(error.localizedDescription)")
        }
        let rows = text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
            line.split(separator: UInt8(ascii: ",")).compactMap { Double(Substring($0)) }
        }
        guard let width = rows.first?.count, width > 3, rows.allSatisfy({ $0.count == width }) else {
            throw Failure(.badInput, "\(file): every line needs as many numbers as the first, four or more")
        }
        return rows
    }
}
