import Core

/// The measures every centre has a word for, in the trade's standard sense (domain section 12).
package enum StandardMeasures {
    package static let all = [
        satisfaction, quality, adherence, handlingTime, firstContact, transfers, complaints, absence, shortCalls,
    ]

    /// A change of three points of a proportion is worth a word (methods a.6).
    static let threePoints = 0.03

    static let satisfaction = Measure(
        id: "csat",
        form: .proportion,
        better: .up,
        unit: .share,
        minimumSample: 30,
        step: threePoints,
        texts: MeasureWords.satisfaction
    )

    static let quality = Measure(
        id: "quality",
        form: .proportion,
        better: .up,
        unit: .share,
        minimumSample: 30,
        step: threePoints,
        texts: MeasureWords.quality
    )

    static let adherence = Measure(
        id: "adherence",
        form: .proportion,
        better: .up,
        unit: .share,
        minimumSample: 30,
        step: threePoints,
        texts: MeasureWords.adherence
    )

    /// A band, not a direction: both far quicker and far slower than the calls explain are worth a look (methods c).
    static let handlingTime = Measure(
        id: "aht",
        form: .meanOfLogs,
        better: .within(0.75...1.33),
        unit: .seconds,
        minimumSample: 30,
        step: 0.08,
        texts: MeasureWords.handlingTime
    )

    static let firstContact = Measure(
        id: "fcr",
        form: .proportion,
        better: .up,
        unit: .share,
        minimumSample: 30,
        step: threePoints,
        texts: MeasureWords.firstContact
    )

    static let transfers = Measure(
        id: "transfers",
        form: .proportion,
        better: .down,
        unit: .share,
        minimumSample: 30,
        step: threePoints,
        texts: MeasureWords.transfers
    )

    /// Rare events: the sum is complaints, the count the contacts they could have come from.
    static let complaints = Measure(
        id: "complaints",
        form: .count,
        better: .down,
        unit: .perThousand,
        minimumSample: 1000,
        step: 0.002,
        texts: MeasureWords.complaints
    )

    static let absence = Measure(
        id: "absence",
        form: .proportion,
        better: .down,
        unit: .share,
        minimumSample: 20,
        step: threePoints,
        texts: MeasureWords.absence
    )

    static let shortCalls = Measure(
        id: "short-calls",
        form: .proportion,
        better: .down,
        unit: .share,
        minimumSample: 30,
        step: threePoints,
        texts: MeasureWords.shortCalls
    )
}
