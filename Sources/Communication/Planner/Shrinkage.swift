import Core

/// Talk minutes of a week by half hour: what the planned talks take from the staff on the line (P4a).
///
/// It is given what its reader may see (`FreeBusy.visible`) and nothing else.
package struct Shrinkage: Sendable, Hashable {
    private var minutes = Array(repeating: 0, count: HalfHour.count)

    /// Of a talk that runs over the week's edge only the part inside counts.
    package init(_ slots: [Slot], in week: Week, zone: Zone) {
        for slot in slots {
            for part in HalfHour.minutes(of: slot.span, zone) where week.first <= part.day && part.day <= week.last {
                minutes[part.half.index] += part.minutes
            }
        }
    }

    package subscript(half: HalfHour) -> Int { minutes[half.index] }

    package var total: Int { minutes.reduce(0, +) }
}
