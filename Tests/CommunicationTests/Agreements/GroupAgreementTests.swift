import Core
import Signals
import Store
import Support
import Testing

@testable import Communication

/// A group agrees one by one.
struct `Agreements of a group` {
    private let base = `Agreements in the store`()

    // A step taken once for a group is done with the last one's agreement; one taken for each, with each one's.
    @Test(arguments: TestEngine.available, [false, true])
    func `take their step when each has theirs`(_ engine: TestEngine, isForEach: Bool) async throws {
        let people = [PersonID("ben"), PersonID("max")]
        let flow = FlowDefinition(
            "C7-own",
            kind: .c7,
            party: .group,
            title: FlowText("甲", "甲", "Own"),
            site: "main",
            steps: [
                CourseStep("agree", FlowText("约定", "約定", "Agree"), needs: .agreement, forEach: isForEach),
                CourseStep("talk", FlowText("谈", "談", "Talk"), needs: .held),
            ]
        )
        let course = TalkCourse(
            id: ID("batch"),
            kind: .c7,
            flow: flow.id,
            site: "main",
            person: nil,
            people: people,
            holder: "HANA",
            begunAt: Zone.shanghai.instant(`Agreements in the store`.made),
            begunBy: "HANA"
        )
        try await base.run(engine, course) { database in
            func settled() async throws -> [Bool] {
                try await database.read(.all) { tx in
                    let found = try CourseStore.find(course.id, for: "HANA", tx)
                    let kept = try CourseStore.state(of: try #require(found), tx)
                    let state = try #require(kept)
                    let step = try #require(state.flow.step("agree"))
                    return [state.settlement(step, of: people[0]) != nil, state.isSettled(step)]
                }
            }
            func agree(_ person: PersonID) async throws {
                try await database.write(.system("test"), "agree") { tx in
                    let found = try CourseStore.find(course.id, for: "HANA", tx)
                    let now = try #require(found)
                    let terms = Terms(
                        goals: [.init(number: 1, aim: .words("x"))],
                        method: "",
                        checks: [],
                        promises: []
                    )
                    try AgreementStore(clock: `Agreements in the store`.at(`Agreements in the store`.made)).write(
                        terms,
                        readers: .agreement(.c7, isHidden: false),
                        in: now,
                        with: person,
                        after: 0,
                        by: "HANA",
                        tx
                    )
                }
            }
            let now = Zone.shanghai.instant(`Agreements in the store`.made)
            try await database.write(.system("test"), "flow") { tx in
                let isKept = try FlowStore.put(flow, by: "HANA", at: now, tx)
                #expect(isKept)
            }
            try await agree(people[0])
            #expect(try await settled() == [isForEach, false])
            try await agree(people[1])
            #expect(try await settled() == [true, true])
        }
    }
}
