import CZip
import Core
import Foundation

/// The zip archive that an XLSX file is, read part by part within limits.
final class SheetArchive {
    let path: String
    let limits: SheetLimits
    private let archive: OpaquePointer

    /// Opens the file, or `descriptor` if given, which then belongs to the archive.
    init(path: String, descriptor: Int32?, limits: SheetLimits) throws(Failure) {
        var code: Int32 = 0
        let opened = descriptor.map { zip_fdopen($0, 0, &code) } ?? zip_open(path, ZIP_RDONLY, &code)
        guard let archive = opened else {
            if let descriptor { close(descriptor) }
            throw Failure(
                .badInput,
                "\(path): the Excel file is damaged or cut short; open it in Excel and save it again"
            )
        }
        (self.path, self.archive, self.limits) = (path, archive, limits)
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, UInt64(count) <= limits.parts else {
            throw Failure(
                .badInput,
                "\(path): the Excel file has \(count) parts, more than \(limits.parts); it is refused"
            )
        }
    }

    deinit { zip_discard(archive) }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_GUESS)) >= 0 }

    /// Opens a part for reading; `most` bytes may come out of it.
    func part(_ name: String, most: Int) throws(Failure) -> Part {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat(archive, name, 0, &stat) == 0 else {
            throw Failure(
                .badInput,
                "\(path): the Excel file lacks its part \(name); open it in Excel and save it again"
            )
        }
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else {
            throw Failure(.badInput, "\(path): the Excel file is protected by a password; save it without one")
        }
        guard stat.size <= UInt64(most) else { throw Part.tooLarge(path, name, most) }
        guard let file = zip_fopen(archive, name, 0) else {
            throw Failure(
                .badInput,
                "\(path): the part \(name) of the Excel file cannot be unpacked; save the file again"
            )
        }
        return Part(archive: self, name: name, file: file, packed: Int(clamping: stat.comp_size), most: most)
    }

    /// One part of the archive, unpacked a block at a time.
    final class Part {
        private let archive: SheetArchive
        private let name: String
        private let file: OpaquePointer
        private let packed: Int
        private let most: Int
        private var written = 0

        fileprivate init(archive: SheetArchive, name: String, file: OpaquePointer, packed: Int, most: Int) {
            (self.archive, self.name, self.file) = (archive, name, file)
            (self.packed, self.most) = (packed, most)
        }

        deinit { zip_fclose(file) }

        /// Fills `buffer`; 0 at the end, where the checksum has been compared.
        func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
            let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
            guard count >= 0 else {
                throw Failure(
                    .badInput,
                    "\(archive.path): the part \(name) of the Excel file is damaged; open it in Excel and save it again"
                )
            }
            written += count
            guard written <= most else { throw Part.tooLarge(archive.path, name, most) }
            let limits = archive.limits
            guard written < limits.ratioFrom || written / max(packed, 1) <= limits.ratio else {
                throw Failure(
                    .badInput,
                    """
                    \(archive.path): the part \(name) of the Excel file unpacks to more than \(limits.ratio) times its \
                    size; it is refused. Save the table as CSV
                    """
                )
            }
            return count
        }

        fileprivate static func tooLarge(_ path: String, _ name: String, _ most: Int) -> Failure {
            Failure(
                .badInput,
                "\(path): the part \(name) of the Excel file unpacks to more than \(most) bytes; save the table as CSV"
            )
        }
    }
}
