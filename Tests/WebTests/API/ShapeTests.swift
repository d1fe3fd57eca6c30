import Core
import Testing

@testable import Web

struct `The shape of a value` {
    private static let shape = Shape.object([
        ShapeField("person", .id, required: true), ShapeField("on", .day),
        ShapeField("grade", .words(["now", "soon"])),
        ShapeField("minutes", .whole(1...1440)), ShapeField("lines", .list(.text(3), most: 2)),
        ShapeField("note", .maybe(.text(3))),
    ])

    private func faults(_ json: String) throws -> [String] {
        let value = try #require(JSONValue(Array(json.utf8)))
        return Self.shape.faults(in: value).map(\.pointer)
    }

    @Test(
        arguments: [
            (#"{"person":"A1"}"#, []), (#"{}"#, ["/person"]), (#"[]"#, [""]),
            (#"{"person":"A1","on":"2026-02-29"}"#, ["/on"]), (#"{"person":"A1","on":"2028-02-29"}"#, []),
            (#"{"person":"A1","on":"2026/02/01"}"#, ["/on"]), (#"{"person":"A1","grade":"late"}"#, ["/grade"]),
            (#"{"person":"A1","minutes":1440}"#, []), (#"{"person":"A1","minutes":1441}"#, ["/minutes"]),
            (#"{"person":"A1","minutes":"5"}"#, ["/minutes"]),
            (#"{"person":"A1","lines":["abc","abcd"]}"#, ["/lines/1"]),
            (#"{"person":"A1","lines":["a","b","c"]}"#, ["/lines"]), (#"{"person":"A1","note":null}"#, []),
            (#"{"person":null}"#, ["/person"]), (#"{"person":"A1","who":"B"}"#, ["/who"]),
            (#"{"person":"A\u0000"}"#, ["/person"]), (#"{"person":"A1","a/b~c":1}"#, ["/a~1b~0c"]),
        ] as [(String, [String])]
    )
    func `says where it does not fit`(json: String, pointers: [String]) throws {
        #expect(try faults(json) == pointers)
    }

    @Test func `is the schema of the document`() {
        let schema = Self.shape.schema
        #expect(schema["required"] == .list([.text("person")]))
        #expect(schema["additionalProperties"] == .flag(false))
        #expect(schema["properties"]["minutes"]["maximum"] == .whole(1440))
        #expect(schema["properties"]["grade"]["enum"] == .list([.text("now"), .text("soon")]))
    }

    @Test func `reads rows of a table back as what they were`() {
        let fields = [ShapeField("a", .maybe(.line)), ShapeField("n", .maybe(.count)), ShapeField("w", .maybe(.line))]
        let table = "\u{FEFF}a,n,w\r\n\"x, \"\"y\"\"\nz\",12,'=1\r\n,,\r\n"
        #expect(
            SavedRows.items(of: Array(table.utf8), fields) == [
                .object(["a": .text("x, \"y\"\nz"), "n": .whole(12), "w": .text("=1")]),
                .object(["a": .null, "n": .null, "w": .null]),
            ]
        )
    }
}
