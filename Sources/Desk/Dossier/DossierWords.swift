import Core

enum DossierWords {
    static let dossier = Word("面谈资料", "面談資料", "Dossier")
    static let wholePage = Word("打开个人页", "開啟個人頁", "Open the person’s page")
    static let nothing = Word(
        "还没有可看的资料。",
        "還沒有可看的資料。",
        "There is nothing to read yet."
    )
    static let aheadJob = Word("提前备好面谈资料", "提前備好面談資料", "Make dossiers before they are opened")

    static func title(_ name: String) -> Word {
        Word("\(name) · 面谈资料", "\(name) · 面談資料", "Dossier for a talk with \(name)")
    }

    static func joined(_ day: String) -> Word { Word("\(day)入职", "\(day)到職", "joined \(day)") }
    static func made(_ moment: String) -> Word { Word("截至 \(moment)", "截至 \(moment)", "As of \(moment)") }
    static func more(_ count: Int) -> Word { Word("还有 \(count) 条", "還有 \(count) 條", "+ \(count) more") }
}
