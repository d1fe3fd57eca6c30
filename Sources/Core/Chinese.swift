/// How Chinese sentences are set from parts: no space between two Chinese characters, one between Chinese and Latin.
package enum Chinese {
    /// The parts as one sentence: `变化大约` and `−7.1 个百分点` want a space between them, `个百分点` and `的` none.
    ///
    /// | before | after | between them |
    /// | --- | --- | --- |
    /// | Chinese character | Chinese character | nothing |
    /// | Chinese character | letter, digit, sign, per cent | a space |
    /// | letter, digit, per cent | Chinese character | a space |
    /// | anything | Chinese punctuation, and the other way round | nothing |
    package static func joined(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.reduce("") { text, part in
            guard let last = text.unicodeScalars.last, let first = part.unicodeScalars.first else { return text + part }
            let isSet = isCharacter(last) && isCharacter(first) || isClosed(last) || isClosed(first)
            return isSet ? text + part : text + " " + part
        }
    }

    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
    }

    /// Chinese punctuation brings its own room, and a space that is there already is enough.
    private static func isClosed(_ scalar: Unicode.Scalar) -> Bool {
        (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
            || scalar == "“" || scalar == "”" || scalar.properties.isWhitespace
    }
}
