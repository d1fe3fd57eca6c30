import Core
import People

/// The hours one holder gives to talks and how many they hold (K12): what holds, what is to come, what a form sent.
struct HoursPage: Sendable {
    struct Draft: Sendable {
        /// By weekday, Monday first.
        var days: [String]
        var perDay: String
        var perWeek: String
        var from: String
        var wrongDays: Set<Int> = []
        var perDayError: Word?
        var perWeekError: Word?
        var fromError: Word?

        var isWrong: Bool { !wrongDays.isEmpty || [perDayError, perWeekError, fromError].contains { $0 != nil } }
    }

    let holder: NamedPerson
    let isOwn: Bool
    /// Whose hours the reader may set; nil where there are too many to list.
    let holders: [NamedPerson]?
    let today: Day
    let inForce: TalkTime
    /// The holder said so, and it is not the site's usual hours.
    let isSaid: Bool
    /// Everything said, newest first.
    let said: [TalkTime]
    var draft: Draft

    /// `times` is what the holder said, newest last; `usual` holds where they said nothing.
    init(_ holder: NamedPerson, isOwn: Bool, holders: [NamedPerson]?, times: [TalkTime], usual: TalkTime, today: Day) {
        let own = times.last { $0.fromOn <= today }
        (self.holder, self.isOwn, self.holders, self.today) = (holder, isOwn, holders, today)
        (inForce, isSaid, said) = (own ?? usual, own != nil, times.reversed())
        let now = inForce
        draft = Draft(
            days: (1...7).map { WorkHours.text(now.hours.byWeekday[$0] ?? []) },
            perDay: String(now.perDay),
            perWeek: String(now.perWeek),
            from: today.description
        )
    }

    /// What a form says, or nil with the reasons in the draft.
    mutating func read(days: [String], perDay: String?, perWeek: String?, from: String?) -> TalkTime? {
        draft = Draft(days: days, perDay: perDay ?? "", perWeek: perWeek ?? "", from: from ?? "")
        var hours: [Int: [WorkHours.Stretch]] = [:]
        for (index, text) in days.enumerated() {
            guard let stretches = WorkHours.stretches(text) else {
                draft.wrongDays.insert(index)
                continue
            }
            if !stretches.isEmpty { hours[index + 1] = stretches }
        }
        let (aDay, aWeek) = (Int(draft.perDay), Int(draft.perWeek))
        if !TalkTime.daily.contains(aDay ?? -1) {
            draft.perDayError = RuleSettingRefusal.value(TalkTime.daily).sentence
        }
        if !TalkTime.weekly.contains(aWeek ?? -1) {
            draft.perWeekError = RuleSettingRefusal.value(TalkTime.weekly).sentence
        }
        var day: Day?
        do { day = try RuleSettingRefusal.from(from, today: today) } catch { draft.fromError = error.sentence }
        guard !draft.isWrong, let aDay, let aWeek, let day else { return nil }
        return TalkTime(fromOn: day, hours: WorkHours(hours), perDay: aDay, perWeek: aWeek)
    }
}
