import Core
import Store
import Support

@testable import Store

/// A small table with a column of every type, for what the engines must have in common.
enum Sample {
    static let columns = ["id", "whole", "small", "real", "words", "raw"]
    static let select = "SELECT id, whole, small, real, words, raw FROM sample ORDER BY id"
    static let insert = "INSERT INTO sample (id, whole, small, real, words, raw) VALUES ($1, $2, $3, $4, $5, $6)"

    static func make(in database: Database) async throws {
        let ddl = database.kind.ddl(
            """
            CREATE TABLE sample (id BIGINT NOT NULL PRIMARY KEY, whole BIGINT, small SMALLINT CHECK (small IN (0, 1)),
                real DOUBLE PRECISION, words TEXT, raw {bytes}, other BIGINT REFERENCES sample (id))
            """
        )
        try await database.engine.write { _ = try $0.run(ddl, [], each: nil) }
    }

    static func count(in database: Database) async throws -> Int? {
        try await database.read(.all) { try $0.first("SELECT count(*) FROM sample") { $0.count(0) } }
    }

    static func audits(in database: Database) async throws -> [String] {
        try await database.read(.all) {
            try $0.rows("SELECT notes FROM audit_detail {unscoped: test} ORDER BY audit_id") { $0.text(0) }
        }
    }
}

/// A row of the sample table as it was read.
struct SampleRow: Equatable {
    var whole: Int64?
    var small: Int64?
    var real: Double?
    var words: String?
    var raw: [UInt8]?

    var values: [Value] {
        [
            whole.map { .int($0) } ?? .null, small.map { .int($0) } ?? .null, real.map { .double($0) } ?? .null,
            words.map { .text($0) } ?? .null, raw.map { .bytes($0) } ?? .null,
        ]
    }

    init(whole: Int64? = nil, small: Int64? = nil, real: Double? = nil, words: String? = nil, raw: [UInt8]? = nil) {
        (self.whole, self.small, self.real, self.words, self.raw) = (whole, small, real, words, raw)
    }

    init(_ row: borrowing Row) {
        whole = row.isNull(1) ? nil : row.int(1)
        small = row.isNull(2) ? nil : row.int(2)
        real = row.optionalDouble(3)
        words = row.optionalText(4)
        raw = row.isNull(5) ? nil : row.bytes(5)
    }

    /// One row for every value that an engine could lose something of.
    static let trials: [SampleRow] = {
        let words = [
            "", " ", "it's", "\"quoted\"", "tab\tnewline\nreturn\r\nend", "back\\slash \\N \\. \\x41 \\\\", "👩🏽‍💻🇨🇳",
            "话务员 話務員",
            "e\u{301} is not é", "{scope x} $1 ?1 %_", "\u{1}\u{7f}\u{FFFD}\u{10FFFF}",
            String(repeating: "长", count: 100_000),
        ]
        let whole: [Int64] = [
            0, -1, 9, 10, 99, 100, .max, .min, .max - 1, 1_000_000_000_000_000_000, -999_999_999_999_999_999,
        ]
        let real: [Double] = [
            0, 1, -1, 0.1, 0.1 + 0.2, .pi, 1e300, -1e-300, .leastNonzeroMagnitude, .leastNormalMagnitude,
            .greatestFiniteMagnitude, 1 / 3, 9_007_199_254_740_992, .infinity, -.infinity, 1e15, 1e16,
            123_456_789.123_456_78,
        ]
        let raw: [[UInt8]] = [[], [0], [0, 0, 255], Array(0...255), Array("\\x41\n\t".utf8)]
        return [SampleRow()] + words.map { SampleRow(words: $0) } + whole.map { SampleRow(whole: $0) }
            + real.map { SampleRow(real: $0) } + raw.map { SampleRow(raw: $0) } + [
                SampleRow(small: 0), SampleRow(small: 1),
            ]
            + [SampleRow(whole: 1, small: 1, real: 1.5, words: "全", raw: [1])]
    }()
}
