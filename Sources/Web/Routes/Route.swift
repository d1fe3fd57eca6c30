import Core
import Store

/// One address of the product: who may come, and what they get.
package struct Route: Sendable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    /// Who may come; everybody else is refused before the handler runs.
    package enum Allowed: Sendable {
        /// Signing in, stylesheets, health: without a session.
        case everyone
        case roles(Set<Role>)

        package static let anyRole = Allowed.roles(Set(Role.allCases))

        package func admits(_ viewer: Viewer?) -> Bool {
            switch self {
            case .everyone: true
            case .roles(let roles):
                viewer.map { roles.contains($0.role) || ($0.isAdministrator && roles.contains(.administrator)) }
                    ?? false
            }
        }
    }

    package let method: Method
    /// `/people/:employee`: a colon begins a parameter.
    package let pattern: String
    package let allowed: Allowed
    /// A file may come with its form; elsewhere a large body is refused.
    package let takesFile: Bool
    /// Made from nothing but the address, the reader, what is stored and the time to the minute: while these stay the
    /// same, so does its page, and need not be made again.
    package let isSteady: Bool
    /// The page behind an address for programs: the same rules hold.
    package let page: String?
    package let handle: @Sendable (Visit) async throws -> Answer

    package init(
        _ method: Method,
        _ pattern: String,
        _ allowed: Allowed,
        takesFile: Bool = false,
        isSteady: Bool = false,
        like page: Route? = nil,
        _ handle: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        (self.method, self.pattern, self.allowed) = (method, pattern, allowed)
        (self.takesFile, self.isSteady, self.handle) = (takesFile, isSteady, handle)
        self.page = page?.pattern
    }
}

/// What a handler answers.
package enum Answer: Sendable {
    /// A page in the shell.
    case page(PageAnswer)
    case redirect(Path)
    /// A redirect that sets or ends the session.
    case session(token: String?, Path)
    /// A redirect that leaves several things with the browser.
    case kept([Kept], Path)
    /// A redirect to another program's page, whose address the product wrote itself.
    case away(String, [Kept])
    case preferences([Preference], Path)
    /// A file to save.
    case file([UInt8], type: String, name: String)
    case text(String, status: Int = 200)
    /// What a program reads.
    case json(APIAnswer)
    /// What was wrong with what a program sent, sentence by sentence.
    case problem(Int, [String])
    /// A stream of server-sent events, until the reader goes, falls behind or the server stops.
    case events(AsyncStream<LiveEvent>)
    /// What is not there, or not for this reader: the same answer.
    case notFound
    case refused(status: Int, Word)

    package static func page(
        _ title: some Phrase,
        at current: Path,
        status: Int = 200,
        notice: String? = nil,
        _ body: @escaping @Sendable (inout HTML) -> Void
    ) -> Answer {
        .page(PageAnswer(title: title, current: current, status: status, notice: notice, body: body))
    }
}

/// A page before the shell is put around it.
package struct PageAnswer: Sendable {
    package let title: any Phrase
    package let current: Path
    package let status: Int
    package let notice: String?
    package let body: @Sendable (inout HTML) -> Void
}

/// What signing in leaves with a browser, unreadable for scripts; nil takes it away.
package enum Kept: Sendable, Hashable {
    case session(String?)
    /// By which a browser somebody signed in from is known again.
    case device(String?)
    /// By which a machine that many share is known.
    case kiosk(String?)
    /// What comes back with somebody from the sign-in of their company.
    case journey(String?)
}

/// A choice kept in a cookie of the reader's browser.
package enum Preference: Sendable {
    case language(Language)
    case theme(Theme)
}
