import Core
import Foundation
import Store
import Support
import Testing
import Web

/// What people write and files bring comes back as text: on no page as a tag, in no spreadsheet as a formula, in no
/// calendar as a line of its own (ASVS 1.2.1, 1.2.10).
struct `A text that would break out` {
    @Test(arguments: TestEngine.available)
    func `is text wherever it is shown, to everybody and in every language`(_ engine: TestEngine) async throws {
        try await Town.run(engine) { town in
            let planted = try await town.plant()
            var (found, files, turn): (Set<Int>, Int, Int) = ([], 0, 0)
            for route in town.floor.house.routes where route.method == .get {
                guard case .roles = route.allowed else { continue }
                for (role, number) in Town.readers {
                    guard let viewer = town.viewers[role], route.allowed.admits(viewer) else { continue }
                    for person in Set([number, "AGT1", "AGT2"]).sorted() {
                        let knock = try await Knock(route, of: person, in: town)
                        let name = "\(route.pattern) of \(person) by \(role.rawValue)"
                        for query in knock.queries {
                            // The next reader's language is another: every page is seen in each.
                            turn += 1
                            let language = Language.allCases[turn % Language.allCases.count]
                            let say = Say(language, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday))
                            let answer = try await town.answer(route, knock, query, viewer, say)
                            found.formUnion(look(at: answer, say, name, &files))
                        }
                        if !knock.asksForSomebody { break }
                    }
                }
            }
            let missed = Planted.columns.indices.filter { !found.contains($0) }.map {
                "\(Planted.columns[$0].table).\(Planted.columns[$0].column) of \(planted[$0])"
            }
            #expect(missed == [], "planted and nowhere shown")
            #expect(files > 10, "only \(files) files held one")
        }
    }

    /// The columns found on a page; files are counted that hold one.
    private func look(at answer: Answer, _ say: Say, _ name: String, _ files: inout Int) -> Set<Int> {
        switch answer {
        case .page(let page):
            var html = HTML(say)
            html.text(page.title.said(in: say.language))
            page.body(&html)
            let text = String(decoding: html.finish(), as: UTF8.self)
            #expect(Planted.escaped(text), "\(name)")
            return Planted.found(in: text)
        case .file(let bytes, let type, let file):
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.contains("zz9") else { return [] }
            files += 1
            if file.hasSuffix(".csv") {
                #expect(type.hasPrefix("text/csv"), "\(name)")
                #expect(!Self.cells(of: text).contains { $0.hasPrefix("=") }, "\(name)")
            } else if file.hasSuffix(".ics") {
                #expect(!text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("zz9") }, "\(name)")
            } else if file.hasSuffix(".json") {
                #expect(type.hasPrefix("application/json") && JSONValue(bytes) != nil, "\(name)")
            }
            return []
        case .refused(_, let word):
            #expect(!word.said(in: say.language).contains("zz9"), "\(name)")
            return []
        default: return []
        }
    }

    /// The cells of a CSV after RFC 4180, as a spreadsheet takes them apart.
    private static func cells(of text: String) -> [String] {
        var (cells, cell, isQuoted): ([String], [UInt8], Bool) = ([], [], false)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ","), 0x0A, 0x0D:
                guard !isQuoted else { fallthrough }
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            default: cell.append(byte)
            }
        }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }
}
