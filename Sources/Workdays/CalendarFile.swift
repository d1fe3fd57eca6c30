import Core

/// The lines of a calendar file: `date,kind,name`, comments after `#`, empty lines skipped.
struct CalendarFile {
    private(set) var entries: [Day: NamedDay] = [:]
    /// Year to the name of its notice.
    private(set) var notices: [Int: String] = [:]

    private var lineOfDay: [Day: Int] = [:]
    private var lineOfNotice: [Int: Int] = [:]

    init(_ text: String) throws(CalendarRefusal) {
        var headed = false
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let line = String(line).trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard var fields = CalendarFile.fields(line) else {
                throw CalendarRefusal(line: number, problem: .openQuote)
            }
            // Spreadsheets pad short lines with empty columns.
            while fields.count > 3, fields.last == "" { fields.removeLast() }
            if fields.allSatisfy(\.isEmpty) { continue }
            if headed {
                try read(fields, line: number)
            } else {
                guard fields.map({ $0.lowercased() }) == ["date", "kind", "name"] else {
                    throw CalendarRefusal(line: number, problem: .noHeader)
                }
                headed = true
            }
        }
        guard headed else { throw CalendarRefusal(line: max(number, 1), problem: .noHeader) }
    }

    private mutating func read(_ fields: [String], line: Int) throws(CalendarRefusal) {
        func refused(_ problem: CalendarRefusal.Problem) -> CalendarRefusal {
            CalendarRefusal(line: line, problem: problem)
        }
        guard fields.count == 3 else { throw refused(.fields(fields.count)) }
        guard let day = Day(fields[0]) else { throw refused(.notADay(fields[0])) }
        guard CountedDays.years.contains(day.year) else { throw refused(.outsideYears(day)) }
        let name = fields[2]
        switch fields[1].lowercased() {
        case "published":
            guard day == Day(day.year, 1, 1) else { throw refused(.notNewYear(day)) }
            if let first = lineOfNotice[day.year] { throw refused(.yearTwice(day.year, first: first)) }
            guard !name.isEmpty else { throw refused(.noName) }
            (notices[day.year], lineOfNotice[day.year]) = (name, line)
        case "holiday", "workday":
            if let first = lineOfDay[day] { throw refused(.dayTwice(day, first: first)) }
            guard !name.isEmpty else { throw refused(.noName) }
            entries[day] = NamedDay(worked: fields[1].lowercased() == "workday", name: name)
            lineOfDay[day] = line
        default: throw refused(.kind(fields[1]))
        }
    }

    /// The fields of one line, quotation marks undone; nil where one stays open.
    private static func fields(_ line: String) -> [String]? {
        var fields: [String] = []
        var field = ""
        var quoted = false
        var closed = false
        for character in line {
            switch (character, quoted) {
            case ("\"", true): (quoted, closed) = (false, true)
            case ("\"", false):
                // A doubled mark inside quotation marks is one mark.
                if closed { field.append(character) }
                quoted = true
            case (",", false):
                fields.append(field.trimmed)
                (field, closed) = ("", false)
            default:
                field.append(character)
                closed = false
            }
        }
        return quoted ? nil : fields + [field.trimmed]
    }
}
