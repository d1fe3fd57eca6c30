/// What people do of their own will; there are no others, and no survey is among them.
///
/// Answers to surveys, named or not, never enter: nobody shall be judged by what they said in confidence.
enum Behaviour: String, Sendable, CaseIterable {
    case optionalTraining = "optional_training"
    case shiftForOthers = "shift_for_others"
    case suggestion
    case knowledgeEdit = "knowledge_edit"
    case peerHelp = "peer_help"
    case beyondAdherence = "beyond_adherence"
    case unplannedAbsence = "unplanned_absence"
    case voluntaryOvertime = "voluntary_overtime"

    /// Done of what was offered, or counted against the days somebody was there.
    enum Form: Sendable { case share, count }

    var form: Form {
        switch self {
        case .suggestion, .knowledgeEdit, .peerHelp: .count
        default: .share
        }
    }

    /// Whether more of it is less enthusiasm.
    var isAgainst: Bool { self == .unplannedAbsence }

    /// At most 20 %: part-timers and carers cannot give it.
    func most(_ rules: TypeRules) -> Double? { self == .voluntaryOvertime ? rules.mostOvertime : nil }
}
