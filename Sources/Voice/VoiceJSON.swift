import Core
import Signals

/// Matters and issues as other programs read them; unknown is null, never absent.
extension Matter {
    func json(isOwn: Bool, on today: Day) -> JSONObject {
        var json = JSONObject()
        json.set("matter", id.text)
        json.set("employee_id", employeeID)
        json.set("what", what.rawValue)
        json.set("is_own", isOwn)
        json.set("owner_id", owner)
        json.set("raised_on", raisedOn.description)
        json.set("due_on", dueOn.description)
        json.set("answered_on", answeredOn?.description)
        json.set("is_late", isLate(on: today))
        json.set("stage", stage.rawValue)
        return json
    }
}

extension IssueRecord {
    func json(_ sight: IssueReader.Sight, on today: Day) -> JSONObject {
        var json = JSONObject()
        json.set("issue", id.text)
        json.set("what", what.rawValue)
        json.set("topic", topic)
        json.set("route", route.rawValue)
        json.set("words", sight == .result ? nil : words)
        json.set("raised_by", sight == .words && isNamed ? name : nil)
        json.set("raised_on", raisedOn.description)
        json.set("owner_id", owner)
        json.set("due_on", dueOn.description)
        json.set("state", state.rawValue)
        json.set("is_late", isLate(on: today))
        json.set("answer", answer?.words)
        return json
    }
}
