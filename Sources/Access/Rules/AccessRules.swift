import Core

/// A site's numbers of signing in; what is not set holds by default.
struct AccessRules: Hashable, Sendable {
    /// One number that administrators may set.
    enum Number: String, CaseIterable, Sendable {
        case idleMinutes = "session.idle_minutes"
        case days = "session.days"
        case kioskIdleMinutes = "session.kiosk_idle_minutes"
        case kioskMinutes = "session.kiosk_minutes"

        var byDefault: Int {
            switch self {
            case .idleMinutes: 8 * 60
            case .days: 14
            case .kioskIdleMinutes: 3
            case .kioskMinutes: 60
            }
        }

        var bounds: ClosedRange<Int> {
            switch self {
            case .idleMinutes: 5...2880
            case .days: 1...90
            case .kioskIdleMinutes: 1...30
            case .kioskMinutes: 5...480
            }
        }
    }

    /// Roles a site may require a second factor of.
    static let sensitive: [Role] = [.administrator, .hr, .manager]
    static let secondFactorName = "second_factor.roles"

    var numbers: [Number: Int] = [:]
    /// Who must have a second factor when they sign in by password.
    var secondFactor: Set<Role> = [.administrator]

    func callAsFunction(_ number: Number) -> Int { numbers[number] ?? number.byDefault }

    /// The settings in force, in order of their days; what is out of bounds or unknown is left out.
    init(_ settings: [(name: String, value: String)] = []) {
        for (name, value) in settings {
            if let number = Number(rawValue: name), let value = Int(value), number.bounds.contains(value) {
                numbers[number] = value
            } else if name == Self.secondFactorName {
                let named = value.split(separator: ",").compactMap { Role(rawValue: String($0)) }
                secondFactor = Set(named).intersection(Self.sensitive)
            }
        }
    }

    func life(atKiosk: Bool) -> SessionLife {
        atKiosk
            ? SessionLife(idleSeconds: self(.kioskIdleMinutes) * 60, wholeSeconds: self(.kioskMinutes) * 60)
            : SessionLife(idleSeconds: self(.idleMinutes) * 60, wholeSeconds: self(.days) * 86_400)
    }

    func requiresSecondFactor(_ role: Role, isAdministrator: Bool) -> Bool {
        secondFactor.contains(role) || (isAdministrator && secondFactor.contains(.administrator))
    }
}
