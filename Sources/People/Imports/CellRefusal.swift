import Core

/// Why a cell cannot be read; columns stand in it by their names and are said as the file's header says them.
package enum CellRefusal: Refusal {
    case missing(String)
    case notADay(String, String)
    case notATime(String, String)
    case notANumber(String, String)
    case unknownValue(String, String)
    case unknownPerson(String)
    case tooFarAhead(String, String)
    /// The first is not after the second; or, for days, before it.
    case notAfter(String, String)
    case before(String, String)
    case repeated(String)

    package var sentence: Word { sentence { $0 } }

    /// The sentence with each column called what `heading` calls it.
    package func sentence(_ heading: (String) -> String) -> Word {
        switch self {
        case .missing(let column): of(heading(column), " 为空", " 為空", " is empty")
        case .notADay(let column, let text): of(heading(column), " 不是日期：", " 不是日期：", " is not a day: ", text)
        case .notATime(let column, let text): of(heading(column), " 不是时间：", " 不是時間：", " is not a time: ", text)
        case .notANumber(let column, let text): of(heading(column), " 不是数字：", " 不是數字：", " is not a number: ", text)
        case .unknownValue(let column, let text):
            of(heading(column), " 的值不认识：", " 的值不認得：", " has an unknown value: ", text)
        case .unknownPerson(let text):
            Word(
                "名册里没有工号 \(text)",
                "名冊裡沒有員工編號 \(text)",
                "nobody in the roster has \(heading("employee_id")) \(text)"
            )
        case .tooFarAhead(let column, let text):
            of(heading(column), " 在将来：", " 在未來：", " lies in the future: ", text)
        case .notAfter(let column, let other):
            of(heading(column), " 不晚于 ", " 不晚於 ", " is not after ", heading(other))
        case .before(let column, let other): of(heading(column), " 早于 ", " 早於 ", " is before ", heading(other))
        case .repeated(let column):
            of(heading(column), " 在文件里重复", " 在檔案裡重複", " appears twice in the file")
        }
    }

    private func of(_ column: String, _ hans: String, _ hant: String, _ english: String, _ text: String = "") -> Word {
        Word("\(column)\(hans)\(text)", "\(column)\(hant)\(text)", "\(column)\(english)\(text)")
    }
}
