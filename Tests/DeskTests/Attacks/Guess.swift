import Core
import Foundation
import Store
import Web

/// What somebody is answered who may not have what they ask for, as far as they could tell it from another answer.
enum Told: Equatable {
    case nothingThere
    /// Refused, a status and a sentence.
    case refused(Int, String)
    /// Let in, or shown what is missing: what may be seen there is for the table of permissions.
    case more(Int, String)

    init(_ answer: Answer, in say: Say) {
        switch answer {
        case .notFound: self = .nothingThere
        case .refused(let status, let word): self = .refused(status, word.said(in: say.language), of: [422])
        case .problem(let status, let sentences):
            self = .refused(status, sentences.joined(separator: "\n"), of: [409, 422])
        case .text(let text, let status): self = status < 400 ? .more(status, text) : .refused(status, text)
        case .json(let answer):
            let text = String(decoding: answer.value.bytes, as: UTF8.self)
            self = answer.status < 400 ? .more(answer.status, text) : .refused(answer.status, text)
        case .page(let page):
            var html = HTML(say)
            page.body(&html)
            self = .more(page.status, String(decoding: html.finish(), as: UTF8.self))
        case .redirect(let path): self = .more(303, path.text)
        case .file(let bytes, _, let name): self = .more(200, "\(name)\n" + String(decoding: bytes, as: UTF8.self))
        case .session, .kept, .away, .preferences, .events: self = .more(200, "")
        }
    }

    /// What is missing in a form is said to who may send it.
    private static func refused(_ status: Int, _ sentence: String, of missing: Set<Int>) -> Told {
        missing.contains(status) ? .more(status, sentence) : .refused(status, sentence)
    }

    /// Whether somebody's name stands in it.
    func names(_ name: String) -> Bool {
        switch self {
        case .nothingThere: false
        case .refused(_, let text), .more(_, let text): text.contains(name)
        }
    }

    /// With the ids asked for put out of sight.
    func hiding(_ ids: Set<String>) -> Told {
        func hidden(_ text: String) -> String {
            ids.sorted { $0.count > $1.count }.reduce(text) { $0.replacing($1, with: "…") }
        }
        return switch self {
        case .nothingThere: self
        case .refused(let status, let text): .refused(status, hidden(text))
        case .more(let status, let text): .more(status, hidden(text))
        }
    }
}

extension Knock {
    /// Names of the product's own, the same for everybody: no ids of anything.
    private static let known: Set = ["measure", "flow", "form"]
    /// Chosen by who sends them, so that what is sent twice is kept once.
    private static let chosen: Set = ["report", "word", "finding", "title", "method", "words"]

    /// What stands in this knock for somebody or something of theirs.
    func ids(of number: String) -> Set<String> {
        let asked = parameters.filter { !Self.known.contains($0.key) }.map(\.value)
        let sent = (form.filter { !Self.chosen.contains($0.key) }.map(\.value) + queries.flatMap(\.values))
            .filter { $0 == number || Self.isID($0) }
        return Set(asked + sent)
    }

    /// The same knock at what never was.
    func atNothing(_ number: String) -> (knock: Knock, ids: Set<String>) {
        var knock = self
        var nothing: [String: String] = [:]
        for id in ids(of: number) { nothing[id] = id == number ? "NOBODY" : UUID().uuidString.lowercased() }
        func other(_ value: String) -> String {
            nothing[value] ?? value.replacing("\(number)/", with: "NOBODY/")
        }
        knock.parameters = parameters.mapValues(other)
        knock.form = form.mapValues(other)
        knock.queries = queries.map { $0.mapValues(other) }
        return (knock, Set(nothing.values))
    }

    /// The ids that a form names beside what its address is about.
    var sentIDs: [String: String] {
        form.filter { field in
            !Self.chosen.contains(field.key) && !parameters.values.contains(field.value)
                && (Self.isID(field.value) || ["with", "employee"].contains(field.key))
        }
    }

    private static func isID(_ text: String) -> Bool { UUID(uuidString: text) != nil }
}

extension Town {
    /// What a reader is told, and how many rows the audit has more afterwards.
    func tell(
        _ route: Route,
        _ knock: Knock,
        _ query: [String: String],
        _ viewer: Viewer
    ) async throws -> (told: Told, written: Int64) {
        let before = try await audited()
        let say = Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday))
        let answer = try await answer(route, knock, query, viewer, say)
        return (Told(answer, in: say), try await audited() - before)
    }

    private func audited() async throws -> Int64 {
        try await floor.house.database.read(.all) { tx in
            try tx.first("SELECT COUNT(*) FROM audit {unscoped: test}") { $0.int(0) } ?? 0
        }
    }
}
