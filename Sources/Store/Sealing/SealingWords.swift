import Core

/// What is said where a confidential text cannot be opened.
enum SealingWords {
    static let noKeys = Word(
        "机密内容的密钥文件不在；请管理员把它放回原处",
        "機密內容的金鑰檔不在；請管理員把它放回原處",
        "the key file of the confidential texts is not there; ask the administrator to put it back"
    )
    static let broken = Word(
        "这段机密内容打不开：内容已损坏，或密钥不是原来的",
        "這段機密內容打不開：內容已損壞，或金鑰不是原來的",
        "this confidential text does not open: it is damaged, or the key is another"
    )
    static let otherKeys = Word(
        "密钥文件属于另一个数据库；请换回本数据库的密钥文件",
        "金鑰檔屬於另一個資料庫；請換回本資料庫的金鑰檔",
        "the key file is of another database; put back the one that belongs to this"
    )

    static func dropped(_ number: Int64) -> Word {
        Word(
            "第 \(number) 号密钥已经停用；请把新的密钥文件复制到这台服务器",
            "第 \(number) 號金鑰已經停用；請把新的金鑰檔複製到這台伺服器",
            "key number \(number) was dropped; copy the new key file to this server"
        )
    }

    static func keyMissing(_ number: Int64) -> Word {
        Word(
            "密钥文件里没有第 \(number) 号密钥；请换回保存着它的密钥文件",
            "金鑰檔裡沒有第 \(number) 號金鑰；請換回存有它的金鑰檔",
            "the key file has no key number \(number); put back the file that has it"
        )
    }
}
