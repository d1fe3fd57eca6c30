import Core

/// Why a step was skipped or a talk ended early: one tap on a list, never a text.
package enum CourseReason: String, Codable, Sendable, CaseIterable {
    case known, elsewhere, declined, nothing, noFigures = "no-figures", absent, urgent, routed
    case left, unreachable, settled, mistake

    package var word: Word {
        switch self {
        case .known: Word("情况已经清楚", "情況已經清楚", "It is known already")
        case .elsewhere: Word("已在别处做过", "已在別處做過", "It was done elsewhere")
        case .declined: Word("本人不需要", "本人不需要", "The person does not want it")
        case .nothing: Word("没有需要处理的", "沒有需要處理的", "There is nothing to do")
        case .noFigures: Word("没有可看的数据", "沒有可看的資料", "There are no figures")
        case .absent: Word("本人当天不在", "本人當天不在", "The person was away that day")
        case .urgent: Word("事情紧急，先谈", "事情緊急，先談", "It was urgent: talk first")
        case .routed: Word("已转给别人处理", "已轉給別人處理", "It was handed to somebody else")
        case .left: Word("本人已离职", "本人已離職", "The person has left")
        case .unreachable: Word("多次联系不上", "多次聯絡不上", "The person cannot be reached")
        case .settled: Word("事情已经解决", "事情已經解決", "The matter is settled")
        case .mistake: Word("开错了", "開錯了", "It was begun by mistake")
        }
    }

    /// Codes in the order of the list; unknown ones behind.
    static func inOrder(_ codes: [String]) -> [String] {
        let known = allCases.map(\.rawValue)
        return known.filter(codes.contains) + codes.filter { !known.contains($0) }
    }

    /// Reasons a whole talk may be ended for before its last step.
    package static let endings: [CourseReason] = [
        .declined, .elsewhere, .settled, .left, .unreachable, .routed, .mistake,
    ]
}
