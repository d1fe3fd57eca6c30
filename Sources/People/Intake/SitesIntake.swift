import Core
import Ingest
import Store

/// Reads site files: zone, calendar, money, language and the day the rules count from.
struct SitesIntake: IntakeRun {
    private var known: [String: Site]

    init(_ tx: borrowing Transaction) throws {
        known = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0) })
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let site = try site(row)
        if known[site.name] == site { return .unchanged }
        let isNew = known[site.name] == nil
        try SiteStore.put(site, tx)
        known[site.name] = site
        return isNew ? .new : .changed(before: site.name, after: site.name, what: "site \(site.name)")
    }

    private func site(_ row: FileRow) throws(CellRefusal) -> Site {
        let name = try row.required("site")
        guard !name.contains("/") else { throw .unknownValue("site", name) }
        let before = known[name]
        var zone = before?.zone ?? .shanghai
        if let text = row.optional("zone") {
            guard let known = Zone(text) else { throw .unknownValue("zone", text) }
            zone = known
        }
        var calendar = before?.calendar ?? "CN"
        if let text = row.optional("calendar") {
            guard let known = ValueNames.calendar(text) else { throw .unknownValue("calendar", text) }
            calendar = known
        }
        var language = before?.language ?? .hans
        if let text = row.optional("language") {
            guard let known = ValueNames.language(text).flatMap(Language.init(rawValue:)) else {
                throw .unknownValue("language", text)
            }
            language = known
        }
        let currency = row.optional("currency") ?? before?.currency ?? "CNY"
        guard currency.count == 3, currency.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
            throw .unknownValue("currency", currency)
        }
        return Site(
            name: name,
            zone: zone,
            calendar: calendar,
            currency: currency,
            language: language,
            startOn: row.has("start_on") ? try row.day("start_on") : before?.startOn
        )
    }
}
