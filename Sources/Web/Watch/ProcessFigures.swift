import Foundation

/// What the system says about this process; what it does not say is left out.
enum ProcessFigures {
    static var now: [Figure] {
        var figures: [Figure] = []
        if let pages = words("/proc/self/statm").dropFirst().first.flatMap({ Double($0) }) {
            let bytes = pages * Double(sysconf(Int32(_SC_PAGESIZE)))
            figures.append(Figure("process_resident_memory_bytes", .gauge, "Memory held.", bytes))
        }
        // After the name in brackets, which may hold anything: user and system ticks are fields 14 and 15.
        let status = text("/proc/self/stat").split(separator: ")").last.map { $0.split(separator: " ") } ?? []
        if status.count > 12, let user = Double(status[11]), let system = Double(status[12]) {
            let seconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
            figures.append(Figure("process_cpu_seconds_total", .counter, "Processor time used.", seconds))
        }
        if let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            figures.append(Figure("process_open_fds", .gauge, "Open files and connections.", Double(files.count)))
        }
        return figures
    }

    private static func text(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func words(_ path: String) -> [Substring] { text(path).split(separator: " ") }
}
