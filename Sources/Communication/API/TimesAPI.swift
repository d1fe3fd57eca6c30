import Core
import Store
import Web

/// Rooms, hours and contacts in need of a site for programs: the pages' forms.
enum TimesAPI {
    static let endpoints: [Endpoint] = [rooms, addRoom, closeRoom, hours, addContact, removeContact]

    private static let rooms = Endpoint.list(
        "/rooms",
        .read(.settings),
        "Rooms for talks of the reader's site, closed ones too.",
        RoomsPages.readers,
        [
            Said("name", .line) { .text($0.name) },
            Said("kind", .words(Room.Kind.all.map(\.name))) { .text($0.kind.name) },
            Said("from", .day) { .text($0.fromOn.description) },
            Said("until", .maybe(.day), "Its last day.") { .text($0.untilOn?.description) },
        ] as [Said<KeptRoom>],
        key: { [$0.name] },
        items: { visit, asked in
            let site = visit.viewer.site
            let all = try await visit.read { tx in try RoomStore.all(tx) }
            return all.filter { $0.site == site }.sorted { $0.name < $1.name }
                .filter { room in asked.place.map { $0[0] < room.name } ?? true }.prefix(asked.limit + 1).map { $0 }
        }
    )

    private static let addRoom = Endpoint.act(
        "/rooms",
        .write(.settings),
        "List a room for talks, or change one of that name.",
        form: "/settings/rooms",
        [
            ShapeField("name", .text(RoomsPage.longestName), required: true),
            ShapeField("kind", .words(Room.Kind.all.map(\.name)), required: true),
            ShapeField("from", .day, required: true),
        ]
    )

    private static let closeRoom = Endpoint.act(
        "/rooms/closings",
        .write(.settings),
        "Close a room for talks from today on.",
        form: "/settings/rooms/closings",
        [ShapeField("name", .text(RoomsPage.longestName), required: true)]
    )

    private static let hours = Endpoint.act(
        "/hours",
        .write(.settings),
        "Set a holder's hours for talks, and how many a day and a week.",
        form: "/settings/hours",
        [ShapeField("holder", .id, "The employee_id; left out: the account's own.")]
            + (1...7).map { ShapeField("day\($0)", .line, "From Monday: 09:00-12:00 14:00-18:00; left out: none.") }
            + [
                ShapeField("per_day", .count, required: true), ShapeField("per_week", .count, required: true),
                ShapeField("from", .day, required: true),
            ]
    )

    private static let addContact = Endpoint.act(
        "/contacts-in-need",
        .write(.settings),
        "Name whom to call when somebody is needed at once (K4a).",
        form: "/settings/contacts",
        [
            ShapeField("number", .id, required: true, "The employee_id."),
            ShapeField("phone", .text(CareContact.longestPhone), required: true),
        ]
    )

    private static let removeContact = Endpoint.act(
        "/contacts-in-need/removals",
        .write(.settings),
        "Take somebody off the contacts.",
        form: "/settings/contacts/removals",
        [ShapeField("number", .id, required: true, "The employee_id.")]
    )
}
