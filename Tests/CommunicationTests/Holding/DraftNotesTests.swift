import Core
import Support
import Testing

@testable import Communication

/// Notes of a talk from several devices (P8): nothing is lost, in whatever order it comes.
struct `Notes of a talk` {
    func write(_ device: String, _ number: Int, _ text: String, seen: [String: Int] = [:]) throws -> DraftWrite {
        try #require(DraftWrite(device: device, number: number, text: text, seen: DraftSeen(seen)))
    }

    @Test func `of one device are its newest, whatever comes twice or late`() throws {
        let (first, second) = (try write("a", 1, "x"), try write("a", 2, "xz"))
        var notes = DraftNotes([second, first, second])
        #expect(notes.text == "xz")
        let isNews = [notes.take(second), notes.take(first)]
        #expect(isNews == [false, false], "the same number twice is nothing, nor is one before it")
    }

    @Test func `written apart are both kept, one after the other`() throws {
        let notes = DraftNotes([try write("b", 1, "y"), try write("a", 1, "x")])
        #expect(notes.text == "x\ny")
        #expect(notes.seen.text == "a:1 b:1")
    }

    @Test func `that another took in are its words alone, and what came since is kept beside them`() throws {
        let (a1, b1) = (try write("a", 1, "x"), try write("b", 1, "x and y", seen: ["a": 1]))
        #expect(DraftNotes([a1, b1]).text == "x and y")
        #expect(DraftNotes([b1, a1]).text == "x and y", "late is not new")
        #expect(DraftNotes([a1, b1, try write("a", 2, "xz")]).text == "xz\nx and y")
        #expect(DraftNotes([a1, b1, try write("a", 2, "xz", seen: ["b": 1])]).text == "xz")
    }

    @Test func `emptied by their writer are empty, and by nobody else`() throws {
        let a1 = try write("a", 1, "x")
        #expect(DraftNotes([a1, try write("a", 2, "")]).text == "")
        #expect(DraftNotes([a1, try write("b", 1, "", seen: ["a": 1])]).text == "")
        #expect(DraftNotes([a1, try write("b", 1, "")]).text == "x")
    }

    @Test(arguments: ["", "A", "a b", "a:1", String(repeating: "a", count: 41), "甲"])
    func `take no device by another name than ours`(_ name: String) {
        #expect(DraftWrite(device: name, number: 1, text: "x", seen: DraftSeen()) == nil)
    }

    @Test(arguments: ["a", "a:0", "a:-1", "a:1:2", "a:x", "A:1", "a:1000001"])
    func `take no numbers but ours`(_ text: String) { #expect(DraftSeen(text) == nil) }

    @Test func `tell what was seen as it is written`() throws {
        #expect(try #require(DraftSeen("b:2 a:10")).text == "a:10 b:2")
        #expect(DraftSeen("") == DraftSeen())
    }

    /// Devices type, sync and read each other at random; of all that was typed, each piece is in the end either there or
    /// was taken out by somebody who had it before their eyes.
    @Test(arguments: 1...60)
    func `of any devices, in any order, with repeats and late arrivals, lose no word`(_ seed: Int) throws {
        var dice = Dice(seed)
        var devices = (0..<3).map { Device(name: "d\($0)") }
        var server = DraftNotes()
        var sent: [DraftWrite] = []
        for step in 0..<60 {
            let at = Int.random(in: 0..<devices.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0, 1: sent.append(try devices[at].type("w\(seed)-\(step) "))
            // The server hears something old or new, once or again; the answer may get lost.
            case 2:
                guard !sent.isEmpty else { continue }
                server.take(sent[Int.random(in: 0..<sent.count, using: &dice)])
            default: devices[at].sync(&server)
            }
        }
        // At last everything arrives, in an order of its own.
        var all = sent
        for index in all.indices.reversed() { all.swapAt(index, Int.random(in: 0..<(index + 1), using: &dice)) }
        for write in all { server.take(write) }
        for write in sent.reversed() where Int.random(in: 0..<2, using: &dice) == 0 { server.take(write) }
        for device in devices {
            for word in device.typed { #expect(server.text.contains(word), "\(word) of \(device.name) is gone") }
        }
        #expect(DraftNotes(sent).text == server.text, "the order of arrival decides nothing")
    }

    /// A page as the script keeps it: it only ever adds, so that every word must stay.
    private struct Device {
        let name: String
        var number = 0
        var text = ""
        var seen = DraftSeen()
        var typed: [String] = []
        var isSent = true

        init(name: String) { self.name = name }

        mutating func type(_ word: String) throws -> DraftWrite {
            text += word
            number += 1
            typed.append(word)
            isSent = false
            return try #require(DraftWrite(device: name, number: number, text: text, seen: seen))
        }

        mutating func sync(_ server: inout DraftNotes) {
            if !isSent, let write = DraftWrite(device: name, number: number, text: text, seen: seen) {
                server.take(write)
            }
            (text, seen, isSent) = (server.text, server.seen, true)
        }
    }
}
