import Core

/// One row of the routing table as it was typed, and what is wrong with it.
struct RoutingDraft: Sendable {
    var code = ""
    var name = ""
    var words = ""
    var route = IssueRoute.department.rawValue
    var department = ""
    var owner = ""
    var days = "5"
    var nameError: Word?
    var daysError: Word?
    var ownerError: Word?

    static let longestName = 40

    init() {}

    init(_ topic: IssueTopic) {
        (code, name, words) = (topic.code, topic.name.hans, topic.words.joined(separator: " "))
        (route, department, owner) = (topic.route.rawValue, topic.department ?? "", topic.owner ?? "")
        days = String(topic.answerDays)
    }

    init(_ field: (String) -> String?) {
        (code, name, words) = (field("topic") ?? "", field("name") ?? "", field("words") ?? "")
        (route, department) = (field("route") ?? "", field("department") ?? "")
        (owner, days) = ((field("owner") ?? "").nfc, field("days") ?? "")
    }

    var ownerNumber: String? { owner.isEmpty ? nil : owner }
    var isWrong: Bool { nameError != nil || daysError != nil || ownerError != nil }

    mutating func check() {
        if name.isEmpty || name.count > Self.longestName { nameError = Words.topicNameWrong(Self.longestName) }
        if !(1...366).contains(Int(days) ?? 0) { daysError = Words.daysWrong }
    }

    /// A row of the site's own is called by its name.
    var topic: IssueTopic? {
        guard let days = Int(days), let route = IssueRoute(rawValue: route) else { return nil }
        let code = code.isEmpty ? "own/" + name : code
        return IssueTopic(
            code: code,
            name: RoutingTable.word(of: code, written: name),
            words: words.split { $0.isWhitespace || $0 == "、" || $0 == "，" || $0 == "," }.map(String.init),
            route: route,
            department: department.isEmpty ? nil : department,
            owner: ownerNumber,
            answerDays: days
        )
    }
}
