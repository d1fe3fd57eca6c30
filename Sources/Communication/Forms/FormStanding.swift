import Core

extension TalkCourse {
    /// What somebody who may open the talk is to it, as far as its fields ask.
    func standing(of employeeID: String, _ role: Role) -> Set<FieldReaders.Reader> {
        var standing: Set<FieldReaders.Reader> = []
        if employeeID == holder { standing.insert(.holder) }
        if role == .hr { standing.insert(.hr) }
        if role == .manager { standing.insert(.above) }
        return standing
    }

    var isHeld: Bool { events.contains { $0.what == .held } }
}
