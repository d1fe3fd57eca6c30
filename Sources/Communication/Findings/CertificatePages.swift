import Core
import People
import Signals
import Store
import Web

/// Certificates that lapse within the days that want a booking, until the growth area brings them (K10).
struct CertificatePages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.trainer, .manager, .hr])
    static let path = Path("/certificates")

    var routes: [Route] {
        [
            Route(.get, "/certificates", Self.readers) { visit in try await page(visit) },
            Route(.get, "/certificates.json", Self.readers) { visit in
                .list(try await lines(visit).map(\.json), named: "certificates", csrf: visit.viewer.csrf)
            },
            Route(.post, "/certificates", Self.readers) { visit in try await seeTo(visit) },
        ]
    }

    /// One certificate that wants something.
    struct Line: Sendable, Hashable {
        let employeeID: String
        let person: PersonID
        let on: Day
        let at: Instant
        let certificate: Certificate
        let state: CertificateState
    }

    private func lines(_ visit: Visit) async throws -> [Line] {
        let (view, viewer) = (try await cache.view(), visit.viewer)
        let visible = try await cache.visible(to: viewer.scope, reader: viewer.person, of: view)
        return Self.lines(view.facts, visible: visible.subtracting([viewer.person]), today: visit.today)
    }

    /// Those that are not in order, by the day they lapse.
    static func lines(_ facts: Facts, visible: Set<PersonID>, today: Day) -> [Line] {
        var lines: [Line] = []
        for person in facts.roster.people where visible.contains(person.id) && person.employment(on: today) != nil {
            guard let site = person.placement(on: today)?.site, let rules = facts.sites[site] else { continue }
            for signal in facts.certificates[person.id] ?? [] {
                let state = CertificateState(signal.payload, on: today, rules.numbers(on: today))
                guard state != .inOrder else { continue }
                lines.append(
                    Line(
                        employeeID: person.employeeID,
                        person: person.id,
                        on: signal.on,
                        at: signal.at,
                        certificate: signal.payload,
                        state: state
                    )
                )
            }
        }
        return lines.sorted { ($0.certificate.lapsesOn, $0.employeeID) < ($1.certificate.lapsesOn, $1.employeeID) }
    }

    private func page(_ visit: Visit) async throws -> Answer {
        let lines = try await lines(visit)
        let (names, csrf) = (KnownNames(try await cache.view().facts.roster), visit.viewer.csrf)
        return .page(
            Words.certificatesTitle,
            at: Self.path,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in CertificateView.page(lines, names, csrf: csrf, &h) }
    }

    /// Its renewal is booked, or it is renewed.
    private func seeTo(_ visit: Visit) async throws -> Answer {
        let key = visit.form["key"]
        guard let line = try await lines(visit).first(where: { $0.certificate.key(of: $0.employeeID) == key }),
            let isRenewed = visit.form["step"].map({ $0 == "renewed" })
        else { return .notFound }
        let (today, now, known) = (visit.today, visit.now, line.certificate)
        guard let lapses = known.lapses else { return .notFound }
        let certificate = Certificate(
            name: known.name,
            lapsesOn: lapses,
            bookedOn: known.bookedOn.flatMap { Day($0) } ?? (isRenewed ? nil : today),
            settledOn: isRenewed ? today : nil
        )
        _ = try await visit.write("see to a certificate") { tx in
            try SignalStore(clock: .fixed(now)).emit(
                SignalDraft(
                    certificate,
                    about: line.person,
                    happenedAt: line.at,
                    happenedOn: line.on,
                    sourceKey: certificate.key(of: line.employeeID),
                    evidence: [certificate.evidence]
                ),
                tx
            )
            tx.note(certificate.key(of: line.employeeID))
        }
        return .redirect(Self.path.query("done", "1"))
    }
}
