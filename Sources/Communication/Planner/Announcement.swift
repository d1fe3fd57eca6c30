import Core

/// What is said to a person on the day of a talk, and who says it (P4): nothing that is not true.
package struct Announcement: Sendable, Hashable {
    package enum Speaker: Sendable, Hashable { case leader, holder }

    package let speaker: Speaker
    package let words: Word

    /// Rules after which "routine, nothing to be nervous about" is true [S].
    static let routine: Set<Rule> = [.k1, .k2, .k5, .k13, .k14, .k16]

    /// For a line of the list; of several causes the least routine decides.
    package init(_ line: PlanLine) { self.init(rules: line.rules, kinds: line.kinds) }

    /// - Parameter call: how the call that guidance is about is named, where the talk is guidance.
    init(rules: [Rule], kinds: [TalkKind], call: String? = nil) {
        if kinds == [.c2b] {
            (speaker, words) = (.leader, Words.guidance(call))
        } else if rules.contains(where: TalkGap.exempts) || kinds.allSatisfy(\.isCare) {
            (speaker, words) = (.holder, Words.aWord)
        } else if rules.allSatisfy(Announcement.routine.contains) {
            (speaker, words) = (.leader, Words.routineTalk)
        } else if rules.contains(.k18) {
            (speaker, words) = (.leader, Words.welcomeBack)
        } else {
            (speaker, words) = (.leader, Words.aboutWork)
        }
    }
}
