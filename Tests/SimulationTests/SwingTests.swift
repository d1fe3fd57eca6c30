import Core
import Testing

@testable import Simulation

struct `A planted swing` {
    @Test func `moves the results of its person by about its size`() throws {
        let centre = try centre(240, months: 8)
        let byPerson = Dictionary(grouping: rows(centre.measuresCSV())) { $0["employee_id"] ?? "" }
        var seen: Set<Bool> = []
        var counts: [SwingMeasure: Int] = [:]
        for swing in centre.truth.swings where swing.measure != .talk {
            let rows = try #require(byPerson[swing.employeeID]).filter { $0["measure"] == swing.measure.rawValue }
            let before = try share(rows) { $0 < swing.startsOn }
            let after = try share(rows) { $0 > swing.startsOn + 7 }
            // Tenure moves it a little too; then chance and form, three standard errors of both shares.
            let chance = 3 * (1.2 / Double(after.count) + 1.2 / Double(before.count)).squareRoot()
            #expect(abs(after.value - before.value - swing.change) < 0.03 + chance, "\(swing) \(before) \(after)")
            seen.insert(swing.isUp)
            counts[swing.measure, default: 0] += 1
        }
        #expect(seen == [true, false])
        #expect((counts[.quality] ?? 0) >= 5 && (counts[.fcr] ?? 0) >= 5)
    }

    @Test func `is not what others do`() throws {
        let centre = try centre(240, months: 8)
        let swinging = Set(centre.truth.swings.map(\.employeeID))
        let byPerson = Dictionary(grouping: rows(centre.measuresCSV())) { $0["employee_id"] ?? "" }
        let middle = centre.plan.endsOn - 120
        var moves: [Double] = []
        for person in centre.people where person.isAgent && person.joinedOn < centre.plan.startsOn - 100 {
            guard person.leftOn == nil, !swinging.contains(person.employeeID) else { continue }
            let rows = (byPerson[person.employeeID] ?? []).filter { $0["measure"] == "quality" }
            moves.append(abs(try share(rows) { $0 > middle }.value - (try share(rows) { $0 <= middle }.value)))
        }
        #expect(moves.count > 60)
        #expect(moves.reduce(0, +) / Double(moves.count) < 0.045)
    }

    @Test func `of talk time shows in the call log`() throws {
        let centre = try centre(60, months: 7)
        let swings = centre.truth.swings.filter { $0.measure == .talk }
        #expect(!swings.isEmpty)
        let calls = try CallLog(centre)
        for swing in swings {
            let person = try #require(centre.people.first { $0.employeeID == swing.employeeID })
            let border = Int(centre.plan.zone.instant(swing.startsOn).seconds)
            let talks = calls.ends.filter { person.codes.contains($0.agent) }
            let before = median(talks.filter { $0.time < border }.map(\.talk))
            let after = median(talks.filter { $0.time >= border }.map(\.talk))
            #expect(abs(after / before - (1 + swing.change)) < 0.15, "\(swing) \(before) \(after)")
        }
    }

    @Test func `is answered by a talk unless it is recent`() throws {
        let centre = try centre(120)
        for swing in centre.truth.swings {
            let place = try #require(centre.people.firstIndex { $0.employeeID == swing.employeeID })
            let kinds = swing.isUp ? ["C1", "C2"] : ["C2"]
            let isAnswered = centre.talks(of: place).contains {
                kinds.contains($0.kind) && $0.day >= swing.startsOn + 14
            }
            #expect(isAnswered == (centre.people[place].standing != .swinging), "\(swing)")
        }
    }

    private func share(
        _ rows: [[String: String]],
        _ isIn: (Day) -> Bool
    ) throws -> (value: Double, count: Int) {
        var (value, count) = (0, 0)
        for row in rows where isIn(try #require(Day(row["date"] ?? ""))) {
            value += Int(row["value"] ?? "") ?? 0
            count += Int(row["count"] ?? "") ?? 0
        }
        return (Double(value) / Double(max(1, count)), max(1, count))
    }

    private func median(_ list: [Int]) -> Double { list.isEmpty ? 0 : Double(list.sorted()[list.count / 2]) }
}
