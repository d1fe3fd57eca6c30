import Core
import HTTPTypes
import Store
import Support
import Testing
import Web

/// A program's token is for what was ticked when it was made (ASVS 8.2.1), whatever its holder may do on the pages.
struct `A program's token for one thing` {
    @Test func `reads and writes nothing else, at any address`() async throws {
        try await Floor.run(.sqlite) { floor in
            let holder = try await floor.viewer("MAX")
            let client = try await Client(floor, as: "MAX", ["people.read"])
            var (tried, open): (Int, [String]) = (0, [])
            for route in floor.house.routes where route.pattern.hasPrefix(Endpoint.root + "/") {
                guard route.allowed.admits(holder) else { continue }
                tried += 1
                let path = route.pattern.dropFirst(Endpoint.root.count).split(separator: "/")
                    .map { $0.hasPrefix(":") ? "0" : String($0) }.joined(separator: "/")
                let isRead = route.method == .get
                let answer = try await client.ask(isRead ? .get : .post, "/\(path)", isRead ? nil : .object([:]))
                if answer.status != 403 { open.append("\(route.method.rawValue) /\(path)") }
            }
            #expect(open.sorted() == ["GET /people", "GET /teams"])
            #expect(tried > 40, "only \(tried)")
        }
    }
}
