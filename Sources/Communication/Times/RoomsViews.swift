import Core
import Web

enum RoomsView {
    static func page(_ page: RoomsPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.roomsTitle, sub: page.site) { h in
            h.a(.class("btn"), .href(Path("/settings/hours")), text: Words.hoursTitle)
        }
        h.p(.class("sub"), text: Words.roomsHint)
        if page.open.isEmpty { h.p(.class("note"), text: Words.noRooms) } else { list(page, csrf, &h) }
        form(page, csrf, &h)
        guard !page.closed.isEmpty else { return }
        h.p(.class("sub")) { h in
            h.text(Words.closedRooms)
            h.text(page.closed.map(\.name).joined(separator: " · "))
        }
    }

    private static func list(_ page: RoomsPage, _ csrf: String, _ h: inout HTML) {
        h.tableWrap(Words.roomsTitle) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in [Words.room, Words.roomKind, Words.roomFrom] { h.th(.scope(.col), text: head) }
                        h.th(.scope(.col)) { $0.span(.class("visually-hidden"), text: Words.closeRoom) }
                    }
                }
                h.tbody { h in
                    for room in page.open { row(room, page, csrf, &h) }
                }
            }
        }
    }

    private static func row(_ room: KeptRoom, _ page: RoomsPage, _ csrf: String, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row), text: room.name)
            h.td(.label(Words.roomKind), text: room.kind.word)
            h.td(.label(Words.roomFrom)) { h in
                h.text(h.say.date(room.fromOn))
                if let last = room.untilOn { h.text(" – \(h.say.date(last))") }
            }
            h.td { h in
                h.form(.method(.post), .action(Path("/settings/rooms/closings"))) { h in
                    h.hidden("csrf", csrf)
                    h.hidden("name", room.name)
                    h.button(.class("btn", "btn--quiet"), .type("submit")) { h in
                        h.text(Words.closeRoom)
                        h.span(.class("visually-hidden"), text: " \(room.name)")
                    }
                }
            }
        }
    }

    private static func form(_ page: RoomsPage, _ csrf: String, _ h: inout HTML) {
        let draft = page.draft
        h.h2(text: Words.addRoom)
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/rooms"))) { h in
            h.hidden("csrf", csrf)
            h.field(Field("name", Words.room, value: draft.name, error: draft.nameError, required: true))
            h.choiceField(
                Field("kind", Words.roomKind, value: draft.kind.isEmpty ? "meeting" : draft.kind),
                options: Room.Kind.all.map { ($0.name, $0.word) }
            )
            let from = draft.from.isEmpty ? page.today.description : draft.from
            h.field(Field("from", Words.roomFrom, value: from, error: draft.fromError, required: true))
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }
}

extension Room.Kind {
    var word: Word {
        switch self {
        case .meeting: Word("会议室", "會議室", "meeting room")
        case .rest: Word("休息室", "休息室", "rest room")
        case .office: Word("办公室（没有别的房间时才用）", "辦公室（沒有別的房間時才用）", "office, where nothing else is free")
        }
    }
}
