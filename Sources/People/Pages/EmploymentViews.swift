import Core
import Web

/// Employment, placements and absences of one person, newest first.
enum EmploymentView {
    static func section(_ person: Person, _ h: inout HTML) {
        h.ol(.class("timeline")) { h in
            for (on, sentence) in entries(person, h.say).sorted(by: { $0.on > $1.on }) {
                h.li(.class("timeline__item")) { h in
                    h.time(.class("faint"), .datetime(on), text: on.description)
                    h.p(text: sentence)
                }
            }
        }
    }

    private static func entries(_ person: Person, _ say: Say) -> [(on: Day, sentence: String)] {
        var entries: [(on: Day, sentence: String)] = []
        for stay in person.employments {
            entries.append((stay.joinedOn, say(Words.joined)))
            if let notice = stay.noticeOn { entries.append((notice, say(Words.notice))) }
            if let left = stay.leftOn { entries.append((left, say(Words.left))) }
            if let probation = stay.probationUntil { entries.append((probation, say(Words.probation))) }
        }
        for place in person.placements {
            let leader = place.leader.map { " · \(say(Words.leader)) \($0)" } ?? ""
            entries.append((place.fromOn, "\(place.team) · \(say(place.role.word))\(leader)"))
        }
        for absence in person.absences {
            let kind = Words.absenceKinds[absence.kind].map { say($0) } ?? ""
            entries.append(
                (absence.fromOn, "\(say(Words.absences))：\(kind) \(say.dayRange(absence.fromOn, absence.toOn))")
            )
        }
        return entries
    }
}
