import Core

/// How a holder's next talk with a person lies to those before it (K11), for whoever is about to plan or begin one.
struct GapStanding: Sendable, Hashable {
    /// The last talk of the two that the gap counts.
    let lastOn: Day?
    /// How many the longer stretch up to the day holds already.
    let held: Int
    /// The days of the longer stretch.
    let longDays: Int
    /// Whether a talk on the day lies inside the gap.
    let isInside: Bool
}

extension GapStanding {
    func sentence(on today: Day, _ say: (Day) -> String) -> Word {
        guard let lastOn else {
            return Word("您还没有和这个人谈过", "您還沒有和這位同仁談過", "You have not talked with this person yet")
        }
        let days = today - lastOn
        let when = say(lastOn)
        return Word(
            "您上次和这个人谈是 \(when)（\(days) 天前），\(longDays) 天里谈过 \(held) 次",
            "您上次和這位同仁談是 \(when)（\(days) 天前），\(longDays) 天裡談過 \(held) 次",
            """
            You last talked with this person on \(when), \(counted(days, "day", "days")) ago; \
            \(counted(held, "talk", "talks")) in \(longDays) days
            """
        )
    }

    static let inside = Word(
        "离得太近了：常被单独找，人会觉得特殊，或者被盯着。急事、关怀、诉求、离职和辅导不受此限。",
        "離得太近了：常被單獨找，人會覺得特殊，或者被盯著。急事、關懷、意見反映、離職和輔導不受此限。",
        """
        That is soon: who is called again and again feels special, or hunted. Urgent matters, care, own matters, \
        leaving and guidance do not count.
        """
    )
}
