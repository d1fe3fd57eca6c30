import Core
import Foundation

/// Why a file's bytes cannot be read.
extension Failure {
    static func unreadable(_ path: String, _ code: Int32) -> Failure {
        let why: Word =
            switch code {
            case ENOENT, ENOTDIR: Word("没有这个文件，请检查路径", "沒有這個檔案，請檢查路徑", "there is no such file; check the path")
            case EACCES, EPERM:
                Word(
                    "这个账号无权读取，请放开权限或复制到别处",
                    "這個帳號無權讀取，請開放權限或複製到別處",
                    "this account may not read it; allow reading or copy it elsewhere"
                )
            case EISDIR: Word("这是文件夹，请指明其中的文件", "這是資料夾，請指明其中的檔案", "it is a folder; name a file in it")
            default:
                Word(
                    "\(String(cString: strerror(code)))；请重试，或把文件复制到别的磁盘",
                    "\(String(cString: strerror(code)))；請重試，或把檔案複製到別的磁碟",
                    "\(String(cString: strerror(code))); try again or copy the file to another disk"
                )
            }
        return Failure(
            .badInput,
            Word(
                "无法读取 \(path)：\(why.hans)",
                "無法讀取 \(path)：\(why.hant)",
                "cannot read \(path): \(why.english)"
            )
        )
    }

    static func gzipWithoutMemory(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：内存不足，无法解开 gzip 文件",
                "\(path)：記憶體不足，無法解開 gzip 檔",
                "\(path): no memory to unpack the gzip file"
            )
        )
    }

    static func gzipCutShort(_ path: String, after bytes: Int64) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：gzip 文件在 \(bytes) 字节后中断，请重新取完整的文件",
                "\(path)：gzip 檔在 \(bytes) 位元組後中斷，請重新取得完整的檔案",
                "\(path): the gzip file ends in the middle, after \(bytes) bytes; fetch the whole file again"
            )
        )
    }

    static func gzipDamaged(_ path: String, near byte: Int64) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：gzip 文件在第 \(byte) 字节附近损坏，请重新取这个文件",
                "\(path)：gzip 檔在第 \(byte) 位元組附近損壞，請重新取得這個檔案",
                "\(path): the gzip file is damaged near byte \(byte); fetch the file again"
            )
        )
    }

    static func gzipTrap(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：gzip 文件解开后大得不合常理，请先解开核对",
                "\(path)：gzip 檔解開後大得不合常理，請先解開核對",
                "\(path): the gzip file unpacks to far more than any table would; unpack it and look at it first"
            )
        )
    }

    static func noConverter(from encoding: TextEncoding) -> Failure {
        let name = encoding.rawValue
        return Failure(
            .badInput,
            Word(
                "本系统读不了 \(name)：请把文件另存为 UTF-8，或安装 C 库的 gconv 模块",
                "本系統無法讀取 \(name)：請把檔案另存為 UTF-8，或安裝 C 函式庫的 gconv 模組",
                "this system cannot read \(name): save the file as UTF-8, or install the C library's gconv modules"
            )
        )
    }
}

/// Why a file is no table.
extension Failure {
    static func oldWorkbook(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：这是旧的 .xls 或有密码的工作簿，请去掉密码另存为 .xlsx",
                "\(path)：這是舊的 .xls 或有密碼的活頁簿，請移除密碼另存為 .xlsx",
                "\(path): this is an old .xls or a workbook with a password; save it as .xlsx without one"
            )
        )
    }

    static func webPage(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：这是网页或 XML，不是表格；请用 Excel 打开后另存为 .xlsx",
                "\(path)：這是網頁或 XML，不是表格；請用 Excel 開啟後另存為 .xlsx",
                "\(path): this is a web page or XML, not a table; open it in Excel and save it as .xlsx"
            )
        )
    }

    static func binary(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path) 不是表格：里面是二进制数据；请把表格另存为 CSV 或 .xlsx",
                "\(path) 不是表格：內容是二進位資料；請把表格另存為 CSV 或 .xlsx",
                "\(path) is not a table: it holds binary data; save the table as CSV or .xlsx"
            )
        )
    }

    static func unknownEncoding(_ path: String) -> Failure {
        Failure(
            .badInput,
            Word(
                "\(path)：文字既不是 UTF-8，也不是 GB18030 或 Big5；请另存为 UTF-8，或说明编码",
                "\(path)：文字既不是 UTF-8，也不是 GB18030 或 Big5；請另存為 UTF-8，或指明編碼",
                "\(path): the text is neither UTF-8 nor GB18030 nor Big5; save it as UTF-8, or say its encoding"
            )
        )
    }
}
