import ArgumentParser
import Core
import Foundation
import Simulation
import Workdays

/// `zhiyin generate-centre`: the files of a simulated centre, for measuring; not listed in the help.
struct GenerateCentreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-centre",
        abstract: "Writes the files of a simulated centre into a folder.",
        shouldDisplay: false
    )

    @Option(help: "People employed on the last day, 10 to 100,000.") var people = 120
    @Option(help: "Months of history.") var months = 12
    @Option(help: "The same seed makes the same centre.") var seed: UInt64 = 1
    @Option(help: "The last day something happens on; today by default.") var endsOn: String?
    @Option(help: "Shifts to plant, up and down, in deviations of single weeks, as 0.5,1,2.") var shifts: String?
    @Option(help: "Share of agents who shift.") var shiftShare = 0.05
    @Flag(help: "Nobody differs, learns or changes.") var noise = false
    @Flag(help: "The call log, too.") var calls = false
    @Option(help: "The folder to write into.") var out: String

    func run() throws {
        guard CentrePlan.sizes.contains(people) else {
            throw Failure(
                .badInput,
                "--people \(people): \(CentrePlan.sizes.lowerBound) to \(CentrePlan.sizes.upperBound)"
            )
        }
        guard (1...60).contains(months) else { throw Failure(.badInput, "--months \(months): 1 to 60") }
        try write(Simulation.Centre(plan()))
    }

    /// Weekdays alone are worked, so that the files do not depend on the notices a calendar knows.
    private func plan() throws -> CentrePlan {
        let (zone, now) = (Zone.shanghai, Clock.system.now())
        var last = zone.day(of: now)
        if let endsOn {
            guard let day = Day(endsOn), day <= last else {
                throw Failure(.badInput, "--ends-on \(endsOn): write a day up to today as 2026-11-22")
            }
            last = day
        }
        return CentrePlan(
            people: people,
            months: months,
            seed: seed,
            endsOn: last,
            now: now,
            calendar: .weekdays,
            zone: zone,
            truths: try truths()
        )
    }

    private func truths() throws -> PlannedTruth {
        if noise { return .noise }
        guard let shifts else { return .usual }
        let sizes = shifts.split(separator: ",").compactMap { Double($0) }
        guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 && $0 <= 3 }), (0...0.5).contains(shiftShare) else {
            throw Failure(.badInput, "--shifts \(shifts): sizes from 0 to 3 as 0.5,1,2; --shift-share from 0 to 0.5")
        }
        return .shifts(sizes: sizes, share: shiftShare)
    }

    private func write(_ centre: Simulation.Centre) throws {
        let folder = URL(fileURLWithPath: out)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure(.badInput, "\(out) cannot be made: \(error.localizedDescription)")
        }
        func file(_ kind: String, _ fill: GeneratedFile.Fill) throws {
            try GeneratedFile(path: folder.appendingPathComponent("\(kind).csv").path).fill(fill)
        }
        try file("sites") { try $0(Array(centre.sitesCSV().utf8)) }
        try file("roster") { try $0(Array(centre.rosterCSV().utf8)) }
        try file("absences") { try $0(Array(centre.absencesCSV().utf8)) }
        try file("reports") { try $0(Array(centre.reportsCSV().utf8)) }
        try file("talks") { try centre.writeTalks($0) }
        try file("measures") { try centre.writeMeasures($0) }
        try file("results") { try centre.writeRareResults($0) }
        try file("behaviours") { try centre.writeBehaviours($0) }
        try file("truth") { try $0(Array(centre.truthCSV().utf8)) }
        guard calls else { return }
        try GeneratedFile(path: folder.appendingPathComponent("queue_log").path).fill { try centre.writeQueueLog($0) }
    }
}
