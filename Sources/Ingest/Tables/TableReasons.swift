import Core

/// Why a line of a table was refused, in the words of the report.
package enum TableReasons {
    package static let tooLong = Word("这一行太长（超过 10 MB）", "這一列太長（超過 10 MB）", "line too long (over 10 MB)")
    package static let openQuote = Word(
        "引号没有正确结束；单元格内的引号要写两遍",
        "引號沒有正確結束；儲存格內的引號要寫兩遍",
        "a quote is not closed properly; double the quotes inside a quoted cell"
    )
    package static let extraCells = Word("单元格比表头多", "儲存格比標題列多", "more cells than the header has")
    package static let zeroByte = Word("含有空字节", "含有空位元組", "the line holds a zero byte")

    package static func badText(_ encoding: TextEncoding) -> Word {
        let name = encoding.rawValue
        return Word("有不属于 \(name) 编码的字节", "有不屬於 \(name) 編碼的位元組", "bytes that are not \(name) text")
    }
}
