import Core
import Testing
import Workdays

@testable import Simulation

/// A year and more of a centre with another hidden truth.
private func centre(_ people: Int, months: Int, _ truths: PlannedTruth) throws -> Centre {
    let day = try #require(Day("2026-11-20"))
    return Centre(
        CentrePlan(
            people: people,
            months: months,
            seed: 1,
            endsOn: day,
            now: Zone.shanghai.instant(day, second: 54_000),
            calendar: .weekdays,
            zone: .shanghai,
            truths: truths
        )
    )
}

/// Weekly shares of each person in one measure, as deviations in standard errors of chance.
private func scores(_ centre: Centre, _ measure: String, settledFrom: Int = 400) throws -> [[Double]] {
    try scores(centre, rows(centre.measuresCSV()), measure, settledFrom: settledFrom)
}

private func scores(
    _ centre: Centre,
    _ rows: [[String: String]],
    _ measure: String,
    settledFrom: Int = 400
) throws -> [[Double]] {
    let settled = Set(
        centre.people.filter {
            $0.joinedOn < centre.plan.startsOn - settledFrom && $0.leftOn == nil && $0.swing == nil
        }.map(\.employeeID)
    )
    let own = rows.filter {
        $0["measure"] == measure && settled.contains($0["employee_id"] ?? "")
    }
    return try Dictionary(grouping: own) { $0["employee_id"] ?? "" }.values.map { list in
        let sums = try list.map { row in
            (value: Double(try #require(Int(row["value"] ?? ""))), count: Double(try #require(Int(row["count"] ?? ""))))
        }
        let share = sums.reduce(0) { $0 + $1.value } / sums.reduce(0) { $0 + $1.count }
        return sums.map { ($0.value / $0.count - share) / (share * (1 - share) / $0.count).squareRoot() }
    }
}

private func correlation(_ series: [[Double]], lag: Int) -> Double {
    var (products, squares, pairs, values) = (0.0, 0.0, 0.0, 0.0)
    for one in series {
        products += zip(one, one.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
        squares += one.reduce(0) { $0 + $1 * $1 }
        pairs += Double(max(0, one.count - lag))
        values += Double(one.count)
    }
    return products / pairs / (squares / values)
}

struct `Simulated results` {
    /// Source: Bloom and others 2015, 249 agents' weeks before their trial: r1 .323, r2 .223, r8 .027.
    @Test func `resemble those of the weeks before as real ones do`() throws {
        let centre = try centre(240, months: 24, .usual)
        let rows = rows(centre.measuresCSV())
        for measure in ["quality", "csat", "fcr"] {
            let series = try scores(centre, rows, measure)
            #expect(series.count > 40, "\(measure)")
            // One's own mean takes some of it: about three hundredths over two years.
            #expect(abs(correlation(series, lag: 1) - 0.32) < 0.05, "\(measure)")
            #expect(abs(correlation(series, lag: 2) - 0.22) < 0.05, "\(measure)")
            #expect(abs(correlation(series, lag: 8)) < 0.06, "\(measure)")
        }
    }

    @Test func `keep the columns of their files`() throws {
        let centre = try centre(40, months: 2, .usual)
        #expect(centre.measuresCSV().hasPrefix("employee_id,date,measure,value,count\n"))
        #expect(try text(centre.writeRareResults).hasPrefix("employee_id,date,measure,value,count,queue\n"))
        #expect(try text(centre.writeBehaviours).hasPrefix("employee_id,date,behaviour,done,offered\n"))
    }

    @Test func `are lower for those who learn`() throws {
        let centre = try centre(500, months: 12, .usual)
        let byPerson = Dictionary(grouping: rows(centre.measuresCSV())) { $0["employee_id"] ?? "" }
        var (early, late) = ((0.0, 0.0), (0.0, 0.0))
        for person in centre.people where person.isAgent && person.joinedOn > centre.plan.startsOn {
            for row in byPerson[person.employeeID] ?? [] where row["measure"] == "quality" {
                let (day, value, count) = try (
                    #require(Day(row["date"] ?? "")), Double(row["value"] ?? "") ?? 0, Double(row["count"] ?? "") ?? 0
                )
                let isEarly = day < person.joinedOn + 56
                if isEarly {
                    early = (early.0 + value, early.1 + count)
                } else {
                    late = (late.0 + value, late.1 + count)
                }
            }
        }
        let gap = late.0 / late.1 - early.0 / early.1
        #expect((0.01...0.05).contains(gap), "\(gap)")
    }

    @Test func `of a queue with angry callers have more complaints, and of its second queue twice as many`() throws {
        let centre = try centre(500, months: 12, .usual)
        var sums: [String: (Double, Double)] = [:]
        for row in rows(try text(centre.writeRareResults)) where row["measure"] == "complaints" {
            let queue = row["queue"] ?? ""
            let sum = sums[queue] ?? (0, 0)
            sums[queue] = (sum.0 + (Double(row["value"] ?? "") ?? 0), sum.1 + (Double(row["count"] ?? "") ?? 0))
        }
        func rate(_ queue: String) -> Double { sums[queue].map { $0.0 / $0.1 * 1000 } ?? 0 }
        #expect((9...15).contains(rate("complaint")))
        #expect((3...5).contains(rate("aftersale")))
        #expect((6...10.5).contains(rate("returns")))
        #expect(
            (0.15...0.25).contains(
                (sums["returns"]?.1 ?? 0) / ((sums["aftersale"]?.1 ?? 1) + (sums["returns"]?.1 ?? 0))
            )
        )
    }
}

struct `A centre of pure noise` {
    @Test func `has people who differ by chance alone, and nothing planted`() throws {
        let centre = try centre(120, months: 12, .noise)
        #expect(centre.truth.swings.isEmpty)
        #expect(Set(centre.people.map(\.nature.quality)) == [Nature.even.quality])
        let series = try scores(centre, "quality", settledFrom: 0)
        #expect(abs(correlation(series, lag: 1)) < 0.05)
        let spread = series.flatMap { $0 }.reduce(0) { $0 + $1 * $1 } / Double(series.reduce(0) { $0 + $1.count })
        #expect(abs(spread - 1) < 0.06)
        // The new are as good as the old.
        let fresh = centre.people.first { $0.isAgent && $0.joinedOn > centre.plan.startsOn + 30 }
        #expect(fresh?.skill(on: centre.plan.startsOn + 40).quality == Nature.even.quality)
    }
}

struct `Planted shifts` {
    @Test func `are of the sizes asked for, up and down, on Mondays, in three measures`() throws {
        let swings = try centre(600, months: 12, .shifts(sizes: [0.5, 1, 2], share: 0.1)).truth.swings
        #expect((45...65).contains(swings.count))
        #expect(Set(swings.compactMap(\.size)) == [0.5, -0.5, 1, -1, 2, -2])
        #expect(Set(swings.map(\.measure)) == [.quality, .fcr, .csat])
        #expect(swings.allSatisfy { $0.startsOn.weekday == 1 && ($0.size ?? 0 > 0) == $0.isUp })
    }

    @Test func `move weeks by so many of their deviations`() throws {
        let centre = try centre(2000, months: 12, .shifts(sizes: [1.5], share: 0.1))
        let byPerson = Dictionary(grouping: rows(centre.measuresCSV())) { $0["employee_id"] ?? "" }
        var (moves, weight): ([Double], Double) = ([], 0)
        for swing in centre.truth.swings {
            let own = (byPerson[swing.employeeID] ?? []).filter { $0["measure"] == swing.measure.rawValue }
            let before = share(own) { $0 < swing.startsOn }
            let after = share(own) { $0 >= swing.startsOn }
            moves.append((after - before) / swing.change)
            weight += 1
        }
        #expect(weight > 100)
        #expect(abs(moves.reduce(0, +) / weight - 1) < 0.06)
    }

    private func share(_ rows: [[String: String]], _ isIn: (Day) -> Bool) -> Double {
        var (value, count) = (0.0, 0.0)
        for row in rows {
            guard let day = Day(row["date"] ?? ""), isIn(day) else { continue }
            value += Double(row["value"] ?? "") ?? 0
            count += Double(row["count"] ?? "") ?? 0
        }
        return value / max(1, count)
    }
}

struct `Voluntary behaviour` {
    @Test func `follows enthusiasm, of what was offered`() throws {
        let centre = try centre(500, months: 12, .usual)
        let people = Dictionary(uniqueKeysWithValues: centre.people.map { ($0.employeeID, $0) })
        var taken: [Bool: (Double, Double)] = [:]
        var offers: [Double: (Double, Double)] = [:]
        for row in rows(try text(centre.writeBehaviours)) {
            let person = try #require(people[row["employee_id"] ?? ""])
            let done = try #require(Int(row["done"] ?? ""))
            #expect(done >= 0)
            guard let offered = Int(row["offered"] ?? "") else {
                #expect(["suggestion", "knowledge_edit", "peer_help"].contains(row["behaviour"] ?? ""))
                continue
            }
            #expect(done <= offered && offered > 0)
            guard row["behaviour"] == "optional_training" else { continue }
            let sum = taken[person.nature.enthusiasm > 0] ?? (0, 0)
            taken[person.nature.enthusiasm > 0] = (sum.0 + Double(done), sum.1 + Double(offered))
            let rows = offers[person.opportunity] ?? (0, 0)
            offers[person.opportunity] = (rows.0 + Double(offered), rows.1 + 1)
        }
        let (keen, others) = (try #require(taken[true]), try #require(taken[false]))
        #expect(keen.0 / keen.1 - others.0 / others.1 > 0.2)
        let (usual, night) = (try #require(offers[1]), try #require(offers[0.5]))
        #expect(night.0 / night.1 < 0.75 * usual.0 / usual.1)
    }
}

struct `The truth file` {
    @Test func `has the levels of every agent and every planted shift`() throws {
        let centre = try centre(240, months: 8, .usual)
        let lines = rows(centre.truthCSV())
        let agents = centre.people.filter(\.isAgent)
        #expect(lines.count { $0["truth"] == "level" } == agents.count * 8)
        #expect(lines.count { $0["truth"] == "enthusiasm" } == agents.count)
        let shifts = lines.filter { $0["truth"] == "shift" }
        #expect(shifts.count == centre.truth.swings.count)
        for swing in centre.truth.swings {
            let line = try #require(shifts.first { $0["employee_id"] == swing.employeeID })
            #expect(line["on"] == "\(swing.startsOn)")
            #expect(line["measure"] == (swing.measure == .talk ? "aht" : swing.measure.rawValue))
            #expect(Double(line["value"] ?? "") == swing.change)
        }
    }
}

private func text(_ fill: ((borrowing [UInt8]) throws -> Void) throws -> Void) throws -> String {
    var bytes: [UInt8] = []
    try fill { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
}
