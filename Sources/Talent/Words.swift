import Core

/// Talent: words the pages share.
enum Words {
    static let talent = Word("人才", "人才", "Talent")
    static let job = Word("推算热情与能力", "推算意願與能力", "Reckon enthusiasm and ability")
}
