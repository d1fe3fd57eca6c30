import CXlsx
import Core
import Foundation

/// Writes a workbook row by row; texts stay texts, so nothing runs as a formula.
///
/// Rows wait on the disk and only the packed workbook in memory: the library must not meet a full disk itself, for it
/// complains on the error stream.
package final class XlsxWriter {
    package enum Cell: Sendable, Hashable {
        case text(String)
        case number(Double)
        case day(Day)
        case empty
    }

    /// Excel's own limits.
    private static let rows: UInt32 = 1_048_576
    private static let textLength = 32_767
    private static let nameLength = 31

    private let path: String
    /// Where it comes to lie; nil where only its bytes are wanted.
    private let file: OutputFile?
    /// A nameless file in memory.
    private let memory: Int32
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let bold: UnsafeMutablePointer<lxw_format>?
    private let dayFormat: UnsafeMutablePointer<lxw_format>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var names: Set<String> = []
    private var width: UInt16 = 0
    private var next: UInt32 = 0
    private var problem: String?

    /// Starts a workbook that comes to lie at `path` when finished.
    package convenience init(path: String) throws(Failure) {
        try self.init(path: path, file: try OutputFile(path: path))
    }

    private init(path: String, file: OutputFile?) throws(Failure) {
        (self.path, self.file) = (path, file)
        memory = memfd_create("workbook", UInt32(MFD_CLOEXEC))
        guard memory >= 0 else { throw OutputFile.unwritable(path, String(cString: strerror(errno))) }
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 1
        guard let workbook = workbook_new_opt("/proc/self/fd/\(memory)", &options) else {
            close(memory)
            throw OutputFile.unwritable(path, "no memory or no room for temporary files")
        }
        self.workbook = workbook
        bold = workbook_add_format(workbook)
        dayFormat = workbook_add_format(workbook)
        format_set_bold(bold)
        format_set_num_format(dayFormat, "yyyy-mm-dd")
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
        close(memory)
    }

    /// Starts a sheet with its header; characters that Excel forbids in names become spaces.
    package func addSheet(name: String, columns: [(title: String, width: Double)]) {
        endSheet()
        sheet = workbook_add_worksheet(workbook, allowed(name))
        width = UInt16(clamping: columns.count)
        next = 1
        for (index, column) in columns.enumerated().prefix(Int(width)) {
            let place = UInt16(index)
            worksheet_set_column(sheet, place, place, column.width, nil)
            worksheet_write_string(sheet, 0, place, fitting(column.title), bold)
        }
        worksheet_freeze_panes(sheet, 1, 0)
    }

    package func row(_ cells: [Cell]) {
        guard sheet != nil, problem == nil else { return }
        guard next < XlsxWriter.rows else {
            problem = "a sheet holds 1,048,576 rows at most; write CSV instead, or narrow the selection"
            return
        }
        for (index, cell) in cells.enumerated().prefix(16_384) { write(cell, UInt16(index)) }
        next += 1
    }

    /// Closes the workbook and puts it in its place.
    package func finish() throws(Failure) {
        guard workbook != nil else { return }
        try pack()
        try eachPiece { (piece) throws(Failure) in try file?.write(piece) }
        try file?.finish()
    }

    /// A whole workbook for who wants no file of it.
    package static func bytes(_ fill: (XlsxWriter) -> Void) throws(Failure) -> [UInt8] {
        let writer = try XlsxWriter(path: "the workbook", file: nil)
        fill(writer)
        try writer.pack()
        var bytes: [UInt8] = []
        try writer.eachPiece { bytes += $0 }
        return bytes
    }

    private func pack() throws(Failure) {
        if sheet == nil { addSheet(name: "Sheet1", columns: []) }
        endSheet()
        guard let workbook else { return }
        self.workbook = nil
        let state = workbook_close(workbook)
        if state != LXW_NO_ERROR { problem = problem ?? lxw_strerror(state).map { String(cString: $0) } ?? "it failed" }
        if let problem { throw OutputFile.unwritable(path, problem) }
    }

    private func eachPiece(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var piece = [UInt8](repeating: 0, count: ByteSource.block)
        var place = 0
        while true {
            let count = pread(memory, &piece, piece.count, place)
            guard count >= 0 else { throw OutputFile.unwritable(path, String(cString: strerror(errno))) }
            if count == 0 { return }
            try take(Array(piece[..<count]))
            place += count
        }
    }

    private func write(_ cell: Cell, _ column: UInt16) {
        switch cell {
        case .empty: break
        case .text(let text):
            if !text.isEmpty { worksheet_write_string(sheet, next, column, fitting(text), nil) }
        case .number(let number):
            if number.isFinite { worksheet_write_number(sheet, next, column, number, nil) }
        case .day(let day):
            // 25569 is 1970-01-01; before March 1900 Excel counts a day that never was
            let serial = Int(day.number) + 25_569
            if serial > 60 {
                worksheet_write_number(sheet, next, column, Double(serial), dayFormat)
            } else {
                worksheet_write_string(sheet, next, column, day.description, nil)
            }
        }
    }

    private func endSheet() {
        guard let sheet, width > 0 else { return }
        worksheet_autofilter(sheet, 0, 0, max(next - 1, 0), width - 1)
    }

    /// Text as long as a cell can hold, in UTF-16 units, and that reads back as it is.
    private func fitting(_ text: String) -> String {
        var text = text.utf8.contains(0) ? text.replacingOccurrences(of: "\0", with: "") : text
        // `_x0041_` would be read as A
        if text.contains("_x") {
            text = text.replacingOccurrences(
                of: "_(?=x[0-9A-Fa-f]{4}_)",
                with: "_x005F_",
                options: .regularExpression
            )
        }
        guard text.utf8.count > XlsxWriter.textLength, text.utf16.count > XlsxWriter.textLength else { return text }
        var short = String(text.prefix(XlsxWriter.textLength - 1))
        while short.utf16.count > XlsxWriter.textLength - 1 { short.removeLast(max(1, short.count / 8)) }
        return short + "…"
    }

    /// A sheet name Excel takes, unlike those before it.
    private func allowed(_ name: String) -> String {
        let clean = String(name.map { "[]:*?/\\\0".contains($0) ? " " : $0 }).trimmed.trimmingCharacters(in: ["'"])
        let base = clean.isEmpty ? "Sheet" : clean
        var count = 1
        while true {
            let tail = count == 1 ? "" : " \(count)"
            var front = base
            while front.utf16.count + tail.utf16.count > XlsxWriter.nameLength { front.removeLast() }
            let candidate = front + tail
            if names.insert(candidate.lowercased()).inserted { return candidate }
            count += 1
        }
    }
}
