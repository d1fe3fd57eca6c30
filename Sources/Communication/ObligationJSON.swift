import Core
import People
import Signals

/// JSON Lines of obligations and plan, as docs/data.md gives them: unknown is null, never absent.
package struct ObligationJSON: Sendable {
    private let facts: Facts
    private let language: Language
    private let today: [String: Day]

    package init(facts: Facts, language: Language, today: [String: Day]) {
        (self.facts, self.language, self.today) = (facts, language, today)
    }

    /// One obligation, with the team the person is in today.
    package func line(_ obligation: Obligation) -> String {
        var json = JSONObject()
        json.set("key", obligation.key)
        json.set("employee_id", obligation.employeeID)
        json.set("name", person(obligation.employeeID)?.name)
        json.set("team", team(obligation.employeeID))
        json.set("rule", obligation.rule.rawValue)
        json.set("rules", [obligation.rule.rawValue])
        json.set("kinds", obligation.kinds.map(\.rawValue))
        var cause = JSONObject()
        cause.set("signal", obligation.key.split(separator: "/").last.map(String.init))
        cause.set("happened_on", obligation.causedOn.description)
        json.set("cause", cause)
        json.set("reason", obligation.reason.sentence(language))
        json.set("evidence", obligation.evidence.map(json(of:)))
        json.set("detected_at", obligation.detectedAt.iso)
        json.set("due_on", obligation.dueOn.description)
        json.set("due_estimated", obligation.dueEstimated)
        json.set("state", obligation.state.rawValue)
        json.set("met_late", obligation.metLate)
        json.set("waived_reason", obligation.waivedReason)
        json.set("owner_id", obligation.owner)
        json.set("talk_id", obligation.talkID)
        return json.line
    }

    private func json(of evidence: Evidence) -> JSONObject {
        var json = JSONObject()
        json.set("what", evidence.what)
        json.set("when", evidence.when)
        json.set("value", evidence.value)
        json.set("link", evidence.link)
        return json
    }

    /// One proposed talk with its slot, in the site's time.
    package func line(_ talk: ListedTalk) -> String {
        let line = talk.line
        var json = JSONObject()
        json.set("employee_id", line.employeeID)
        json.set("name", person(line.employeeID)?.name)
        json.set("team", team(line.employeeID))
        json.set("rules", line.rules.map(\.rawValue))
        json.set("obligations", line.obligations.map(\.key))
        json.set("kinds", line.kinds.map(\.rawValue))
        json.set(
            "reason",
            line.obligations.map { $0.reason.sentence(language) }.joined(separator: language == .english ? "; " : "；")
        )
        json.set("due_on", line.dueOn.description)
        json.set("state", line.state.rawValue)
        json.set("owner_id", line.owner)
        json.set(
            "slot",
            talk.slot.map { slot in
                var json = JSONObject()
                json.set("start", talk.zone.stamp(slot.start))
                json.set("minutes", slot.minutes)
                json.set("place", slot.place)
                return json
            }
        )
        json.set("delegate_to", talk.delegate)
        // Beyond what every line has: only where somebody said why.
        if let reason = talk.gapReason {
            var said = JSONObject()
            said.set("reason", reason.why.rawValue)
            said.set("by", reason.by)
            said.set("at", talk.zone.stamp(reason.at))
            json.set("inside_gap", said)
        }
        return json.line
    }

    package func person(_ employeeID: String) -> Person? { facts.roster.person(employeeID) }

    package func team(_ employeeID: String) -> String? {
        guard let person = person(employeeID), let site = person.placements.first?.site, let day = today[site] else {
            return nil
        }
        return person.placement(on: day)?.team
    }
}
