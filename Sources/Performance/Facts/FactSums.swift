import Statistics

/// What records add to the daily facts, by key; taking a record out again is adding it with the sign turned.
struct FactSums {
    private(set) var sums: [DailyFact.Key: DailyFact] = [:]
    private(set) var arrivals = ArrivalSums()
    /// Whose records are being counted.
    var source: Int64 = 0

    /// A short call lasts under ten seconds.
    static let short: Int64 = 10

    /// `code` and `queue` are ids of the database, 0 for none.
    mutating func add(_ contact: ContactRecord, code: Int64, queue: Int64, sign: Int64 = 1) {
        arrivals.add(contact, source: source, sign: sign)
        if contact.outcome.isAnswered, code != 0 {
            sums[.init(day: contact.day, code: code, queue: queue), default: DailyFact()].handle(contact, sign)
        }
        let own = DailyFact.Key(day: contact.day, code: 0, queue: queue)
        if contact.isOffered { sums[own, default: DailyFact()].offered += sign }
        switch contact.outcome {
        case .abandoned: sums[own, default: DailyFact()].abandoned += sign
        case .timedOut: sums[own, default: DailyFact()].timedOut += sign
        case .leftByKey: sums[own, default: DailyFact()].leftByKey += sign
        default: break
        }
    }

    mutating func add(_ event: AgentEventRecord, code: Int64, queue: Int64, sign: Int64 = 1) {
        let key = DailyFact.Key(day: event.day, code: code, queue: event.kind == .ring ? queue : 0)
        let seen: Int64 = event.length >= 0 ? sign : 0
        let length = seen * Int64(max(0, event.length))
        switch event.kind {
        case .ring: sums[key, default: DailyFact()].ringNoAnswer += sign
        case .pause:
            sums[key, default: DailyFact()].pauses += sign
            sums[key, default: DailyFact()].pauseCount += seen
            sums[key, default: DailyFact()].pause += length
        case .login:
            sums[key, default: DailyFact()].logins += sign
            sums[key, default: DailyFact()].loginCount += seen
            sums[key, default: DailyFact()].login += length
        }
    }
}

extension DailyFact {
    fileprivate mutating func handle(_ contact: ContactRecord, _ sign: Int64) {
        handled += sign
        if contact.outcome == .transferred { transfers += sign }
        if contact.wait >= 0 { wait += sign * Int64(contact.wait) }
        if contact.hold >= 0 {
            holdCount += sign
            hold += sign * Int64(contact.hold)
        }
        if contact.wrap >= 0 {
            wrapCount += sign
            wrap += sign * Int64(contact.wrap)
        }
        guard contact.talk >= 0 else { return }
        let seconds = Int64(contact.talk)
        talkCount += sign
        talk += sign * seconds
        talkSquares += sign * seconds * seconds
        talkLogs += sign * FixedLogarithm.of(Int(seconds))
        if seconds < FactSums.short { shortCalls += sign }
        sketch.add(Int(seconds), times: sign)
    }
}
