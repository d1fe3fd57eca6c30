import Core
import Foundation
import Testing

@testable import Web

private let say = Say(.hans, zone: .shanghai, today: Day(2026, 11, 23) ?? Day(number: 0))

/// What a page says once written.
func written(_ say: Say = say, _ body: HTML.Body) -> String {
    var h = HTML(say)
    body(&h)
    return String(decoding: h.finish(), as: UTF8.self)
}

struct `A page` {
    @Test func `writes elements in the order they are called`() {
        let page = written { h in
            h.tr(.class("row", "late", when: true)) { h in
                h.td { $0.a(.href(Path("/people").adding("7")), text: "周婷") }
                h.td(.class("number", "late", when: false), text: Word("件", "件", "items"))
                h.td()
            }
        }
        #expect(
            page == #"<tr class="row late"><td><a href="/people/7">周婷</a></td><td class="number">件</td><td></td></tr>"#
        )
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"), ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"), ("&amp;", "&amp;amp;"),
        ("nul\0", "nul\u{FFFD}"),
        ("周婷 👩‍💻 a", "周婷 👩‍💻 a"), ("", ""), ("<", "&lt;"),
    ])
    func `escapes what a browser would read as markup`(raw: String, safe: String) {
        #expect(written { $0.p(text: raw) } == "<p>\(safe)</p>")
        #expect(written { $0.p(.title(raw)) } == "<p title=\"\(safe)\"></p>")
        #expect(written { $0.text(raw) } == safe)
    }

    @Test func `speaks the language of its reader, in text and in attributes`() {
        let word = Word("保存", "儲存", "Save")
        func button(_ language: Language) -> String {
            written(Say(language, zone: .utc, today: say.today)) { $0.button(.aria("label", word), text: word) }
        }
        #expect(button(.hant) == #"<button aria-label="儲存">儲存</button>"#)
        #expect(button(.english) == #"<button aria-label="Save">Save</button>"#)
    }

    @Test func `leaves out what is off and writes switches bare`() {
        let page = written {
            $0.input(
                .type("checkbox"),
                .checked(),
                .disabled(false),
                .aria("current", "page").when(false),
                .attribute("list", nil)
            )
        }
        #expect(page == #"<input type="checkbox" checked>"#)
    }

    @Test func `keeps families of attributes apart`() {
        #expect(
            written { $0.form(.data("behaviour", "confirm"), .aria("busy", false)) }
                == #"<form data-behaviour="confirm" aria-busy="false"></form>"#
        )
    }

    @Test(arguments: [
        (12.5, "12.5"), (-0.001, "0"), (3.14159, "3.14"), (-7.05, "-7.05"), (100, "100"), (.infinity, "0"),
        (0.09, "0.09"),
    ])
    func `writes coordinates short and never in a reader's language`(value: Double, text: String) {
        #expect(Attribute.plain(value) == text)
    }

    @Test func `refuses addresses and styles by name`() async {
        await #expect(processExitsWith: .failure) { _ = Attribute.attribute("onclick", "x") }
        await #expect(processExitsWith: .failure) { _ = Attribute.attribute("href", "//elsewhere") }
        await #expect(processExitsWith: .failure) { _ = Attribute.attribute("style", "color:red") }
    }
}

struct `A path` {
    @Test(arguments: [
        ("周婷", "/people/%E5%91%A8%E5%A9%B7"), ("a b/c?d#e", "/people/a%20b%2Fc%3Fd%23e"), ("20655", "/people/20655"),
        ("..", "/people/%252E%252E"), (".", "/people/%252E"), ("a.b", "/people/a.b"), ("\\evil", "/people/%5Cevil"),
        ("", "/people/"),
    ])
    func `encodes each step`(component: String, text: String) {
        #expect(Path("/people").adding(component).text == text)
    }

    @Test func `never begins with two slashes`() {
        #expect(Path("/").adding("").adding("evil.example").text == "/evil.example")
        #expect(Path("/").adding("/evil.example").text == "/%2Fevil.example")
    }

