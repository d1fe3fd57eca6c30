import Core
import Logging
import Store
import Web

/// The way out to the company's page and the way back.
struct CompanyPages: Sendable {
    let company: CompanyEntrance
    let door: SignInPages

    var routes: [Route] {
        [
            Route(.get, "/sign-in/company/:provider", .everyone) { visit in try await begin(visit) },
            Route(.get, "/sign-in/company", .everyone) { visit in try await finish(visit) },
        ]
    }

    private func begin(_ visit: Visit) async throws -> Answer {
        do {
            let way = try await company.begin(visit.parameter("provider"), visit.caller)
            return .away(way.address, [.journey(way.token)])
        } catch let refusal as CompanyRefusal {
            return refused(refusal.rawValue, refusal, visit)
        }
    }

    private func finish(_ visit: Visit) async throws -> Answer {
        // Nobody's shared machine keeps the company's own session behind.
        guard visit.caller.kiosk == nil else { return .redirect(Path("/sign-in")) }
        let back = CompanyEntrance.Return(
            state: visit.query["state"] ?? "",
            code: visit.query["code"] ?? "",
            error: visit.query["error"],
            issuer: visit.query["iss"]
        )
        do {
            let outcome = try await company.finish(back, visit.caller)
            let answer = try await door.answer(outcome, visit) { _, _ in
                refused("closed", CompanyRefusal.closed, visit)
            }
            guard case .kept(let things, let path) = answer else { return answer }
            return .kept(things + [.journey(nil)], path)
        } catch let refusal as CompanyRefusal {
            return refused(refusal.rawValue, refusal, visit)
        } catch let refusal as TokenRefusal {
            return refused("token \(refusal.rawValue)", .unbelievable, visit)
        }
    }

    /// The visitor reads a sentence, the log the reason.
    private func refused(_ reason: String, _ refusal: CompanyRefusal, _ visit: Visit) -> Answer {
        visit.house.log.warning(
            "company sign-in refused",
            metadata: ["why": "\(reason)", "from": "\(visit.caller.address)"]
        )
        return .refused(status: refusal == .unreachable ? 502 : 403, refusal.sentence)
    }
}
