import Core
import Signals

/// Findings, certificates and types as other programs read them; unknown is null, never absent.
extension FoundFault {
    func json(on today: Day) -> JSONObject {
        var json = JSONObject()
        json.set("key", key)
        json.set("employee_id", employeeID)
        json.set("source", finding.source.rawValue)
        json.set("fault", finding.fault.rawValue)
        json.set("found_on", on.description)
        json.set("found_by", finding.by)
        json.set("guided_by", finding.guide)
        let standing =
            switch finding.standing(on: today) {
            case .stands: "stands"
            case .upheld: "upheld"
            case .disputed: "disputed"
            case .overturned: "overturned"
            }
        json.set("standing", standing)
        return json
    }
}

extension CertificatePages.Line {
    var json: JSONObject {
        var json = JSONObject()
        json.set("key", certificate.key(of: employeeID))
        json.set("employee_id", employeeID)
        json.set("certificate", certificate.name)
        json.set("lapses_on", certificate.lapsesOn)
        json.set("booked_on", certificate.bookedOn)
        json.set("settled_on", certificate.settledOn)
        return json
    }
}
