import Core

/// The manager's week (K12): an exact plan of who is talked with when.
///
/// Most talks in time, the more pressing class first; then least service impact, few moves, early.
/// Each holder is planned alone, so that one new signal plans one holder anew. What nobody may notice (C5a) is planned
/// last: nothing that others see depends on it.
package enum Planner {
    /// One holder's week; what others have planned stands in the people's and rooms' hours.
    package static func plan(_ input: PlannerInput) -> Plan { plan([input])[0] }

    /// The weeks of all holders of a site, in the order given: no person and no room is in two talks at once.
    ///
    /// Whoever comes first by employee_id is planned first. `solve` is asked for each, first what all may see.
    package static func plan(
        _ inputs: [PlannerInput],
        by solve: (WeekInstance) -> [Int?] = { $0.solve() }
    ) -> [Plan] {
        let order = inputs.indices.sorted { inputs[$0].holder.employeeID < inputs[$1].holder.employeeID }
        var lines: [[Plan.Line]] = Array(repeating: [], count: inputs.count)
        var bookings = Bookings()
        for confidential in [false, true] {
            for input in inputs {
                for talk in input.talks where talk.isConfidential == confidential {
                    if let told = talk.told { bookings.add(told, of: talk.employeeID, by: input.holder.employeeID) }
                }
            }
            for index in order {
                let input = bookings.told(inputs[index])
                let planned = HolderWeek(
                    input,
                    confidential: confidential,
                    planned: lines[index].compactMap { $0.slot?.span }
                ).lines(by: solve)
                for line in planned where line.talk.told == nil {
                    guard let slot = line.slot else { continue }
                    bookings.add(slot, of: line.talk.employeeID, by: input.holder.employeeID)
                }
                lines[index] += planned
            }
        }
        return inputs.indices.map { index in
            Plan(
                holder: inputs[index].holder.employeeID,
                week: inputs[index].week,
                lines: lines[index].sorted { $0.talk.place < $1.talk.place },
                isQuietKnown: inputs[index].quiet != nil
            )
        }
    }
}

extension WantedTalk {
    /// Its place on the week's list.
    fileprivate var place: (Day, Int, String, String) { (dueOn, priority, employeeID, key) }
}

/// Which people and rooms are in a talk when, as the holders are planned one after the other.
private struct Bookings {
    private var people: [String: [(holder: String, span: Span)]] = [:]
    private var rooms: [String: Spans] = [:]

    mutating func add(_ slot: Slot, of person: String, by holder: String) {
        people[person, default: []].append((holder, slot.span))
        if let room = slot.place { rooms[room] = Spans((rooms[room]?.all ?? []) + [slot.span]) }
    }

    /// What a holder's planning is told of the others; the holder's own talks are no hindrance to themselves.
    func told(_ input: PlannerInput) -> PlannerInput {
        var input = input
        for talk in input.talks {
            let others = (people[talk.employeeID] ?? []).filter { $0.holder != input.holder.employeeID }
            if others.isEmpty { continue }
            var person = input.invitee(talk.employeeID)
            person.busy = Spans(person.busy.all + others.map(\.span))
            input.people[talk.employeeID] = person
        }
        input.rooms = input.rooms.map { room in
            var room = room
            if let taken = rooms[room.name] { room.busy = Spans(room.busy.all + taken.all) }
            return room
        }
        return input
    }
}
