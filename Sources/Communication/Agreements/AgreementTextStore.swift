import Core
import Signals
import Store

/// Where the words of one agreement lie: sealed where its kind is confidential, plain where not.
struct AgreementTextStore: Sendable {
    private let person: PersonID
    private let isSealed: Bool
    private let opens: Bool
    private let clock: Clock

    init(_ agreement: Agreement, clock: Clock, opens: Bool = false) {
        (person, isSealed) = (agreement.person, agreement.kind.isConfidential)
        (self.clock, self.opens) = (clock, opens)
    }

    /// Puts words away; both nil without words.
    ///
    /// Throws where the keys are not there.
    func kept(_ words: String?, _ tx: borrowing Transaction) throws -> (plain: String?, sealed: ID<SealedText>?) {
        guard let words else { return (nil, nil) }
        guard isSealed else { return (words, nil) }
        return (nil, try SealedTextStore(tx, clock: clock).seal(words, about: person, tx))
    }

    /// The words again; nil for sealed ones that are not to be opened.
    func read(_ plain: String?, _ sealed: ID<SealedText>?, _ tx: borrowing Transaction) throws -> String? {
        guard let sealed else { return plain }
        return opens ? try SealedTextStore(tx, clock: clock).open(sealed, tx) : nil
    }
}
