import Core
import People
import Signals
import Support
import Testing
import Workdays

@testable import Communication

/// K6, K10 and K15 read out slowly, day by day, on floors where anything may have happened.
struct `Findings, certificates and types` {
    /// Key, due day and the talk that meets it; `waived` where a booking does.
    private func slow(_ cast: Cast, on today: Day) -> Set<String> {
        let rules = SlowRules(facts: cast.facts, calendar: cast.calendar, today: today)
        var lines: Set<String> = []
        for person in cast.roster.people {
            for stay in person.employments where stay.joinedOn <= today {
                func isOwed(on day: Day) -> Bool {
                    let subjects: [Role] = [.agent, .leader, .floor, .qa, .trainer]
                    return day <= today && day >= stay.joinedOn && day <= stay.leftOn ?? day
                        && rules.place(person, on: day).map { subjects.contains($0.role) } ?? false
                }
                let talks = (cast.talks[person.employeeID] ?? []).filter {
                    $0.heldOn <= today && $0.heldOn >= stay.joinedOn && $0.heldOn <= stay.leftOn ?? $0.heldOn
                }
                lines.formUnion(guidance(cast, person, talks, rules, isOwed))
                for one in cast.certificates[person.employeeID] ?? [] {
                    guard let lapses = one.payload.lapses else { continue }
                    let cause = lapses - 7 > one.on ? lapses - 7 : one.on
                    let seen = [one.payload.bookedOn, one.payload.settledOn].compactMap { $0.flatMap { Day($0) } }
                    guard isOwed(on: cause), !seen.contains(where: { $0 <= cause }) else { continue }
                    let last = rules.lastWorkingDay(onOrBefore: lapses).day
                    let talk = talks.first { [.c1, .c2b].contains($0.kind) && $0.heldOn >= cause }
                    let isBooked = seen.contains { $0 <= today } && today <= stay.leftOn ?? today
                    let end = talk?.id ?? (isBooked ? "waived" : "no talk")
                    lines.insert("\(person.employeeID)/K10/\(lapses)+voice: \(max(last, cause)), \(end)")
                }
                for one in cast.types[person.employeeID] ?? [] where one.payload.to == .two && isOwed(on: one.on) {
                    guard one.payload.from != .two else { continue }
                    let talk = talks.first { [.c1, .c2, .c3, .c4].contains($0.kind) && $0.heldOn >= one.on }
                    let due = rules.workingDays(10, after: one.on).day
                    lines.insert("\(person.employeeID)/K15/\(one.on): \(due), \(talk?.id ?? "no talk")")
                }
            }
        }
        return lines
    }

    /// Walks the days: a finding joins the open guidance of its fault or opens one.
    private func guidance(
        _ cast: Cast,
        _ person: Person,
        _ talks: [HeldTalk],
        _ rules: SlowRules,
        _ isOwed: (Day) -> Bool
    ) -> [String] {
        var lines: [String] = []
        for fault in Finding.Fault.allCases {
            var open: (first: Day, last: Day, dues: [Day])?
            func close() {
                guard let (first, _, dues) = open else { return }
                let talk = talks.first { $0.kind == .c2b && $0.heldOn >= first }
                guard let due = dues.min() ?? talk?.heldOn else { return }
                lines.append("\(person.employeeID)/K6/\(first)+\(fault.rawValue): \(due), \(talk?.id ?? "no talk")")
            }
            let all = (cast.findings[person.employeeID] ?? []).filter { $0.payload.fault == fault }
            for day in days("2024-12-01", rules.today) {
                for one in all where one.on == day && isOwed(day) {
                    let dispute = one.payload.dispute
                    let settled = dispute?.settledOn.flatMap { Day($0) }.flatMap { $0 <= rules.today ? $0 : nil }
                    let isDisputed = dispute.flatMap { Day($0.openedOn) }.map { $0 <= rules.today } ?? false
                    if isDisputed, settled != nil, dispute?.isUpheld == false { continue }
                    if let last = open?.last, day > last {
                        close()
                        open = nil
                    }
                    if open == nil { open = (day, rules.workingDays(10, after: day).day, []) }
                    if isDisputed, settled == nil { continue }
                    let from = isDisputed ? max(settled ?? day, day) : day
                    open?.dues.append(rules.workingDays(2, after: from).day)
                }
            }
            close()
        }
        return lines
    }

    private func floor(_ seed: Int, _ dice: inout Dice) throws -> Cast {
        var cast = try Cast(seed: seed)
        cast.start = "2024-12-01"
        for id in ["ada", "ben", "cem"] {
            for _ in 0..<Int.random(in: 0...5, using: &dice) {
                let fault = [Finding.Fault.attitude, .error].randomElement(using: &dice) ?? .error
                let day = Day.random(&dice)
                for step in 0..<Int.random(in: 1...3, using: &dice) {
                    let on = day + step * Int.random(in: 0...16, using: &dice)
                    let opened = on + Int.random(in: 0...9, using: &dice)
                    let settled = Bool.random(using: &dice) ? opened + Int.random(in: 0...20, using: &dice) : nil
                    let dispute = Dispute(
                        openedOn: opened,
                        settledOn: settled,
                        isUpheld: settled.map { _ in Bool.random(using: &dice) }
                    )
                    cast.find(fault, of: id, on: on, dispute: Int.random(in: 0..<3, using: &dice) == 0 ? dispute : nil)
                }
                if Bool.random(using: &dice) {
                    cast.talk(.c2b, with: id, on: day + Int.random(in: -3...20, using: &dice))
                }
            }
            let lapses = Day.random(&dice)
            cast.certify(
                id,
                until: lapses,
                known: lapses - Int.random(in: -5...60, using: &dice),
                booked: Bool.random(using: &dice) ? lapses - Int.random(in: -3...20, using: &dice) : nil
            )
            cast.becomes(.two, id, on: .random(&dice), from: [.one, .two, nil].randomElement(using: &dice) ?? nil)
        }
        return cast
    }

    @Test(arguments: 0..<200)
    func `raise what a slow reading says`(seed: Int) throws {
        var dice = Dice(seed + 77)
        let cast = try floor(seed, &dice)
        for today in [Day.random(&dice), "2026-12-31"] as [Day] {
            let quick = cast.all(on: today).filter { [.k6, .k10, .k15].contains($0.rule) }.map { owed in
                let isBooked = owed.state == .waived && owed.waivedReason == "booked"
                return "\(owed.key): \(owed.dueOn), \(owed.talkID ?? (isBooked ? "waived" : "no talk"))"
            }
            let slow = slow(cast, on: today)
            #expect(Set(quick) == slow, "seed \(seed) on \(today): \(Set(quick).symmetricDifference(slow).sorted())")
            #expect(Set(quick).count == quick.count)
        }
    }

    @Test func `are tried in every way on these floors`() throws {
        var tally: [String: Int] = [:]
        for seed in 0..<200 {
            var dice = Dice(seed + 77)
            for owed in try floor(seed, &dice).all(on: "2026-12-31") {
                tally["\(owed.rule.rawValue) \(owed.state.rawValue)", default: 0] += 1
            }
        }
        for kind in ["K6 late", "K6 met", "K10 late", "K10 met", "K10 waived", "K15 late", "K15 met"] {
            #expect(tally[kind, default: 0] >= 3, "\(kind)")
        }
    }
}
