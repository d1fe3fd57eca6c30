import Core
import Foundation
import Ingest
import Testing

struct `A mapping` {
    private let yaml = """
        zone: Asia/Taipei
        delimiter: ";"
        encoding: gbk
        start: 开始时间
        agent: {column: 坐席}
        talk: {column: 通话, unit: mm:ss}
        wait: {column: 等待, unit: ms}
        hold: {column: 保持, unit: hh:mm:ss}
        outcome:
          column: 结果
          values: {answered: [接通, 已接], abandoned: [放弃, 1]}
        resolved: {column: 解决, values: {yes: [Y], no: [N]}}
        """

    @Test func `names columns, units and words`() throws {
        let mapping = try Mapping(yaml: yaml, path: "m.yaml")
        #expect(mapping.zone?.name == "Asia/Taipei")
        #expect(mapping.delimiter == ";")
        #expect(mapping.encoding == .gb18030)
        #expect(mapping.fields[.talk]?.unit == .minutes)
        let header = ["结果", "开始时间", "坐席", "通话", "等待", "保持", "解决 "]
        let places = try mapping.places(in: header, of: "calls.csv")
        #expect(places == [.outcome: 0, .start: 1, .agent: 2, .talk: 3, .wait: 4, .hold: 5, .resolved: 6])
        #expect(
            ["接通", " 放弃", "1", "completed", "?"].map { mapping.word(.outcome, $0) } == [
                "answered", "abandoned", "abandoned", "completed", nil,
            ]
        )
        #expect(["Y", "N", "是", "no", "x"].map { mapping.word(.resolved, $0) } == ["yes", "no", "yes", "no", nil])
    }

    @Test(arguments: [
        (Mapping.Key.talk, "3:25", 205_000), (.talk, "125:00", 7_500_000), (.talk, "00:03:25", 205_000),
        (.talk, "90", 90_000),
        (.wait, "1500", 1500), (.hold, "1:00:01", 3_601_000), (.hold, "1:30", 5_400_000), (.wait, "0:01.5", 1500),
    ])
    func `reads spans of time`(key: Mapping.Key, cell: String, expected: Int64) throws {
        #expect(try Mapping(yaml: yaml, path: "m.yaml").milliseconds(key, cell) == expected)
    }

    @Test(arguments: ["", "x", "1:75", "-5", "1:2:3:4", "nan", "inf", "1:", "1e300"])
    func `reads no span where there is none`(cell: String) throws {
        #expect(try Mapping(yaml: yaml, path: "m.yaml").milliseconds(.talk, cell) == nil)
    }

    @Test(arguments: [
        ("agent: x", "start"), ("start: a\nfoo: b", "line 2: foo"), ("start: a\nzone: Mars", "line 2: zone"),
        ("start: a\ntalk: {column: b, unit: days}", "line 2: talk: unit"),
        ("start: a\ntalk: {unit: s}", "line 2: talk: column"),
        ("start: a\nagent:\n  column: b\n  colour: c", "line 4: agent: colour"),
        ("start: a\nqueue: [x]", "line 2: queue"),
        ("start: a\noutcome: {column: b, values: {won: [1]}}", "line 2: outcome: won"),
        ("start: a\noutcome: {column: b, values: {answered: [1], abandoned: [1]}}", "both"),
        ("start: a\nstart: b", "twice"), ("start: [a", "line"), ("", "start"), ("- a", "start"),
        ("start: a\nencoding: klingon", "line 2: encoding"),
        ("start: a\ndelimiter: abc", "line 2: delimiter"), ("start: a\nagent: ", "line 2: agent"),
    ])
    func `says the key and the line of a mistake`(yaml: String, sentence: String) {
        let said = failure { _ = try Mapping(yaml: yaml, path: "m.yaml") }
        #expect(said?.contains(sentence) == true, "\(said ?? "no failure")")
        #expect(said?.contains("m.yaml") == true)
    }

    @Test func `says the key and line of a column the file lacks`() throws {
        let said = failure { _ = try Mapping(yaml: yaml, path: "m.yaml").places(in: ["开始时间", "坐席"], of: "calls.csv") }
        #expect(
            said?.contains("m.yaml, line 6: talk names the column 通话") == true
                && said?.contains("calls.csv lacks") == true
        )
    }

    @Test func `is read from a file`() throws {
        let folder = try Folder()
        #expect(try Mapping.load(path: folder.file("m.yaml", yaml)).fields.count == 7)
        #expect(failure { _ = try Mapping.load(path: folder["none"]) }?.contains("no such file") == true)
        #expect(
            failure { _ = try Mapping.load(path: folder.file("b", [0xFF, 0xFE, 0, 1])) }?.contains("not a mapping")
                == true
        )
    }
}
