import Core

/// What an investigation found: a cause of a list, and words.
struct CourseFinding: Sendable, Hashable {
    /// Where the cause lies; which of them touch the person is for the talk to say.
    enum Cause: String, Sendable, CaseIterable {
        case skill, willing, knowledge, process, system, product, management, personal, unclear

        var word: Word {
            switch self {
            case .skill: Word("技能不足", "技能不足", "Skill")
            case .willing: Word("意愿与态度", "意願與態度", "Will and attitude")
            case .knowledge: Word("知识没有传达到", "知識沒有傳達到", "Knowledge that was not passed on")
            case .process: Word("流程", "流程", "Process")
            case .system: Word("系统", "系統", "System")
            case .product: Word("产品或政策", "產品或政策", "Product or policy")
            case .management: Word("管理或关系", "管理或關係", "Management or relations")
            case .personal: Word("个人生活", "個人生活", "Private life")
            case .unclear: Word("查不清", "查不清", "Cannot tell")
            }
        }
    }

    let step: String
    let version: Int
    let cause: Cause
    /// Nil where the words lie sealed.
    let body: String?
    let sealed: ID<SealedText>?
    let at: Instant
    /// The employee_id of who wrote it.
    let by: String

    static let longest = 2000
}
