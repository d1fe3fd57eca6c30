extension StoreError {
    /// PostgreSQL keeps no U+0000 in a text.
    static let zeroInText = StoreError.constraint("a text with the character U+0000")
    /// SQLite keeps NaN as NULL.
    static let notANumber = StoreError.constraint("a double that is not a number")
}

extension Value {
    /// Throws where one of the engines would keep something else than it was given.
    func checkPortable() throws(StoreError) {
        switch self {
        case .text(let text) where text.utf8.contains(0): throw .zeroInText
        case .double(let value) where value.isNaN: throw .notANumber
        default: return
        }
    }
}