    @Test func `sets a query field once, in its place`() {
        let path = Path("/week").query("week", "2026-W48").query("team", "售后 一组").query("page", "2")
        #expect(path.text == "/week?week=2026-W48&team=%E5%94%AE%E5%90%8E%20%E4%B8%80%E7%BB%84&page=2")
        #expect(path.query("week", "2026-W49").query("team", nil).text == "/week?week=2026-W49&page=2")
        #expect(path.query("team", nil).query("page", nil).fragment("late").text == "/week?week=2026-W48#late")
    }

    @Test(arguments: ["/week", "/week?week=2026-W48&lang=en#row-7", "/people/%E5%91%A8", "/", "/x?a"])
    func `reads a local address back`(text: String) {
        let back = Path(local: text)?.text
        #expect(back == text || back == text + "=")
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "week",
        "/\t/evil.example",
        "/a b", "/\u{0}", "/\"><script>", "/周",
    ])
    func `refuses an address that leads or might lead elsewhere`(text: String) {
        #expect(Path(local: text) == nil)
    }

    @Test func `knows whether it lies under another`() {
        #expect(Path("/people").adding("7").isAt(orUnder: Path("/people")))
        #expect(Path("/people").query("q", "x").isAt(orUnder: Path("/people")))
        #expect(!Path("/peoples").isAt(orUnder: Path("/people")))
        #expect(!Path("/people").isAt(orUnder: Path("/")))
    }
}

struct `The frame of a page` {
    private let menu = [
        MenuItem(Word("人员", "人員", "People"), Path("/people"), icon: .people),
        MenuItem(Word("导入", "匯入", "Import"), Path("/people/import"), icon: .upload, count: 3),
    ]
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func page(viewer: String? = "Ada", theme: Theme = .dark) -> String {
        let shell = Shell(
            title: "<x>",
            menu: menu,
            current: Path("/people/import").query("step", "2"),
            viewerName: viewer,
            notice: "好了",
            csrf: "t&t",
            theme: theme
        )
        return written { h in shell.page(&h) { $0.p(text: "正文") } }
    }

    @Test func `says language, look and title, and marks one place in the menu`() {
        let page = page()
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"zh-Hans\" data-theme=\"dark\">"))
        #expect(page.contains("<title>&lt;x&gt; · 知音</title>"))
        #expect(page.components(separatedBy: "aria-current=\"page\"").count == 2)
        #expect(page.contains(#"href="/people/import" aria-current="page""#))
        #expect(page.contains(#"href="/people/import?step=2&amp;lang=en" lang="en""#))
        #expect(page.contains(#"name="csrf" value="t&amp;t""#))
        #expect(page.contains("<p>正文</p>"))
    }

    @Test func `has neither script nor style of its own`() {
        let page = page()
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.contains(#"<script type="module" src="/js/app.js"></script>"#))
        #expect(!page.contains(" style=") && !page.contains("<style"))
    }

    @Test func `shows a stranger neither menu nor search nor way out`() {
        let page = page(viewer: nil)
        for hidden in ["<nav", "role=\"search\"", "/session/end"] { #expect(!page.contains(hidden)) }
        #expect(page.contains("/preferences"))
    }

    @Test func `shows whoever is signed in the way out`() {
        #expect(page().contains("/session/end"))
    }

    @Test func `asks for every style file there is, order first`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "public/css").path)
        #expect(Set(Stylesheets.paths.map(\.text)) == Set(files.filter { $0.hasSuffix(".css") }.map { "/css/" + $0 }))
        #expect(Stylesheets.paths.first?.text == "/css/order.css")
    }

    @Test(arguments: Icon.allCases) func `has every sign drawn`(icon: Icon) throws {
        let sprite = try String(contentsOf: Self.root.appending(path: "public/icons.svg"), encoding: .utf8)
        #expect(sprite.contains("<symbol id=\"\(icon.rawValue)\" "))
    }

    @Test func `ties a field to its hint and its error`() {
        let page = written {
            $0.field(
                Field(
                    "on",
                    Word("日期", "日期", "Day"),
                    value: "<",
                    hint: Word("提示", "提示", "Hint"),
                    error: Word("错", "錯", "Wrong")
                )
            )
        }
        #expect(page.contains(#"<label class="field__label" for="field-on">"#))
        #expect(page.contains(#"id="field-on" name="on" type="text" value="&lt;""#))
        #expect(page.contains(#"aria-describedby="field-on-error field-on-hint" aria-invalid="true""#))
    }
}
