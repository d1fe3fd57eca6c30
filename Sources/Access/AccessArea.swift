import Core
import Store
import Web
import Workdays

/// Signing in by one-time link, signing out, and how the pages look.
package enum AccessArea {
    package static func area(_ sessions: SessionStore) -> Area {
        Area(
            name: "access",
            routes: { _ in
                [
                    Route(.get, "/healthz", .everyone) { _ in .text("ok\n") },
                    Route(.get, "/sign-in/:token", .everyone) { visit in signInPage(visit) },
                    Route(.post, "/session", .everyone) { visit in try await signIn(visit, sessions) },
                    Route(.post, "/session/end", .anyRole) { visit in
                        try await sessions.end(person: visit.viewer, by: visit.viewer.actor)
                        return .session(token: nil, Path("/welcome"))
                    },
                    Route(.get, "/welcome", .everyone) { _ in
                        .page(Words.welcome, at: Path("/welcome")) { h in
                            h.div(.class("empty")) { h in
                                h.h1(.class("empty__title"), text: Words.welcome)
                                h.p(.class("sub"), text: Words.needLink)
                            }
                        }
                    },
                    Route(.post, "/preferences", .everyone) { visit in preferences(visit) },
                ]
            },
            timed: { house in
                let clock = house.clock
                let work = JobWork.inside("sessions-clean", Words.cleanJob) { _, tx in
                    try SessionStore.clean(endedBefore: clock.now() + -SessionStore.kept, tx)
                    return .done
                }
                return [TimedWork(work, .daily(second: 3 * 3600), once: true)]
            }
        )
    }

    /// The link shows a button; only pressing it uses the link up, so that a preview of the address does not.
    private static func signInPage(_ visit: Visit) -> Answer {
        let token = visit.parameter("token")
        return .page(Words.signIn, at: Path("/welcome")) { h in
            h.div(.class("empty")) { h in
                h.h1(.class("empty__title"), text: Words.signIn)
                h.p(.class("sub"), text: Words.signInAsked)
                h.form(.method(.post), .action(Path("/session"))) { h in
                    h.hidden("token", token)
                    h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.go)
                }
            }
        }
    }

    private static func signIn(_ visit: Visit, _ sessions: SessionStore) async throws -> Answer {
        guard let token = visit.form["token"], let session = try await sessions.begin(linkToken: token) else {
            return .refused(status: 403, Words.spent)
        }
        return .session(token: session, Path("/"))
    }

    private static func preferences(_ visit: Visit) -> Answer {
        var chosen: [Preference] = []
        if let theme = visit.form["theme"].flatMap(Theme.init(rawValue:)) { chosen.append(.theme(theme)) }
        if let language = visit.form["lang"].flatMap(Language.init(rawValue:)) { chosen.append(.language(language)) }
        return .preferences(chosen, visit.form["back"].flatMap(Path.init(local:)) ?? Path("/"))
    }
}
