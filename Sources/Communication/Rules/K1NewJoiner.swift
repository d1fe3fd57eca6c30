import Core
import People

extension Case {
    /// K1: a new joiner is talked to within 7 calendar days of joining; met by an onboarding talk.
    ///
    /// Source: domain K1 [S].
    func newJoiner() -> [Obligation] {
        let joined = employment.joinedOn
        guard isSubject(on: joined), site.counts(.k1, causeOn: joined) else { return [] }
        return [
            obligation(
                .k1,
                cause: joined.description,
                causedOn: joined,
                kinds: [.c7],
                reason: .joined(joined),
                due: plain(joined + site.numbers(on: joined).k1Days),
                metBy: firstTalk([.c7], from: joined)
            )
        ]
    }
}
