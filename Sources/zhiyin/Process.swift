import Foundation

/// This process among others: as it is named in leases and in the audit.
enum Process {
    /// Unlike any other, of this machine or another, now or before.
    static let name = "\(host):\(getpid()):\(String(UInt32.random(in: 0...UInt32.max), radix: 36))"

    /// `serve on centre-1`: the command and the machine, never its arguments.
    static let origin = "\(CommandLine.arguments.dropFirst().first ?? "zhiyin") on \(host)"

    private static let host: String = {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}
