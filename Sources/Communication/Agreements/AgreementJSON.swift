import Core
import People

/// An agreement as other programs read it; what lies sealed has no words in a list.
extension AgreementLine {
    var json: JSONObject {
        var json = JSONObject()
        json.set("agreement", id.text)
        json.set("employee_id", person.employeeID)
        json.set("team", team)
        json.set("holder_id", holder.employeeID)
        json.set("kind", kind.rawValue)
        json.set("made_at", madeAt.iso)
        json.set("next_check", nextCheck?.description)
        json.set("state", standing.rawValue)
        json.set("is_sealed", terms == nil)
        json.set("method", terms?.method)
        json.set("promises", (terms?.promises ?? []).map(\.words))
        return json
    }
}
