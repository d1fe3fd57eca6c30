import Core

/// A number of a rule that a site may set, by the name its setting has.
package enum RuleNumber: String, CaseIterable, Sendable {
    case k1Days = "K1.days"
    case k3WorkingDays = "K3.working_days"
    case k4WorkingDays = "K4.working_days"
    case k5Months = "K5.months"
    case k6WorkingDays = "K6.working_days"
    case k6SameFault = "K6.same_fault_working_days"
    case k8WorkingDays = "K8.working_days"
    case k10BookDays = "K10.booking_days"
    case k10Days = "K10.days"
    case k10aWorkingDays = "K10a.working_days"
    case k11Days = "K11.days"
    case k11LongDays = "K11.long_days"
    case k11Most = "K11.most"
    case k12PerDay = "K12.per_day"
    case k12PerWeek = "K12.per_week"
    case k13WorkingDays = "K13.working_days"
    case k14Days = "K14.days"
    case k14SecondDays = "K14.second_days"
    case k15WorkingDays = "K15.working_days"
    case k16Days = "K16.days"
    case k18Absence = "K18.absence_working_days"
    case k18WorkingDays = "K18.working_days"
    case k19WorkingDays = "K19.working_days"

    /// The rule it belongs to, as it is cited.
    package var rule: String { String(rawValue.prefix { $0 != "." }) }

    package var byDefault: Int { RuleNumbers()[self] }

    /// The number as the page of settings shows and takes it.
    package var number: SiteNumber {
        SiteNumber(rawValue, rule: rule, meaning: word, byDefault: byDefault, range: range)
    }

    /// What it may be set to: a year and a day, or two years.
    package var range: ClosedRange<Int> { self == .k5Months ? 1...24 : 1...366 }

    fileprivate var place: WritableKeyPath<RuleNumbers, Int> {
        switch self {
        case .k1Days: \.k1Days
        case .k3WorkingDays: \.k3WorkingDays
        case .k4WorkingDays: \.k4WorkingDays
        case .k5Months: \.k5Months
        case .k6WorkingDays: \.k6WorkingDays
        case .k6SameFault: \.k6SameFault
        case .k10BookDays: \.k10BookDays
        case .k10Days: \.k10Days
        case .k10aWorkingDays: \.k10aWorkingDays
        case .k8WorkingDays: \.k8WorkingDays
        case .k11Days: \.k11Days
        case .k11LongDays: \.k11LongDays
        case .k11Most: \.k11Most
        case .k12PerDay: \.k12PerDay
        case .k12PerWeek: \.k12PerWeek
        case .k13WorkingDays: \.k13WorkingDays
        case .k14Days: \.k14Days
        case .k14SecondDays: \.k14SecondDays
        case .k15WorkingDays: \.k15WorkingDays
        case .k16Days: \.k16Days
        case .k18Absence: \.k18Absence
        case .k18WorkingDays: \.k18WorkingDays
        case .k19WorkingDays: \.k19WorkingDays
        }
    }
}

extension RuleNumbers {
    package subscript(number: RuleNumber) -> Int {
        get { self[keyPath: number.place] }
        set { self[keyPath: number.place] = newValue }
    }

    /// Sets the number a setting names; false where no number has this name.
    package mutating func set(_ name: String, to value: Int) -> Bool {
        guard let number = RuleNumber(rawValue: name) else { return false }
        self[number] = value
        return true
    }
}
