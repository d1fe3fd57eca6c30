import Core

/// Why somebody leaves, as a code that can be counted (C6a, P21); a code is never given another meaning.
///
/// The list has a version: a row keeps the one it was chosen from, and a code that leaves the list keeps its words.
enum LeavingReason: String, Sendable, CaseIterable {
    /// P21: the three that early leavers name first.
    case notAsExpected = "not-as-expected"
    case cannotAdapt = "cannot-adapt"
    case workItself = "work-itself"
    case pay, shifts, pressure
    case abusiveCallers = "abusive-callers"
    case leading
    case team
    case noProspect = "no-prospect"
    case unfair
    case health, family
    case distance
    case study
    case otherOffer = "other-offer"
    case other

    static let listVersion = 1

    /// Those on the list in force, in its order.
    static let offered = LeavingReason.allCases

    var word: Word {
        switch self {
        case .notAsExpected: Word("和当初想的不一样", "和當初想的不一樣", "Not what I had expected")
        case .cannotAdapt: Word("适应不了", "適應不了", "Could not get used to it")
        case .workItself: Word("不喜欢这份工作本身", "不喜歡這份工作本身", "The work itself")
        case .pay: Word("收入", "收入", "Pay")
        case .shifts: Word("班次", "班別", "Shifts")
        case .pressure: Word("指标压力", "指標壓力", "Pressure of targets")
        case .abusiveCallers: Word("客户言语伤人", "客戶言語傷人", "Abusive callers")
        case .leading: Word("和上级相处", "和主管相處", "Getting on with the leader")
        case .team: Word("团队气氛", "團隊氣氛", "The team’s climate")
        case .noProspect: Word("看不到发展", "看不到發展", "No prospects")
        case .unfair: Word("觉得不公平", "覺得不公平", "Felt unfairly treated")
        case .health: Word("身体", "身體", "Health")
        case .family: Word("家庭", "家庭", "Family")
        case .distance: Word("通勤或搬家", "通勤或搬家", "The way to work, or moving house")
        case .study: Word("读书或考试", "讀書或考試", "Study")
        case .otherOffer: Word("有了别的机会", "有了別的機會", "Another offer")
        case .other: Word("其他", "其他", "Something else")
        }
    }
}

/// What was said of why somebody leaves: the reason given, and the one behind it, which may stay open (C6a).
struct ExitAnswer: Sendable, Hashable {
    enum Way: String, Sendable { case talk, link }

    var given: LeavingReason?
    var behind: LeavingReason?
    var text: String
    var givenError: Word?
    var textError: Word?

    static let longestText = 2000

    init(given: String? = nil, behind: String? = nil, text: String? = nil) {
        self.given = given.flatMap(LeavingReason.init(rawValue:))
        self.behind = behind.flatMap(LeavingReason.init(rawValue:))
        self.text = (text ?? "").trimmed.nfc
    }

    var isWrong: Bool { givenError != nil || textError != nil }

    /// Nobody is pressed: one reason, and be it "something else", is all that is asked.
    mutating func check() {
        if given == nil { givenError = Words.chooseReason }
        if text.count > Self.longestText { textError = Words.lineTooLong(Self.longestText) }
    }
}
