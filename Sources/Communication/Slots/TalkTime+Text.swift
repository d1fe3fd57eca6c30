import Core

extension TalkTime {
    /// The hours and bounds in one line: `4 a day, 12 a week; 1 09:00-12:00 13:30-18:00; 3 09:00-10:00`.
    var text: String {
        let days = hours.byWeekday.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        return (["\(perDay) a day, \(perWeek) a week"] + days.map { "\($0.key) \(WorkHours.text($0.value))" })
            .joined(separator: "; ")
    }

    /// Reads what `text` wrote.
    init?(fromOn: Day, text: String) {
        let parts = text.split(separator: ";").map { $0.drop { $0 == " " } }
        let bounds = (parts.first ?? "").split(separator: " ").compactMap { Int($0) }
        guard bounds.count == 2 else { return nil }
        var hours: [Int: [WorkHours.Stretch]] = [:]
        for part in parts.dropFirst() {
            guard let weekday = part.first?.wholeNumberValue, let read = WorkHours.stretches(String(part.dropFirst()))
            else { return nil }
            hours[weekday] = read
        }
        self.init(fromOn: fromOn, hours: WorkHours(hours), perDay: bounds[0], perWeek: bounds[1])
    }
}

extension WorkHours {
    /// A day's stretches as people write them, `09:00-12:00 13:30-18:00`.
    static func text(_ stretches: [Stretch]) -> String {
        stretches.map { "\(clock($0.from))-\(clock($0.to > 1440 ? $0.to - 1440 : $0.to))" }.joined(separator: " ")
    }

    /// Reads a day's stretches; an end at or before the beginning lies on the next day, until noon at the latest.
    ///
    /// Nil where something is no time, or stretches overlap.
    ///
    ///     "9:00-12:00, 13:30～18:00"  -> 540-720, 810-1080
    ///     "22:00-02:00"               -> 1320-1560
    ///     "9:00-12:00 11:00-13:00"    -> nil
    static func stretches(_ text: String) -> [Stretch]? {
        var stretches: [Stretch] = []
        for part in text.split(whereSeparator: { " ,;，；、\n\t".contains($0) }) {
            let ends = part.split(whereSeparator: { "-–—~～至".contains($0) }).map(String.init)
            guard ends.count == 2, let from = minutes(ends[0]), var to = minutes(ends[1]), from < 1440 else {
                return nil
            }
            if to <= from { to += 1440 }
            guard to <= 2160 else { return nil }
            stretches.append(Stretch(from: from, to: to))
        }
        stretches.sort { ($0.from, $0.to) < ($1.from, $1.to) }
        for (one, next) in zip(stretches, stretches.dropFirst()) where next.from < one.to { return nil }
        return stretches
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: { ":：".contains($0) }).map(String.init)
        guard parts.count == 2, parts[1].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
        else { return nil }
        let minutes = hour * 60 + minute
        return minutes <= 1440 ? minutes : nil
    }

    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
