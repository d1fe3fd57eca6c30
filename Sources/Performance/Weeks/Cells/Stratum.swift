/// Like with like: the contacts one expected value holds for.
enum Stratum {
    /// Rows that name none.
    static let none: Int64 = 0

    /// Of a row of measures: its queue and type, byte for byte; the same texts are always the same stratum.
    ///
    /// The first 40 bits of their FNV-1a hash, never 0.
    static func of(queue: String, type: String) -> Int64 {
        if queue.isEmpty, type.isEmpty { return none }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in queue.utf8 + [9] + type.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return max(1, Int64(hash >> 24))
    }

    /// Three hours of the day have much in common; more bands would have too few contacts each.
    static let bands = 8

    /// Of contacts: their queue and three hours of the site's day.
    static func of(queue: Int64, band: Int) -> Int64 { queue * Int64(bands) + Int64(band) }

    /// What a thin stratum of contacts falls back to: its queue at all hours.
    static func family(_ stratum: Int64) -> Int64 { stratum / Int64(bands) }
}
