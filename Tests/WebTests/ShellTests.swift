import Core
import Foundation
import Testing
import Web

struct `A page's title` {
    private func titled(_ title: any Phrase, _ language: Language) throws -> String {
        var html = HTML(Say(language, zone: .shanghai, today: Day(number: 0)))
        Shell(title: title, current: Path("/")).page(&html) { _ in }
        let text = String(decoding: html.finish(), as: UTF8.self)
        let start = try #require(text.range(of: "<title>"))
        let end = try #require(text.range(of: "</title>"))
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test func `ends with the product's name`() throws { #expect(try titled("Week", .english) == "Week · Zhiyin") }

    @Test(arguments: Language.allCases)
    func `says the product's name once where it is all there is to say`(_ language: Language) throws {
        let brand = Word("知音", "知音", "Zhiyin")
        #expect(try titled(brand, language) == brand(language))
    }
}
