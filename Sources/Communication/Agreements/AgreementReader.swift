import Core
import Signals

/// Somebody who looks at an agreement, and what they are to the person it is with.
struct AgreementReader: Sendable, Hashable {
    let person: PersonID
    let employeeID: String
    let role: Role
    /// Everyone above the reader.
    let above: Set<PersonID>
    /// At a machine that many share.
    let isAtSharedMachine: Bool

    func isPerson(of agreement: Agreement) -> Bool { agreement.person == person }
    func isHolder(of agreement: Agreement) -> Bool { agreement.holder == employeeID && !isPerson(of: agreement) }

    /// What the reader is to the person, of somebody in scope.
    func standing(to agreement: Agreement) -> Set<FieldReaders.Reader> {
        if isPerson(of: agreement) { return [.person] }
        var all: Set<FieldReaders.Reader> = isHolder(of: agreement) ? [.holder] : []
        // What was agreed with a superior is not for those below.
        guard !above.contains(agreement.person) else { return all }
        switch role {
        case .hr: all.insert(.hr)
        case .manager: all.insert(.above)
        case .leader: all.insert(.leader)
        default: break
        }
        return all
    }

    /// Whether it opens for the reader: for whom its readers name, never for the manager complained of nor below (C5a).
    func mayOpen(_ agreement: Agreement) -> Bool {
        if let hidden = agreement.hiddenFrom, hidden == person || above.contains(hidden) { return false }
        if isAtSharedMachine, agreement.kind.isConfidential || !isPerson(of: agreement) { return false }
        return agreement.readers.admits(standing(to: agreement))
    }

    /// Whether they follow it up: the holder, and where another is to, whoever may open it and holds talks.
    func mayFollow(_ agreement: Agreement) -> Bool {
        guard mayOpen(agreement), !isPerson(of: agreement) else { return false }
        return isHolder(of: agreement) || role == .manager || role == .hr
    }
}

extension FieldReaders {
    /// Who reads an agreement of a kind: what was asked in confidence never reaches the leader (K12d), an own matter
    /// neither the managers (C5a).
    static func agreement(_ kind: TalkKind, isHidden: Bool) -> FieldReaders {
        if isHidden { return FieldReaders([.person, .holder]) }
        if kind == .c5 { return FieldReaders([.person, .holder, .hr]) }
        if !kind.isOpenToLeaders || kind.isConfidential { return FieldReaders([.person, .holder, .above, .hr]) }
        return FieldReaders([.person, .holder, .leader, .above, .hr])
    }
}
