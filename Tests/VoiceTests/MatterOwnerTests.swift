import Core
import Support
import Testing

@testable import Voice

struct `Who answers an own matter` {
    private func usual(
        _ person: Standing,
        _ above: [Standing],
        _ hr: [Standing] = Cast.hr,
        listener: String? = nil
    )
        -> String?
    {
        MatterOwner.ofMatter(raisedBy: person.person, above: above, hr: hr, listener: listener)?.owner.employeeID
    }

    // K12a.
    @Test func `is the manager next above the direct leader`() {
        #expect(usual(Cast.agatha, Cast.above) == "MGR1")
        #expect(usual(Cast.leopold, [Cast.marius, Cast.dorothea]) == "MGR1")
        #expect(usual(Cast.agatha, [Cast.leopold]) == "LED1", "no manager above")
        #expect(usual(Cast.dorothea, []) == "HRX1", "nobody above")
        #expect(usual(Cast.dorothea, [], []) == nil)
    }

    @Test func `is nobody who left`() {
        let gone = Cast.one("MGR1", .manager, ["DIR0"], employed: false)
        #expect(usual(Cast.agatha, [Cast.leopold, gone, Cast.dorothea]) == "DIR0")
    }

    // P23.
    @Test(arguments: [("LED1", "LED1"), ("HRX1", "HRX1"), ("DIR0", "DIR0"), ("AGT1", "MGR1"), ("QAN1", "MGR1")])
    func `is the listener asked for, where they stand above or are HR`(asked: String, owner: String) {
        #expect(usual(Cast.agatha, Cast.above, listener: asked) == owner)
    }

    @Test func `never is who raised it`() {
        #expect(usual(Cast.harriet, [], [Cast.harriet]) == nil)
    }
}

struct `C5a who answers a complaint about a manager` {
    private func owner(
        about accused: Standing,
        above: [Standing],
        superior: Bool = false,
        hr: [Standing] = Cast.hr,
        by person: Standing = Cast.agatha
    ) -> String? {
        MatterOwner.ofComplaint(
            by: person.person,
            about: accused,
            above: above,
            superiorConcerned: superior,
            hr: hr
        ).map { "\($0.owner.employeeID) hidden from \($0.hiddenFrom?.text ?? "nobody")" }
    }

    @Test func `is the superior of the person complained of`() {
        #expect(owner(about: Cast.leopold, above: [Cast.marius, Cast.dorothea]) == "MGR1 hidden from id of LED1")
        #expect(owner(about: Cast.marius, above: [Cast.dorothea]) == "DIR0 hidden from id of MGR1")
    }

    @Test func `is HR where nobody stands above, and not HR below`() {
        #expect(owner(about: Cast.dorothea, above: []) == "HRX9 hidden from id of DIR0", "Harriet is below Dorothea")
        #expect(owner(about: Cast.dorothea, above: [], hr: [Cast.harriet]) == nil)
        #expect(owner(about: Cast.dorothea, above: [], hr: []) == nil)
    }

    @Test func `is HR where the superior is concerned too, and kept from the superior`() {
        let above = [Cast.marius, Cast.dorothea]
        #expect(owner(about: Cast.leopold, above: above, superior: true) == "HRX1 hidden from id of MGR1")
        #expect(owner(about: Cast.marius, above: [Cast.dorothea], superior: true) == "HRX9 hidden from id of DIR0")
        // Where no HR is left, whoever stands above the superior.
        #expect(owner(about: Cast.leopold, above: above, superior: true, hr: []) == "DIR0 hidden from id of MGR1")
        #expect(owner(about: Cast.marius, above: [Cast.dorothea], superior: true, hr: [Cast.harriet]) == nil)
    }

    @Test func `never is the one complained of, nor anyone below, nor who complains`() {
        let accused = Cast.one("HRX2", .hr, ["DIR0"])
        #expect(owner(about: accused, above: [], hr: [accused, Cast.harriet]) == "HRX1 hidden from id of HRX2")
        // Marius complains of Leopold, who stands below him: not he himself answers.
        let above = [Cast.marius, Cast.dorothea]
        #expect(owner(about: Cast.leopold, above: above, by: Cast.marius) == "DIR0 hidden from id of LED1")
        // A circle of leaders: who stands above also stands below.
        let under = Cast.one("MGR1", .manager, ["DIR0", "LED1"])
        #expect(owner(about: Cast.leopold, above: [under, Cast.dorothea]) == "DIR0 hidden from id of LED1")
        let gone = Cast.one("MGR1", .manager, ["DIR0"], employed: false)
        #expect(owner(about: Cast.leopold, above: [gone, Cast.dorothea]) == "DIR0 hidden from id of LED1")
    }

    @Test(
        arguments: [
            ("DIR0", true), ("HRX9", true), ("HRX1", true), ("MGR1", false), ("LED1", false), ("AGT1", false),
            ("QAN1", false), ("MGR9", false), ("HRLO", false),
        ] as [(String, Bool)]
    )
    func `is passed on to HR or above alone, never to whom it is kept from`(to: String, mayTake: Bool) {
        let all =
            Cast.above + Cast.hr + [
                Cast.agatha, Cast.one("QAN1", .qa, ["DIR0"]), Cast.one("MGR9", .manager, [], site: "north"),
                Cast.one("HRLO", .hr, ["MGR1", "DIR0"]),
            ]
        let matter = Cast.matter(owner: "XX", hiddenFrom: Cast.marius.person)
        let taken = all.filter { MatterOwner.mayTake(matter, $0, superiors: Cast.marius.above) }.map(\.employeeID)
        #expect(taken.contains(to) == mayTake)
    }

    @Test func `another matter is passed on to whoever leads or looks after it, not to its owner again`() {
        let matter = Cast.matter()
        let taken = (Cast.above + Cast.hr + [Cast.agatha]).filter { MatterOwner.mayTake(matter, $0, superiors: []) }
        #expect(taken.map(\.employeeID) == ["LED1", "DIR0", "HRX1", "HRX9"])
    }
}
