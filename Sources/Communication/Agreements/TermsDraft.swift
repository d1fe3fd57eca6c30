import Core

/// An agreement as it was typed, field by field, and what is wrong with it.
struct TermsDraft: Sendable, Hashable {
    struct Goal: Sendable, Hashable {
        /// The key of a figure; empty for a goal in words.
        var figure = ""
        var way = Target.Way.Name.least.rawValue
        var level = ""
        var upper = ""
        var words = ""

        var isEmpty: Bool { words.isEmpty && level.isEmpty && upper.isEmpty }
    }

    struct Promise: Sendable, Hashable {
        var words = ""
        var dueOn = ""

        var isEmpty: Bool { words.isEmpty && dueOn.isEmpty }
    }

    var goals = [Goal](repeating: Goal(), count: Terms.mostGoals)
    var method = ""
    var checks = [String](repeating: "", count: Terms.mostChecks)
    var promises = [Promise](repeating: Promise(), count: Terms.mostPromises)

    init() {}

    /// As a form sends it.
    init(_ field: (String) -> String?) {
        func text(_ name: String) -> String { field(name) ?? "" }
        goals = (1...Terms.mostGoals).map { place in
            Goal(
                figure: text("goal\(place)-figure"),
                way: text("goal\(place)-way"),
                level: text("goal\(place)-level"),
                upper: text("goal\(place)-upper"),
                words: text("goal\(place)-words")
            )
        }
        method = text("method")
        checks = (1...Terms.mostChecks).map { text("check\($0)") }
        promises = (1...Terms.mostPromises).map {
            Promise(words: text("promise\($0)"), dueOn: text("promise\($0)-day"))
        }
    }

    /// What holds, to be written anew: dates that are past are behind.
    init(_ terms: Terms, today: Day) {
        for (place, goal) in terms.goals.prefix(Terms.mostGoals).enumerated() {
            switch goal.aim {
            case .words(let words): goals[place].words = words
            case .figure(let target):
                goals[place] = Goal(
                    figure: target.figure,
                    way: target.way.name.rawValue,
                    level: Level.typed(target.way.level, target.form),
                    upper: target.way.upper.map { Level.typed($0, target.form) } ?? ""
                )
            }
        }
        method = terms.method
        for (place, day) in terms.checks.filter({ $0 > today }).prefix(Terms.mostChecks).enumerated() {
            checks[place] = day.description
        }
        for (place, promise) in terms.promises.prefix(Terms.mostPromises).enumerated() {
            promises[place] = Promise(words: promise.words, dueOn: promise.dueOn.description)
        }
    }
}

extension TermsDraft {
    /// What is wrong with the fields, by the name of each.
    typealias Faults = [String: Word]

    /// The terms; nil, with what is wrong, where they cannot be kept as typed.
    ///
    /// A talk of a confidential kind has goals in words alone: care and own matters are no place for figures (K11).
    /// `earlier` promises keep their days though these are past.
    func terms(
        figures: [AgreedFigure],
        kind: TalkKind,
        earlier: [Terms.Promise] = [],
        today: Day
    ) -> (terms: Terms?, faults: Faults) {
        var faults: Faults = [:]
        var terms = Terms(goals: [], method: method, checks: [], promises: [])
        if method.count > Terms.longestText { faults["method"] = AgreementWords.tooLong }
        for (place, goal) in goals.enumerated() where !goal.isEmpty {
            let name = "goal\(place + 1)"
            guard let aim = aim(goal, name, figures, kind, &faults) else { continue }
            terms.goals.append(Terms.Goal(number: place + 1, aim: aim))
        }
        let named = terms.goals.compactMap(\.target?.figure)
        if Set(named).count < named.count { faults["goal1-figure"] = AgreementWords.figureTwice }
        for (place, text) in checks.enumerated() where !text.isEmpty {
            guard let day = Day(text), day > today, day <= today + 366 else {
                faults["check\(place + 1)"] = AgreementWords.dayAhead
                continue
            }
            if !terms.checks.contains(day) { terms.checks.append(day) }
        }
        terms.checks.sort()
        for (place, promise) in promises.enumerated() where !promise.isEmpty {
            let name = "promise\(place + 1)"
            let isOld = earlier.contains { $0.words == promise.words && $0.dueOn.description == promise.dueOn }
            guard let day = Day(promise.dueOn), isOld || (day >= today && day <= today + 366) else {
                faults[name + "-day"] = AgreementWords.promiseNeedsDay
                continue
            }
            guard !promise.words.isEmpty, promise.words.count <= Terms.longestText else {
                faults[name] = promise.words.isEmpty ? AgreementWords.promiseNeedsWords : AgreementWords.tooLong
                continue
            }
            terms.promises.append(Terms.Promise(number: place + 1, words: promise.words, dueOn: day))
        }
        if faults.isEmpty, terms.goals.isEmpty, terms.promises.isEmpty {
            faults["goal1-words"] = AgreementWords.nothingAgreed
        }
        if faults.isEmpty, !terms.goals.isEmpty, terms.checks.isEmpty { faults["check1"] = AgreementWords.needsCheck }
        return (faults.isEmpty ? terms : nil, faults)
    }

