import Core

/// How long talks of each kind took and where they were (P5, P6): shown, never asked about.
struct TalkLengths: Sendable, Hashable {
    /// So many talks of one kind, length and place.
    struct Count: Sendable, Hashable {
        let kind: TalkKind
        let minutes: Int?
        let place: TalkPlace?
        let talks: Int
    }

    /// Lengths side by side; the last is open, the band of most kinds stands in two of them.
    enum Bin: Int, Sendable, CaseIterable {
        case under10, to19, to29, to44, to60, over60

        init(minutes: Int) {
            switch minutes {
            case ..<10: self = .under10
            case ..<20: self = .to19
            case ..<30: self = .to29
            case ..<45: self = .to44
            case ...60: self = .to60
            default: self = .over60
            }
        }

        var label: String {
            switch self {
            case .under10: "< 10"
            case .to19: "10–19"
            case .to29: "20–29"
            case .to44: "30–44"
            case .to60: "45–60"
            case .over60: "> 60"
            }
        }
    }

    struct Kind: Sendable, Hashable {
        let kind: TalkKind
        let talks: Int
        /// Talks whose length is on file.
        let timed: Int
        let bins: [Bin: Int]
        /// The middle length of those on file.
        let median: Int?
        let within: Int
        let places: [TalkPlace: Int]
    }

    let kinds: [Kind]

    init(_ counts: [Count]) {
        kinds = TalkKind.allCases.compactMap { kind in
            let own = counts.filter { $0.kind == kind && $0.talks > 0 }
            guard !own.isEmpty else { return nil }
            let timed = own.filter { $0.minutes != nil }.sorted { ($0.minutes ?? 0) < ($1.minutes ?? 0) }
            let band = TalkBand(kind)
            var (bins, places, within): ([Bin: Int], [TalkPlace: Int], Int) = ([:], [:], 0)
            for count in own {
                if let place = count.place { places[place, default: 0] += count.talks }
                guard let minutes = count.minutes else { continue }
                bins[Bin(minutes: minutes), default: 0] += count.talks
                if band.place(of: minutes) == .within { within += count.talks }
            }
            return Kind(
                kind: kind,
                talks: own.reduce(0) { $0 + $1.talks },
                timed: timed.reduce(0) { $0 + $1.talks },
                bins: bins,
                median: TalkLengths.median(timed),
                within: within,
                places: places
            )
        }
    }

    /// The lower of the two in the middle where the number is even.
    private static func median(_ sorted: [Count]) -> Int? {
        let total = sorted.reduce(0) { $0 + $1.talks }
        var passed = 0
        for count in sorted {
            passed += count.talks
            if passed * 2 >= total { return count.minutes }
        }
        return nil
    }
}
