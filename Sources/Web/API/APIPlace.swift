import Core
import Foundation
import Store

/// Where a page of a list begins: behind an item, by its key, so that nobody is skipped or shown twice because
/// something came meanwhile.
///
/// It is signed, and good only for the list, the filters and the reader it was made for.
package enum APIPlace {
    static let most = 200
    private static let usual = 50

    /// What a store is asked for: behind a place, at most so many and one more.
    package struct Asked: Sendable {
        package let place: [String]?
        package let limit: Int
    }

    /// A place nobody gave out, or for another list.
    struct Foreign: Error {}

    static func limit(_ visit: Visit) -> Int { visit.query["limit"].flatMap { Int($0) } ?? usual }

    static func asked(_ visit: Visit, parts: Int) throws -> [String]? {
        guard let text = visit.query["after"] else { return nil }
        let halves = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard halves.count == 2, halves[1] == (try mark(of: halves[0], visit)), let bytes = bytes(of: halves[0]),
            let place = JSONValue(bytes)?.list?.compactMap(\.text), place.count == parts
        else { throw Foreign() }
        return place
    }

    /// A page of all items there are, in the order of their keys.
    static func page(
        _ items: [JSONValue],
        behind place: [String]?,
        _ visit: Visit,
        key: (JSONValue) -> [String]
    ) throws -> Answer {
        var keyed = items.map { (key: key($0), item: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        if let place { keyed.removeAll { !place.lexicographicallyPrecedes($0.key) } }
        let limit = limit(visit)
        let next = keyed.count > limit ? keyed[limit - 1].key : nil
        return try listed(keyed.prefix(limit).map(\.item), next, visit)
    }

    /// A page of items that their store has put in order and begun behind the place.
    static func page<Item>(
        ordered items: [Item],
        _ asked: Asked,
        _ visit: Visit,
        key: (Item) -> [String],
        value: (Item) -> JSONValue
    ) throws -> Answer {
        let next = items.count > asked.limit ? key(items[asked.limit - 1]) : nil
        return try listed(items.prefix(asked.limit).map(value), next, visit)
    }

    private static func listed(_ items: [JSONValue], _ next: [String]?, _ visit: Visit) throws -> Answer {
        let next: JSONValue = try next.map { .text(try text(of: $0, visit)) } ?? .null
        return .json(APIAnswer(.object(["items": .list(items), "next": next])))
    }

    private static func text(of place: [String], _ visit: Visit) throws -> String {
        let body = Data(JSONValue.list(place.map { .text($0) }).bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return "\(body).\(try mark(of: body, visit))"
    }

    private static func bytes(of text: String) -> [UInt8]? {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        return Data(base64Encoded: plain + padding).map(Array.init)
    }

    private static func mark(of body: String, _ visit: Visit) throws -> String {
        guard let keys = visit.house.database.keys else {
            throw Failure(.storage, "lists of programs cannot be cut into pages: the keys are not there")
        }
        let filters = visit.query.filter { !["after", "limit", "lang"].contains($0.key) }
            .sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        let signed = ["place of a list", visit.path.route, visit.viewer.person.text, body] + filters
        return String(
            keys.mark(of: String(decoding: JSONValue.list(signed.map { .text($0) }).bytes, as: UTF8.self)).prefix(32)
        )
    }
}
