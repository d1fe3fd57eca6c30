import Core
import Foundation

/// Reads one sheet of an XLSX workbook row by row; only the shared strings are held in memory.
final class SheetReader {
    /// The name of the sheet read.
    let sheet: String

    private let rows: SheetRows
    private let stream: XMLStream
    private var taken = 0

    /// Opens the sheet named `sheet`, or the first visible one.
    init(path: String, descriptor: Int32?, sheet: String?, limits: SheetLimits) throws(Failure) {
        let archive = try SheetArchive(path: path, descriptor: descriptor, limits: limits)
        let workbook = try SheetReader.workbook(archive)
        let list = WorkbookList()
        try XMLStream(archive, workbook, most: limits.heldBytes, to: list).readAll()
        let relations = try SheetReader.relations(of: workbook, archive)
        let found = try SheetReader.choose(sheet, list.sheets, relations, path)

        let styles = StyleList()
        if let target = relations.target(ofKind: "styles").map({ Relations.resolve($0, from: workbook) }),
            archive.has(target)
        {
            try XMLStream(archive, target, most: limits.heldBytes, to: styles).readAll()
        }
        let strings = SharedStrings()
        if let target = relations.target(ofKind: "sharedStrings").map({ Relations.resolve($0, from: workbook) }),
            archive.has(target)
        {
            try XMLStream(archive, target, most: limits.heldBytes, to: strings).readAll()
        }
        self.sheet = found.name
        rows = SheetRows(
            texts: strings.texts,
            formats: styles.formats,
            from1904: list.from1904,
            rowBytes: limits.rowBytes
        )
        stream = try XMLStream(
            archive,
            Relations.resolve(found.target, from: workbook),
            most: limits.sheetBytes,
            to: rows
        )
    }

    /// Columns kept from now on; texts further right are listed as extra.
    func narrow(to width: Int) { rows.width = width }

    func next() throws(Failure) -> SheetRow? {
        while taken == rows.ready.count {
            rows.ready.removeAll(keepingCapacity: true)
            taken = 0
            if stream.ended { return nil }
            try stream.step()
        }
        defer { taken += 1 }
        return rows.ready[taken]
    }

    private static func workbook(_ archive: SheetArchive) throws(Failure) -> String {
        guard archive.has("_rels/.rels") else { throw .otherZip(archive.path) }
        let target = try relations(of: "", archive).target(ofKind: "officeDocument") ?? "xl/workbook.xml"
        let name = Relations.resolve(target, from: "")
        guard name.hasSuffix(".xml"), !name.hasPrefix("word/"), !name.hasPrefix("ppt/") else {
            throw .notWorkbook(archive.path)
        }
        return name
    }

    private static func relations(of name: String, _ archive: SheetArchive) throws(Failure) -> Relations {
        let relations = Relations()
        let part = name.isEmpty ? "_rels/.rels" : Relations.name(of: name)
        try XMLStream(archive, part, most: archive.limits.heldBytes, to: relations).readAll()
        return relations
    }

    private static func choose(
        _ wanted: String?,
        _ sheets: [WorkbookList.Sheet],
        _ relations: Relations,
        _ path: String
    ) throws(Failure) -> (name: String, target: String) {
        let tables = sheets.filter { relations.byID[$0.relation]?.kind == "worksheet" }
        let names = tables.map(\.name).joined(separator: ", ")
        let found =
            wanted.map { wanted in tables.first { $0.name == wanted } } ?? tables.first { !$0.isHidden } ?? tables.first
        guard let found, let target = relations.byID[found.relation]?.target else {
            guard let wanted else { throw .workbookWithoutTable(path) }
            throw .noSheet(wanted, path, has: names)
        }
        return (found.name, target)
    }
}
