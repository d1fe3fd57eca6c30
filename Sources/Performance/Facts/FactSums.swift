import Statistics

/// What records add to the daily facts, by key; taking a record out again is adding it with the sign turned.
struct FactSums {
    /// In the order in which their keys were first met.
    private(set) var facts: [(key: DailyFact.Key, fact: DailyFact)] = []
    private(set) var arrivals = ArrivalSums()
    /// Whose records are being counted.
    var source: Int64 = 0
    private var places: [DailyFact.Key: Int] = [:]

    /// A short call lasts under ten seconds.
    static let short: Int64 = 10

    /// `code` and `queue` are ids of the database, 0 for none.
    mutating func add(_ contact: ContactRecord, code: Int64, queue: Int64, sign: Int64 = 1) {
        arrivals.add(contact, source: source, sign: sign)
        if contact.outcome.isAnswered, code != 0 {
            let agent = place(of: .init(day: contact.day, code: code, queue: queue))
            facts[agent].fact.handle(contact, sign)
        }
        let own = place(of: .init(day: contact.day, code: 0, queue: queue))
        if contact.isOffered { facts[own].fact.offered += sign }
        switch contact.outcome {
        case .abandoned: facts[own].fact.abandoned += sign
        case .timedOut: facts[own].fact.timedOut += sign
        case .leftByKey: facts[own].fact.leftByKey += sign
        default: break
        }
    }

    mutating func add(_ event: AgentEventRecord, code: Int64, queue: Int64, sign: Int64 = 1) {
        let place = place(of: .init(day: event.day, code: code, queue: event.kind == .ring ? queue : 0))
        let seen: Int64 = event.length >= 0 ? sign : 0
        let length = seen * Int64(max(0, event.length))
        switch event.kind {
        case .ring: facts[place].fact.ringNoAnswer += sign
        case .pause:
            facts[place].fact.pauses += sign
            facts[place].fact.pauseCount += seen
            facts[place].fact.pause += length
        case .login:
            facts[place].fact.logins += sign
            facts[place].fact.loginCount += seen
            facts[place].fact.login += length
        }
    }

    /// Takes in what was counted by a reader's numbers, now that the database's ids for them are known.
    mutating func add(_ counted: FactSums, _ names: NameIDs) {
        arrivals.add(counted.arrivals, source: source)
        for (key, fact) in counted.facts {
            let ids = DailyFact.Key(
                day: key.day,
                code: names.code(Self.number(key.code)),
                queue: names.queue(Self.number(key.queue))
            )
            facts[place(of: ids)].fact.merge(fact)
        }
    }

    /// A reader's number of a code or a queue, which may be -1, in the place of an id, where 0 stands for none.
    static func place(of number: Int32) -> Int64 { Int64(number) + 1 }
    private static func number(_ place: Int64) -> Int32 { Int32(clamping: place - 1) }

    /// What comes to something, in the order of the keys.
    func inOrder() -> [(key: DailyFact.Key, fact: DailyFact)] {
        let nothing = DailyFact()
        return facts.indices.filter { facts[$0].fact != nothing }.sorted { facts[$0].key < facts[$1].key }
            .map { facts[$0] }
    }

    private mutating func place(of key: DailyFact.Key) -> Int {
        if let known = places[key] { return known }
        places[key] = facts.count
        facts.append((key, DailyFact()))
        return facts.count - 1
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
