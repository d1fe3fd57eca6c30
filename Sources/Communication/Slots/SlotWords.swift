import Core

extension Words {
    static let noHolder = Word("名册里没有面谈人", "名冊裡沒有面談人", "The roster names nobody to hold it")
}
