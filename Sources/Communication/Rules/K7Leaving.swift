import Core
import People
import Signals
import Workdays

extension Case {
    /// K7.
    ///
    /// An exit interview on or before the last working day; it stays late after leaving until two dated attempts are on
    /// file. Source: domain K7.
    func leaving() -> [Obligation] {
        guard let last = employment.leftOn, isSubject(on: last), site.counts(.k7, causeOn: last) else { return [] }
        var evidence: [Evidence] = []
        if let notice = employment.noticeOn {
            let firstWord = site.calendar.day(site.numbers(on: notice).k4WorkingDays, workingDaysAfter: notice)
            evidence.append(Evidence(what: "notice", when: notice.description, value: "first word by \(firstWord.day)"))
        }
        return [
            obligation(
                .k7,
                cause: last.description,
                causedOn: last,
                kinds: [.c6],
                reason: .leaving(last: last, notice: employment.noticeOn),
                due: site.calendar.lastWorkday(onOrBefore: last),
                metBy: firstTalk([.c6], from: employment.joinedOn),
                detectedAt: site.zone.instant(employment.noticeOn ?? employment.joinedOn),
                evidence: evidence
            )
        ]
    }
}
