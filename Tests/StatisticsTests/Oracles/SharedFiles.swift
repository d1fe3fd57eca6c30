import Foundation

/// Files of real data, where they lie beside the project; the tests pass without.
enum SharedFiles {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data")

    static let calls = folder.appending(path: "calls/anonbank_1999_february.txt")
    static let turnover = folder.appending(path: "survival/turnover.csv")
    static let weeks = folder.appending(path: "ctrip/measures.csv")

    static func isHere(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

    /// Its lines by the names of the columns.
    static func rows(_ file: URL) throws -> [[String: String]] {
        let lines = try String(contentsOf: file, encoding: .isoLatin1).split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let head = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    }
}
