extension Instant {
    /// ISO 8601 in UTC, `2026-11-22T03:04:05Z`.
    package var iso: String { Zone.utc.text(self) + "Z" }

    /// Reads `YYYY-MM-DD[T ]HH:MM[:SS[.fff]][Z|±HH:MM]`; without a zone the time is the site's.
    ///
    /// A bare day is its midnight.
    package init?(_ text: String, in zone: Zone) {
        let trimmed = text.trimmed
        guard let split = trimmed.firstIndex(where: { $0 == "T" || $0 == " " }) else {
            guard let day = Day(trimmed) else { return nil }
            self = zone.instant(day)
            return
        }
        guard let day = Day(String(trimmed[..<split])) else { return nil }
        var rest = trimmed[trimmed.index(after: split)...].drop { $0 == " " }
        var offset: Int?
        if rest.last == "Z" {
            offset = 0
            rest = rest.dropLast()
        } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let digits = rest[rest.index(after: sign)...].filter { $0 != ":" }
            guard digits.count == 4 || digits.count == 2, let number = Int(digits),
                digits.count == 2 || number % 100 < 60
            else { return nil }
            let seconds = digits.count == 2 ? number * 3600 : number / 100 * 3600 + number % 100 * 60
            guard seconds <= 18 * 3600 else { return nil }
            offset = rest[sign] == "-" ? -seconds : seconds
            rest = rest[..<sign]
        }
        let fields = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), let hour = Int(fields[0]), (0...23).contains(hour),
            let minute = Int(fields[1]),
            (0...59).contains(minute)
        else { return nil }
        var micros: Int64 = 0
        if fields.count == 3 {
            let parts = fields[2].split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, let second = Int(parts[0]), (0...59).contains(second) else { return nil }
            micros = Int64(second) * 1_000_000
            if parts.count == 2 {
                guard !parts[1].isEmpty, parts[1].allSatisfy(\.isASCII),
                    let value = Int64((parts[1] + "000000").prefix(6))
                else {
                    return nil
                }
                micros += value
            }
        }
        let clock = hour * 3600 + minute * 60
        let base =
            offset.map { Instant(seconds: Int64(day.number) * 86_400 + Int64(clock - $0)) }
            ?? zone.instant(day, second: clock)
        self = Instant(microseconds: base.microseconds + micros)
    }
}

extension Zone {
    /// Local time as `2026-11-22T11:04:05`.
    package func text(_ at: Instant) -> String {
        let (day, second) = local(at)
        return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    }

    /// Local time with its offset, `2026-11-22T11:04:05+08:00`.
    package func stamp(_ at: Instant) -> String {
        let offset = offset(at: at)
        let minutes = abs(offset) / 60
        return text(at) + (offset < 0 ? "-" : "+") + "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// Local clock time as `11:04`.
    package func clock(_ at: Instant) -> String {
        let second = local(at).second
        return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
    }
}
