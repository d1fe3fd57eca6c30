import Core

/// What one version says otherwise than the one before it, for both sides to see.
enum TermsChange: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case goal(Int)
        case method
        case checks
        case promise(Int)
    }

    case added(Part)
    case changed(Part)
    case dropped(Part)

    /// In the order of the page: goals, method, dates, promises.
    static func between(_ old: Terms, _ new: Terms) -> [TermsChange] {
        var changes = parts(old.goals, new.goals, number: \.number, as: Part.goal)
        if old.method != new.method { changes.append(single(.method, old.method.isEmpty, new.method.isEmpty)) }
        if old.checks != new.checks { changes.append(single(.checks, old.checks.isEmpty, new.checks.isEmpty)) }
        return changes + parts(old.promises, new.promises, number: \.number, as: Part.promise)
    }

    private static func single(_ part: Part, _ wasEmpty: Bool, _ isEmpty: Bool) -> TermsChange {
        wasEmpty ? .added(part) : isEmpty ? .dropped(part) : .changed(part)
    }

    private static func parts<Value: Hashable>(
        _ old: [Value],
        _ new: [Value],
        number: (Value) -> Int,
        as part: (Int) -> Part
    ) -> [TermsChange] {
        let before = Dictionary(old.map { (number($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(number))
        let kept: [TermsChange] = new.compactMap { value in
            guard let known = before[number(value)] else { return .added(part(number(value))) }
            return known == value ? nil : .changed(part(number(value)))
        }
        return kept + old.map(number).filter { !after.contains($0) }.map { .dropped(part($0)) }
    }
}
