import Core
import Ingest
import People
import Web

enum ImportView {
    static func form(kinds: [String], chosen: String?, csrf: String, _ h: inout HTML) {
        let file = Field("file", Words.file, required: true)
        upload(file, accept: ".csv,.tsv,.txt,.xlsx,.gz,.log,text/plain", csrf: csrf, &h) { h in
            h.choiceField(
                Field("kind", Words.kind, value: chosen ?? "roster"),
                options: kinds.map { ($0, Words.kind($0)) }
            )
        }
    }

    /// The files a table comes in.
    static let tables: StaticString = ".csv,.tsv,.txt,.xlsx,.gz"

    /// The one way in for files, with its dry run; `kind` says what the file is.
    static func upload(_ file: Field, accept: StaticString, csrf: String, _ h: inout HTML, kind: HTML.Body) {
        h.form(
            .class("card", "form"),
            .method(.post),
            .action(Path("/imports")),
            .multipart,
            .data("behaviour", "upload-progress")
        ) { h in
            h.hidden("csrf", csrf)
            kind(&h)
            h.fileField(file, accept: accept)
            h.tickField("dry", Words.dryRun, isOn: true)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.importNow) }
        }
    }

    /// Which columns each kind of file has, as the reader's own files call them.
    static func columns(of intakes: [FileIntake], _ h: inout HTML) {
        h.details { h in
            h.summary(text: Words.columns)
            h.dl(.class("kv")) { h in
                for intake in intakes {
                    let names = intake.columns.map {
                        h.say($0.heading) + ($0.required ? h.say(Words.requiredMark) : "")
                    }
                    h.dt(text: Words.kind(intake.kind))
                    h.dd(text: h.say.list(names))
                }
            }
        }
    }

    static func history(_ history: [ImportStore.Record], _ h: inout HTML) {
        h.h2(text: Words.history)
        if history.isEmpty { return h.emptyState(Words.noHistory, Words.noHistorySentence) }
        h.tableWrap(Words.history) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [Words.when, Words.kind, Words.file, Words.by] { h.th(.scope(.col), text: word) }
                        for word in [Words.rows, Words.new, Words.changed, Words.refused] {
                            h.th(.scope(.col), .class("number"), text: word)
                        }
                    }
                }
                h.tbody { h in for record in history { row(record, &h) } }
            }
        }
    }

    private static func row(_ record: ImportStore.Record, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(Words.when)) { h in
                h.a(.href(Path("/imports").adding(record.importID)), text: h.say.moment(record.startedAt))
                if record.undoneAt != nil { h.badge(.plain, Words.undone) }
                if record.endedAt == nil { h.badge(.soon, Words.unfinished) }
            }
            h.td(.label(Words.kind), text: Words.kind(record.kind))
            h.td(.label(Words.file), text: record.fileName)
            h.td(.label(Words.by)) { $0.person(record.by) }
            for (word, count) in [
                (Words.rows, record.rows), (Words.new, record.new), (Words.changed, record.changed),
                (Words.refused, record.refused),
            ] {
                h.td(.label(word), .class("number"), text: h.say.count(count))
            }
        }
    }

    static func detail(
        _ record: ImportStore.Record,
        _ refusals: [ImportReport.Refused],
        blocked: [String],
        mayUndo: Bool,
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(
            Words.kind(record.kind),
            sub: h.say.joined(record.fileName, h.say.moment(record.startedAt), record.by.said)
        ) { h in
            h.a(.class("btn"), .href(Path("/imports")), text: Words.back)
        }
        if !blocked.isEmpty {
            h.flash("\(h.say(Words.undoBlocked))：\(h.say.list(Array(blocked.prefix(10))))", tone: .late)
        }
        tiles(record.rows, record.new, record.changed, record.unchanged, record.refused, &h)
        if record.undoneAt != nil {
            h.p(
                .class("sub"),
                text: h.say.joined(
                    h.say(Words.undone),
                    record.undoneAt.map { h.say.moment($0) } ?? "",
                    record.undoneBy?.said ?? ""
                )
            )
        }
        refused(refusals, &h)
        if mayUndo, record.undoneAt == nil {
            h.form(
                .class("form"),
                .method(.post),
                .action(Path("/imports").adding(record.importID).adding("undo")),
                .data("behaviour", "confirm"),
                .data("confirm", Words.undo)
            ) { h in
                h.hidden("csrf", csrf)
                h.button(.class("btn"), .type("submit"), text: Words.undo)
            }
        }
    }

    static func dryRun(_ report: ImportReport, _ h: inout HTML) {
        h.pageHead(Words.isDry, sub: h.say.joined(h.say(Words.kind(report.kind)), report.fileName)) { h in
            h.a(.class("btn"), .href(Path("/imports")), text: Words.back)
        }
        tiles(report.rows, report.new, report.changed, report.unchanged, report.refused, &h)
        if !report.ignoredColumns.isEmpty {
            h.p(.class("sub"), text: "\(h.say(Words.ignored))：\(h.say.list(report.ignoredColumns))")
        }
        if !report.unowned.isEmpty {
            let codes = report.unowned.prefix(30).map { "\($0.code) (\(h.say.count($0.events)))" }
            h.p(.class("sub"), text: "\(h.say(Words.unowned))：\(h.say.list(codes))")
        }
        refused(report.firstRefused, &h)
        guard !report.effects.isEmpty else { return }
        h.details { h in
            h.summary(text: Words.effects)
            h.ul { h in
                for (line, effect) in report.effects.prefix(500) {
                    let word = effect == .new ? Words.new : effect == .changed ? Words.changed : Words.unchanged
                    h.li(text: "\(h.say(Words.line)) \(line)：\(h.say(word))")
                }
            }
        }
    }

    private static func tiles(
        _ rows: Int,
        _ new: Int,
        _ changed: Int,
        _ unchanged: Int,
        _ refused: Int,
        _ h: inout HTML
    ) {
        h.summaryTiles { h in
            h.statTile(h.say.count(rows), Words.rows)
            h.statTile(h.say.count(new), Words.new)
            h.statTile(h.say.count(changed), Words.changed)
            h.statTile(h.say.count(unchanged), Words.unchanged)
            h.statTile(h.say.count(refused), Words.refused, tone: refused > 0 ? .late : .plain)
        }
    }

    private static func refused(_ rows: [ImportReport.Refused], _ h: inout HTML) {
        guard !rows.isEmpty else { return }
        h.h2(text: Words.refused)
        h.tableWrap(Words.refused) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in for word in [Words.line, Words.why, Words.content] { h.th(.scope(.col), text: word) } }
                }
                h.tbody { h in
                    for row in rows {
                        h.tr { h in
                            h.td(.label(Words.line), .class("number"), text: String(row.line))
                            h.td(.label(Words.why), text: row.reason)
                            h.td(.label(Words.content), text: row.cells.joined(separator: " | "))
                        }
                    }
                }
            }
        }
    }
}
