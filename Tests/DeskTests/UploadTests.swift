import Core
import Store
import Support
import Testing
import Web

struct `What is wrong with an uploaded file` {
    private static let cases: [(kind: String, bytes: [UInt8], hans: String, hant: String)] = [
        ("roster", [], "x.csv：文件是空的", "x.csv：檔案是空的"),
        ("calls", [], "x.csv 是空的", "x.csv 是空的"),
        ("roster", [0, 1, 2, 3], "x.csv 不是表格", "x.csv 不是表格"),
        ("roster", Array("a,b\n1,2\n".utf8), "x.csv 缺少列：工号、姓名、班组、入职日期", "x.csv 缺少欄：員工編號、姓名、組別、到職日"),
        ("roster", Array("姓名,员工姓名\n".utf8), "x.csv：列 姓名 与 员工姓名 都表示姓名", "x.csv：欄 姓名 與 员工姓名 都表示姓名"),
        ("roster", Array("<html><p>login".utf8), "这是网页或 XML", "這是網頁或 XML"),
        ("roster", [0x50, 0x4B, 0x03, 0x04, 1, 2], "Excel 文件损坏", "Excel 檔損壞"),
        ("calls", Array("a,b\n1,2\n".utf8), "不是 queue_log", "不是 queue_log"),
    ]

    @Test func `is said in the reader's language, and under the file's own name`() async throws {
        try await Floor.run(.sqlite) { floor in
            for (kind, bytes, hans, hant) in Self.cases {
                for (language, said) in [(Language.hans, hans), (.hant, hant)] {
                    let page = try await floor.upload(kind, bytes, language)
                    #expect(page?.contains(said) == true, "\(said)")
                    #expect(page?.contains("zhiyin-upload") == false)
                }
            }
        }
    }

    @Test func `names the columns of a refused row as the file does`() async throws {
        try await Floor.run(.sqlite) { floor in
            let rows = "員工編號,姓名,組別,到職日\nE1,林,一組,下週\nE2,,一組,2026-01-05\n"
            let page = try await floor.upload("roster", Array(rows.utf8), .hant) ?? ""
            #expect(page.contains("到職日 不是日期：下週"))
            #expect(page.contains("姓名 為空"))
        }
    }
}

extension Floor {
    /// The page that answers HR for a file, tried out only.
    fileprivate func upload(_ kind: String, _ bytes: [UInt8], _ language: Language) async throws -> String? {
        let file = Form.File(name: "x.csv", bytes: bytes)
        let form = ["kind": kind, "dry": "1"]
        guard case .page(let page) = try await visit(.post, "/imports", as: "HANA", form: form, file: file) else {
            return nil
        }
        var html = HTML(Say(language, zone: .shanghai, today: Zone.shanghai.day(of: Self.monday)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }
}
