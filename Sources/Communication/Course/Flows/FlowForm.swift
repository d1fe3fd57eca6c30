import Core

/// A flow as a form sends it: one block of fields a step, numbered from 0.
enum FlowForm {
    /// Blank blocks behind the steps, for new ones.
    static let blanks = 2

    /// The flow the fields describe, on the ground of the one they were shown; blocks without a word are left out.
    static func read(_ fields: [String: String], base: FlowDefinition) -> FlowDefinition {
        func field(_ name: String, _ place: Int) -> String { (fields["\(name)-\(place)"] ?? "").trimmed.nfc }
        var taken = Set(base.steps.map(\.name))
        var steps: [(place: Int, order: Int, step: CourseStep)] = []
        for place in 0..<(FlowDefinition.mostSteps + blanks) {
            let title = FlowText(field("hans", place), field("hant", place), field("english", place))
            if [title.hans, title.hant, title.english].allSatisfy(\.isEmpty) { continue }
            var name = field("name", place)
            // A step of another flow's form is a new one.
            if base.step(name) == nil { name = fresh(&taken) }
            let step = CourseStep(
                name,
                title,
                by: CourseStep.Actor(rawValue: field("actor", place)) ?? .holder,
                needs: CourseStep.Need(rawValue: field("need", place)) ?? .nothing,
                skips: CourseReason.allCases.map(\.rawValue).filter { fields["skip-\(place)-\($0)"] != nil },
                forEach: fields["each-\(place)"] != nil
            )
            steps.append((place, Int(field("order", place)) ?? place + 1, step))
        }
        let ordered = steps.sorted { ($0.order, $0.place) < ($1.order, $1.place) }.map(\.step)
        let ends = CourseReason.allCases.filter { fields["end-\($0.rawValue)"] != nil }
        return base.changed(steps: ordered, ends: ends)
    }

    private static func fresh(_ taken: inout Set<String>) -> String {
        var number = 1
        while !taken.insert("own-\(number)").inserted { number += 1 }
        return "own-\(number)"
    }
}

extension FlowDefinition {
    /// The same flow with other steps and endings.
    func changed(steps: [CourseStep], ends: [CourseReason]) -> FlowDefinition {
        FlowDefinition(
            name,
            version: version,
            kind: kind,
            party: party,
            title: title,
            site: site,
            steps: steps,
            ends: ends
        )
    }

    /// The name of a site's own copy.
    func ownName(_ site: String) -> String { "\(name)@\(site)" }
}
