import Core
import Store
import Workdays

/// One request as handlers see it.
package struct Visit: Sendable {
    package let house: House
    package let say: Say
    package let now: Instant
    package let parameters: [String: String]
    package let query: [String: String]
    package let form: Form
    package let path: Path
    /// The browser that asks, and from where.
    package let caller: Caller
    private let known: Viewer?

    package init(
        house: House,
        viewer: Viewer?,
        say: Say,
        now: Instant,
        parameters: [String: String],
        query: [String: String],
        form: Form,
        path: Path,
        caller: Caller = Caller()
    ) {
        self.caller = caller
        (self.house, known, self.say, self.now) = (house, viewer, say, now)
        (self.parameters, self.query, self.form, self.path) = (parameters, query, form, path)
    }

    package var today: Day { say.today }

    /// The signed-in person; routes for everyone must not ask.
    package var viewer: Viewer {
        guard let known else { preconditionFailure("a route for everyone asked who is looking") }
        return known
    }

    package var isSignedIn: Bool { known != nil }

    /// The same visit of a reader who also sees the records they opened.
    package var withOpened: Visit {
        Visit(
            house: house,
            viewer: known?.withOpened,
            say: say,
            now: now,
            parameters: parameters,
            query: query,
            form: form,
            path: path,
            caller: caller
        )
    }

    /// The same visit at another address, with another form.
    func at(_ path: Path, form: Form) -> Visit {
        Visit(
            house: house,
            viewer: known,
            say: say,
            now: now,
            parameters: parameters,
            query: query,
            form: form,
            path: path,
            caller: caller
        )
    }

    package func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// A page number from the address, at least 1, and never so large that it could not be multiplied.
    package var page: Int { min(max(1, query["page"].flatMap { Int($0) } ?? 1), 1_000_000) }

    package func read<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await house.database.read(viewer.scope, body)
    }

    package func write<T: Sendable>(
        _ why: String,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await house.database.write(viewer.actor, why, body)
    }
}

/// What a form sent: fields by name, and at most one file.
package struct Form: Sendable {
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    package var fields: [String: String] = [:]
    package var file: File?
    /// What a program sent.
    package var json: JSONValue = .null

    package init() {}

    /// The trimmed field; nil where it is empty or missing.
    package subscript(name: String) -> String? {
        guard let text = fields[name]?.trimmed, !text.isEmpty else { return nil }
        return text
    }
}
