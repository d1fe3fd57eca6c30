/// How often a rule was overruled for one reason.
package struct OverruledCount: Sendable, Hashable {
    package let rule: String
    package let reason: String
    package let count: Int

    package init(rule: String, reason: String, count: Int) {
        (self.rule, self.reason, self.count) = (rule, reason, count)
    }
}
