import Foundation
import Statistics
import Testing

/// A real month of calls, where it lies beside the project; the tests pass without.
enum BankFebruary {
    private static let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data/calls/anonbank_1999_february.txt")

    static var isHere: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// One line of the file, as far as it matters here.
    private struct Call {
        let type: String
        let hour: String
        let priority: String
        let date: Int
        let seconds: Int
        let agent: String

        /// nil for what is no call with an agent of 10 to 3 600 seconds.
        init?(_ line: Substring) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
            guard fields.count > 16, fields[12] == "AGENT", fields[16] != "NO_SERVER" else { return nil }
            guard let seconds = Int(fields[15]), (10...3600).contains(seconds), let date = Int(fields[5]) else {
                return nil
            }
            (type, priority, agent) = (fields[4], fields[3], fields[16])
            hour = String(fields[13].prefix { $0 != ":" })
            (self.seconds, self.date) = (seconds, date)
        }
    }

    /// ln of the seconds by type, hour and priority, agents' days as parts.
    static func rows() throws -> [MixedRow] {
        let lines = try String(contentsOf: file, encoding: .isoLatin1).split(whereSeparator: \.isNewline)
        let calls = lines.dropFirst().compactMap { Call($0) }
        func kinds(_ value: (Call) -> String) -> [String] { Array(Set(calls.map(value)).sorted().dropFirst()) }
        let (types, hours, priorities) = (kinds(\.type), kinds(\.hour), kinds(\.priority))
        let agents = Set(calls.map(\.agent)).sorted()
        return calls.map { call in
            let type = types.map { call.type == $0 ? 1.0 : 0.0 }
            let hour = hours.map { call.hour == $0 ? 1.0 : 0.0 }
            let priority = priorities.map { call.priority == $0 ? 1.0 : 0.0 }
            let agent = agents.firstIndex(of: call.agent) ?? 0
            return MixedRow(log(Double(call.seconds)), type + hour + priority, group: agent, part: call.date)
        }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

struct `Mixed models as published` {
    /// Source: R `lme4`, `lmer(log(t) ~ type + hour + priority + (1 | agent) + (1 | agent:day))`, 25 193 calls.
    @Test(.enabled(if: BankFebruary.isHere)) func `a bank's agents and their days`() throws {
        let rows = try BankFebruary.rows()
        #expect(rows.count == 25_193)
        let model = try MixedModel(rows)
        near(model.groupVariance, 0.0556378920, 1e-8)
        near(model.partVariance, 0.0210960685, 1e-8)
        near(model.residualVariance, 0.7597771032, 1e-8)
        near(model.likelihood, -32562.1961797, 1e-6)
        // As published, rounded.
        near(model.groupVariance.squareRoot(), 0.236, 0.0005)
        near(model.partVariance.squareRoot(), 0.145, 0.0005)
        near(model.residualVariance.squareRoot(), 0.872, 0.0005)
        near(model.groupShare, 0.067, 0.0005)
        near(model.partShare, 0.025, 0.0005)
        #expect(model.effects.count == 24)
    }
}
