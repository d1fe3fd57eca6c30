import Core

/// A measure of the centre's own as it was filled in, with what is wrong with it.
struct MeasureDraft: Sendable, Hashable {
    var id = ""
    var name = ""
    var goal = ""
    var definition = ""
    var form = Measure.Form.proportion.rawValue
    var better = OwnMeasure.Better.up.rawValue
    var unit = Measure.Unit.share.rawValue
    var minimum = "30"
    var errors: [String: Word] = [:]

    init() {}

    init(_ field: (String) -> String?) {
        func text(_ name: String) -> String { (field(name) ?? "").nfc.trimmed }
        (id, name, goal, definition) = (text("id"), text("name"), text("goal"), text("definition"))
        (form, better, unit, minimum) = (text("form"), text("better"), text("unit"), text("minimum"))
    }

    private static let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")

    /// The measure it describes; nil where `errors` say why not.
    ///
    /// `taken` are the measures that are described already.
    mutating func measure(taken: Set<String>) -> OwnMeasure? {
        errors = [:]
        for (name, value) in [("id", id), ("name", name), ("goal", goal), ("definition", definition)]
        where value.isEmpty { errors[name] = CatalogueWords.required }
        if !id.isEmpty, !id.allSatisfy(Self.letters.contains) { errors["id"] = CatalogueWords.badID }
        if taken.contains(id) { errors["id"] = CatalogueWords.taken }
        let least = Int(minimum)
        if least.map({ $0 < 1 }) ?? true { errors["minimum"] = CatalogueWords.notPositive }
        guard errors.isEmpty, let least, let form = Measure.Form(rawValue: form),
            let better = OwnMeasure.Better(rawValue: better), let unit = Measure.Unit(rawValue: unit)
        else { return nil }
        return OwnMeasure(
            name: name,
            goal: goal,
            definition: definition,
            form: form,
            better: better,
            unit: unit,
            minimum: least
        )
    }
}

/// What a post is to reach as it was filled in.
struct TargetDraft: Sendable, Hashable {
    var post = Role.agent
    var isChosen = false
    var low = ""
    var high = ""
    var lowError: Word?
    var highError: Word?
    var postError: Word?

    var isWrong: Bool { lowError != nil || highError != nil || postError != nil }

    init() {}

    init(_ field: (String) -> String?) {
        post = field("post").flatMap(Role.init(rawValue:)) ?? .agent
        isChosen = field("chosen") != nil
        (low, high) = ((field("low") ?? "").trimmed, (field("high") ?? "").trimmed)
    }

    /// Looks at it; nil for no target where nothing is wrong.
    mutating func target(of measure: String, in catalogue: MeasureCatalogue) -> MeasureCatalogue.Target? {
        let (least, most) = (Double(low), Double(high))
        if !low.isEmpty, least?.isFinite != true { lowError = CatalogueWords.notANumber }
        if !high.isEmpty, most?.isFinite != true { highError = CatalogueWords.notANumber }
        if let least, let most, most < least { highError = CatalogueWords.crossed }
        let others = (catalogue.chosen[post] ?? []).filter { $0 != measure }
        if isChosen, others.count >= MeasureCatalogue.mostPerPost { postError = CatalogueWords.tooMany }
        guard !isWrong, least != nil || most != nil else { return nil }
        return .init(low: least, high: most)
    }
}
