import Core

/// Why a calendar file is not taken: the line and what is wrong with it.
package struct CalendarRefusal: Refusal, Hashable {
    /// What can be wrong with a line.
    package enum Problem: Refusal, Hashable {
        case noHeader
        case fields(Int)
        case openQuote
        case notADay(String)
        case outsideYears(Day)
        case kind(String)
        case noName
        case notNewYear(Day)
        case dayTwice(Day, first: Int)
        case yearTwice(Int, first: Int)
    }

    /// The line of the file, counted from 1.
    package let line: Int
    package let problem: Problem

    package var sentence: Word {
        let what = problem.sentence
        return Word("第\(line)行：\(what.hans)", "第\(line)列：\(what.hant)", "Line \(line): \(what.english)")
    }
}

extension CalendarRefusal.Problem {
    package var sentence: Word {
        switch self {
        case .noHeader:
            Word(
                "第一行要写列名 date,kind,name。",
                "第一列要寫欄名 date,kind,name。",
                "the first line must name the columns: date,kind,name."
            )
        case .fields(let count):
            Word(
                "应有 3 列（date,kind,name），这里有 \(count) 列。",
                "應有 3 欄（date,kind,name），這裡有 \(count) 欄。",
                "3 columns are needed (date,kind,name), here \(count == 1 ? "is 1" : "are \(count)")."
            )
        case .openQuote:
            Word("引号没有成对。", "引號沒有成對。", "a quotation mark is not closed.")
        case .notADay(let text):
            Word(
                "“\(text)”不是日期，请写成 2027-02-06。",
                "「\(text)」不是日期，請寫成 2027-02-06。",
                "“\(text)” is not a day; write it like 2027-02-06."
            )
        case .outsideYears(let day):
            Word(
                "\(day) 不在 \(CountedDays.years.lowerBound)–\(CountedDays.years.upperBound) 年之间。",
                "\(day) 不在 \(CountedDays.years.lowerBound)–\(CountedDays.years.upperBound) 年之間。",
                "\(day) is outside the years \(CountedDays.years.lowerBound)–\(CountedDays.years.upperBound)."
            )
        case .kind(let text):
            Word(
                "“\(text)”不是类别，请写 holiday、workday 或 published。",
                "「\(text)」不是類別，請寫 holiday、workday 或 published。",
                "“\(text)” is not a kind; write holiday, workday or published."
            )
        case .noName:
            Word(
                "名称是空的，请写节日名或通知名。",
                "名稱是空的，請寫節日名或通知名。",
                "the name is empty; write the holiday or the notice."
            )
        case .notNewYear(let day):
            Word(
                "published 行的日期应是当年 1 月 1 日，这里是 \(day)。",
                "published 列的日期應是當年 1 月 1 日，這裡是 \(day)。",
                "a published row is dated 1 January of its year, not \(day)."
            )
        case .dayTwice(let day, let first):
            Word("\(day) 在第\(first)行已经写过。", "\(day) 在第\(first)列已經寫過。", "\(day) is already on line \(first).")
        case .yearTwice(let year, let first):
            Word(
                "\(year) 年的通知在第\(first)行已经写过。",
                "\(year) 年的通知在第\(first)列已經寫過。",
                "the notice of \(year) is already on line \(first)."
            )
        }
    }
}
