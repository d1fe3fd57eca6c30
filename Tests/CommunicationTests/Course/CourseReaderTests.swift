import Core
import Testing

@testable import Communication

/// Who opens a talk on its way, and who reads a field (P12, C5a, K12d).
struct `A talk on its way` {
    private func course(_ kind: TalkKind, hiddenFrom: PersonID? = nil) -> TalkCourse {
        TalkCourse(
            id: CourseID("c"),
            kind: kind,
            flow: FlowVersion(kind.rawValue, 1),
            site: "main",
            person: PersonID("ben"),
            people: [PersonID("ben")],
            holder: "MAX",
            begunAt: Instant(seconds: 0),
            begunBy: "MAX",
            hiddenFrom: hiddenFrom
        )
    }

    private func reader(_ number: String, _ role: Role, above: [String] = []) -> CourseReader {
        CourseReader(
            person: PersonID(number.lowercased()),
            employeeID: number,
            role: role,
            above: Set(above.map { PersonID($0) })
        )
    }

    @Test(arguments: TalkKind.allCases, Role.allCases)
    func `opens for its holder, managers and HR`(_ kind: TalkKind, _ role: Role) {
        #expect(reader("MAX", role).mayOpen(course(kind)), "the holder")
        #expect(reader("MIA", role).mayOpen(course(kind)) == (role == .hr || role == .manager && kind != .c5))
    }

    @Test(arguments: Role.allCases)
    func `opens for nobody it is with, nor for those below them`(_ role: Role) {
        #expect(!reader("BEN", role).mayOpen(course(.c1)))
        #expect(!reader("IDA", role, above: ["ben"]).mayOpen(course(.c1)))
    }

    @Test(arguments: Role.allCases)
    func `that is a complaint opens neither for the manager it is about nor below`(_ role: Role) {
        let complaint = course(.c5, hiddenFrom: PersonID("kai"))
        #expect(!reader("KAI", role).mayOpen(complaint))
        #expect(!reader("IDA", role, above: ["kai"]).mayOpen(complaint))
        #expect(!reader("MAX", role, above: ["kai"]).mayOpen(complaint), "not even where they hold it")
        #expect(reader("MAX", role).mayOpen(complaint))
        #expect(!reader("HANA", role).mayOpen(complaint), "for its holder alone, not for HR either")
    }

    @Test func `is taken on by its holder, and by HR where the step is theirs`() {
        let (mine, hrs) = (BuiltInFlows.exit.steps[0], BuiltInFlows.exit.steps[3])
        #expect(reader("MAX", .manager).mayTake(mine, of: course(.c6)))
        #expect(!reader("MIA", .manager).mayTake(mine, of: course(.c6)))
        #expect(!reader("HANA", .hr).mayTake(mine, of: course(.c6)))
        #expect(reader("HANA", .hr).mayTake(hrs, of: course(.c6)))
        #expect(!reader("MIA", .manager).mayTake(hrs, of: course(.c6)))
    }
}

struct `Readers of a field` {
    @Test func `are kept in order and read back`() {
        let readers = FieldReaders([.person, .holder, .hr])
        #expect(readers.text == "holder,hr,person" && FieldReaders(text: readers.text) == readers)
        #expect(FieldReaders(text: "everybody").readers.isEmpty)
    }

    @Test func `are said before anybody types`() {
        #expect(
            FieldReaders([.holder, .person]).sentence.english == "Who will read this: the person, who holds the talk"
        )
        #expect(FieldReaders([.leader]).sentence.hans == "看得到的人：班组长")
        #expect(FieldReaders([]).sentence.english == "Nobody will read this")
    }

    // P12: never widened.
    @Test func `may become fewer, never more`() {
        let two = FieldReaders([.holder, .hr])
        #expect(two.mayBecome(FieldReaders([.hr])) && two.mayBecome(two))
        #expect(!two.mayBecome(FieldReaders([.holder, .hr, .leader])) && !two.mayBecome(FieldReaders([.person])))
    }

    @Test func `admit whoever is one of them`() {
        #expect(FieldReaders([.holder]).admits([.above, .holder]))
        #expect(!FieldReaders([.holder]).admits([.leader]) && !FieldReaders([.holder]).admits([]))
    }
}
