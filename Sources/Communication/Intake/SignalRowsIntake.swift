import Core
import Ingest
import People
import Signals

/// A row of a file of findings (K6).
enum FindingRow {
    static func read(_ row: FileRow, _ context: ImportContext) throws -> ReadSignal {
        let on = try row.requiredDay("found_on")
        guard on <= context.site.zone.day(of: context.now) else {
            throw CellRefusal.tooFarAhead("found_on", row.text("found_on"))
        }
        let text = try row.required("fault")
        guard let fault = ValueNames.fault(text).flatMap(Finding.Fault.init(rawValue:)) else {
            throw CellRefusal.unknownValue("fault", text)
        }
        var source = Finding.Source.complaint
        if let text = row.optional("source") {
            guard let known = ValueNames.findingSource(text).flatMap(Finding.Source.init(rawValue:)) else {
                throw CellRefusal.unknownValue("source", text)
            }
            source = known
        }
        let finding = Finding(
            source: source,
            fault: fault,
            by: row.optional("found_by")?.nfc,
            guide: row.optional("guided_by")?.nfc,
            dispute: try dispute(row, found: on)
        )
        let reference = row.optional("reference")?.nfc ?? "\(on)/\(source.rawValue)/\(fault.rawValue)"
        return ReadSignal(finding, on: on, evidence: { finding.evidence(on: $0) }) { "finding/\($0)/\(reference)" }
    }

    private static func dispute(_ row: FileRow, found: Day) throws(CellRefusal) -> Dispute? {
        let settled = try row.day("settled_on")
        guard let opened = try row.day("disputed_on") else {
            if settled != nil { throw .missing("disputed_on") }
            return nil
        }
        guard opened >= found else { throw .before("disputed_on", "found_on") }
        guard let settled else { return Dispute(openedOn: opened) }
        guard settled >= opened else { throw .before("settled_on", "disputed_on") }
        let text = try row.required("ruling")
        guard let ruling = ValueNames.ruling(text) else { throw .unknownValue("ruling", text) }
        return Dispute(openedOn: opened, settledOn: settled, isUpheld: ruling == "upheld")
    }
}

extension Finding {
    /// What guidance rests on.
    func evidence(on day: Day) -> Evidence { Evidence(what: "finding", when: day.description, value: by) }
}

/// A row of a file of certificates (K10).
enum CertificateRow {
    static func read(_ row: FileRow, _ context: ImportContext) throws -> ReadSignal {
        let name = try row.required("certificate").nfc
        let lapses = try row.requiredDay("lapses_on")
        let issued = try row.day("issued_on")
        if let issued, issued > lapses { throw CellRefusal.before("lapses_on", "issued_on") }
        let certificate = Certificate(
            name: name,
            lapsesOn: lapses,
            bookedOn: try row.day("booked_on"),
            settledOn: try row.day("settled_on")
        )
        return ReadSignal(certificate, on: issued, evidence: { _ in certificate.evidence }) {
            certificate.key(of: $0)
        }
    }
}

extension Certificate {
    func key(of employeeID: String) -> String { "certificate/\(employeeID)/\(name)/\(lapsesOn)" }

    var evidence: Evidence { Evidence(what: "certificate", when: lapsesOn, value: name) }
}

/// A row of a file of talent types (K15); its evidence names no type.
enum TypeRow {
    static func read(_ row: FileRow, _ context: ImportContext) throws -> ReadSignal {
        let on = try row.requiredDay("changed_on")
        guard on <= context.site.zone.day(of: context.now) else {
            throw CellRefusal.tooFarAhead("changed_on", row.text("changed_on"))
        }
        let to = try type("type", try row.required("type"))
        let from = try row.optional("from").map { text in try type("from", text) }
        return ReadSignal(
            TypeChanged(from: from, to: to),
            on: on,
            evidence: { Evidence(what: "type", when: $0.description) },
            key: { "type/\($0)/\(on)" }
        )
    }

    private static func type(_ column: String, _ text: String) throws(CellRefusal) -> TypeChanged.TalentType {
        guard let known = ValueNames.talentType(text).flatMap(TypeChanged.TalentType.init(rawValue:)) else {
            throw .unknownValue(column, text)
        }
        return known
    }
}
