import ArgumentParser
import Core
import Foundation
import Ingest
import Store

/// `zhiyin backup FILE`: everything, as it stands at one moment, while others go on.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes everything to one packed file, while servers go on."
    )

    @OptionGroup var centre: CentreOptions
    @Argument(help: "The file to write, by custom NAME.zhiyin.gz.") var file: String

    func run() async throws {
        let rows = try await Centre.using(centre, creating: false, older: true) { [file] centre in
            try await centre.database.archive { BackupFile(try GzipFile(path: file)) }
        }
        StandardOutput.line("\(file): \(rows.values.reduce(0, +)) rows of \(rows.count) tables")
    }
}

/// `zhiyin restore FILE`: fills a new database from a backup of either engine.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Fills a new database from a backup, of this engine or the other."
    )

    @OptionGroup var centre: CentreOptions
    @Argument(help: "The backup to read.") var file: String

    func run() async throws {
        let rows = try await Centre.opening(centre) { [file] database in
            try await database.restore { BackupLines(try ByteLines(path: file)) }
        }
        StandardOutput.line("\(file): \(rows.values.reduce(0, +)) rows of \(rows.count) tables restored")
        StandardOutput.line("now run zhiyin doctor")
    }
}

/// A backup as it is written.
private final class BackupFile: ArchiveSink {
    private let file: GzipFile

    init(_ file: GzipFile) { self.file = file }

    func take(_ lines: [UInt8]) throws { try file.write(lines) }
    func finish() throws { try file.finish() }
}

/// A backup as it is read.
private final class BackupLines: ArchiveSource {
    private let lines: ByteLines

    init(_ lines: ByteLines) { self.lines = lines }

    func next(_ line: inout [UInt8]) throws -> Bool { try lines.next(&line) }
}
