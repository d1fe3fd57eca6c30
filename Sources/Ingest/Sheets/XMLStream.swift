import CExpat
import Core
import Foundation

/// What hears the elements and texts of an XML document as they go by.
protocol XMLListener: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    func text(_ bytes: UnsafeBufferPointer<CChar>)
}

/// An element's or attribute's name without its prefix, valid during the call only.
struct XMLName {
    private let text: UnsafePointer<CChar>

    init(_ whole: UnsafePointer<CChar>) {
        text = strchr(whole, 58).map { UnsafePointer($0) + 1 } ?? whole
    }

    static func ~= (wanted: StaticString, name: XMLName) -> Bool {
        // a static string ends in a zero byte
        strcmp(name.text, UnsafeRawPointer(wanted.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    static func == (name: XMLName, wanted: StaticString) -> Bool { wanted ~= name }
}

/// The attributes of an element, valid during the call only.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    func bytes(_ wanted: StaticString) -> UnsafePointer<CChar>? {
        guard var pair = pairs else { return nil }
        while let name = pair[0] {
            if XMLName(name) == wanted { return pair[1] }
            pair += 2
        }
        return nil
    }

    subscript(_ wanted: StaticString) -> String? { bytes(wanted).map { String(cString: $0) } }

    func flag(_ wanted: StaticString) -> Bool { ["1", "true", "on"].contains(self[wanted] ?? "") }
}

/// Feeds one part of a workbook to a listener through expat; a DOCTYPE is refused, so no entity can grow.
final class XMLStream {
    private static let block = 32 << 10

    private let part: SheetArchive.Part
    private let name: String
    private let path: String
    private let parser: XML_Parser
    private let ears: Ears
    private(set) var ended = false

    init(_ archive: SheetArchive, _ name: String, most: Int, to listener: some XMLListener) throws(Failure) {
        part = try archive.part(name, most: most)
        (self.name, path) = (name, archive.path)
        guard let parser = XML_ParserCreate(nil) else { throw .noMemory(forPart: name, path) }
        self.parser = parser
        ears = Ears(listener, parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(ears).toOpaque())
        XML_SetElementHandler(
            parser,
            { mine, name, attributes in
                guard let name else { return }
                Ears.of(mine)?.listener.start(XMLName(name), XMLAttributes(pairs: attributes))
            },
            { mine, name in
                guard let name else { return }
                Ears.of(mine)?.listener.end(XMLName(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { mine, text, count in
            Ears.of(mine)?.listener.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { mine, _, _, _, _ in
            guard let ears = Ears.of(mine) else { return }
            ears.sawDoctype = true
            XML_StopParser(ears.parser, XML_Bool(XML_FALSE))
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads and parses one block; the listener hears what is in it.
    func step() throws(Failure) {
        guard !ended else { return }
        guard let room = XML_GetBuffer(parser, Int32(XMLStream.block)) else {
            throw .noMemory(forPart: name, path)
        }
        let count = try part.read(into: UnsafeMutableRawBufferPointer(start: room, count: XMLStream.block))
        ended = count == 0
        guard XML_ParseBuffer(parser, Int32(count), ended ? 1 : 0) == XML_STATUS_OK else {
            guard !ears.sawDoctype else { throw .doctype(inPart: name, path) }
            throw .malformedPart(name, path, line: UInt(XML_GetCurrentLineNumber(parser)))
        }
    }

    func readAll() throws(Failure) {
        while !ended { try step() }
    }

    /// What the C callbacks hold on to.
    private final class Ears {
        let listener: any XMLListener
        let parser: XML_Parser
        var sawDoctype = false

        init(_ listener: any XMLListener, _ parser: XML_Parser) { (self.listener, self.parser) = (listener, parser) }

        static func of(_ mine: UnsafeMutableRawPointer?) -> Ears? {
            mine.map { Unmanaged<Ears>.fromOpaque($0).takeUnretainedValue() }
        }
    }
}
