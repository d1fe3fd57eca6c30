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
            throw .damagedWorkbook(path)
        }
        (self.path, self.archive, self.limits) = (path, archive, limits)
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, UInt64(count) <= limits.parts else {
            throw .workbook(path, ofParts: Int(count), most: limits.parts)
        }
    }

    deinit { zip_discard(archive) }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_GUESS)) >= 0 }

    /// Opens a part for reading; `most` bytes may come out of it.
    func part(_ name: String, most: Int) throws(Failure) -> Part {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat(archive, name, 0, &stat) == 0 else { throw .lacksPart(name, path) }
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw .protectedWorkbook(path) }
        guard stat.size <= UInt64(most) else { throw .largePart(name, path, most: most) }
        guard let file = zip_fopen(archive, name, 0) else { throw .packedPart(name, path) }
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
            guard count >= 0 else { throw .damagedPart(name, archive.path) }
            written += count
            guard written <= most else { throw .largePart(name, archive.path, most: most) }
            let limits = archive.limits
            guard written < limits.ratioFrom || written / max(packed, 1) <= limits.ratio else {
                throw .swollenPart(name, archive.path, ratio: limits.ratio)
            }
            return count
        }
    }
}
