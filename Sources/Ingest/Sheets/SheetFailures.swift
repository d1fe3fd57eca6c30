import Core

/// Why a workbook cannot be read.
extension Failure {
    static func damagedWorkbook(_ path: String) -> Failure {
        workbook(
            path,
            Word(
                "Excel 文件损坏或不完整；请用 Excel 打开后重新保存",
                "Excel 檔損壞或不完整；請用 Excel 開啟後重新儲存",
                "the Excel file is damaged or cut short; open it in Excel and save it again"
            )
        )
    }

    static func workbook(_ path: String, ofParts count: Int, most: UInt64) -> Failure {
        workbook(
            path,
            Word(
                "Excel 文件有 \(count) 个部件，多于 \(most)，不予接收",
                "Excel 檔有 \(count) 個組件，多於 \(most)，不予接受",
                "the Excel file has \(count) parts, more than \(most); it is refused"
            )
        )
    }

    static func protectedWorkbook(_ path: String) -> Failure {
        workbook(
            path,
            Word(
                "Excel 文件有密码保护，请去掉密码再保存",
                "Excel 檔有密碼保護，請移除密碼再儲存",
                "the Excel file is protected by a password; save it without one"
            )
        )
    }

    static func noRoomForWorkbook(_ path: String) -> Failure {
        workbook(
            path,
            Word(
                "临时文件夹没有空间解开工作簿，请先解压",
                "暫存資料夾沒有空間解開活頁簿，請先解壓縮",
                "no room to unpack the workbook in the temporary folder; unpack it first"
            )
        )
    }

    static func otherZip(_ path: String) -> Failure {
        workbook(
            path,
            Word(
                "这是 zip 文件，但不是 Excel 工作簿；请把表格另存为 .xlsx 或 CSV",
                "這是 zip 檔，但不是 Excel 活頁簿；請把表格另存為 .xlsx 或 CSV",
                "this is a zip file but not an Excel workbook; save the table as .xlsx or CSV"
            )
        )
    }

    static func notWorkbook(_ path: String) -> Failure {
        workbook(
            path,
            Word(
                "这不是 .xlsx 工作簿；请把表格另存为 .xlsx 或 CSV",
                "這不是 .xlsx 活頁簿；請把表格另存為 .xlsx 或 CSV",
                "this is not an .xlsx workbook; save the table as .xlsx or CSV"
            )
        )
    }

    static func workbookWithoutTable(_ path: String) -> Failure {
        workbook(path, Word("工作簿里没有带表格的工作表", "活頁簿裡沒有帶表格的工作表", "the workbook has no sheet with a table"))
    }

    static func noSheet(_ name: String, _ path: String, has names: String) -> Failure {
        workbook(
            path,
            Word(
                "没有名为 \(name) 的工作表；工作簿里有：\(names)",
                "沒有名為 \(name) 的工作表；活頁簿裡有：\(names)",
                "there is no sheet named \(name); the workbook has: \(names)"
            )
        )
    }

    private static func workbook(_ path: String, _ what: Word) -> Failure {
        Failure(.badInput, Word("\(path)：\(what.hans)", "\(path)：\(what.hant)", "\(path): \(what.english)"))
    }
}

/// Why one part of a workbook cannot be read.
extension Failure {
    static func lacksPart(_ name: String, _ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：Excel 文件缺少部件 \(name)；请用 Excel 打开后重新保存",
                "\(path)：Excel 檔缺少組件 \(name)；請用 Excel 開啟後重新儲存",
                "\(path): the Excel file lacks its part \(name); open it in Excel and save it again"
            )
        )
    }

    static func packedPart(_ name: String, _ path: String) -> Failure {
        part(name, path, Word("解不开；请重新保存文件", "無法解開；請重新儲存檔案", "cannot be unpacked; save the file again"))
    }

    static func damagedPart(_ name: String, _ path: String) -> Failure {
        part(
            name,
            path,
            Word(
                "已损坏；请用 Excel 打开后重新保存",
                "已損壞；請用 Excel 開啟後重新儲存",
                "is damaged; open it in Excel and save it again"
            )
        )
    }

    static func swollenPart(_ name: String, _ path: String, ratio: Int) -> Failure {
        part(
            name,
            path,
            Word(
                "解开后超过原来的 \(ratio) 倍，不予接收；请把表格另存为 CSV",
                "解開後超過原來的 \(ratio) 倍，不予接受；請把表格另存為 CSV",
                "unpacks to more than \(ratio) times its size; it is refused. Save the table as CSV"
            )
        )
    }

    static func largePart(_ name: String, _ path: String, most: Int) -> Failure {
        part(
            name,
            path,
            Word(
                "解开后超过 \(most) 字节；请把表格另存为 CSV",
                "解開後超過 \(most) 位元組；請把表格另存為 CSV",
                "unpacks to more than \(most) bytes; save the table as CSV"
            )
        )
    }

    static func noMemory(forPart name: String, _ path: String) -> Failure {
        part(name, path, Word("无法读取：内存不足", "無法讀取：記憶體不足", "cannot be read: no memory"))
    }

    static func doctype(inPart name: String, _ path: String) -> Failure {
        part(
            name,
            path,
            Word(
                "声明了 Excel 文件用不到的 DOCTYPE，不予接收",
                "宣告了 Excel 檔用不到的 DOCTYPE，不予接受",
                "declares a DOCTYPE, which no Excel file needs; it is refused"
            )
        )
    }

    static func malformedPart(_ name: String, _ path: String, line: UInt) -> Failure {
        part(
            name,
            path,
            Word(
                "第 \(line) 行不是正确的 XML；请用 Excel 打开后重新保存",
                "第 \(line) 列不是正確的 XML；請用 Excel 開啟後重新儲存",
                "is not well-formed XML at line \(line); open the file in Excel and save it again"
            )
        )
    }

    private static func part(_ name: String, _ path: String, _ what: Word) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：Excel 文件的部件 \(name) \(what.hans)",
                "\(path)：Excel 檔的組件 \(name) \(what.hant)",
                "\(path): the part \(name) of the Excel file \(what.english)"
            )
        )
    }
}
