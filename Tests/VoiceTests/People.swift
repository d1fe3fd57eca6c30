import Core
import Signals
import Support

@testable import Voice

/// Two sites: Dorothea above Marius above Leopold above Agatha; Harriet is HR under Dorothea, Hildegard HR elsewhere.
enum Cast {
    static let dorothea = one("DIR0", .manager, [])
    static let marius = one("MGR1", .manager, ["DIR0"])
    static let leopold = one("LED1", .leader, ["MGR1", "DIR0"])
    static let agatha = one("AGT1", .agent, ["LED1", "MGR1", "DIR0"])
    static let harriet = one("HRX1", .hr, ["DIR0"])
    static let hildegard = one("HRX9", .hr, ["MGR9"], site: "north")

    static let above = [leopold, marius, dorothea]
    static let hr = [harriet, hildegard]

    static func one(
        _ number: String,
        _ role: Role,
        _ above: [String],
        site: String = "main",
        employed: Bool = true
    ) -> Standing {
        Standing(
            person: PersonID("id of \(number)"),
            employeeID: number,
            name: number,
            role: role,
            site: site,
            isEmployed: employed,
            above: above.map { PersonID("id of \($0)") }
        )
    }

    static func matter(
        by person: Standing = agatha,
        owner: String = "MGR1",
        hiddenFrom: PersonID? = nil,
        dueOn: Day = "2026-11-24",
        events: [(MatterStep, Day)] = [(.received, "2026-11-20")]
    ) -> Matter {
        Matter(
            id: MatterID("m"),
            person: person.person,
            employeeID: person.employeeID,
            name: person.name,
            what: hiddenFrom == nil ? .opinion : .complaint,
            site: "main",
            raisedAt: Instant(seconds: 0),
            raisedOn: "2026-11-20",
            dueOn: dueOn,
            isEstimated: false,
            owner: owner,
            words: ID("w"),
            hiddenFrom: hiddenFrom,
            wish: TalkWish(),
            events: events.enumerated().map { place, event in
                MatterEvent(
                    number: place + 1,
                    at: Instant(seconds: Int64(place)),
                    day: event.1,
                    by: owner,
                    step: event.0,
                    words: nil,
                    owner: nil
                )
            }
        )
    }

    static func reader(_ one: Standing, isKiosk: Bool = false) -> MatterReader {
        MatterReader(
            person: one.person,
            employeeID: one.employeeID,
            isHR: one.role == .hr,
            above: Set(one.above),
            isKiosk: isKiosk
        )
    }
}
