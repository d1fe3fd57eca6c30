import Core
import Foundation

/// The first line of an archive: what it is, of which schema and when it was made.
package struct ArchiveHead: Sendable, Hashable, Codable {
    /// The form of the lines that follow; a reader refuses one it does not know.
    package let zhiyinArchive: Int
    package let schema: Int
    package let madeAt: Int64

    static let form = 1
}

/// A line between rows: the table whose rows follow, or at the end how many rows each table had, so that an archive
/// cut short or changed is known.
struct ArchiveMark: Hashable, Codable {
    var table: ArchiveTable?
    var rows: [String: Int]?
}

/// A line of an archive that is no row, as JSON on one line.
enum ArchiveLine {
    static func write(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [0x0A]
    }

    /// Throws where the line is not what should stand there.
    static func read<T: Decodable>(_ type: T.Type, _ line: [UInt8]) throws(Failure) -> T {
        do { return try JSONDecoder().decode(type, from: Data(line)) } catch {
            throw Failure(.badInput, "this is no backup of zhiyin, or it is damaged")
        }
    }
}
