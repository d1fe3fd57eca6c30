import Core

/// Addresses that are read.
extension Endpoint {
    /// A list of the page `/x.json`, cut into pages by the members that name an item.
    package static func list(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        from page: String,
        key: [String],
        query: [ShapeField] = [],
        _ item: [ShapeField]
    ) -> Endpoint {
        Endpoint(
            .get,
            path,
            scope,
            title,
            query: query + paging,
            answer: listed(item),
            source: .page(.get, page) { visit, answer in
                guard case .file(let bytes, _, _) = answer else { return answer }
                guard let whole = JSONValue(bytes) else { return .notFound }
                let items = whole.list ?? whole["items"].list ?? []
                let place = try APIPlace.asked(visit, parts: key.count)
                return try APIPlace.page(items, behind: place, visit) { item in
                    key.map { item[$0].field ?? "" }
                }
            }
        )
    }

    /// A list with a store of its own that begins behind a key and answers at most so many and one more; nil where there
    /// is none for this reader.
    package static func list<Item: Sendable>(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        _ allowed: Route.Allowed,
        parts: Int = 1,
        query: [ShapeField] = [],
        _ said: [Said<Item>],
        key: @escaping @Sendable (Item) -> [String],
        items: @escaping @Sendable (Visit, APIPlace.Asked) async throws -> [Item]?
    ) -> Endpoint {
        Endpoint(
            .get,
            path,
            scope,
            title,
            query: query + paging,
            answer: listed(said.map(\.field)),
            source: .own(allowed) { visit in
                let asked = APIPlace.Asked(place: try APIPlace.asked(visit, parts: parts), limit: APIPlace.limit(visit))
                guard let found = try await items(visit, asked) else { return .notFound }
                return try APIPlace.page(ordered: found, asked, visit, key: key) { Said.object($0, said) }
            }
        )
    }

    /// One thing of a page `/x.json` as it is.
    package static func one(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        from page: String,
        query: [ShapeField] = [],
        _ members: [ShapeField]
    ) -> Endpoint {
        Endpoint(
            .get,
            path,
            scope,
            title,
            query: query,
            answer: .object(members),
            source: .page(.get, page) { _, answer in
                let bytes: [UInt8]
                switch answer {
                case .file(let file, _, _): bytes = file
                case .text(let text, let status) where status < 400: bytes = Array(text.utf8)
                default: return answer
                }
                return JSONValue(bytes).map { .json(APIAnswer($0)) } ?? .notFound
            }
        )
    }

    /// One thing with a store of its own; nil where it is not there for this reader.
    package static func one<Item: Sendable>(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        _ allowed: Route.Allowed,
        _ said: [Said<Item>],
        load: @escaping @Sendable (Visit) async throws -> Item?
    ) -> Endpoint {
        Endpoint(
            .get,
            path,
            scope,
            title,
            answer: .object(said.map(\.field)),
            source: .own(allowed) { visit in
                try await load(visit).map { .json(APIAnswer(Said.object($0, said))) } ?? .notFound
            }
        )
    }

    /// A list that the page saves as CSV, its header the names of the members.
    package static func rows(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        from page: String,
        key: [String],
        query: [ShapeField] = [],
        _ item: [ShapeField]
    ) -> Endpoint {
        Endpoint(
            .get,
            path,
            scope,
            title,
            query: query + paging,
            answer: listed(item),
            source: .page(.get, page) { visit, answer in
                guard case .file(let bytes, _, _) = answer else { return answer }
                let items = SavedRows.items(of: bytes, item)
                let place = try APIPlace.asked(visit, parts: key.count)
                return try APIPlace.page(items, behind: place, visit) { item in key.map { item[$0].field ?? "" } }
            }
        )
    }

    private static let paging = [
        ShapeField("limit", .whole(1...APIPlace.most), "So many items at most; 50 where it is left out."),
        ShapeField("after", .text(2_000), "`next` of the page before."),
    ]

    private static func listed(_ item: [ShapeField]) -> Shape {
        .object([
            ShapeField("items", .list(.object(item), most: APIPlace.most), required: true),
            ShapeField("next", .maybe(.text(2_000)), required: true, "Where the next page begins; null on the last."),
        ])
    }
}

/// What an item says under one name: its shape and its value in one place.
package struct Said<Item>: Sendable {
    let field: ShapeField
    let value: @Sendable (Item) -> JSONValue

    package init(
        _ name: String,
        _ shape: Shape,
        _ about: String? = nil,
        _ value: @escaping @Sendable (Item) -> JSONValue
    ) {
        field = ShapeField(name, shape, required: true, about)
        self.value = value
    }

    static func object(_ item: Item, _ said: [Said]) -> JSONValue {
        .object(Dictionary(said.map { ($0.field.name, $0.value(item)) }) { $1 })
    }
}
