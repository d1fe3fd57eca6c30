import Core
import Ingest
import Web

/// The slots of a site as off-phone activities of the schedule (P4a): who is away from when to when, and no more.
///
/// Every talk bears the same neutral title; what nobody may notice is not in it (C5a). The file can be taken in again
/// as `activities` and changes nothing.
enum ActivityExportPages {
    private static let columns = ["employee_id", "start", "end", "activity"]

    /// Those on the floor's list whose talk is still to be held in its slot.
    static func table(_ days: [FloorDay], named name: String, _ say: Say) -> SavedTable {
        SavedTable(
            name,
            columns,
            width: 26,
            texts: days.flatMap { day in
                day.entries.filter(\.isLive).map { entry in
                    [
                        entry.employeeID, day.zone.stamp(entry.start),
                        day.zone.stamp(entry.start + entry.minutes * 60), say(Words.talk),
                    ]
                }
            }
        )
    }
}
