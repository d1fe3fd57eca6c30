/// Writers go in together; one whom others keep getting in the way of goes in alone. In the order they came.
actor WriteTurns {
    private var inside = 0
    private var isAlone = false
    private var line: [(alone: Bool, turn: CheckedContinuation<Void, Never>)] = []

    func enter(alone: Bool) async {
        if line.isEmpty, fits(alone) {
            admit(alone)
        } else {
            await withCheckedContinuation { line.append((alone, $0)) }
        }
    }

    func leave() {
        inside -= 1
        while let next = line.first, fits(next.alone) {
            line.removeFirst()
            admit(next.alone)
            next.turn.resume()
        }
    }

    private func fits(_ alone: Bool) -> Bool { inside == 0 || !alone && !isAlone }

    private func admit(_ alone: Bool) {
        inside += 1
        isAlone = alone
    }
}
