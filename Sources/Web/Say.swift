import Core

/// How numbers, days and spans are said to one reader: their language, their site's zone, and the day they read on.
package struct Say: Sendable {
    package let language: Language
    package let zone: Zone
    package let today: Day

    package init(_ language: Language, zone: Zone, today: Day) {
        (self.language, self.zone, self.today) = (language, zone, today)
    }

    package func callAsFunction(_ phrase: some Phrase) -> String { phrase.said(in: language) }

    /// Said where a figure is missing.
    package static let missing = "—"

    private var isEnglish: Bool { language == .english }

    // MARK: Numbers

    /// `12,345`: thousands grouped, a true minus sign.
    package func count(_ number: Int) -> String {
        number < 0 ? "−" + grouped(number.magnitude) : grouped(number.magnitude)
    }

    /// `4.82`: rounded half away from zero, never "−0.0".
    package func decimal(_ value: Double, digits: Int) -> String {
        let scale = (0..<digits).reduce(1.0) { total, _ in total * 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 1e15 else { return Say.missing }
        let units = UInt(scaled)
        var text = grouped(units / UInt(scale))
        if digits > 0 { text += "." + padded(Int(units % UInt(scale)), digits) }
        return value < 0 && units > 0 ? "−" + text : text
    }

    /// The same with a plus sign before a gain.
    package func signed(_ value: Double, digits: Int) -> String {
        let text = decimal(value, digits: digits)
        return value > 0 && text.utf8.contains(where: { (49...57).contains($0) }) ? "+" + text : text
    }

    /// A share of one: 0.62 is `62%`.
    package func percent(_ share: Double, digits: Int = 0) -> String {
        share.isFinite ? decimal(share * 100, digits: digits) + "%" : Say.missing
    }

    private func grouped(_ number: UInt) -> String {
        if number < 1000 { return String(number) }
        return grouped(number / 1000) + "," + padded(Int(number % 1000), 3)
    }

    // MARK: Spans

    /// `6 分 21 秒`, `1 小时 5 分`: the two largest units.
    package func duration(seconds: Int) -> String {
        let sign = seconds < 0 ? "−" : ""
        let total = Int(seconds.magnitude)
        let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
        let pairs =
            hours > 0
            ? [(hours, Words.hour), (minutes, Words.minute)] : [(minutes, Words.minute), (rest, Words.second)]
        let said = pairs.filter { $0.0 > 0 }.map { "\($0.0) \(self($0.1))" }
        return sign + (said.isEmpty ? "0 \(self(Words.second))" : said.joined(separator: " "))
    }

    /// `8.5 小时`: a span as hours with one digit, none where it is whole.
    package func hours(seconds: Int) -> String {
        let tenths = (Double(seconds) / 360).rounded()
        let number = decimal(tenths / 10, digits: tenths.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)
        return number + " " + (isEnglish ? (number == "1" ? "hour" : "hours") : self(Words.hour))
    }

    // MARK: Lists and quotes

    /// `甲、乙和丙`; `A, B and C`.
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: isEnglish ? ", " : "、") + self(Words.and) + last
    }

    /// The reader's own quotation marks around somebody's words.
    package func quoted(_ words: String) -> String { language == .hant ? "「\(words)」" : "“\(words)”" }

    /// Phrases side by side with the dot of the pages between them, empty ones left out.
    package func joined(_ phrases: String...) -> String { phrases.filter { !$0.isEmpty }.joined(separator: " · ") }
}

// MARK: Days and times

extension Say {
    /// `11月24日 周二`, `11月24日 週二`, `Tue 24 Nov`; the year is said when it is not this one.
    package func day(_ day: Day) -> String {
        let date = dayOfMonth(day, withYear: day.year != today.year)
        return isEnglish ? "\(weekday(day)) \(date)" : "\(date) \(weekday(day))"
    }

    /// `11月24日`, `24 Nov`: without the weekday.
    package func date(_ day: Day) -> String { dayOfMonth(day, withYear: day.year != today.year) }

    /// Today, tomorrow and yesterday by name, other days as `day`.
    package func near(_ day: Day) -> String {
        switch day - today {
        case 0: self(Words.today)
        case 1: self(Words.tomorrow)
        case -1: self(Words.yesterday)
        default: self.day(day)
        }
    }

    /// `11月23日至29日`, `23–29 Nov`: what both ends share is said once.
    package func dayRange(_ first: Day, _ last: Day) -> String {
        if first == last { return date(first) }
        let (a, b) = (first.parts, last.parts)
        let sameMonth = a.year == b.year && a.month == b.month
        let withYear = a.year != b.year || a.year != today.year
        if isEnglish {
            return sameMonth
                ? "\(a.day)–\(dayOfMonth(last, withYear: withYear))"
                : "\(dayOfMonth(first, withYear: a.year != b.year)) – \(dayOfMonth(last, withYear: withYear))"
        }
        let end = sameMonth ? "\(b.day)日" : dayOfMonth(last, withYear: a.year != b.year)
        return dayOfMonth(first, withYear: withYear) + "至" + end
    }

    /// `第 48 周 · 11月23日至29日`.
    package func week(_ week: Week) -> String {
        let name = self(Word("第 \(week.number) 周", "第 \(week.number) 週", "Week \(week.number)"))
        return joined(name, dayRange(week.first, week.last))
    }

    /// `11月`, `2025年11月`; `November`, `November 2025`.
    package func month(_ day: Day) -> String {
        let (year, month, _) = day.parts
        if isEnglish { return Say.monthNames[month - 1] + (year == today.year ? "" : " \(year)") }
        return (year == today.year ? "" : "\(year)年") + "\(month)月"
    }

    /// `周二`, `週二`, `Tue`.
    package func weekday(_ day: Day) -> String {
        let index = day.weekday - 1
        if isEnglish { return String(Say.weekdayNames[index]) }
        return (language == .hans ? "周" : "週") + String(Say.weekdaySigns[index])
    }

    /// `14:30` at the reader's site.
    package func clock(_ at: Instant) -> String { zone.clock(at) }

    /// `11月24日 周二 14:30`; today's say only the time.
    package func moment(_ at: Instant) -> String {
        let day = zone.day(of: at)
        return day == today ? clock(at) : "\(near(day)) \(clock(at))"
    }

    private func dayOfMonth(_ day: Day, withYear: Bool) -> String {
        let (year, month, number) = day.parts
        if isEnglish { return "\(number) \(Say.monthNames[month - 1].prefix(3))" + (withYear ? " \(year)" : "") }
        return (withYear ? "\(year)年" : "") + "\(month)月\(number)日"
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let weekdaySigns = Array("一二三四五六日")
}
