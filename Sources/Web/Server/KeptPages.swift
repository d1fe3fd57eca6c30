import Core
import HTTPTypes
import Hummingbird
import Store
import Synchronization

/// Finished pages given again to the same session while they are provably still true.
///
/// A page is kept under the mark its making began with, and given again while that is still the mark: then nothing was
/// committed since, and it would be made the same. A page whose making wrote anything, if only that it was read, is
/// older than what it wrote and is never given again. What a page says of time it says to the minute.
final class KeptPages: Sendable {
    /// All that an answer to a session is made from, but for what is stored and the time.
    struct Request: Hashable {
        let address: String
        let cookies: [String]
        let languages: String?
        let isSecure: Bool
    }

    /// As old as this is a page: what was committed, and the minute.
    struct Age: Hashable {
        let mark: DataMark
        let minute: Int64

        init(_ mark: DataMark, at now: Instant) { (self.mark, minute) = (mark, now.seconds / 60) }
    }

    private struct Page {
        let response: Response
        let until: Instant
    }

    /// Pages of one age: none of another would be given again.
    private struct Shelf {
        var age: Age?
        var pages: [Request: Page] = [:]
        var bytes = 0
    }

    /// Pages of some three hundred readers, the largest there are.
    static let mostBytes = 32 << 20

    private let database: Database
    private let shelf = Mutex(Shelf())

    init(_ database: Database) { self.database = database }

    /// The page made for the same request, if it would be made the same now.
    func page(for request: Request, at now: Instant) async throws -> Response? {
        // Most requests find nothing, and then nobody need look at the database.
        guard shelf.withLock({ $0.pages[request] != nil }) else { return nil }
        let age = try await age(at: now)
        return shelf.withLock { shelf in
            guard shelf.age == age, let page = shelf.pages[request], now < page.until else { return nil }
            return page.response
        }
    }

    /// To be asked before anything a page is made from is read.
    func age(at now: Instant) async throws -> Age { Age(try await database.mark(), at: now) }

    /// Keeps a page; `until` is when its session next changes by itself.
    func keep(_ response: Response, for request: Request, age: Age, until: Instant) {
        let size = response.body.contentLength ?? Self.mostBytes
        shelf.withLock { shelf in
            if shelf.age != age || shelf.bytes + size > Self.mostBytes { shelf = Shelf(age: age) }
            guard size < Self.mostBytes else { return }
            let before = shelf.pages.updateValue(Page(response: response, until: until), forKey: request)
            shelf.bytes += size - (before?.response.body.contentLength ?? 0)
        }
    }
}

extension KeptPages.Request {
    /// Nil for what may not be answered by a kept page: a form, or somebody unknown.
    init?(_ request: Request, _ caller: Caller) {
        guard request.method == .get || request.method == .head, caller.session != nil else { return nil }
        self.init(
            address: request.uri.string,
            cookies: request.headers[values: .cookie],
            languages: request.headers[.acceptLanguage],
            isSecure: caller.isSecure
        )
    }
}
