import Core
import Foundation
import Ingest

/// A folder that goes away with the test, and files in it.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/ingest-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    subscript(_ name: String) -> String { path + "/" + name }

    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: self[name]))
        return self[name]
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }
}

/// All of a table at once.
struct WholeTable {
    var header: [String] = []
    var rows: [TableRow] = []
    var refusals: [(line: Int, reason: String, text: String)] = []
    var cells: [[String]] { rows.map(\.cells) }

    init(_ reader: TableReader) throws {
        header = reader.header
        while let item = try reader.next() {
            switch item {
            case .row(let row): rows.append(row)
            case .refused(let line, let reason, let text): refusals.append((line, reason(.english), text))
            }
        }
    }

    init(_ path: String, sheet: String? = nil) throws { try self.init(TableReader.open(path: path, sheet: sheet)) }

    /// The table of a CSV with this text.
    init(csv: some Sequence<UInt8>) throws {
        let folder = try Folder()
        try self.init(folder.file("t.csv", csv))
    }
}

/// The sentence of the failure that `body` ends with; nil if it ends well.
func failure(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch let failure as Failure {
        return failure.cause == .badInput ? failure.description : "wrong cause: \(failure)"
    } catch {
        return "not a Failure: \(error)"
    }
}
