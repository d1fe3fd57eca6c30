import Core

extension RosterRecord {
    /// What the journal of an import keeps: JSON with sorted keys and no nulls, so that equal records are equal texts.
    //
    // Written by hand in the form of JSONEncoder, which wrote journals before and took 46 µs a row of a roster.
    var journal: String {
        var json = JSONObject()
        json.set("codes", codes.map(\.journal))
        json.add("email", email)
        json.set("employeeID", employeeID)
        json.add("extension", `extension`)
        json.set("name", name)
        json.add("phone", phone)
        json.set("places", places.map(\.journal))
        json.add("sex", sex)
        json.set("stays", stays.map(\.journal))
        return json.line
    }
}

extension RosterRecord.Code {
    fileprivate var journal: JSONObject {
        var json = JSONObject()
        json.set("code", code)
        json.set("fromOn", fromOn.description)
        json.add("untilOn", untilOn?.description)
        return json
    }
}

extension RosterRecord.Place {
    fileprivate var journal: JSONObject {
        var json = JSONObject()
        json.set("fromOn", fromOn.description)
        json.add("leader", leader)
        json.set("role", role)
        json.set("site", site)
        json.set("team", team)
        return json
    }
}

extension RosterRecord.Stay {
    fileprivate var journal: JSONObject {
        var json = JSONObject()
        json.add("employer", employer)
        json.set("joinedOn", joinedOn.description)
        json.set("kind", kind)
        json.add("leaveKind", leaveKind)
        json.add("leftOn", leftOn?.description)
        json.add("noticeOn", noticeOn?.description)
        json.add("probationUntil", probationUntil?.description)
        return json
    }
}

extension JSONObject {
    /// Leaves out what is not there.
    fileprivate mutating func add(_ key: String, _ value: String?) { if let value { set(key, value) } }
}
