import Core
import Notify
import Testing

struct `What waits for one person` {
    private static let now = Instant(seconds: 1_795_399_200)
    private static let ten = Notice.Appointment(start: now + 3600, end: now + 5400, place: nil)
    private static let eleven = Notice.Appointment(start: now + 7200, end: now + 9000, place: nil)

    private static func notice(
        _ kind: Notice.Kind,
        _ sequence: Int,
        _ appointment: Notice.Appointment? = ten,
        of about: String = "s",
        until: Instant? = nil
    ) -> Notice {
        Notice(
            id: "\(kind.rawValue) \(about) \(sequence)",
            kind: kind,
            about: about,
            sequence: sequence,
            madeAt: now + -60,
            appointment: appointment,
            until: until ?? appointment?.start ?? now + 60
        )
    }

    private static func digest(_ waiting: [Notice], told: [Notice] = []) -> [String] {
        Digest(waiting, told: Dictionary(uniqueKeysWithValues: told.map { ($0.about, $0) }), now: now).items
            .map { "\($0.change) \($0.notice.id)" }
    }

    @Test func `is told once as it stands now`() {
        #expect(
            Self.digest([Self.notice(.talk, 1), Self.notice(.talk, 2, Self.eleven)]) == ["arranged talk s 2"]
        )
    }

    @Test func `says once that a record was opened`() {
        let opened = Self.notice(.recordOpened, 0, nil)
        #expect(Self.digest([opened]) == ["opened record_opened s 0"])
        #expect(Self.digest([opened], told: [opened]).isEmpty)
    }

    @Test func `says once that somebody is needed now (K4a)`() {
        let needed = Self.notice(.atOnce, 0, nil)
        #expect(Self.digest([needed]) == ["atOnce at_once s 0"])
        #expect(Self.digest([needed], told: [needed]).isEmpty)
    }

    @Test func `says that nobody is needed any more to those who were called, and to nobody else`() {
        let (needed, over) = (Self.notice(.atOnce, 0, nil), Self.notice(.atOnceOver, 1, nil))
        #expect(Self.digest([over], told: [needed]) == ["over at_once_over s 1"])
        #expect(Self.digest([needed, over]).isEmpty, "neither has gone out")
        #expect(Self.digest([over], told: [over]).isEmpty)
        #expect(Notice.Kind.allCases.filter(\.waitsForNoShift) == [.atOnce, .atOnceOver])
    }

    @Test func `says once that there is a word for the person`() {
        let answered = Self.notice(.ownNews, 0, nil)
        #expect(Self.digest([answered]) == ["own own_news s 0"])
        #expect(Self.digest([answered], told: [answered]).isEmpty)
    }

    @Test func `is nothing where it was called off before anyone heard of it`() {
        #expect(Self.digest([Self.notice(.talk, 1), Self.notice(.talkCancelled, 2)]).isEmpty)
        #expect(
            Self.digest([Self.notice(.talkCancelled, 3)], told: [Self.notice(.talkCancelled, 2)]).isEmpty
        )
    }

    @Test func `is a change only against what they were told`() {
        let told = [Self.notice(.talk, 1)]
        #expect(Self.digest([Self.notice(.talk, 2, Self.eleven)], told: told) == ["moved talk s 2"])
        #expect(Self.digest([Self.notice(.talkCancelled, 2)], told: told) == ["cancelled talk_cancelled s 2"])
        #expect(
            Self.digest([Self.notice(.talk, 2, Self.eleven), Self.notice(.talk, 3)], told: told).isEmpty,
            "away and back again"
        )
        #expect(
            Self.digest([Self.notice(.talk, 3)], told: [Self.notice(.talkCancelled, 2)]) == ["arranged talk s 3"]
        )
    }

    @Test func `reminds on the day of what still stands`() {
        let told = [Self.notice(.talk, 1)]
        #expect(Self.digest([Self.notice(.talkToday, 1)], told: told) == ["today talk_today s 1"])
        #expect(Self.digest([Self.notice(.talkToday, 1)], told: [Self.notice(.talk, 2, Self.eleven)]).isEmpty)
        #expect(Self.digest([Self.notice(.talkToday, 1)], told: [Self.notice(.talkCancelled, 2)]).isEmpty)
        #expect(Self.digest([Self.notice(.talkToday, 1)]).isEmpty, "nobody told them")
        #expect(
            Self.digest([Self.notice(.talkToday, 1), Self.notice(.talkCancelled, 2)], told: told)
                == ["cancelled talk_cancelled s 2"]
        )
        #expect(
            Self.digest([Self.notice(.talkToday, 1), Self.notice(.talk, 2, Self.eleven)], told: told)
                == ["moved talk s 2"]
        )
    }

    @Test func `is too late from the moment it ends on`() {
        let asked = Self.notice(.commentsAsked, 0, nil, of: "week", until: Self.now + 1)
        #expect(Self.digest([asked]) == ["asked comments_asked week 0"])
        #expect(Self.digest([Self.notice(.commentsAsked, 0, nil, of: "week", until: Self.now)]).isEmpty)
    }

    @Test func `is one message in the order of the day`() {
        let asked = Self.notice(.commentsAsked, 0, nil, of: "week")
        #expect(
            Self.digest([asked, Self.notice(.talk, 1, Self.eleven, of: "b"), Self.notice(.talk, 1, of: "a")])
                == ["arranged talk a 1", "arranged talk b 1", "asked comments_asked week 0"]
        )
    }
}
