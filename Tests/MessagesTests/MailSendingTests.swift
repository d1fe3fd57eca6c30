import Core
import Notify
import Store
import Support
import Testing

@testable import Messages

struct `A person who is told` {
    private let monday = Post.monday
    private let tuesday = Post.monday + 1

    @Test(arguments: TestEngine.available)
    func `hears at once in the shift, with an invitation and no word of why`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            try await post.tell(1, hour: 15, at: Post.at(monday, 10))
            #expect(try await post.deliver(at: Post.at(monday, 10)) == .done)
            let mail = try #require(post.mails.first)
            #expect(post.mails.count == 1)
            #expect(mail.subject == "面谈" && mail.to.text == "ben@example.com")
            #expect(mail.body.text.contains("11月23日周一 15:00–15:30，会议室 1"))
            let file = try #require(mail.body.calendars.first)
            #expect(file.method == .request && file.events.map(\.uid) == ["s1@zhiyin"])
            #expect(file.events.map(\.title) == ["面谈"] && file.events.map(\.sequence) == [1])
            #expect(try await post.states() == ["sent"])
            // The job may run once more.
            #expect(try await post.deliver(at: Post.at(monday, 10)) == .done)
            #expect(post.mails.count == 1)
        }
    }

    /// L11, to the minute: what comes after the shift waits for the next one's start and comes as one mail.
    @Test(arguments: TestEngine.available)
    func `hears nothing outside the shift until the next begins`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            try await post.tell(1, hour: 15, on: tuesday, at: Post.at(monday, 18))
            try await post.tell(2, hour: 16, on: tuesday, at: Post.at(monday, 23))
            #expect(try await post.deliver(at: Post.at(monday, 18)) == .snooze(until: Post.at(monday, 19)))
            #expect(try await post.deliver(at: Post.at(tuesday, 8, 59)) == .snooze(until: Post.at(tuesday, 9)))
            #expect(post.mails.isEmpty)
            #expect(try await post.deliver(at: Post.at(tuesday, 9)) == .done)
            let mail = try #require(post.mails.first)
            #expect(post.mails.count == 1)
            #expect(mail.body.text.contains("16:00") && !mail.body.text.contains("15:00"))
            #expect(mail.body.calendars.count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `hears at night what they switched on, and nothing else`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let night = Post.at(monday, 23)
            try await post.write { tx in
                try MessageChoiceStore.put(MessageChoice(outside: MessageChoice.talks), of: Post.ben, at: night, tx)
                try OutboxStore(now: night)
                    .commentsAsked(
                        Week(containing: Post.monday).next,
                        site: "main",
                        until: Post.at(Post.monday + 3, 16),
                        tx
                    )
            }
            try await post.tell(1, hour: 15, on: tuesday, at: night)
            #expect(try await post.deliver(at: night) == .snooze(until: night))
            #expect(post.mails.map(\.subject) == ["面谈"])
            #expect(try await post.deliver(at: night) == .snooze(until: night + 3600))
            #expect(try await post.deliver(at: Post.at(tuesday, 9)) == .done)
            #expect(post.mails.count == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is reminded on the day, in the morning's mail`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            try await post.tell(1, hour: 15, on: tuesday, at: Post.at(monday, 10))
            #expect(try await post.deliver(at: Post.at(monday, 10)) == .done)
            #expect(try await post.deliver(at: Post.at(tuesday, 0)) == .snooze(until: Post.at(tuesday, 1)))
            #expect(try await post.deliver(at: Post.at(tuesday, 9)) == .done)
            #expect(post.mails.map(\.subject) == ["面谈", "今天的面谈"])
            #expect(post.mails.last?.body.calendars.isEmpty == true, "the calendar knows")
        }
    }

    @Test(arguments: TestEngine.available)
    func `hears of another time and of the end under the same UID`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let now = Post.at(monday, 10)
            try await post.tell(1, hour: 15, at: now)
            _ = try await post.deliver(at: now)
            try await post.tell(3, hour: 16, at: now + 60)
            _ = try await post.deliver(at: now + 60)
            try await post.callOff(4, hour: 16, at: now + 120)
            _ = try await post.deliver(at: now + 120)
            #expect(post.mails.map(\.subject) == ["面谈", "面谈时间有变", "面谈取消"])
            let files = post.mails.flatMap(\.body.calendars)
            #expect(files.map(\.method) == [.request, .request, .cancel])
            #expect(files.flatMap(\.events).map(\.uid) == ["s1@zhiyin", "s1@zhiyin", "s1@zhiyin"])
            #expect(files.flatMap(\.events).map(\.sequence) == [1, 3, 4])
            #expect(files.last?.events.map(\.status) == [.cancelled])
        }
    }

    @Test(arguments: TestEngine.available)
    func `hears nothing of what was called off before they knew`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            try await post.tell(1, hour: 15, on: tuesday, at: Post.at(monday, 19))
            try await post.callOff(2, hour: 15, on: tuesday, at: Post.at(monday, 20))
            #expect(try await post.deliver(at: Post.at(tuesday, 9)) == .done)
            #expect(post.mails.isEmpty)
            #expect(try await Set(post.states()) == ["dropped"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `gets a mail that failed again with the same id, and newer news after it`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let now = Post.at(monday, 10)
            post.answer(.later(why: "451", seconds: nil))
            try await post.tell(1, hour: 15, at: now)
            #expect(try await post.deliver(at: now) == .snooze(until: now + 60))
            try await post.tell(2, hour: 16, at: now + 10)
            #expect(try await post.deliver(at: now + 10) == .snooze(until: now + 61), "not before its time")
            #expect(try await post.deliver(at: now + 61) == .snooze(until: now + 61))
            #expect(try await post.deliver(at: now + 62) == .done)
            #expect(post.mails.map(\.subject) == ["面谈", "面谈", "面谈时间有变"])
            #expect(post.mails[0] == post.mails[1])
            #expect(try await post.states() == ["sent", "sent"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not written to again where there is no such mailbox`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let now = Post.at(monday, 10)
            post.answer(.never(why: "550"))
            try await post.tell(1, hour: 15, at: now)
            #expect(try await post.deliver(at: now) == .done)
            #expect(try await post.deliver(at: now + 60) == .done)
            #expect(post.mails.count == 1)
            #expect(try await post.states() == ["failed"])
            let failures = try await post.database.read(.system("test")) { tx in
                try SendingStateStore.failures(of: "main", since: now, tx)
            }
            #expect(failures.map(\.problem) == ["550"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `gets one mail though two servers do the job at once`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let now = Post.at(monday, 10)
            try await post.tell(1, hour: 15, at: now)
            let first = try await post.deliver(at: now) {
                let second = try? await post.deliver(at: now)
                #expect(second == .snooze(until: now + 181))
            }
            #expect(first == .done)
            #expect(post.mails.count == 1)
            // A server that died in the middle is followed by another with the very same mail.
            #expect(try await post.deliver(at: now + 181) == .done)
            #expect(post.mails.count == 1)
        }
    }

    @Test(
        arguments: TestEngine.available,
        ["UPDATE standing SET employed = 0 {unscoped: test}", "UPDATE mail_server SET is_on = 0"]
    )
    func `is not written to after leaving, nor while mail is off`(_ engine: TestEngine, change: String) async throws {
        try await Post.with(engine) { post in
            let now = Post.at(monday, 10)
            try await post.tell(1, hour: 15, at: now)
            try await post.write { tx in try tx.run(change) }
            #expect(try await post.deliver(at: now) == .done)
            try await post.tell(2, hour: 16, at: now)
            #expect(try await post.states() == ["dropped"], "and nothing new is put into the outbox")
            #expect(post.mails.isEmpty)
        }
    }

    @Test(
        arguments: TestEngine.available,
        ["UPDATE person SET email = NULL {unscoped: test}", "UPDATE person SET email = 'a@b, c@d' {unscoped: test}"]
    )
    func `without a mailbox misses nothing but the mail`(_ engine: TestEngine, change: String) async throws {
        try await Post.with(engine) { post in
            try await post.write { tx in try tx.run(change) }
            try await post.tell(1, hour: 15, at: Post.at(monday, 10))
            #expect(try await post.deliver(at: Post.at(monday, 10)) == .done)
            #expect(try await post.states() == ["dropped"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `of whom no shifts are kept is reached on working days from nine to six`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            try await post.write { tx in try tx.run("DELETE FROM shift {unscoped: test}") }
            let saturday = monday + 5
            try await post.tell(1, hour: 15, on: monday + 7, at: Post.at(saturday, 10))
            #expect(
                try await post.deliver(at: Post.at(saturday, 10)) == .snooze(until: Post.at(saturday, 11))
            )
            #expect(try await post.deliver(at: Post.at(monday + 7, 8, 59)) == .snooze(until: Post.at(monday + 7, 9)))
            #expect(try await post.deliver(at: Post.at(monday + 7, 9)) == .done)
            #expect(post.mails.count == 1)
        }
    }
}
