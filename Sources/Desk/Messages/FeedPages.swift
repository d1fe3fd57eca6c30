import Communication
import Core
import Messages
import Store
import Web

/// The calendar a person subscribed to by its secret address: times and places, the same title for every talk.
enum FeedPages {
    /// Talks so many days back are still in it.
    private static let daysBack = 31

    static let route = Route(.get, "/feed/:token", .everyone) { visit in
        let token = visit.parameter("token")
        guard token.hasSuffix(".ics") else { return .notFound }
        let from = visit.now + -daysBack * 86_400
        let calendar = try await visit.house.database.read(.system("a calendar by its secret address")) { tx -> AppointmentFile? in
            try FeedStore.owner(of: String(token.dropLast(4)), tx).map { owner in
                file(try SlotStore.told(to: owner.person, owner.employeeID, from: from, tx), owner.language)
            }
        }
        guard let calendar else { return .notFound }
        return .file(Array(calendar.text.utf8), type: "text/calendar; charset=utf-8", name: "zhiyin.ics")
    }

    static func file(_ slots: [KeptSlot], _ language: Language) -> AppointmentFile {
        AppointmentFile(
            name: MessagesWords.calendarName(language),
            events: slots.map { slot in
                AppointmentFile.Event(
                    uid: "\(slot.id)@zhiyin",
                    start: slot.slot.start,
                    end: slot.slot.start + slot.slot.minutes * 60,
                    title: MessagesWords.talk(language),
                    place: slot.slot.place,
                    status: slot.state == .told ? .confirmed : .tentative,
                    sequence: slot.revision - 1,
                    changedAt: slot.changedAt
                )
            }
        )
    }
}
