import Foundation

/// What a signal of one kind says; a change of shape is a new version with an upgrade from the old.
package protocol SignalPayload: Codable, Sendable, Hashable {
    static var kind: String { get }
    static var version: Int { get }
}

extension Signal {
    /// The payload as a kind's struct; nil for another kind.
    package func payload<Payload: SignalPayload>(_ type: Payload.Type) throws -> Payload? {
        guard kind == Payload.kind else { return nil }
        return try JSONDecoder().decode(Payload.self, from: Data(payload.utf8))
    }
}

/// JSON with sorted keys, so that equal values are equal texts.
package func canonicalJSON(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { preconditionFailure("a payload that is not JSON: \(value)") }
    return String(decoding: data, as: UTF8.self)
}
