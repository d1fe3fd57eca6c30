import Core
import Web

/// Employment, placements and absences of one person, newest first.
enum EmploymentView {
    private struct Entry {
        let on: Day
        let sentence: String
        var leader: NamedPerson?

        init(_ on: Day, _ sentence: String, leader: NamedPerson? = nil) {
            (self.on, self.sentence, self.leader) = (on, sentence, leader)
        }
    }

    /// `leaders` are those of the placements, by their numbers.
    static func section(_ person: Person, leaders: [String: NamedPerson], _ h: inout HTML) {
        h.ol(.class("timeline")) { h in
            for entry in entries(person, leaders, h.say).sorted(by: { $0.on > $1.on }) {
                h.li(.class("timeline__item")) { h in
                    h.time(.class("faint"), .datetime(entry.on), text: entry.on.description)
                    h.p { h in
                        h.text(entry.sentence)
                        if let leader = entry.leader {
                            h.text(" · \(h.say(Words.leader)) ")
                            h.person(leader)
                        }
                    }
                }
            }
        }
    }

    private static func entries(_ person: Person, _ leaders: [String: NamedPerson], _ say: Say) -> [Entry] {
        var entries: [Entry] = []
        for stay in person.employments {
            entries.append(Entry(stay.joinedOn, say(Words.joined)))
            if let notice = stay.noticeOn { entries.append(Entry(notice, say(Words.notice))) }
            if let left = stay.leftOn { entries.append(Entry(left, say(Words.left))) }
            if let probation = stay.probationUntil { entries.append(Entry(probation, say(Words.probation))) }
        }
        for place in person.placements {
            let leader = place.leader.map { leaders[$0] ?? NamedPerson(employeeID: $0, name: nil, isVisible: false) }
            entries.append(Entry(place.fromOn, say.joined(place.team, say(place.role.word)), leader: leader))
        }
        for absence in person.absences {
            let kind = Words.absenceKinds[absence.kind].map { say($0) } ?? ""
            entries.append(
                Entry(absence.fromOn, "\(say(Words.absences))：\(kind) \(say.dayRange(absence.fromOn, absence.toOn))")
            )
        }
        return entries
    }
}