    private func aim(
        _ goal: Goal,
        _ name: String,
        _ figures: [AgreedFigure],
        _ kind: TalkKind,
        _ faults: inout Faults
    ) -> Terms.Goal.Aim? {
        guard !goal.figure.isEmpty else {
            guard !goal.words.isEmpty, goal.words.count <= Terms.longestText else {
                faults[name + "-words"] = goal.words.isEmpty ? AgreementWords.whichFigure : AgreementWords.tooLong
                return nil
            }
            return .words(goal.words)
        }
        guard !kind.isConfidential, let figure = figures.first(where: { $0.key == goal.figure }) else {
            faults[name + "-figure"] = AgreementWords.noSuchFigure
            return nil
        }
        guard let way = Target.Way.Name(rawValue: goal.way), !figure.isBand || way == .within else {
            faults[name + "-way"] = AgreementWords.onlyBand
            return nil
        }
        guard let level = Level.read(goal.level, figure.form) else {
            faults[name + "-level"] = AgreementWords.needsNumber
            return nil
        }
        guard let target = Target.Way(way, level: level, upper: Level.read(goal.upper, figure.form)) else {
            faults[name + "-upper"] = AgreementWords.needsUpper
            return nil
        }
        return .figure(Target(figure: figure.key, form: figure.form, way: target))
    }
}

/// A level as people type it: shares in per cent, spans as `6:30` or in seconds.
enum Level {
    static func read(_ text: String, _ form: AgreedFigure.Form) -> Double? {
        let plain = text.replacing("％", with: "%").replacing("：", with: ":").trimmed
        switch form {
        case .share:
            let number = plain.hasSuffix("%") ? String(plain.dropLast()).trimmed : plain
            guard let value = Double(number), value.isFinite, (0...100).contains(value) else { return nil }
            // To the ten-thousandth of a per cent, so that what is typed again is the same.
            let share = plain.hasSuffix("%") || value > 1 ? value / 100 : value
            return (share * 1_000_000).rounded() / 1_000_000
        case .number:
            guard let value = Double(plain), value.isFinite else { return nil }
            return value
        case .seconds:
            let parts = plain.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            if parts.count == 2, let minutes = parts[0], let seconds = parts[1], (0..<60).contains(seconds),
                minutes >= 0
            {
                return Double(minutes * 60 + seconds)
            }
            guard let value = Double(plain), value.isFinite, value >= 0 else { return nil }
            return value
        }
    }

    /// The same as it would be typed again.
    static func typed(_ level: Double, _ form: AgreedFigure.Form) -> String {
        switch form {
        case .share: "\(plain((level * 1_000_000).rounded() / 10_000))%"
        case .number: plain(level)
        case .seconds:
            level == level.rounded() && level < 360_000
                ? "\(Int(level) / 60):\(Int(level) % 60 < 10 ? "0" : "")\(Int(level) % 60)" : plain(level)
        }
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    }
}
